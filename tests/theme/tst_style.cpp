// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/focus_ring.h"
#include "theme/palette.h"
#include "theme/style_parts.h"
#include "theme/type.h"

#include "support/test.h"

#include <QApplication>
#include <QFocusFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Qt::FocusReason)

namespace {

QRgb pixel(QWidget &widget, int x, int y)
{
    return widget.grab().toImage().pixel(x, y);
}

bool hasVisibleFrame(const QWidget &window)
{
    const auto frames = window.findChildren<QFocusFrame *>();
    return std::any_of(frames.begin(), frames.end(), [](const QFocusFrame *frame) { return frame->isVisible(); });
}

/// A window with a table of 30 rows below a header.
QTableWidget *tableIn(QWidget &window)
{
    auto *table = new QTableWidget(30, 3, &window);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->setHorizontalHeaderLabels({u"Name"_s, u"Model"_s, u"Created"_s});
    table->horizontalHeader()->setStretchLastSection(true);
    auto *row = new QHBoxLayout(&window);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(table);
    return table;
}

} // namespace

class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTokens(kLight); }

    void ringsAreForTheKeyboard_data()
    {
        QTest::addColumn<Qt::FocusReason>("reason");
        QTest::addColumn<bool>("onButton");
        QTest::addColumn<bool>("onField");
        QTest::newRow("Tab") << Qt::TabFocusReason << true << true;
        QTest::newRow("Shift+Tab") << Qt::BacktabFocusReason << true << true;
        QTest::newRow("a shortcut") << Qt::ShortcutFocusReason << true << true;
        QTest::newRow("a click") << Qt::MouseFocusReason << false << false;
        QTest::newRow("the program puts the caret there") << Qt::OtherFocusReason << false << true;
    }

    void ringsAreForTheKeyboard()
    {
        QFETCH(Qt::FocusReason, reason);
        QFETCH(bool, onButton);
        QFETCH(bool, onField);
        QWidget window;
        QHBoxLayout row(&window);
        QPushButton button(u"Test"_s);
        QLineEdit field;
        QListWidget list;
        for (QWidget *widget : {static_cast<QWidget *>(&list), static_cast<QWidget *>(&button), static_cast<QWidget *>(&field)})
            row.addWidget(widget);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!hasVisibleFrame(window)); // a window that opens shows none
        button.setFocus(reason);
        QCOMPARE(hasFocusRing(&button), onButton);
        QCOMPARE(hasVisibleFrame(window), onButton);
        field.setFocus(reason);
        QCOMPARE(hasFocusRing(&field), onField);
        QVERIFY(!hasFocusRing(&button));
        QCOMPARE(hasVisibleFrame(window), onField);
        // Lists paint the ring themselves, around the current row.
        list.setFocus(reason);
        QCOMPARE(hasFocusRing(&list), onButton);
        QVERIFY(!hasVisibleFrame(window));
    }

    void aClickTakesTheRingAway()
    {
        QWidget window;
        QLineEdit first(&window); // has the focus when the window opens
        QPushButton button(u"Test"_s, &window);
        window.resize(200, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.setFocus(Qt::TabFocusReason);
        QVERIFY(hasVisibleFrame(window));
        QTest::mouseClick(&button, Qt::LeftButton);
        QVERIFY(button.hasFocus());
        QVERIFY(!hasFocusRing(&button));
        QVERIFY(!hasVisibleFrame(window));
    }

    void theRingComesBackWithTheWindow()
    {
        QWidget window;
        QLineEdit first(&window);
        QPushButton button(u"Test"_s, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.setFocus(Qt::TabFocusReason);
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QVERIFY(!hasFocusRing(&button));
        QVERIFY(!hasVisibleFrame(window));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(hasFocusRing(&button));
        QVERIFY(hasVisibleFrame(window));
    }

    void whatIsNotSeenHasNoRing()
    {
        QStackedWidget pages;
        auto *first = new QWidget;
        auto *second = new QWidget;
        pages.addWidget(first);
        pages.addWidget(second);
        new QPushButton(u"Test"_s, first);
        auto *field = new QLineEdit(second);
        pages.resize(200, 100);
        pages.show();
        QVERIFY(QTest::qWaitForWindowActive(&pages));
        field->setFocus(Qt::OtherFocusReason); // as a page does before it comes forward
        QVERIFY(!hasVisibleFrame(pages));
        pages.setCurrentWidget(second);
        field->setFocus(Qt::OtherFocusReason);
        QVERIFY(hasVisibleFrame(pages));
        pages.setCurrentWidget(first);
        QVERIFY(!hasVisibleFrame(pages));
    }

    void theRingComesWithWhatIsShownLater()
    {
        QWidget window;
        QWidget page(&window);
        QLineEdit field(&page);
        page.hide();
        window.resize(200, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus(Qt::OtherFocusReason);
        QVERIFY(!hasVisibleFrame(window));
        page.show();
        field.setFocus(Qt::OtherFocusReason);
        QVERIFY(hasVisibleFrame(window));
        page.hide();
        QVERIFY(!hasVisibleFrame(window));
    }

    void aWidgetThatDiesWithItsRingIsNoTrouble()
    {
        QWidget window;
        auto *button = new QPushButton(u"Test"_s, &window);
        auto *next = new QLineEdit(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus(Qt::TabFocusReason);
        delete button;
        next->setFocus(Qt::TabFocusReason);
        QVERIFY(hasFocusRing(next));
    }

    void aSplitterIsOnePixelWideAndEasyToHit()
    {
        QSplitter splitter(Qt::Vertical);
        splitter.setProperty("look", u"grip"_s);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(200, 101);
        splitter.show();
        splitter.setSizes({60, 40});
        QCoreApplication::processEvents();
        const QWidget *upper = splitter.widget(0);
        const QWidget *lower = splitter.widget(1);
        const QSplitterHandle *handle = splitter.handle(1);
        QCOMPARE(upper->geometry().bottom() + 2, lower->geometry().top());
        QCOMPARE(handle->height(), 7);
        QCOMPARE(handle->geometry().center().y(), upper->geometry().bottom() + 1);
        const int line = upper->geometry().bottom() + 1;
        QCOMPARE(pixel(splitter, 20, line), kLight.border);
        QVERIFY(pixel(splitter, 20, line - 1) != kLight.border);
        QCOMPARE(pixel(splitter, 100, line - 1), kLight.border); // the grip: 32 by 3
        QCOMPARE(pixel(splitter, 100, line + 1), kLight.border);
        QVERIFY(pixel(splitter, 100 - 18, line + 1) != kLight.border);
        // A pixel three away from the line still takes it along.
        const QPoint start(20, 6);
        auto *target = splitter.handle(1);
        QTest::mousePress(target, Qt::LeftButton, {}, start);
        QTest::mouseMove(target, start + QPoint(0, 10));
        QTest::mouseRelease(target, Qt::LeftButton, {}, start + QPoint(0, 10));
        QVERIFY(upper->height() > 60);
    }

    void aPlainSplitterIsAHairline()
    {
        QSplitter splitter(Qt::Horizontal);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(201, 100);
        splitter.show();
        QCoreApplication::processEvents();
        const int line = splitter.widget(0)->geometry().right() + 1;
        QCOMPARE(splitter.widget(1)->geometry().left(), line + 1);
        QCOMPARE(pixel(splitter, line, 20), kLight.line);
        QCOMPARE(pixel(splitter, line, 50), kLight.line);
        QVERIFY(pixel(splitter, line + 1, 50) != kLight.line);
    }

    void scrollBarsLieOverTheEdgeOfTables()
    {
        QWidget window;
        QTableWidget *table = tableIn(window);
        window.resize(400, 200);
        window.show();
        QScrollBar *bar = table->verticalScrollBar();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(table->viewport()->width(), 400);
        QCOMPARE(bar->width(), 12);
        const QImage image = window.grab().toImage();
        const int header = table->horizontalHeader()->height();
        // 6 px of thumb in the middle, the first of them two pixels below the header.
        QCOMPARE(QColor(image.pixel(400 - 10, header + 20)), QColor(image.pixel(20, header + 20)));
        QVERIFY(image.pixel(400 - 9, header + 20) != image.pixel(20, header + 20));
        QVERIFY(image.pixel(400 - 4, header + 20) != image.pixel(20, header + 20));
        QCOMPARE(QColor(image.pixel(400 - 3, header + 20)), QColor(image.pixel(20, header + 20)));
        QCOMPARE(QColor(image.pixel(400 - 6, header + 1)), QColor(kLight.base));
        QCOMPARE(QColor(image.pixel(400 - 6, header - 4)), QColor(kLight.raised));
    }

    void textKeepsAColumnForItsScrollBar()
    {
        QPlainTextEdit text(QString(400, u'\n'));
        text.resize(300, 200);
        text.show();
        QTRY_VERIFY(text.verticalScrollBar()->isVisible());
        QVERIFY(text.viewport()->geometry().right() < text.width() - 12);
    }

    void headersFollowTheCells()
    {
        QWidget window;
        QTableWidget *table = tableIn(window);
        table->setSortingEnabled(true);
        table->sortByColumn(2, Qt::DescendingOrder);
        window.resize(600, 200);
        window.show();
        QHeaderView *header = table->horizontalHeader();
        QFont body = QApplication::font();
        QCOMPARE(header->height(), rowHeightFor(28, fontFor(TextRole::SmallStrong, body)));
        const QImage image = window.grab().toImage();
        QCOMPARE(QColor(image.pixel(300, 0)), QColor(kLight.line));
        QCOMPARE(QColor(image.pixel(300, header->height() - 1)), QColor(kLight.line));
        const int end = header->sectionViewportPosition(1) - 1;
        QCOMPARE(QColor(image.pixel(end, 14)), QColor(kLight.line)); // between two captions
        QCOMPARE(QColor(image.pixel(end, 3)), QColor(kLight.raised));
        const auto firstInk = [&](int from) {
            for (int x = from;; ++x)
                for (int y = 4; y < header->height() - 4; ++y)
                    if (qGray(image.pixel(x, y)) < 200)
                        return x - from;
        };
        const int first = firstInk(0);
        const int second = firstInk(header->sectionViewportPosition(1));
        QVERIFY2(first >= 16 && first <= 18, qPrintable(QString::number(first)));
        QVERIFY2(second >= 8 && second <= 10, qPrintable(QString::number(second)));
    }

    void tabsStandAtThePagesInset()
    {
        QTabBar tabs;
        for (const QString &word : {u"Monitor"_s, u"Overview"_s, u"Log"_s})
            tabs.addTab(word);
        tabs.resize(600, tabs.sizeHint().height());
        tabs.show();
        QCOMPARE(tabs.height(), rowHeightFor(36, tabs.font()));
        const int words = QFontMetrics(tabs.font()).horizontalAdvance(u"Monitor"_s);
        const QImage image = tabs.grab().toImage();
        const int bottom = tabs.height() - 1;
        QCOMPARE(QColor(image.pixel(16, bottom)), QColor(kLight.accent));
        QCOMPARE(QColor(image.pixel(16, bottom - 1)), QColor(kLight.accent));
        QVERIFY(QColor(image.pixel(16, bottom - 2)) != QColor(kLight.accent));
        QCOMPARE(QColor(image.pixel(15, bottom)), QColor(kLight.line));
        QVERIFY(QColor(image.pixel(16 + words + 3, bottom)) != QColor(kLight.accent));
        QCOMPARE(QColor(image.pixel(590, bottom)), QColor(kLight.line));
        // The gap between two words is 20 px, all of it can be hit.
        QCOMPARE(tabs.tabRect(1).left(), tabs.tabRect(0).right() + 1);
        QVERIFY(std::abs(tabs.tabRect(1).left() + 10 - (16 + words + 20)) <= 1);
    }

    void fontsFollowTheApplicationsAndLeaveOwnOnesAlone()
    {
        const QFont before = QApplication::font();
        QFont body = before;
        body.setPixelSize(13);
        QApplication::setFont(body);
        QWidget window;
        QPushButton button(u"Test"_s, &window);
        QLineEdit own(&window);
        QFont mono(u"monospace"_s);
        mono.setPixelSize(15);
        own.setFont(mono);
        window.show();
        QCOMPARE(QFontInfo(button.font()).pixelSize(), 12);
        QCOMPARE(own.font().pixelSize(), 15);
        body.setPixelSize(26);
        QApplication::setFont(body);
        QTRY_COMPARE(QFontInfo(button.font()).pixelSize(), 24);
        QCOMPARE(own.font().pixelSize(), 15);
        button.setProperty("large", true);
        QCOMPARE(QFontInfo(button.font()).pixelSize(), 26);
        QApplication::setFont(before);
    }

    void looksAreKnownByName()
    {
        QToolButton button;
        QCOMPARE(parts::lookOf(&button), parts::Look::Plain);
        button.setProperty("look", u"chip"_s);
        QCOMPARE(parts::lookOf(&button), parts::Look::Chip);
        button.setProperty("look", u"something else"_s);
        QCOMPARE(parts::lookOf(&button), parts::Look::Plain);
    }

    void mirrorsForRightToLeft()
    {
        QTabBar tabs;
        tabs.setLayoutDirection(Qt::RightToLeft);
        tabs.addTab(u"Monitor"_s);
        tabs.addTab(u"Log"_s);
        tabs.resize(600, tabs.sizeHint().height());
        tabs.show();
        const QImage image = tabs.grab().toImage();
        QCOMPARE(QColor(image.pixel(600 - 17, tabs.height() - 1)), QColor(kLight.accent));
        QCOMPARE(QColor(image.pixel(600 - 16, tabs.height() - 1)), QColor(kLight.line));
    }
};

TUNEWATCH_TEST(style, StyleTest)
#include "tst_style.moc"

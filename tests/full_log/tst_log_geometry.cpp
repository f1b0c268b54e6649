// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of the full-screen log, held against the design (picture 07): where its parts are, in 1440×900 and in the
// smallest window. Fonts are those of the design (CMakeLists.txt).

#include "full_log/class_row.h"
#include "full_log/density_map.h"
#include "full_log/filter_panel.h"
#include "full_log/log_bar.h"
#include "full_log/place_line.h"
#include "full_log/search_row.h"
#include "log/find_bar.h"
#include "log/log_message.h"
#include "log/log_tool_bar.h"
#include "page_bench.h"
#include "support/test.h"
#include "theme/palette.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

QString words(const QRect &rect)
{
    return u"x %1–%2, y %3–%4"_s.arg(rect.left()).arg(rect.right() + 1).arg(rect.top()).arg(rect.bottom() + 1);
}

bool isNear(const QRect &is, const QRect &wanted)
{
    const auto differs = [](int a, int b) { return std::abs(a - b) > 1; };
    return !differs(is.left(), wanted.left()) && !differs(is.top(), wanted.top()) && !differs(is.right(), wanted.right())
        && !differs(is.bottom(), wanted.bottom());
}

struct OpenPage : PageBench
{
    OpenPage(QSize size, qint64 lines)
        : PageBench(lines)
    {
        window.resize(size);
        enter();
        LogPageFacts facts;
        facts.name = u"sql-assist cn"_s;
        facts.id = u"ft-202611200918-c31a"_s;
        facts.status = JobStatus::Running;
        facts.statusWord = u"Running"_s;
        facts.lines = 1'204'318;
        facts.heldLines = facts.lines;
        facts.bytesOnDisk = 148'000'000;
        page->setFacts(facts);
        QTest::qWait(0);
        window.grab();
    }
    QRect place(const QWidget *part) const { return {part->mapTo(&window, QPoint()), part->size()}; }
    template <typename Widget>
    QRect placeOf() const
    {
        return place(window.findChild<Widget *>());
    }
};

} // namespace

class LogGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(QFont(u"Inter"_s, 10));
        applyTheme(*qApp, Theme::Light);
    }

    void partsStandWhereTheyAreDrawn()
    {
        const OpenPage page({1440, 900}, 120'000);
        const auto row = [&](const QString &name) { return page.place(page.find<ClassRow>(name)); };
        const auto field = [&](const QString &name) { return page.place(page.find<RangeField>(name)); };
        const std::pair<QRect, QRect> parts[] = {
            {page.placeOf<LogBar>(), {0, 0, 1440, 48}},
            {page.placeOf<FilterPanel>(), {0, 48, 248, 828}},
            {page.placeOf<SearchRow>(), {248, 48, 1192, 44}},
            {page.place(page.panel), {248, 92, 1072, 784}},
            {page.placeOf<DensityMap>(), {1320, 92, 120, 784}},
            {page.placeOf<PlaceLine>(), {0, 876, 1440, 24}},
            {row(u"Error"_s), {0, 120, 247, 28}},
            {row(u"Progress bars"_s), {0, 260, 247, 28}},
            {page.place(named<QToolButton>(page.page, u"Leave full screen"_s)), {1400, 10, 28, 28}},
            {page.place(named<QToolButton>(page.page, u"Back"_s)), {12, 10, 28, 28}},
        };
        for (const auto &[is, wanted] : parts)
            QVERIFY2(isNear(is, wanted), qPrintable(words(is) + u" is not "_s + words(wanted)));
        QVERIFY(std::abs(page.place(page.find<QLineEdit>(u"Search log"_s)).left() - 260) <= 1);
        QVERIFY(std::abs(page.place(page.find<QLineEdit>(u"Search log"_s)).width() - 480) <= 1);
        QCOMPARE(field(u"First line"_s).left(), 12);
        QVERIFY(std::abs(field(u"First line"_s).width() - 100) <= 1);
        QVERIFY(std::abs(field(u"Last line"_s).right() + 1 - 235) <= 1);
        QCOMPARE(field(u"First step"_s).top() - field(u"First line"_s).top(), 60);
        QCOMPARE(page.view()->metrics().rowHeight, 20);
        QCOMPARE(page.view()->gutter(), 80);
    }

    void whatIsSaidCanBeReadInTheSmallestWindow_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("button");
        QTest::newRow("a bad pattern") << u"This pattern is not complete: missing closing parenthesis"_s << QString();
        QTest::newRow("no hits in a part") << u"No hits in 1,204,344 of 1,204,345 lines"_s << QString();
        QTest::newRow("a log that is saved") << u"Saving the log, 412,000 of 1,204,344 lines"_s << u"Cancel"_s;
    }

    void whatIsSaidCanBeReadInTheSmallestWindow()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, button);
        OpenPage page({1024, 700}, 5000);
        LogMessage *message = page.panel->tools()->message();
        const auto isWhole = [&] { return message->isVisible() && message->findChild<QLabel *>()->text() == sentence; };
        if (button.isEmpty())
            message->say(sentence, LogMessage::Tone::Problem);
        else
            message->offer(sentence, button, [] {});
        QTRY_VERIFY(isWhole());
        if (!button.isEmpty()) {
            const auto *link = message->findChild<QPushButton *>();
            QVERIFY(link->isVisible());
            QVERIFY(page.window.rect().contains(page.place(link)));
        }
        // The keys come back when nothing is said any more.
        QVERIFY(!says(page, u"Esc or F11 leaves full screen"_s));
        message->say({});
        QVERIFY(says(page, u"Esc or F11 leaves full screen"_s));
        // The message goes back to where it was.
        page.leave();
        QVERIFY(page.panel->tools()->isAncestorOf(message));
    }

    void nothingIsCutInTheSmallestWindow()
    {
        const OpenPage page({1024, 700}, 5000);
        QCOMPARE(page.placeOf<FilterPanel>().width(), 200);
        QCOMPARE(page.placeOf<DensityMap>().right() + 1, 1024);
        QCOMPARE(page.placeOf<PlaceLine>().bottom() + 1, 700);
        for (const QWidget *part : page.page->findChildren<QWidget *>()) {
            const bool isScrolled = page.window.findChild<FilterPanel *>()->isAncestorOf(part);
            if (!part->isVisible() || isScrolled || page.view()->isAncestorOf(part))
                continue;
            QVERIFY2(page.window.rect().contains(page.place(part)), part->metaObject()->className());
        }
        for (const QToolButton *button : page.page->findChildren<QToolButton *>()) {
            if (button->isVisible() && !qobject_cast<QLineEdit *>(button->parentWidget())) // its icons
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->accessibleName()));
        }
    }
};

TUNEWATCH_TEST(log_geometry, LogGeometryTest)
#include "tst_log_geometry.moc"

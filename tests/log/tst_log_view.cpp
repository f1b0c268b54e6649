// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_view.h"

#include "memory_log.h"
#include "log/new_lines_pill.h"
#include "support/test.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A view of 30 rows on a log of short lines.
struct Window
{
    explicit Window(qint64 lines = 1000)
        : log([](qint64 line) { return "line " + QByteArray::number(line); })
    {
        log.setLineCount(lines);
        log.holdAll();
        view.resize(600, 30 * view.metrics().rowHeight);
        view.setSource(&log);
        view.show();
    }

    QPoint at(qint64 line, int column) { return view.rectOf({line, column}).center() - QPoint(2, 0); }
    NewLinesPill *pill() { return view.findChild<NewLinesPill *>(); }

    MemoryLog log;
    LogView view;
};

} // namespace

class LogViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void opensAtTheEndAndFollows()
    {
        Window window;
        QCOMPARE(window.view.scroll().lastRow(), 999);
        QVERIFY(window.view.scroll().isAtEnd());
        window.log.grow(50);
        QCOMPARE(window.view.scroll().lastRow(), 1049);
        QVERIFY(window.view.isFollowing());
        QVERIFY(!window.pill()->isVisible());
    }

    void keepsItsPlaceToThePixelWhilePaused()
    {
        Window window;
        window.view.scrollByPixels(-1234);
        const qint64 top = window.view.scroll().top();
        QVERIFY(top % window.view.metrics().rowHeight != 0);
        const QImage before = window.view.viewport()->grab().toImage();
        window.log.grow(12);
        QCOMPARE(window.view.scroll().top(), top);
        QCOMPARE(window.pill()->text(), u"12 new lines"_s);
        QVERIFY(window.pill()->isVisible());
        window.pill()->hide();
        QCOMPARE(window.view.viewport()->grab().toImage(), before);
        window.log.grow(2000);
        QCOMPARE(window.pill()->text(), u"1,000+ new lines"_s);
        QCOMPARE(window.view.scroll().top(), top);
    }

    void olderBlocksArrivingAboveMoveNothing()
    {
        MemoryLog log(trainingLine);
        log.setLineCount(100'000);
        log.hold(50, 99);
        LogView view;
        view.resize(600, 400);
        view.setSource(&log);
        view.show();
        view.showLine(60'000);
        view.scrollByPixels(7);
        const QImage before = view.viewport()->grab().toImage();
        log.hold(0, 49);
        QCOMPARE(view.viewport()->grab().toImage(), before);
    }

    void whatPausesAndWhatFollows_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<bool>("follows");
        QTest::newRow("the wheel, up") << u"wheel up"_s << false;
        QTest::newRow("the wheel, up and back down") << u"wheel up and down"_s << true;
        QTest::newRow("Page up") << u"page up"_s << false;
        QTest::newRow("the arrow up, which moves the current line") << u"arrow up"_s << false;
        QTest::newRow("the arrow up and back down") << u"arrow up and down"_s << true;
        QTest::newRow("Home, then End") << u"home, end"_s << true;
        QTest::newRow("Ctrl+Home, then Ctrl+End") << u"ctrl home, end"_s << true;
        QTest::newRow("the scroll bar") << u"bar"_s << false;
        QTest::newRow("the scroll bar, back to the end") << u"bar to the end"_s << true;
        QTest::newRow("selecting text") << u"select"_s << false;
        QTest::newRow("a click that selects nothing") << u"click"_s << true;
        QTest::newRow("a jump") << u"jump"_s << false;
        QTest::newRow("the pill") << u"pill"_s << true;
        QTest::newRow("hovering") << u"hover"_s << true;
    }

    void whatPausesAndWhatFollows()
    {
        QFETCH(QString, deed);
        QFETCH(bool, follows);
        Window window;
        LogView &view = window.view;
        QWidget *viewport = view.viewport();
        const auto wheel = [&](int angle) {
            QWheelEvent event(QPointF(50, 50), viewport->mapToGlobal(QPointF(50, 50)), {}, {0, angle}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(viewport, &event);
        };
        if (deed.startsWith(u"wheel"))
            wheel(120);
        if (deed == u"wheel up and down")
            wheel(-120);
        if (deed == u"page up")
            QTest::keyClick(&view, Qt::Key_PageUp);
        if (deed.startsWith(u"arrow"))
            QTest::keyClick(&view, Qt::Key_Up);
        if (deed == u"arrow up and down")
            QTest::keyClick(&view, Qt::Key_Down);
        const Qt::KeyboardModifiers control = deed.startsWith(u"ctrl") ? Qt::ControlModifier : Qt::NoModifier;
        if (deed.endsWith(u"home, end")) {
            QTest::keyClick(&view, Qt::Key_Home, control);
            QCOMPARE(view.scroll().firstRow(), 0);
            QVERIFY(!view.isFollowing());
            QTest::keyClick(&view, Qt::Key_End, control);
        }
        if (deed.startsWith(u"bar"))
            view.verticalScrollBar()->setValue(100);
        if (deed == u"bar to the end")
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        if (deed == u"select")
            view.select({{990, 0}, {990, 4}});
        if (deed == u"click")
            QTest::mouseClick(viewport, Qt::LeftButton, {}, window.at(990, 3));
        if (deed == u"jump" || deed == u"pill")
            view.showLine(500);
        if (deed == u"pill") {
            window.log.grow(3);
            QTest::mouseClick(window.pill(), Qt::LeftButton);
        }
        if (deed == u"hover")
            QTest::mouseMove(viewport, {20, 20});
        QCOMPARE(view.isFollowing(), follows);
        QCOMPARE(view.scroll().isAtEnd(), follows || deed == u"select" || deed == u"arrow up");
    }

    void anEndedLogStaysAndTakesLateLines()
    {
        Window window;
        QSignalSpy changes(&window.view, &LogView::followChanged);
        window.view.setEnded(true);
        QCOMPARE(window.view.followState(), FollowMode::State::Ended);
        QCOMPARE(changes.count(), 1);
        window.log.grow(3);
        QCOMPARE(window.view.scroll().lastRow(), 1002);
    }

    void selectsWithTheMouse()
    {
        Window window;
        QWidget *viewport = window.view.viewport();
        const auto drag = [&](QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
            QTest::mousePress(viewport, Qt::LeftButton, keys, from);
            QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, keys);
            QApplication::sendEvent(viewport, &move);
            QTest::mouseRelease(viewport, Qt::LeftButton, keys, to);
        };
        drag(window.at(980, 2), window.at(980, 6));
        QCOMPARE(window.view.selectedBytes(), QByteArray("ne 9"));
        drag(window.at(980, 5), window.at(982, 4));
        QCOMPARE(window.view.selectedBytes(), QByteArray("980\nline 981\nline"));
        QTest::mouseClick(viewport, Qt::LeftButton, Qt::ShiftModifier, window.at(981, 4));
        QCOMPARE(window.view.selectedBytes(), QByteArray("980\nline"));
        QTest::mouseClick(viewport, Qt::LeftButton, {}, window.at(985, 1));
        QVERIFY(window.view.selection().isEmpty());
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, window.at(985, 6));
        QCOMPARE(window.view.selectedBytes(), QByteArray("985"));
        QTest::mousePress(viewport, Qt::LeftButton, {}, window.at(985, 6));
        QCOMPARE(window.view.selectedBytes(), QByteArray("line 985"));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, window.at(985, 6));
    }

    void draggingOverTheEdgeScrollsAlong()
    {
        Window window;
        QWidget *viewport = window.view.viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, window.at(975, 2));
        const QPointF above(80, -60);
        QMouseEvent move(QEvent::MouseMove, above, viewport->mapToGlobal(above), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QTRY_VERIFY(window.view.selection().range().begin.line < 960);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, above.toPoint());
        QCOMPARE(window.view.selection().range().end, (TextPosition{975, 2}));
    }

    void selectsWithTheKeyboard_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("withControl");
        QTest::addColumn<TextPosition>("cursor");
        QTest::newRow("Shift+Right") << int(Qt::Key_Right) << false << TextPosition{500, 4};
        QTest::newRow("Shift+Left") << int(Qt::Key_Left) << false << TextPosition{500, 2};
        QTest::newRow("Shift+Up") << int(Qt::Key_Up) << false << TextPosition{499, 3};
        QTest::newRow("Shift+Down") << int(Qt::Key_Down) << false << TextPosition{501, 3};
        QTest::newRow("Shift+Page down") << int(Qt::Key_PageDown) << false << TextPosition{529, 3};
        QTest::newRow("Shift+Home") << int(Qt::Key_Home) << false << TextPosition{500, 0};
        QTest::newRow("Ctrl+Shift+Home") << int(Qt::Key_Home) << true << TextPosition{0, 0};
        QTest::newRow("Ctrl+Shift+End") << int(Qt::Key_End) << true << TextPosition{999, LogSelection::LineEnd};
    }

    void selectsWithTheKeyboard()
    {
        QFETCH(int, key);
        QFETCH(bool, withControl);
        QFETCH(TextPosition, cursor);
        Window window;
        window.view.showLine(500);
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.at(500, 3));
        QTest::keyClick(&window.view, Qt::Key(key), Qt::ShiftModifier | (withControl ? Qt::ControlModifier : Qt::NoModifier));
        QCOMPARE(window.view.selection().cursor(), cursor);
        QVERIFY(!window.view.selection().isEmpty());
        QVERIFY(window.view.viewport()->rect().intersects(window.view.rectOf({cursor.line, 0})));
    }

    void arrowsMoveTheCurrentLineAndScrollAsLittleAsNeeded()
    {
        Window window;
        LogView &view = window.view;
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentLine(), 999);
        const qint64 top = view.scroll().top();
        for (int i = 0; i < 29; ++i)
            QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentLine(), 970);
        QCOMPARE(view.scroll().top(), top);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentLine(), 969);
        QCOMPARE(view.scroll().top(), top - view.metrics().rowHeight);
        view.showLine(100);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentLine(), view.scroll().firstRow());
    }

    void copiesToTheClipboard()
    {
        MemoryLog log(std::vector<QByteArray>{QByteArray("a\0\x1b[1mb", 7), "c"});
        LogView view;
        view.resize(300, 200);
        view.setSource(&log);
        view.show();
        view.selectAll();
        view.copy();
        QCOMPARE(QApplication::clipboard()->text(), u"a␀\u001b[1mb\nc"_s);
        QCOMPARE(view.selectedBytes(), QByteArray("a\0\x1b[1mb\nc", 9));
        view.copyWithNumbers();
        QCOMPARE(QApplication::clipboard()->text(), u"1\ta␀\u001b[1mb\n2\tc"_s);
    }

    void refusesToCopyMoreThanAClipboardShouldHold()
    {
        Window window(200'000);
        QApplication::clipboard()->setText(u"before"_s);
        QSignalSpy refused(&window.view, &LogView::noticed);
        window.view.selectAll();
        window.view.copy();
        QCOMPARE(refused.count(), 1);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    }

    void millionsOfLinesAreOneJumpAway()
    {
        Window window(10'000'000);
        LogView &view = window.view;
        QCOMPARE(view.textOf(view.scroll().lastRow()), u"line 9999999"_s);
        for (const qint64 line : {qint64(0), qint64(4'321'098), qint64(9'999'999)}) {
            view.showLine(line);
            QVERIFY(line >= view.scroll().firstRow() && line <= view.scroll().lastRow());
            QCOMPARE(view.textOf(line), u"line %1"_s.arg(line));
        }
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        QCOMPARE(view.scroll().firstRow(), qint64(view.verticalScrollBar()->value()) / view.metrics().rowHeight);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.scroll().top(), 0);
        QCOMPARE(window.log.shown.first, 0);
    }

    void missingLinesAreRowsAndAreAskedFor()
    {
        MemoryLog log([](qint64 line) { return QByteArray::number(line); });
        log.setLineCount(10'000);
        log.hold(0, 2);
        log.hold(5, 9);
        LogView view;
        view.resize(400, 400);
        view.setSource(&log);
        view.show();
        view.showLine(2'995);
        QCOMPARE(view.textOf(2'999), u"2999"_s);
        QCOMPARE(view.textOf(3'000), u"Lines 3,001 to 5,000 are not loaded. Load"_s);
        QCOMPARE(view.textOf(3'001), u"…"_s);
        QVERIFY(log.shown.first <= 3'000 && log.shown.second > 3'000);
        view.showLine(4'000);
        QCOMPARE(view.textOf(view.scroll().firstRow()), u"Lines 3,001 to 5,000 are not loaded. Load"_s);
        log.hold(3, 4);
        QCOMPARE(view.textOf(4'000), u"4000"_s);
    }

    void longLinesScrollSideways()
    {
        MemoryLog log(std::vector<QByteArray>{"short", QByteArray(1'000'000, 'x')});
        LogView view;
        view.resize(400, 200);
        view.setSource(&log);
        view.show();
        QScrollBar *bar = view.horizontalScrollBar();
        QVERIFY(bar->maximum() > 4000 * int(view.metrics().characterWidth) - 400);
        bar->setValue(bar->maximum());
        const QRect end = view.rectOf({1, LogSelection::LineEnd});
        QVERIFY(view.viewport()->rect().contains(end.topLeft()));
    }

    void anotherLogForgetsTheOld()
    {
        Window window;
        window.view.select({{990, 0}, {995, 2}});
        window.log.replace(100);
        QVERIFY(window.view.selection().isEmpty());
        QVERIFY(window.view.isFollowing());
        QCOMPARE(window.view.scroll().lastRow(), 99);
        MemoryLog other(std::vector<QByteArray>{"only"});
        window.view.setSource(&other);
        QCOMPARE(window.view.textOf(0), u"only"_s);
        window.view.setSource(nullptr);
        QCOMPARE(window.view.textOf(0), QString());
    }

    void survivesItsSource()
    {
        LogView view;
        view.resize(300, 200);
        view.show();
        {
            MemoryLog log(std::vector<QByteArray>{"a", "b"});
            view.setSource(&log);
            QCOMPARE(view.scroll().lastRow(), 1);
        }
        QVERIFY(!view.source());
        QTest::keyClick(&view, Qt::Key_End);
        view.grab();
    }
};

TUNEWATCH_TEST(log_view, LogViewTest)
#include "tst_log_view.moc"

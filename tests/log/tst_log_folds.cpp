// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log_window.h"

#include "support/test.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QAction>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of a hundred lines: three metrics, 47 progress bars, an error, 49 progress bars.
LineKind barKind(qint64 line)
{
    const qint64 place = line % 100;
    return place < 3 ? LineKind::Train : place == 50 ? LineKind::Error : LineKind::Progress;
}

struct FoldWindow : LogWindow
{
    explicit FoldWindow(qint64 lines = 5000, bool isHere = true)
        : LogWindow(lines, isHere)
    {
        log.setKind(barKind);
        log.setLevel([](qint64 line) { return barKind(line) == LineKind::Error ? Level::Error : Level::None; });
    }

    /// Opened, with these classes folded.
    bool fold(std::initializer_list<LineClass> classes = {LineClass::Progress})
    {
        open();
        if (!isRead())
            return false;
        LineFilter filter;
        for (const LineClass which : classes)
            filter.setFolded(which, true);
        view.setFilter(filter);
        return true;
    }

    QPoint middleOf(qint64 line) const
    {
        return {view.viewport()->width() / 2, view.scroll().yOf(view.rows().rowOf(line)) + 10};
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
};

} // namespace

class LogFoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aRunSaysWhatItHolds_data()
    {
        QTest::addColumn<int>("classes");
        QTest::addColumn<bool>("foldsRepeats");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<QString>("words");
        const auto bit = [](LineClass which) { return int(foldedAs(which)); };
        const int progress = bit(LineClass::Progress);
        QTest::newRow("progress bars") << progress << false << qint64(3) << u"47 progress lines folded"_s;
        QTest::newRow("one error alone stays as it is") << bit(LineClass::Error) << false << qint64(50) << QString::fromUtf8(trainingLine(50));
        QTest::newRow("metrics") << bit(LineClass::TrainMetrics) << false << qint64(0) << u"3 train metric lines folded"_s;
        QTest::newRow("of two kinds") << (progress | bit(LineClass::Error)) << false << qint64(3) << u"97 lines folded"_s;
        QTest::newRow("repeats") << 0 << true << qint64(1) << u"2 repeated lines folded"_s;
        QTest::newRow("across blocks") << 0b111111 << false << qint64(2999) << u"5,000 lines folded"_s;
    }

    void aRunSaysWhatItHolds()
    {
        QFETCH(int, classes);
        QFETCH(bool, foldsRepeats);
        QFETCH(qint64, line);
        FoldWindow window;
        window.log.setRepeat([](qint64 at) { return at % 100 == 1 || at % 100 == 2; });
        window.open();
        QVERIFY(window.isRead());
        LineFilter filter;
        filter.foldedClasses = std::uint8_t(classes);
        filter.foldsRepeats = foldsRepeats;
        window.view.setFilter(filter);
        QTEST(window.view.textOf(line), "words");
        // To assistive technology it is one line.
        window.view.setPosition({line, 0, false});
        QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(&window.view)->textInterface();
        QCOMPARE(text->text(0, text->characterCount()).section(u'\n', 0, 0), window.view.textOf(line));
    }

    void aClickOpensThatRunOnly()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        QCOMPARE(window.view.rows().rows(), 50 * 6);
        window.view.setPosition({1000, 5, false});
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, window.middleOf(1003));
        QCOMPARE(window.view.rows().rows(), 50 * 6 + 46);
        QVERIFY(window.view.rows().isOpen(1049));
        QVERIFY(window.view.rows().isFolded(1051));
        QCOMPARE(window.view.position(), (LogPosition{1000, 5, false}));
        // The chevron of its first line folds it again.
        const QRect chevron = window.view.openChevron(window.view.rows().rowOf(1003));
        QVERIFY(window.view.openChevron(window.view.rows().rowOf(1004)).isEmpty());
        QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, chevron.center());
        QCOMPARE(window.view.rows().rows(), 50 * 6);
        QCOMPARE(window.view.position(), (LogPosition{1000, 5, false}));
    }

    void aRunAboveOpensWithoutMovingTheLines()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        window.view.setPosition({2050, 7, false});
        const QImage before = window.view.viewport()->grab().toImage();
        window.view.setOpen(403, true);
        QCOMPARE(window.view.position(), (LogPosition{2050, 7, false}));
        QCOMPARE(window.view.viewport()->grab().toImage(), before);
        window.view.setOpen(410, false);
        QCOMPARE(window.view.position(), (LogPosition{2050, 7, false}));
    }

    void blocksThatArriveInsideARunMoveNothing()
    {
        FoldWindow window(10'000, false);
        window.log.hold(5, 9);
        QVERIFY(window.fold());
        window.view.setPosition({7050, 4, false});
        const QImage before = window.view.viewport()->grab().toImage();
        window.log.hold(0, 4);
        QTRY_COMPARE(window.view.rows().rows(), 600);
        QCOMPARE(window.view.position(), (LogPosition{7050, 4, false}));
        QCOMPARE(window.view.viewport()->grab().toImage(), before);
    }

    void keysOpenAndClose()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        window.view.setPosition({1000, 0, false});
        window.view.setCurrentLine(1002);
        window.press(Qt::Key_Down);
        QCOMPARE(window.view.currentLine(), 1003);
        window.press(Qt::Key_Right);
        QVERIFY(window.view.rows().isOpen(1003));
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Down);
        QCOMPARE(window.view.currentLine(), 1005);
        window.press(Qt::Key_Left);
        QVERIFY(window.view.rows().isFolded(1005));
        QCOMPARE(window.view.currentLine(), 1003);
        window.press(Qt::Key_Return);
        QVERIFY(window.view.rows().isOpen(1003));
        window.press(Qt::Key_Left);
        window.press(Qt::Key_Down);
        QCOMPARE(window.view.currentLine(), 1050);
    }

    void allThatIsOpenIsFoldedAgain()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        QAction *again = nullptr;
        for (QAction *action : window.view.actions()) {
            if (action->text() == u"Fold opened lines again"_s)
                again = action;
        }
        QVERIFY(again && !again->isVisible());
        window.view.setOpen(403, true);
        window.view.setOpen(1003, true);
        QVERIFY(again->isVisible());
        window.view.setPosition({2050, 7, false});
        again->trigger();
        QCOMPARE(window.view.rows().rows(), 50 * 6);
        QCOMPARE(window.view.position(), (LogPosition{2050, 7, false}));
        QVERIFY(!again->isVisible());
    }

    void leftGoesBackAlongTheLineFirst()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        window.view.resize(200, window.view.height());
        window.view.setOpen(1003, true);
        window.view.showLine(1004);
        window.view.setCurrentLine(1004);
        QScrollBar *across = window.view.horizontalScrollBar();
        QVERIFY(across->maximum() > 0);
        across->setValue(1);
        window.press(Qt::Key_Left);
        QCOMPARE(across->value(), 0);
        QVERIFY(window.view.rows().isOpen(1004));
        window.press(Qt::Key_Left);
        QVERIFY(window.view.rows().isFolded(1004));
    }

    void stepsOpenWhatTheyGoTo()
    {
        FoldWindow window;
        QVERIFY(window.fold({LineClass::Progress, LineClass::Error, LineClass::TrainMetrics}));
        QCOMPARE(window.view.rows().rows(), 1);
        QTest::keyClick(&window.view, 'e');
        QCOMPARE(window.view.currentLine(), 50);
        QCOMPARE(window.view.rows().rows(), 5000);
        window.view.setOpen(50, false);
        window.view.setMarks({2345});
        window.view.setCurrentLine(0);
        QTest::keyClick(&window.view, ']');
        QCOMPARE(window.view.currentLine(), 2345);
        QVERIFY(window.isOnScreen(2345));
        QVERIFY(window.view.rows().isOpen(2345));
    }

    void stepsSkipWhatIsNotThere()
    {
        FoldWindow window;
        window.open();
        QVERIFY(window.isRead());
        LineFilter filter;
        filter.range = {1000, 1999};
        filter.setFolded(LineClass::Progress, true);
        window.view.setFilter(filter);
        window.view.setCurrentLine(1950);
        QTest::keyClick(&window.view, 'e');
        QCOMPARE(window.view.currentLine(), 1950); // the last one in range
        window.view.showLine(1002);
        window.view.setCurrentLine(1002);
        QTest::keyClick(&window.view, 'M', Qt::ShiftModifier);
        QTest::keyClick(&window.view, 'M', Qt::ShiftModifier);
        QCOMPARE(window.view.currentLine(), 1000);
        QTest::keyClick(&window.view, 'M', Qt::ShiftModifier);
        QCOMPARE(window.view.currentLine(), 1000);
    }

    void whatIsFoldedIsCopied()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        window.view.select({{1002, 0}, {1050, LogSelection::LineEnd}});
        const QByteArray copied = window.view.selectedBytes();
        QCOMPARE(copied.count('\n'), 48);
        QVERIFY(copied.contains('\n' + trainingLine(1025) + '\n'));
        window.view.selectAll();
        QCOMPARE(window.view.selectedBytes().count('\n'), 4999);
        // What a filter hides is not.
        LineFilter filter = window.view.filter();
        filter.levels = levelsOf({Level::Error});
        window.view.setFilter(filter);
        window.view.select({{1002, 0}, {1150, LogSelection::LineEnd}});
        QCOMPARE(window.view.selectedBytes(), trainingLine(1050) + '\n' + trainingLine(1150));
    }

    void aMillionFoldedLinesAreNotCopied()
    {
        FoldWindow window(200'000);
        QVERIFY(window.fold({LineClass::Progress, LineClass::Error, LineClass::TrainMetrics}));
        QSignalSpy noticed(&window.view, &LogView::noticed);
        window.view.selectAll();
        window.view.copy();
        QCOMPARE(noticed.count(), 1);
    }

    void followingStaysAtTheEnd()
    {
        FoldWindow window;
        window.open();
        QVERIFY(window.isRead());
        QVERIFY(window.view.isFollowing());
        LineFilter filter;
        filter.setFolded(LineClass::Progress, true);
        window.view.setFilter(filter);
        QVERIFY(window.view.isFollowing());
        QCOMPARE(window.view.scroll().lastRow(), window.view.rows().rows() - 1);
        window.log.grow(1000);
        QTRY_COMPARE(window.view.rows().rows(), 60 * 6);
        QVERIFY(window.view.scroll().isAtEnd());
        // Who opens a run wants to see how it begins.
        window.view.setOpen(5951, true);
        QVERIFY(!window.view.isFollowing());
        QVERIFY(window.isOnScreen(5951));
    }

    void onlyLinesThatAreThereCountAsNew()
    {
        FoldWindow window;
        window.open();
        QVERIFY(window.isRead());
        LineFilter filter;
        filter.metricsOnly = true;
        window.view.setFilter(filter);
        window.view.setPosition({1000, 0, false});
        window.log.grow(1000);
        QTRY_COMPARE(window.view.newLines(), 30);
    }

    void whatIsOpenOutlivesAFilterButNotItsLog()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        window.view.setOpen(1003, true);
        const LineFilter folds = window.view.filter();
        window.view.setFilter({});
        QCOMPARE(window.view.rows().rows(), 5000);
        window.view.setFilter(folds);
        QCOMPARE(window.view.rows().rows(), 50 * 6 + 46);
        window.log.replace(5000);
        QTRY_COMPARE(window.view.rows().rows(), 50 * 6);
    }

    void aFilterThatLeavesNothingForgetsNoPlace()
    {
        FoldWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setPosition({3333, 6, false});
        HitList hits;
        window.view.setHits(&hits);
        LineFilter filter;
        filter.matchingOnly = true;
        window.view.setFilter(filter);
        QCOMPARE(window.view.rows().rows(), 0);
        QCOMPARE(window.view.position(), (LogPosition{3333, 6, false}));
        hits.set({3, 1000, 0, {330}});
        window.view.hitsChanged();
        QCOMPARE(window.view.rows().rows(), 3);
        window.view.setFilter({});
        QCOMPARE(window.view.rows().rows(), 5000);
        window.view.setHits(nullptr);
    }

    void aFoldedRowIsPaintedAsOne()
    {
        FoldWindow window;
        QVERIFY(window.fold());
        window.view.setPosition({1000, 0, false});
        const Tokens &tokens = tokensFor(window.view.palette());
        const QImage picture = window.view.viewport()->grab().toImage();
        const int row = window.view.scroll().yOf(window.view.rows().rowOf(1003));
        const int height = window.view.metrics().rowHeight;
        const int right = window.view.viewport()->width() - 40;
        QCOMPARE(picture.pixel(right, QRect(0, row, 1, height).center().y()), tokens.line);
        for (int y = row; y < row + height; ++y) {
            for (int x = 0; x < window.view.gutter(); ++x)
                QCOMPARE(picture.pixel(x, y), tokens.base); // no number, no mark
        }
        // The selection shows on the rows it runs across.
        window.view.select({{1002, 0}, {1050, 3}});
        const QImage selected = window.view.viewport()->grab().toImage();
        QCOMPARE(selected.pixel(right, row + 2), tokens.select);
    }
};

TUNEWATCH_TEST(log_folds, LogFoldsTest)
#include "tst_log_folds.moc"

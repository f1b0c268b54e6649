// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log_window.h"

#include "support/test.h"

#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class LogFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsOnlyTheChosenLevels()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        QCOMPARE(window.view.rows().rows(), 50);
        window.view.setLevels(levelsOf({Level::Error, Level::Warning}));
        QCOMPARE(window.view.rows().rows(), 300);
        for (qint64 row = 0; row < 300; ++row) {
            const LineKind kind = trainingKind(window.view.rows().lineAt(row));
            QVERIFY(kind == LineKind::Error || kind == LineKind::Warning);
        }
        window.view.setLevels({});
        QCOMPARE(window.view.rows().rows(), 5000);
    }

    void theFirstVisibleLineKeepsItsPlace()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setPosition({2015, 7, false});
        window.view.setLevels(levelsOf({Level::Error, Level::Warning}));
        QCOMPARE(window.view.position(), (LogPosition{2015, 7, false}));
        window.view.setLevels({});
        QCOMPARE(window.view.position(), (LogPosition{2015, 7, false}));
        // A line that is hidden gives its place to the next one that is not.
        window.view.setPosition({2017, 3, false});
        window.view.setLevels(levelsOf({Level::Warning}));
        QCOMPARE(window.view.position(), (LogPosition{2026, 3, false}));
    }

    void blocksThatAreNotHereAreOneRowEachAndAskedFor()
    {
        LogWindow window(10'000, false);
        window.log.hold(0, 2);
        window.log.hold(5, 9);
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        QCOMPARE(window.view.rows().rows(), 82);
        window.view.showLine(3000);
        QCOMPARE(window.view.textOf(3000), u"Lines 3,001 to 4,000 are not loaded. Load"_s);
        QCOMPARE(window.view.textOf(4999), u"Lines 4,001 to 5,000 are not loaded. Load"_s);
        QCOMPARE(window.log.shown, std::pair(qint64(3000), qint64(4999)));
    }

    void blocksThatArriveMoveNothing()
    {
        LogWindow window(10'000, false);
        window.log.hold(5, 9);
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error, Level::Warning}));
        window.view.setPosition({7006, 5, false});
        const QImage before = window.view.viewport()->grab().toImage();
        window.log.hold(0, 4);
        QTRY_COMPARE(window.view.rows().rows(), 600);
        QCOMPARE(window.view.position(), (LogPosition{7006, 5, false}));
        QCOMPARE(window.view.viewport()->grab().toImage(), before);
    }

    void aGapIsOneRowOfEveryFilter()
    {
        LogWindow window(2000, false);
        window.log.setGap({500, 799, u"the answer was cut short"_s});
        window.log.holdAll();
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        QCOMPARE(window.view.rows().rows(), 20 - 3 + 1);
        window.view.showLine(600);
        QCOMPARE(window.view.textOf(500), u"Lines 501 to 800 could not be read: the answer was cut short. Try again"_s);
    }

    void liveLinesAreFilteredAndCounted()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        window.view.setPosition({15, 0, false});
        window.log.grow(1000);
        QTRY_COMPARE(window.view.newLines(), 10);
        QCOMPARE(window.firstLine(), 15);
        window.view.setFollow(true);
        QCOMPARE(window.view.newLines(), 0);
        window.log.grow(1000);
        QTRY_COMPARE(window.view.rows().rows(), 70);
        QCOMPARE(window.view.scroll().lastRow(), 69);
    }

    void aJumpToAHiddenLineShowsItsNeighbour()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        QSignalSpy hidden(&window.view, &LogView::lineHidden);
        window.view.showLine(1000);
        QVERIFY(window.isOnScreen(1015));
        QCOMPARE(hidden.count(), 0);
        window.view.setLinkedLine(1000, u"Linked to chart, step 3"_s);
        window.view.showLine(1000);
        QCOMPARE(hidden.takeFirst().at(0).toLongLong(), 1000);
        window.view.setCurrentHit(2000);
        window.view.showLine(2000);
        QCOMPARE(hidden.takeFirst().at(0).toLongLong(), 2000);
        window.view.setCurrentHit(2015);
        window.view.showLine(2015);
        QCOMPARE(hidden.count(), 0);
    }

    void whatIsHiddenIsNotCopied()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        window.view.select({{15, 0}, {215, LogSelection::LineEnd}});
        QCOMPARE(window.view.selectedBytes(), trainingLine(15) + '\n' + trainingLine(115) + '\n' + trainingLine(215));
        window.view.selectAll();
        QCOMPARE(window.view.selectedBytes().count('\n'), 49);
    }

    void keysWalkTheRows()
    {
        LogWindow window;
        window.open();
        QVERIFY(window.isRead());
        window.view.setLevels(levelsOf({Level::Error}));
        window.view.setCurrentLine(4815);
        QTest::keyClick(&window.view, Qt::Key_Up);
        QCOMPARE(window.view.currentLine(), 4715);
        QTest::keyClick(&window.view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(window.view.selectedBytes(), trainingLine(4715) + '\n');
    }

    void millionsOfLinesStayCheapToFilter()
    {
        LogWindow window(1'000'000);
        window.open();
        QTRY_VERIFY_WITH_TIMEOUT(!window.view.facts().isReading(), 60'000);
        window.view.setLevels(levelsOf({Level::Error}));
        QCOMPARE(window.view.rows().rows(), 10'000);
        window.view.showLine(500'015);
        QVERIFY(window.isOnScreen(500'015));
        QCOMPARE(window.view.verticalScrollBar()->maximum(), int(window.view.scroll().maxTop()));
    }

    void aFilterSurvivesItsLog()
    {
        LogWindow window;
        window.view.setLevels(levelsOf({Level::Error}));
        window.open();
        QTRY_COMPARE(window.view.rows().rows(), 50);
        window.log.replace(300);
        QTRY_COMPARE(window.view.rows().rows(), 3);
        window.view.setSource(nullptr);
        QCOMPARE(window.view.rows().rows(), 0);
        window.view.grab();
    }
};

TUNEWATCH_TEST(log_filter, LogFilterTest)
#include "tst_log_filter.moc"

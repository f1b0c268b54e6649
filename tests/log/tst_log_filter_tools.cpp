// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/filter_tools.h"

#include "log/log_finder.h"
#include "pixels.h"
#include "support/test.h"
#include "theme/palette.h"
#include "tool_bar_panel.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

class LogFilterToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void metricsOnlyIsAButtonAndInTheMenu()
    {
        ToolBarPanel panel;
        panel.button(u"Metrics only"_s)->click();
        QVERIFY(panel.panel.view()->filter().metricsOnly);
        QVERIFY(panel.says(u"4,450 of 5,000 lines"_s));
        panel.choose(u"Metrics only"_s);
        QVERIFY(!panel.button(u"Metrics only"_s)->isChecked());
        QVERIFY(panel.says(u"5,000 lines"_s));
        // Filters combine, and a view that is told shows it.
        LineFilter filter;
        filter.metricsOnly = true;
        filter.setFolded(LineClass::Progress, true);
        panel.panel.view()->setFilter(filter);
        QVERIFY(panel.button(u"Metrics only"_s)->isChecked());
        panel.choose(u"Errors"_s);
        QCOMPARE(panel.panel.view()->rows().rows(), 0);
        QVERIFY(panel.panel.view()->filter().isFolded(LineClass::Progress));
    }

    void foldsAreInTheMenu()
    {
        ToolBarPanel panel;
        QCOMPARE(panel.panel.view()->filter(), LineFilter()); // nothing at first
        panel.choose(u"Fold progress bars"_s);
        panel.choose(u"Fold repeated lines"_s);
        QVERIFY(panel.panel.view()->filter().isFolded(LineClass::Progress));
        QVERIFY(panel.panel.view()->filter().foldsRepeats);
    }

    void onlyWhatMatchesIsShownWithSomeLinesAround()
    {
        ToolBarPanel panel;
        QToolButton *toggle = panel.button(u"Matching lines only"_s);
        QVERIFY(!toggle->isVisible()); // nothing is searched for
        panel.search()->setText(u"ERROR"_s);
        QTRY_VERIFY(panel.says(u"1 of 50"_s));
        QVERIFY(toggle->isVisible());
        toggle->click();
        QTRY_COMPARE(panel.panel.view()->rows().rows(), 150);
        QVERIFY(panel.says(u"150 of 5,000 lines"_s));
        QVERIFY(panel.panel.view()->rows().isShown(16));
        QToolButton *around = panel.button(u"Lines around each hit: 1"_s);
        QCOMPARE(around->text(), u"±1"_s);
        around->menu()->actions().front()->trigger();
        QCOMPARE(panel.panel.view()->rows().rows(), 50);
        around->menu()->actions().back()->trigger();
        QCOMPARE(panel.panel.view()->filter().context, 10);
        QCOMPARE(panel.panel.view()->rows().rows(), 50 * 21);
        // Live lines are searched and shown as they come.
        panel.log.grow(1000);
        QTRY_COMPARE(panel.panel.view()->rows().rows(), 60 * 21);
        // Half a pattern hides nothing, nor does no search.
        panel.button(u"Regular expression"_s)->click();
        panel.search()->setText(u"ERROR("_s);
        QTRY_COMPARE(panel.panel.view()->rows().rows(), 6000);
        panel.search()->clear();
        QTRY_COMPARE(panel.panel.view()->rows().rows(), 6000);
        QVERIFY(!toggle->isVisible());
        panel.search()->setText(u"WARNING"_s);
        QTRY_COMPARE(panel.panel.view()->rows().shownLines(), 5997); // one every 20 lines, with 10 around
    }

    void theNextHitOfANewLogIsSoughtFromWhereOneLooks()
    {
        ToolBarPanel panel;
        const auto isSearched = [&] {
            return QTest::qWaitFor([&] { return panel.part<LogFinder>()->state() == LogFinder::State::Done; });
        };
        panel.panel.view()->setPosition({0, 0, false});
        panel.search()->setText(u"ERROR"_s);
        QVERIFY(isSearched());
        panel.panel.nextHit();
        panel.panel.nextHit();
        QCOMPARE(panel.panel.view()->currentHit(), 215);
        panel.log.replace(5000);
        QVERIFY(isSearched());
        panel.panel.nextHit();
        QCOMPARE(panel.panel.view()->currentHit(), 15); // behind the end of the log comes its first one
    }

    void thatNothingMatchesIsSaidWhereTheLinesWere()
    {
        ToolBarPanel panel;
        panel.search()->setText(u"no such words"_s);
        panel.button(u"Matching lines only"_s)->click();
        QTRY_COMPARE(panel.panel.view()->rows().rows(), 0);
        QVERIFY(QTest::qWaitFor([&] { return panel.part<LogFinder>()->state() == LogFinder::State::Done; }));
        QWidget *viewport = panel.panel.view()->viewport();
        const QRect middle = QRect(QPoint(), viewport->size()).adjusted(20, 20, -20, -20);
        const QRgb base = tokensFor(panel.panel.view()->palette()).base;
        QVERIFY(!isAll(viewport->grab().toImage(), middle, base));
        // Not while nothing is searched for, though the switch stays where it is.
        panel.search()->clear();
        QTRY_COMPARE(panel.panel.view()->rows().rows(), 5000);
        QVERIFY(panel.panel.view()->filter().matchingOnly);
    }

    void aHitInsideAFoldOpensIt()
    {
        ToolBarPanel panel;
        LineFilter filter;
        filter.setFolded(LineClass::Error, true);
        filter.setFolded(LineClass::TrainMetrics, true); // on both sides of each error
        panel.panel.view()->setFilter(filter);
        panel.panel.view()->setPosition({0, 0, false});
        QVERIFY(panel.panel.view()->rows().isFolded(15));
        panel.search()->setText(u"ERROR"_s);
        QTRY_VERIFY(panel.panel.view()->rows().isOpen(15));
        QVERIFY(panel.panel.view()->rows().isFolded(115));
        panel.panel.nextHit();
        QVERIFY(panel.panel.view()->rows().isOpen(115));
        // So does the line that somebody asks for.
        panel.panel.askForLine();
        auto *line = panel.part<LineField>();
        QTest::keyClicks(line, u"2016"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(panel.panel.view()->rows().isOpen(2015));
    }

    void whatFiltersHideIsOffered()
    {
        ToolBarPanel panel;
        LineFilter filter;
        filter.metricsOnly = true;
        filter.setFolded(LineClass::Progress, true);
        panel.panel.view()->setFilter(filter);
        panel.panel.view()->setLinkedLine(2015, {});
        panel.panel.view()->showLine(2015);
        QCOMPARE(panel.part<LogMessage>()->sentence(), u"Line 2,016 is hidden by the filters."_s);
        panel.part<LogMessage>()->findChild<QPushButton *>()->click();
        QVERIFY(panel.panel.view()->rows().isShown(2015));
        QVERIFY(panel.panel.view()->filter().isFolded(LineClass::Progress)); // hides nothing
    }

    void aRangeIsOfferedSetAndLeft()
    {
        ToolBarPanel panel;
        panel.panel.offerRange(std::pair(qint64(1000), qint64(1099)));
        QToolButton *offer = panel.button(u"Show these lines only"_s);
        QVERIFY(offer && offer->isVisible());
        offer->click();
        QCOMPARE(offer->text(), u"Lines 1,001 to 1,100"_s);
        QCOMPARE(panel.panel.view()->rows().rows(), 100);
        QCOMPARE(panel.panel.view()->rows().lineAt(0), 1000);
        QVERIFY(panel.says(u"100 of 5,000 lines"_s));
        panel.panel.offerRange({});
        QCOMPARE(panel.panel.view()->rows().rows(), 100);
        offer->click();
        QCOMPARE(panel.panel.view()->rows().rows(), 5000);
        QVERIFY(!offer->isVisible());
        // Another log has other lines.
        panel.panel.offerRange(std::pair(qint64(1000), qint64(1099)));
        offer->click();
        panel.log.replace(300);
        QTRY_COMPARE(panel.panel.view()->rows().rows(), 300);
    }
};

TUNEWATCH_TEST(log_filter_tools, LogFilterToolsTest)
#include "tst_log_filter_tools.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the chart and its neighbours tell each other: crosshair, pin, cut-off values.

#include "chart/curve_marks.h"
#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/make_run.h"
#include "chart/pointer.h"

#include "support/test.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace {

struct LinkedChart : LossChart
{
    LinkedChart()
    {
        resize(944, 234);
        setJob({u"account"_s, u"ft-1"_s});
        show();
    }

    LossPlot *plot() const { return findChild<LossPlot *>(); }
    /// Line of the record under the crosshair, −1 without one.
    qint64 line() const
    {
        const PlotState &state = plot()->state();
        return state.cursor ? state.seriesOf(*state.cursor).lines[state.cursor->index] : -1;
    }
    QPoint at(double step) const
    {
        return QPointF(plot()->state().pixelX(step), plot()->state().area.center().y()).toPoint();
    }
};

std::shared_ptr<const ChartData> withHighStart()
{
    return makeData({.train = [](int step) { return step <= 20 ? 40.0 : 1.0 + step / 1000.0; }});
}

} // namespace

class ChartLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineOfTheLogMovesTheCrosshairUnlessItIsPinned()
    {
        LinkedChart chart;
        chart.setRun(makeData({}));
        QSignalSpy hovered(&chart, &LossChart::stepHovered);
        QSignalSpy pinned(&chart, &LossChart::pinned);
        QVERIFY(chart.showLine(250));
        QCOMPARE(chart.line(), 250);
        QVERIFY(!chart.showLine(255)); // states no record
        QCOMPARE(chart.line(), 250);
        QVERIFY(!chart.showLine(-1));
        QCOMPARE(chart.line(), -1);
        QVERIFY(chart.pinLine(301));
        QVERIFY(chart.isPinned());
        QVERIFY(chart.showLine(700));
        QCOMPARE(chart.line(), 301);
        QVERIFY(!chart.showLine(-1));
        QCOMPARE(chart.line(), 301);
        QVERIFY(chart.pinLine(700));
        QCOMPARE(chart.line(), 700);
        QVERIFY(!chart.pinLine(705));
        QCOMPARE(chart.line(), 700);
        chart.clearCursor();
        QVERIFY(chart.line() < 0 && !chart.isPinned());
        QCOMPARE(hovered.size() + pinned.size(), 0);
    }

    void aStepIsPinnedAtItsNearestRecord()
    {
        LinkedChart chart;
        QVERIFY(!chart.pinStep(500));
        chart.setRun(makeData({}));
        QSignalSpy pinned(&chart, &LossChart::pinned);
        QVERIFY(chart.pinStep(504));
        QCOMPARE(chart.line(), 500);
        QVERIFY(chart.isPinned());
        QVERIFY(chart.pinStep(99'999));
        QCOMPARE(chart.line(), 1000);
        QVERIFY(chart.pinStep(-3));
        QCOMPARE(chart.line(), 10);
        QCOMPARE(pinned.size(), 3);
        QCOMPARE(pinned.back().at(0).toLongLong(), 10);
        chart.setRun(makeData({.hasSteps = false}));
        QVERIFY(!chart.pinStep(500));
    }

    void escapeLetsGoAndThenResetsTheZoom()
    {
        LinkedChart chart;
        chart.setRun(makeData({}));
        QSignalSpy unpinned(&chart, &LossChart::unpinned);
        chart.plot()->setZoom(Range{200, 800});
        QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.at(400));
        QVERIFY(chart.isPinned());
        QTest::keyClick(chart.plot(), Qt::Key_Escape);
        QVERIFY(!chart.isPinned() && chart.plot()->zoom());
        QCOMPARE(unpinned.size(), 1);
        QTest::keyClick(chart.plot(), Qt::Key_Escape);
        QVERIFY(!chart.plot()->zoom());
        QCOMPARE(unpinned.size(), 1);
    }

    void hidingASeriesLetsGoOfItsRecord()
    {
        LinkedChart chart;
        chart.setRun(makeData({}));
        QSignalSpy unpinned(&chart, &LossChart::unpinned);
        QVERIFY(chart.pinLine(501));
        chart.setView({.shown = {.eval = false}});
        QVERIFY(!chart.isPinned() && chart.line() < 0);
        QCOMPARE(unpinned.size(), 1);
    }

    void aPinGoesWithItsRecordWhenTheRunGrows()
    {
        LinkedChart chart;
        chart.setRun(makeData({.lastStep = 500}));
        QSignalSpy unpinned(&chart, &LossChart::unpinned);
        QVERIFY(chart.pinLine(400));
        chart.setRun(makeData({.lastStep = 900}));
        QVERIFY(chart.isPinned());
        QCOMPARE(chart.line(), 400);
        chart.setRun(makeData({.lastStep = 300})); // a restart took it back
        QVERIFY(!chart.isPinned());
        QCOMPARE(unpinned.size(), 1);
    }

    void theReadOutCanBeRead()
    {
        LinkedChart chart;
        chart.setRun(makeData({.train = [](int) { return 0.8595; }, .eval = [](int) { return 0.9219; }}));
        QCOMPARE(chart.readOut(), QString());
        QVERIFY(chart.pinStep(510));
        QCOMPARE(chart.readOut(), u"Step 510\nepoch 0.64 · 0:17:00\nTrain\t0.8595\nTrain, smoothed\t0.8595\n"
                                  "Eval at 500\t0.9219\nLearning rate\t2e-05"_s);
        // The clock, once it is known when the run began.
        chart.setOutlook({.started = QDateTime(QDate(2026, 11, 20), QTime(12, 0))});
        QVERIFY2(chart.readOut().contains(u"epoch 0.64 · 12:17:00"_s), qPrintable(chart.readOut()));
    }

    void valuesCutOffAtTheTopAreCountedAndShownByAClick()
    {
        LinkedChart chart;
        chart.setRun(withHighStart());
        LossPlot &plot = *chart.plot();
        QCOMPARE(plot.state().clippedAbove, size_t(2));
        const std::vector<double> marks = clippedPixels(plot.state());
        QCOMPARE(marks.size(), size_t(1));
        const QPoint mark(int(marks.front()), int(plot.state().area.top()) + 6);
        movePointer(&plot, mark + QPoint(300, 60));
        QCOMPARE(plot.cursor().shape(), Qt::ArrowCursor);
        movePointer(&plot, mark);
        QCOMPARE(plot.cursor().shape(), Qt::PointingHandCursor);
        QHelpEvent help(QEvent::ToolTip, mark, plot.mapToGlobal(mark));
        QCoreApplication::sendEvent(&plot, &help);
        QCOMPARE(QToolTip::text(), u"2 points above, show"_s);
        QSignalSpy pinned(&chart, &LossChart::pinned);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, mark);
        QVERIFY(plot.state().y.max > 40);
        QCOMPARE(plot.state().clippedAbove, size_t(0));
        QCOMPARE(pinned.size(), 0);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, chart.at(500));
        QVERIFY(plot.state().y.max < 40);
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void anotherJobIsCutOffAgain()
    {
        LinkedChart chart;
        chart.setRun(withHighStart());
        chart.plot()->setShowsEverything(true);
        chart.setJob({u"account"_s, u"ft-2"_s});
        chart.setRun(withHighStart());
        QVERIFY(chart.plot()->state().y.max < 40);
    }

    void aRecordOutOfItsOrderIsFoundByItsLine()
    {
        LinkedChart chart;
        chart.setRun(std::make_shared<const ChartData>(makeChartData(makeRunAt({10, 20, 30, 50, 40, 60}), {})));
        for (const qint64 line : {4, 5, 6}) {
            QVERIFY(chart.showLine(line));
            QCOMPARE(chart.line(), line);
        }
        QVERIFY(!chart.showLine(7));
    }

    void aKeyChangesTheScale()
    {
        LinkedChart chart;
        chart.setRun(makeData({}));
        QTest::keyClick(chart.plot(), Qt::Key_L);
        QVERIFY(chart.plot()->state().isLog && chart.view().isLog);
        QTest::keyClick(chart.plot(), Qt::Key_L);
        QVERIFY(!chart.plot()->state().isLog);
    }

    void theMenuOpensAtThePlot()
    {
        LinkedChart chart;
        chart.setRun(makeData({}));
        QMenu *menu = nullptr;
        for (QMenu *candidate : chart.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
            menu = candidate;
        QVERIFY(menu);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, chart.at(500), chart.plot()->mapToGlobal(chart.at(500)));
        QCoreApplication::sendEvent(chart.plot(), &event);
        QTRY_VERIFY(menu->isVisible());
        menu->close();
    }
};

TUNEWATCH_TEST(chart_link, ChartLinkTest)
#include "tst_chart_link.moc"

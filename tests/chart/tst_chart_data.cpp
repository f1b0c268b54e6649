// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/make_run.h"

#include "support/test.h"

#include <QTest>
#include <algorithm>
#include <cmath>

namespace {

bool ascends(const PackedColumn<double> &x)
{
    return std::is_sorted(x.begin(), x.end());
}

} // namespace

class ChartDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheColumnsOfARun()
    {
        const ChartData data = *makeData({.lastStep = 300});
        QCOMPARE(data.train.size(), 30u);
        QCOMPARE(data.eval.size(), 3u);
        QCOMPARE(data.train.x(XAxis::Step).back(), 300.0);
        QCOMPARE(data.train.x(XAxis::Time).back(), 600.0);
        QCOMPARE(data.eval.lines.back(), 301);
        QCOMPARE(data.learningRate.values.size(), 30u);
        QVERIFY(!data.areStepsEstimated);
        QVERIFY(data.curves->smoothed->size() == 30);
    }

    void supersededPointsAreLeftOut()
    {
        training::Run run = makeRun({.lastStep = 100});
        run.isCurrent.resize(3);
        run.isCurrent[0].assign(10, true);
        run.isCurrent[0][4] = run.isCurrent[0][5] = false;
        const ChartData data = makeChartData(run, {});
        QCOMPARE(data.train.size(), 8u);
        QVERIFY(std::find(data.train.lines.begin(), data.train.lines.end(), 50) == data.train.lines.end());
        QCOMPARE(data.eval.size(), 1u);
    }

    void axes_data()
    {
        QTest::addColumn<bool>("steps");
        QTest::addColumn<bool>("epochs");
        QTest::addColumn<bool>("times");
        QTest::addColumn<XAxis>("first");
        QTest::newRow("everything stated") << true << true << true << XAxis::Step;
        QTest::newRow("no step: epochs lead") << false << true << true << XAxis::Epoch;
        QTest::newRow("only a clock") << false << false << true << XAxis::Time;
        QTest::newRow("nothing: the records are numbered") << false << false << false << XAxis::Record;
    }

    void axes()
    {
        QFETCH(bool, steps);
        QFETCH(bool, epochs);
        QFETCH(bool, times);
        QFETCH(XAxis, first);
        const ChartData data =
            *makeData({.lastStep = 200, .hasSteps = steps, .hasEpochs = epochs, .hasTimes = times});
        QCOMPARE(data.hasAxis[size_t(XAxis::Step)], steps);
        QCOMPARE(data.hasAxis[size_t(XAxis::Epoch)], epochs);
        QCOMPARE(data.hasAxis[size_t(XAxis::Time)], times);
        QCOMPARE(data.firstAxis(), first);
        QCOMPARE(data.train.x(first).size(), data.train.size());
        QCOMPARE(data.eval.x(first).size(), data.eval.size());
        QVERIFY(ascends(data.train.x(first)) && ascends(data.eval.x(first)));
    }

    void stepsCountedFromTheRecordsAreCalledEstimated()
    {
        training::Run run = makeRun({.lastStep = 100, .hasSteps = false});
        for (const Series &series : run.series) {
            std::vector<double> steps;
            for (const MetricPoint &point : series.points)
                steps.push_back(double(point.line / 10) * 10);
            run.inferredSteps.push_back(steps);
        }
        const ChartData data = makeChartData(run, {});
        QVERIFY(data.areStepsEstimated);
        QCOMPARE(data.firstAxis(), XAxis::Step);
        QCOMPARE(data.train.x(XAxis::Step)[3], 40.0);
    }

    void anEvalWithoutAClockStandsBetweenItsNeighbours()
    {
        training::Run run = makeRun({.lastStep = 200});
        std::vector<MetricPoint> evals = run.series[1].points.toVector();
        for (MetricPoint &point : evals)
            point.elapsed = NaN;
        run.series[1].points = evals;
        const ChartData data = makeChartData(run, {});
        // Line 101 lies a tenth of the way from line 100 to line 110.
        QCOMPARE(data.eval.x(XAxis::Time)[0], 202.0);
    }

    void aClockThatRestartsGoesOnWhereItStopped()
    {
        training::Run run = makeRun({.lastStep = 200});
        std::vector<MetricPoint> records = run.series[0].points.toVector();
        for (size_t i = 10; i < 20; ++i)
            records[i].elapsed -= 200;
        run.series[0].points = records;
        const ChartData data = makeChartData(run, {});
        QVERIFY(ascends(data.train.x(XAxis::Time)));
        QCOMPARE(data.train.x(XAxis::Time).back(), 400.0);
    }

    void aStretchOfNaNIsOneBreak()
    {
        const auto train = [](int step) { return step >= 500 || step == 100 ? NaN : 1.0; };
        const ChartData data = *makeData({.train = train});
        QCOMPARE(data.train.breaks, (std::vector<size_t>{9, 49}));
    }

    void aLogarithmGetsPositiveValuesOnly()
    {
        const auto train = [](int step) { return step == 500 ? -1.0 : step == 600 ? 0.0 : 2.0; };
        const ChartData data = *makeData({.train = train});
        QVERIFY(data.hasNonPositive);
        const auto curves = makeCurves(data, 0.6, true);
        QCOMPARE(curves->train->breaks().size(), 2u);
        QCOMPARE(curves->smoothed->range(0, curves->smoothed->size()).min, 2.0F);
        QVERIFY(data.curves->train->breaks().empty());
    }

    void anotherSmoothingSharesTheRawCurves()
    {
        const ChartData data = *makeData({});
        const auto curves = makeCurves(data, 0.9, false);
        QCOMPARE(curves->train.get(), data.curves->train.get());
        QVERIFY(curves->smoothed != data.curves->smoothed);
    }

    void recordsOutOfTheirOrderStandAtTheirSteps()
    {
        const ChartData data = makeChartData(makeRunAt({10, 20, 30, 50, 40, 60}), {.weight = 0, .epochs = {}});
        QVERIFY(data.isReordered());
        const ChartSeries &rate = data.other("learning_rate")->points;
        for (const ChartSeries *series : {&data.train, &rate}) {
            QCOMPARE(series->x(XAxis::Step), PackedColumn<double>({10, 20, 30, 40, 50, 60}));
            QCOMPARE(series->lines, PackedColumn<qint64>({1, 2, 3, 5, 4, 6}));
            for (qint64 line = 1; line <= 6; ++line)
                QCOMPARE(series->lines[series->recordAt(line).value()], line);
            QVERIFY(!series->recordAt(7));
            QCOMPARE(series->recordsBefore(5), 4u);
        }
        QCOMPARE(data.train.values, PackedColumn<double>({1, 2, 3, 4, 5, 6}));
        QCOMPARE(rate.values[3], 40 / 1e6);
        QCOMPARE(data.curves->smoothed->values()[3], 4.0F);
        // The clock ran on as the lines were written: it did not begin anew.
        QVERIFY(ascends(data.train.x(XAxis::Time)));
        QCOMPARE(data.train.x(XAxis::Time).back(), 10.0);
    }

    void recordsInOrderAreNotSorted()
    {
        QVERIFY(!makeData({})->isReordered());
        QVERIFY(!makeChartData(makeRunAt({10, 20, 20, 30}), {}).isReordered());
    }

    void anEmptyRunIsEmpty()
    {
        const ChartData data = makeChartData({}, {});
        QVERIFY(data.isEmpty());
        QVERIFY(!data.hasAxis[size_t(XAxis::Step)]);
    }
};

TUNEWATCH_TEST(chart_data, ChartDataTest)
#include "tst_chart_data.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a host says to the chart, early, again and beside the log.

#include "chart/chart_text.h"
#include "chart/shown_chart.h"

#include "support/test.h"

#include <QTest>
#include <cmath>

namespace {

/// Pixels of another colour than the first one.
int inkIn(const QImage &image, const QRect &box)
{
    int found = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            found += image.valid(x, y) && image.pixel(x, y) != image.pixel(box.topLeft());
    }
    return found;
}

} // namespace

class ChartHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aZoomSetBeforeTheFirstJobIsForThatOneOnly()
    {
        LossChart chart;
        chart.setView({.zoom = Range{200, 300}});
        chart.setJob({QStringLiteral("account"), QStringLiteral("ft-1")});
        chart.setRun(makeData({}));
        QCOMPARE(chart.view().zoom, (Range{200, 300}));
        chart.setJob({QStringLiteral("account"), QStringLiteral("ft-2")});
        chart.setRun(makeData({}));
        QVERIFY(!chart.view().zoom);
        chart.setJob({QStringLiteral("account"), QStringLiteral("ft-3")});
        chart.setView({.zoom = Range{200, 300}});
        chart.setJob({QStringLiteral("account"), QStringLiteral("ft-4")});
        chart.setRun(makeData({}));
        QVERIFY(!chart.view().zoom);
    }

    void sayingModeAndScaleAgainMakesNoCurves()
    {
        Chart chart;
        chart.setView({.smoothing = 0.85});
        chart.setMode(LossChart::Mode::Overview);
        chart.setOverviewScale(true);
        chart.setRun(makeData({.train = falling}, 0.6));
        const auto made = chart.plot().state().curves;
        QCOMPARE(made->weight, 0.85);
        chart.setMode(LossChart::Mode::Overview);
        chart.setOverviewScale(true);
        QCOMPARE(chart.plot().state().curves, made);
        chart.setOverviewScale(false);
        QVERIFY(!chart.plot().state().isLog);
        chart.setMode(LossChart::Mode::Panel);
        QCOMPARE(chart.plot().state().curves->weight, 0.85);
    }

    void stepsLeftCountFromTheStepTheHostKnows()
    {
        Chart chart;
        chart.setRun(makeData({.lastStep = 1480, .totalSteps = 2400}));
        chart.setOutlook({.isRunning = true});
        QCOMPARE(stepsLeftText(chart.plot().state()), QStringLiteral("920 steps left"));
        chart.setOutlook({.isRunning = true, .lastStep = 1488});
        QCOMPARE(stepsLeftText(chart.plot().state()), QStringLiteral("912 steps left"));
        chart.setOutlook({.isRunning = true, .lastStep = 2400});
        QCOMPARE(stepsLeftText(chart.plot().state()), QString());
    }

    void theSentenceOfANarrowRiseStandsBeforeIt()
    {
        Chart chart;
        chart.resize(420, 234);
        chart.setMode(LossChart::Mode::Overview);
        chart.setOverviewScale(true);
        const auto train = [](int step) {
            return step >= 930 ? NaN : step < 720 ? 1 + std::exp(-step / 100.0) : 1 + std::pow((step - 720) / 55.0, 2);
        };
        chart.setRun(makeData({.lastStep = 930, .train = train, .eval = [](int) { return 1.1; }}));
        QVERIFY(chart.plot().state().curves->rise);
        const double start = chart.plot().state().data->train.x(XAxis::Step)[*chart.plot().state().curves->rise];
        const QImage image = chart.image();
        const int from = chart.pixel(start, 1).x();
        const int end = chart.pixel(930, 1).x();
        QVERIFY(end - from < 100); // narrower than the words
        QCOMPARE(inkIn(image, QRect(from + 4, 160, end - from - 8, 12)), 0);
        QCOMPARE(inkIn(image, QRect(end + 3, 160, 8, 12)), 0);
        QVERIFY(inkIn(image, QRect(from - 100, 160, 94, 12)) > 100);
    }
};

TUNEWATCH_TEST(chart_host, ChartHostTest)
#include "tst_chart_host.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/make_run.h"
#include "chart/series_shape.h"
#include "chart/strip_curves.h"
#include "chart/strip_maker.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>
#include <cmath>

namespace {

StripCurves curvesOf(const std::function<double(int)> &value, double weight, bool positiveOnly = false,
                     const std::string &name = "grad_norm", int every = 10)
{
    const auto run = makeData({}, {{name, value, every}});
    return makeStripCurves(run, *run->other(name), weight, positiveOnly);
}

} // namespace

class StripCurvesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSteadyIsLeftAlone_data()
    {
        QTest::addColumn<QVector<double>>("values");
        QTest::addColumn<bool>("steady");
        QVector<double> constant(200, 3.0);
        QVector<double> warmUp;
        QVector<double> noise;
        QVector<double> lateNoise;
        for (int i = 0; i < 200; ++i) {
            warmUp.append(i < 20 ? i : 220 - i);
            noise.append(i % 2);
            lateNoise.append(i < 100 ? i : 100 + i % 2);
        }
        QTest::newRow("a constant") << constant << true;
        QTest::newRow("a schedule with warm-up") << warmUp << true;
        QTest::newRow("noise") << noise << false;
        QTest::newRow("noise in the second half") << lateNoise << false;
        QTest::newRow("three points") << QVector<double>{1, 2, 1} << true;
        QTest::newRow("a NaN in between does not count") << QVector<double>{1, 2, NaN, 3, 4} << true;
        QTest::newRow("nothing") << QVector<double>() << true;
    }

    void whatIsSteadyIsLeftAlone()
    {
        QFETCH(QVector<double>, values);
        QTEST(isSteady(PackedColumn<double>(std::vector<double>(values.begin(), values.end()))), "steady");
    }

    void noiseIsSmoothedAndTheRawValuesStay()
    {
        const StripCurves curves = curvesOf(jagged, 0.9);
        QVERIFY(curves.smoothed);
        QCOMPARE(curves.smoothed->size(), curves.raw->size());
        QCOMPARE(curves.raw->range(0, 100).max, 4.0F);
        QVERIFY(curves.smoothed->range(50, 100).max < 3.3F);
        QCOMPARE(curves.raw.get(), curves.series->curve.get()); // not copied
    }

    void theSliderAtZeroSmoothsNothing() { QVERIFY(!curvesOf(jagged, 0).smoothed); }

    void aLearningRateIsLeftAlone()
    {
        QVERIFY(!curvesOf([](int step) { return 2e-5 * (1000 - step); }, 0.9, false, "learning_rate").smoothed);
    }

    void fewEvalsAreLeftAlone()
    {
        QVERIFY(!curvesOf([](int step) { return step / 100 % 2; }, 0.9, false, "eval_ppl", 100).smoothed); // 10 of them
        QVERIFY(curvesOf([](int step) { return step / 20 % 2; }, 0.9, false, "eval_ppl", 20).smoothed);    // 50 of them
    }

    void aNaNPassesAndBreaksTheLine()
    {
        const StripCurves curves = curvesOf([](int step) { return step == 500 ? NaN : jagged(step); }, 0.6);
        QVERIFY(std::isnan(curves.smoothed->values()[49]));
        QVERIFY(std::isfinite(curves.smoothed->values()[50]));
        QCOMPARE(curves.series->points.breaks, (std::vector<size_t>{49}));
    }

    void aLogarithmCountsWhatItHides()
    {
        const StripCurves curves = curvesOf([](int step) { return step <= 30 ? -1.0 : jagged(step); }, 0.6, true);
        QCOMPARE(curves.hidden, size_t(3));
        QVERIFY(std::isnan(curves.raw->values()[0]) && std::isnan(curves.smoothed->values()[0]));
        QCOMPARE(curves.raw->range(0, 100).min, 2.0F);
        QCOMPARE(curvesOf(jagged, 0.6, true).hidden, size_t(0));
    }

    void longSeriesAreMadeElsewhere()
    {
        const auto run = makeData({.lastStep = 600'000}, {{"grad_norm", jagged}}); // 60,000 points
        StripMaker maker;
        std::vector<double> weights;
        connect(&maker, &StripMaker::made, this, [&](const StripCurves &curves) { weights.push_back(curves.weight); });
        maker.make(run, "grad_norm", 0.5, false);
        QVERIFY(weights.empty()); // not while the caller waits
        maker.make(run, "grad_norm", 0.8, false);
        maker.make(run, "grad_norm", 0.9, false);
        maker.make(run, "no such series", 0.1, false);
        QTRY_VERIFY(!weights.empty() && weights.back() == 0.9); // the last question wins
        QCOMPARE(weights, (std::vector<double>{0.5, 0.9}));
    }

    void aMakerMayGoWhileItWorks()
    {
        const auto run = makeData({.lastStep = 600'000}, {{"grad_norm", jagged}});
        StripMaker().make(run, "grad_norm", 0.5, false);
        QVERIFY(run.use_count() >= 1);
    }
};

TUNEWATCH_TEST(strip_curves, StripCurvesTest)
#include "tst_strip_curves.moc"

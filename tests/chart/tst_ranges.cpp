// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/make_run.h"
#include "chart/ranges.h"

#include "support/test.h"

#include <QTest>
#include <cmath>

class RangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHighStartIsCut()
    {
        const auto train = [](int step) { return step <= 20 ? 50.0 : 1.0 + step / 1000.0; };
        const auto data = makeData({.train = train, .eval = [](int) { return 1.5; }}, 0);
        const Range y = usualY(*data, *data->curves, {}, false);
        QVERIFY2(y.max > 1.9 && y.max < 2.3, qPrintable(QString::number(y.max)));
        QVERIFY(y.min < 1.03 && y.min > 0.9);
        const Range all =
            everyY(*data, *data->curves, {}, false, XAxis::Step, wholeX(*data, XAxis::Step, false));
        QVERIFY(all.max > 50);
    }

    void aLateEvalAboveTheTrainLossIsShown()
    {
        const auto data = makeData({.eval = [](int step) { return step <= 300 ? 9.0 : 3.0; }});
        const Range y = usualY(*data, *data->curves, {}, false);
        QVERIFY2(y.max > 3 && y.max < 4, qPrintable(QString::number(y.max)));
        QVERIFY(usualY(*data, *data->curves, {.eval = false}, false).max < 2);
    }

    void aRiseThatEndedInNaNIsShownToItsTop()
    {
        const auto train = [](int step) {
            return step >= 940 ? std::numeric_limits<double>::quiet_NaN() : step < 700 ? 1.0 : std::pow(1.15, (step - 700) / 10.0);
        };
        const auto data = makeData({.lastStep = 940, .train = train});
        QVERIFY(usualY(*data, *data->curves, {}, true).max > train(930));
    }

    void aConstantHasAirAroundIt()
    {
        const auto data = makeData({.eval = [](int) { return 1.0; }});
        for (const bool isLog : {false, true}) {
            const Range y = usualY(*data, *data->curves, {}, isLog);
            QVERIFY(y.min < 1 && y.max > 1 && y.min > 0);
        }
    }

    void theAxisSpansThePlanWhileTheJobRuns()
    {
        const auto data = makeData({.lastStep = 1000, .totalSteps = 2400});
        QCOMPARE(wholeX(*data, XAxis::Step, true), (Range{0, 2400}));
        QCOMPARE(wholeX(*data, XAxis::Step, false), (Range{0, 1000}));
        QCOMPARE(wholeX(*data, XAxis::Epoch, true), (Range{0, 3}));
    }

    void aRunThatEndedInNaNLeavesRoomForItsMark()
    {
        const auto broken = [](int step) { return step >= 930 ? std::numeric_limits<double>::quiet_NaN() : 1.0; };
        const auto data = makeData({.lastStep = 930, .train = broken, .totalSteps = 2400});
        QCOMPARE(wholeX(*data, XAxis::Step, false), (Range{0, 1000}));
        QCOMPARE(wholeX(*data, XAxis::Step, true), (Range{0, 2400}));
        const auto mended = makeData({.train = [](int step) { return step == 500 ? HUGE_VAL : 1.0; }});
        QCOMPARE(wholeX(*mended, XAxis::Step, false), (Range{0, 1000}));
    }

    void whatLiesAboveIsCounted()
    {
        training::Pyramid curve;
        std::vector<double> x;
        for (int i = 0; i < 5000; ++i) {
            x.push_back(i);
            curve.append(i % 1000 == 7 ? 9 : i == 3000 ? HUGE_VAL : 1);
        }
        QCOMPARE(countAbove(curve, x, {0, 4999}, 2), size_t(5));
        QCOMPARE(countAbove(curve, x, {1000, 2500}, 2), size_t(2));
        QCOMPARE(countAbove(curve, x, {0, 4999}, 9), size_t(0));
        QCOMPARE(countAbove(curve, x, {6000, 7000}, 2), size_t(0));
        QCOMPARE(countAbove({}, {}, {0, 1}, 2), size_t(0));
    }

    void zoomingStaysInside()
    {
        const Range limits{0, 100};
        QCOMPARE(scaled({0, 100}, 50, 0.5, limits), (Range{25, 75}));
        QCOMPARE(scaled({25, 75}, 25, 0.5, limits), (Range{25, 50}));
        QCOMPARE(scaled({0, 50}, 0, 4, limits), limits);
        QCOMPARE(moved({10, 30}, -50, limits), (Range{0, 20}));
        QCOMPARE(moved({10, 30}, 500, limits), (Range{80, 100}));
        QVERIFY(scaled({50, 50.0001}, 50, 0.001, limits).span() > 0.0099);
    }

    void marks_data()
    {
        QTest::addColumn<Range>("range");
        QTest::addColumn<XAxis>("axis");
        QTest::addColumn<QString>("expected");
        QTest::newRow("steps") << Range{0, 2400} << XAxis::Step
                               << QStringLiteral("0 400 800 1,200 1,600 2,000 2,400");
        QTest::newRow("the end has a label") << Range{0, 2000} << XAxis::Step
                                             << QStringLiteral("0 250 500 750 1,000 1,250 1,500 1,750 2,000");
        QTest::newRow("unless no round step leads there") << Range{0, 1190} << XAxis::Step
                                                          << QStringLiteral("0 200 400 600 800 1,000");
        QTest::newRow("steps are whole") << Range{10, 12} << XAxis::Step << QStringLiteral("10 11 12");
        QTest::newRow("epochs") << Range{0, 3} << XAxis::Epoch
                                << QStringLiteral("0.0 0.5 1.0 1.5 2.0 2.5 3.0");
        QTest::newRow("a quarter of an hour")
            << Range{0, 6000} << XAxis::Time << QStringLiteral("0 15 min 30 min 45 min 60 min 75 min 90 min");
        QTest::newRow("hours") << Range{0, 20'000} << XAxis::Time << QStringLiteral("0 1 h 2 h 3 h 4 h 5 h");
    }

    void marks()
    {
        QFETCH(Range, range);
        QFETCH(XAxis, axis);
        QFETCH(QString, expected);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const AxisMarks marks = marksX(range, axis, 880, 100);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(QStringList(marks.texts.begin(), marks.texts.end()).join(u' '), expected);
        QCOMPARE(marks.at.size(), marks.texts.size());
    }

    void aLogarithmicScaleIsMarkedByOneTwoFive()
    {
        const AxisMarks marks = marksY({0.4, 16}, true, 400, 40);
        QCOMPARE(QStringList(marks.texts.begin(), marks.texts.end()).join(u' '),
                 QStringLiteral("0.5 1 2 5 10 15"));
        QVERIFY(marksY({0.9, 1.1}, true, 400, 40).at.size() >= 3);
        QVERIFY(marksY({1e-12, 1e6}, true, 200, 40).at.size() <= 6);
    }

    void marksOfALogarithmNeverStack_data()
    {
        QTest::addColumn<Range>("range");
        QTest::addColumn<double>("pixels");
        QTest::addColumn<double>("line");
        QTest::newRow("a failed job's overview in letters twice as large") << Range{0.5, 17.4} << 110.0 << 32.0;
        QTest::newRow("hardly any room") << Range{0.9, 12} << 60.0 << 32.0;
        QTest::newRow("less than a decade") << Range{1.2, 9.5} << 90.0 << 30.0;
        QTest::newRow("the usual room") << Range{0.5, 17.4} << 166.0 << 16.0;
        QTest::newRow("many decades") << Range{1e-6, 1e4} << 120.0 << 32.0;
    }

    void marksOfALogarithmNeverStack()
    {
        QFETCH(Range, range);
        QFETCH(double, pixels);
        QFETCH(double, line);
        const AxisMarks marks = marksY(range, true, pixels, std::max(24.0, line * 1.4));
        QVERIFY(!marks.at.empty());
        QCOMPARE(marks.at.size(), marks.texts.size());
        for (size_t i = 1; i < marks.at.size(); ++i) {
            const double distance
                = std::log10(marks.at[i] / marks.at[i - 1]) / std::log10(range.max / range.min) * pixels;
            QVERIFY2(distance >= line * 0.98, qPrintable(marks.texts[i]));
        }
    }

    void narrowPlotsHaveFewerLabels()
    {
        const AxisMarks marks = marksX({0, 2400}, XAxis::Step, 420, 100);
        QCOMPARE(QStringList(marks.texts.begin(), marks.texts.end()).join(u' '), QStringLiteral("0 800 1600 2400"));
    }

    void theTopOfALogarithmicScaleIsTold()
    {
        const AxisMarks marks = marksY({0.5, 17.4}, true, 166, 24);
        QCOMPARE(QStringList(marks.texts.begin(), marks.texts.end()).join(u' '), QStringLiteral("0.5 1 2 5 15"));
        const AxisMarks small = marksY({0.001, 0.16}, true, 400, 24);
        QCOMPARE(small.texts.back(), QStringLiteral("0.15"));
        QCOMPARE(small.texts.front(), QStringLiteral("0.001"));
    }

    void aLogarithmicXAxisHasRoundMarks_data()
    {
        QTest::addColumn<Range>("range");
        QTest::addColumn<XAxis>("axis");
        QTest::addColumn<QString>("texts");
        QTest::newRow("steps") << Range{10, 10'000} << XAxis::Step << QStringLiteral("10 100 1000 10000");
        QTest::newRow("epochs") << Range{0.01, 10} << XAxis::Epoch << QStringLiteral("0.01 0.1 1 10");
        QTest::newRow("times") << Range{5, 40'000} << XAxis::Time
                               << QStringLiteral("5 s|30 s|2 min|10 min|30 min|2 h|10 h");
        QTest::newRow("seconds") << Range{1, 50} << XAxis::Time << QStringLiteral("1 2 5 10 20 50");
    }

    void aLogarithmicXAxisHasRoundMarks()
    {
        QFETCH(Range, range);
        QFETCH(XAxis, axis);
        QFETCH(QString, texts);
        const AxisMarks marks = marksX(range, axis, 600, 100, true);
        QCOMPARE(QStringList(marks.texts.begin(), marks.texts.end()).join(texts.contains(u'|') ? u'|' : u' '), texts);
    }

    void learningRatesHaveShortMarks()
    {
        const AxisMarks marks = marksY({0, 1.6e-5}, false, 60, 20);
        QCOMPARE(QStringList(marks.texts.begin(), marks.texts.end()).join(u' '), QStringLiteral("0 1e-05"));
    }

    void whatIsBelowIsCountedAsWhatIsAbove()
    {
        const auto data = makeData({.train = [](int step) { return step == 500 ? -4.0 : step == 900 ? NaN : 1.0; }});
        const training::Pyramid &curve = *data->curves->train;
        const PackedColumn<double> &x = data->train.x(XAxis::Step);
        QCOMPARE(countBelow(curve, x, {0, 1000}, 0), size_t(1));
        QCOMPARE(countBelow(curve, x, {0, 400}, 0), size_t(0));
        QCOMPARE(countBelow(curve, x, {0, 1000}, 2), size_t(99)); // NaN is nowhere
        QCOMPARE(countAbove(curve, x, {0, 1000}, 0), size_t(98));
    }

    void placesAreCarriedFromAxisToAxis()
    {
        const auto data = makeData({});
        QCOMPARE(converted(*data, 400, XAxis::Step, XAxis::Epoch), 0.5);
        QCOMPARE(converted(*data, 0.5, XAxis::Epoch, XAxis::Time), 800.0);
        QCOMPARE(converted(*data, 1600, XAxis::Step, XAxis::Epoch), 2.0); // past the last record
    }

    void epochsBeginWhereThePlanSays()
    {
        const auto planned = makeData({.totalSteps = 2400});
        QCOMPARE(epochStarts(*planned, XAxis::Step, 2400), (std::vector<double>{800, 1600}));
        const auto unplanned = makeData({});
        QCOMPARE(epochStarts(*unplanned, XAxis::Step, 1000), (std::vector<double>{800}));
        QVERIFY(epochStarts(*makeData({.hasEpochs = false}), XAxis::Step, 1000).empty());
    }
};

TUNEWATCH_TEST(ranges, RangesTest)
#include "tst_ranges.moc"

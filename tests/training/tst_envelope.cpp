// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/envelope.h"

#include "training/numbers.h"
#include "training/run_curve.h"

#include "support/test.h"

#include <QTest>
#include <cmath>
#include <limits>

using training::Coverage;
using training::Envelope;
using training::NaN;
using training::RunCurve;

namespace {

using Curves = std::vector<RunCurve>;
using Numbers = std::vector<double>;

bool isEqualColumn(const Numbers &a, const Numbers &b)
{
    return std::ranges::equal(a, b, [](double x, double y) {
        return (std::isnan(x) && std::isnan(y)) || x == y || std::abs(x - y) < 1e-12;
    });
}

QByteArray printed(const Numbers &values)
{
    QByteArrayList texts;
    for (const double value : values)
        texts << QByteArray::number(value, 'g', 15);
    return texts.join(' ');
}

/// A run with one series `loss`: what it says of each record.
training::Run runOf(const std::vector<MetricPoint> &points, std::optional<qint64> totalSteps = {})
{
    training::Run run;
    run.series = {{"loss", points}};
    run.progress.totalSteps = totalSteps;
    return run;
}

} // namespace

Q_DECLARE_METATYPE(training::Run)

class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantiles_data()
    {
        QTest::addColumn<Numbers>("values");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("expected");
        QTest::newRow("one value is all of them") << Numbers{7} << 0.1 << 7.0;
        QTest::newRow("the middle of two lies between them") << Numbers{2, 1} << 0.5 << 1.5;
        QTest::newRow("the tenth of five: four tenths of the way from the first to the second")
            << Numbers{50, 10, 40, 20, 30} << 0.1 << 14.0;
        QTest::newRow("the ninth tenth of five") << Numbers{50, 10, 40, 20, 30} << 0.9 << 46.0;
        QTest::newRow("of eleven the tenth is the second") << Numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10} << 0.1 << 1.0;
        QTest::newRow("the whole is the largest") << Numbers{3, 9, 5} << 1.0 << 9.0;
    }

    void quantiles()
    {
        QFETCH(Numbers, values);
        QFETCH(double, share);
        QTEST(training::quantile(&values, share), "expected");
    }

    void valuesBetweenRecords_data()
    {
        QTest::addColumn<RunCurve>("curve");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("expected");
        const RunCurve curve{{0.2, 0.4, 0.8}, {4, 2, 6}};
        QTest::newRow("at a record: its own") << curve << 0.4 << 2.0;
        QTest::newRow("between two: in a straight line") << curve << 0.5 << 3.0;
        QTest::newRow("at the first") << curve << 0.2 << 4.0;
        QTest::newRow("at the last") << curve << 0.8 << 6.0;
        QTest::newRow("before the first nothing is said") << curve << 0.1 << NaN;
        QTest::newRow("behind the last, either") << curve << 0.9 << NaN;
        QTest::newRow("no curve says nothing") << RunCurve() << 0.5 << NaN;
        QTest::newRow("NaN to the left breaks the line") << RunCurve{{0, 0.5, 1}, {1, NaN, 3}} << 0.75 << NaN;
        QTest::newRow("NaN to the right does") << RunCurve{{0, 0.5, 1}, {1, NaN, 3}} << 0.25 << NaN;
        QTest::newRow("behind the NaN it goes on") << RunCurve{{0, 0.5, 0.6, 1}, {1, NaN, 2, 4}} << 0.8 << 3.0;
        QTest::newRow("infinity is no number either")
            << RunCurve{{0, 1}, {1, std::numeric_limits<double>::infinity()}} << 0.5 << NaN;
        QTest::newRow("of two records at one place the last counts") << RunCurve{{0, 0.5, 0.5, 1}, {1, 9, 2, 4}} << 0.5 << 2.0;
    }

    void valuesBetweenRecords()
    {
        QFETCH(RunCurve, curve);
        QFETCH(double, x);
        QFETCH(double, expected);
        const double value = training::valueAt(curve, x);
        QVERIFY2((std::isnan(value) && std::isnan(expected)) || std::abs(value - expected) < 1e-12,
                 qPrintable(QString::number(value)));
    }

    void envelopes_data()
    {
        QTest::addColumn<Curves>("curves");
        QTest::addColumn<Numbers>("low");
        QTest::addColumn<Numbers>("middle");
        QTest::addColumn<Numbers>("high");
        // Five straight lines y = k + x, k = 10 … 50, at x = 0, 0.5, 1.
        QTest::newRow("five parallel lines")
            << Curves{{{0, 1}, {10, 11}}, {{0, 1}, {20, 21}}, {{0, 1}, {30, 31}}, {{0, 1}, {40, 41}}, {{0, 1}, {50, 51}}}
            << Numbers{14, 14.5, 15} << Numbers{30, 30.5, 31} << Numbers{46, 46.5, 47};
        QTest::newRow("four say nothing")
            << Curves{{{0, 1}, {10, 11}}, {{0, 1}, {20, 21}}, {{0, 1}, {30, 31}}, {{0, 1}, {40, 41}}} << Numbers{NaN, NaN, NaN}
            << Numbers{NaN, NaN, NaN} << Numbers{NaN, NaN, NaN};
        QTest::newRow("where one of five has not begun, nothing is said")
            << Curves{{{0, 1}, {1, 1}}, {{0, 1}, {2, 2}}, {{0, 1}, {3, 3}}, {{0, 1}, {4, 4}}, {{0.4, 1}, {5, 5}}}
            << Numbers{NaN, 1.4, 1.4} << Numbers{NaN, 3, 3} << Numbers{NaN, 4.6, 4.6};
        QTest::newRow("a sixth that is NaN in the middle is left out there")
            << Curves{{{0, 1}, {1, 1}}, {{0, 1}, {2, 2}}, {{0, 1}, {3, 3}}, {{0, 1}, {4, 4}}, {{0, 1}, {5, 5}},
                      {{0, 0.5, 1}, {6, NaN, 6}}}
            << Numbers{1.5, 1.4, 1.5} << Numbers{3.5, 3, 3.5} << Numbers{5.5, 4.6, 5.5};
        QTest::newRow("different numbers of records are brought to the same places")
            << Curves{{{0, 1}, {0, 4}}, {{0, 0.25, 1}, {0, 1, 4}}, {{0, 0.5, 1}, {0, 2, 4}}, {{0, 0.75, 1}, {0, 3, 4}},
                      {{0, 0.1, 0.9, 1}, {0, 0.4, 3.6, 4}}}
            << Numbers{0, 2, 4} << Numbers{0, 2, 4} << Numbers{0, 2, 4};
        QTest::newRow("no runs, no envelope") << Curves{} << Numbers{NaN, NaN, NaN} << Numbers{NaN, NaN, NaN}
                                              << Numbers{NaN, NaN, NaN};
    }

    void envelopes()
    {
        QFETCH(Curves, curves);
        QFETCH(Numbers, low);
        QFETCH(Numbers, middle);
        QFETCH(Numbers, high);
        training::EnvelopeOptions options;
        options.places = 3;
        const Envelope envelope = training::envelope(curves, options);
        QCOMPARE(envelope.x, (Numbers{0, 0.5, 1}));
        QVERIFY2(isEqualColumn(envelope.low, low), printed(envelope.low).constData());
        QVERIFY2(isEqualColumn(envelope.middle, middle), printed(envelope.middle).constData());
        QVERIFY2(isEqualColumn(envelope.high, high), printed(envelope.high).constData());
    }

    void curvesOfRuns_data()
    {
        QTest::addColumn<training::Run>("run");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<Numbers>("x");
        QTest::addColumn<Numbers>("y");
        const auto stepped = [](qint64 step, double value) { return MetricPoint{.line = step, .step = step, .value = value}; };
        const auto timed = [](double epoch, double value) {
            return MetricPoint{.line = qint64(epoch * 100), .epoch = epoch, .value = value};
        };
        QTest::newRow("a fraction of the planned steps")
            << runOf({stepped(10, 3), stepped(20, 2)}, 40) << true << Numbers{0.25, 0.5} << Numbers{3, 2};
        QTest::newRow("without a plan, of the last step")
            << runOf({stepped(10, 3), stepped(20, 2)}) << true << Numbers{0.5, 1} << Numbers{3, 2};
        QTest::newRow("of the epochs where no step is printed")
            << runOf({timed(0.5, 3), timed(1, 2), timed(2, 1)}) << true << Numbers{0.125, 0.25, 0.5} << Numbers{3, 2, 1};
        QTest::newRow("NaN stays NaN")
            << runOf({stepped(1, 3), stepped(2, NaN), stepped(4, 2)}) << true << Numbers{0.25, 0.5, 1} << Numbers{3, NaN, 2};
        QTest::newRow("nothing printed, nothing said") << runOf({MetricPoint{.value = 3}}) << true << Numbers{} << Numbers{};
        QTest::newRow("records out of their order") << runOf({stepped(10, 3), stepped(30, 1), stepped(20, 2), stepped(40, 0)})
                                                    << true << Numbers{0.25, 0.5, 0.75, 1} << Numbers{3, 2, 1, 0};
        training::Run resumed = runOf({stepped(10, 3), stepped(20, 9), stepped(20, 2), stepped(30, 1)});
        resumed.isCurrent = {{true, false, true, true}};
        QTest::newRow("only the main line") << resumed << true << Numbers{1 / 3.0, 2 / 3.0, 1} << Numbers{3, 2, 1};
        training::Run inferred = runOf({MetricPoint{.epoch = 0.5, .value = 3}, MetricPoint{.epoch = 1, .value = 2}});
        inferred.inferredSteps = {PackedColumn<double>{10, 30}};
        inferred.estimated.totalSteps = 40;
        QTest::newRow("inferred steps of a whole log") << inferred << true << Numbers{0.25, 0.75} << Numbers{3, 2};
        QTest::newRow("but not of its end: who knows how many came before")
            << inferred << false << Numbers{0.125, 0.25} << Numbers{3, 2};
    }

    void curvesOfRuns()
    {
        QFETCH(training::Run, run);
        QFETCH(bool, isWhole);
        QFETCH(Numbers, x);
        QFETCH(Numbers, y);
        const RunCurve curve = training::lossCurve(run, 0, isWhole ? Coverage::Whole : Coverage::Tail, 4.0);
        QVERIFY2(isEqualColumn(curve.x, x), printed(curve.x).constData());
        QVERIFY2(isEqualColumn(curve.y, y), printed(curve.y).constData());
    }

    void theCurveIsSmoothedAsTheChartIs()
    {
        const training::Run run = runOf({MetricPoint{.step = 1, .value = 4}, MetricPoint{.step = 2, .value = 2},
                                         MetricPoint{.step = 3, .value = 1}});
        const RunCurve curve = training::lossCurve(run, 0.5, Coverage::Whole, {});
        QVERIFY2(isEqualColumn(curve.y, {4, 2.0 / 0.75, 1.5 / 0.875}), printed(curve.y).constData());
    }

    void aMillionPointsBecomeAFew()
    {
        RunCurve curve;
        for (int i = 0; i <= 1'000'000; ++i) {
            curve.x.push_back(i / 1e6);
            curve.y.push_back(i);
        }
        const RunCurve few = training::atPlaces(curve, 5);
        QCOMPARE(few.x, (Numbers{0, 0.25, 0.5, 0.75, 1}));
        QCOMPARE(few.y, (Numbers{0, 250'000, 500'000, 750'000, 1'000'000}));
    }
};

TUNEWATCH_TEST(envelope, EnvelopeTest)
#include "tst_envelope.moc"

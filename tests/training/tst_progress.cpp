// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/progress.h"

#include "training/numbers.h"

#include "support/test.h"

#include <QTest>
#include <limits>

using namespace std::chrono_literals;
using std::chrono::minutes;
using std::chrono::seconds;
using training::NaN;
using training::ProgressFacts;
using training::RoundedTime;
using training::StepTime;
using Form = training::RoundedTime::Form;

namespace {

/// A record every `stride` steps, each after `pace` seconds a step.
std::vector<StepTime> steady(int records, double stride, double pace)
{
    std::vector<StepTime> times;
    for (int i = 0; i < records; ++i)
        times.push_back({i * stride, i * stride * pace});
    return times;
}

} // namespace

class ProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fraction_data()
    {
        QTest::addColumn<ProgressFacts>("facts");
        QTest::addColumn<std::optional<double>>("expected");
        using Result = std::optional<double>;
        QTest::newRow("steps of the bar") << ProgressFacts{{1488, 2400}, {}, {}} << Result(0.62);
        QTest::newRow("steps go before epochs") << ProgressFacts{{600, 2400}, 2.0, 3.0} << Result(0.25);
        QTest::newRow("epochs when there is no bar") << ProgressFacts{{}, 1.5, 3.0} << Result(0.5);
        QTest::newRow("epochs when the bar has no total") << ProgressFacts{{10, {}}, 1.5, 3.0} << Result(0.5);
        QTest::newRow("a total of zero is no total") << ProgressFacts{{0, 0}, {}, {}} << Result();
        QTest::newRow("nothing known") << ProgressFacts{} << Result();
        QTest::newRow("an epoch that is no number") << ProgressFacts{{}, NaN, 3.0} << Result();
        QTest::newRow("the last step of a running job is not the end")
            << ProgressFacts{{2400, 2400}, {}, {}, JobStatus::Running} << Result(0.99);
        QTest::newRow("neither of one that is being canceled")
            << ProgressFacts{{2400, 2400}, {}, {}, JobStatus::Canceling} << Result(0.99);
        QTest::newRow("the service says it is done")
            << ProgressFacts{{2400, 2400}, {}, {}, JobStatus::Succeeded} << Result(1.0);
        QTest::newRow("a failed job keeps where it stopped")
            << ProgressFacts{{930, 2400}, {}, {}, JobStatus::Failed} << Result(0.3875);
        QTest::newRow("more steps than planned")
            << ProgressFacts{{2500, 2400}, {}, {}, JobStatus::Succeeded} << Result(1.0);
    }

    void fraction()
    {
        QFETCH(ProgressFacts, facts);
        QFETCH(std::optional<double>, expected);
        const std::optional<double> actual = training::fraction(facts);
        QCOMPARE(actual.has_value(), expected.has_value());
        if (expected)
            QCOMPARE(*actual, *expected);
    }

    void percentNeverRoundsUp()
    {
        QCOMPARE(training::percent(0.62), 62);
        QCOMPARE(training::percent(0.29), 29);
        QCOMPARE(training::percent(0.999), 99);
        QCOMPARE(training::percent(1), 100);
        QCOMPARE(training::percent(1.2), 100);
    }

    void aSteadyPaceGivesOneTime()
    {
        const TimeLeft left = training::timeLeft({1488, 2400}, steady(150, 10, 4.76), {});
        QCOMPARE(left.kind, TimeLeft::Kind::About);
        QCOMPARE(left.likely, seconds(4341)); // 912 × 4.76
    }

    void onlyTheLastTwentyStepsCount()
    {
        std::vector<StepTime> times = steady(100, 1, 50);
        for (int i = 0; i < 20; ++i)
            times.push_back({times.back().step + 1, times.back().seconds + 2});
        QCOMPARE(training::timeLeft({119, 219}, times, {}).likely, 200s);
    }

    void aLongEvalDoesNotDisturbTheMedian()
    {
        std::vector<StepTime> times = steady(30, 1, 3);
        times.push_back({30, times.back().seconds + 600});
        const TimeLeft left = training::timeLeft({30, 130}, times, {});
        QCOMPARE(left.kind, TimeLeft::Kind::About);
        QCOMPARE(left.likely, 300s);
    }

    void anUnevenPaceGivesARange()
    {
        std::vector<StepTime> times{{0, 0}};
        for (int i = 1; i <= 20; ++i)
            times.push_back({double(i), times.back().seconds + (i % 2 ? 4 : 6)});
        const TimeLeft left = training::timeLeft({100, 1000}, times, {});
        QCOMPARE(left.kind, TimeLeft::Kind::Between);
        QCOMPARE(left.low, 3600s);
        QCOMPARE(left.likely, 4500s);
        QCOMPARE(left.high, 5400s);
        QCOMPARE(*training::roundedRange(left), (training::RoundedRange{60min, 90min}));
    }

    void aRestartSaysNothingAboutThePace()
    {
        std::vector<StepTime> times = steady(10, 1, 3);
        for (int i = 5; i < 15; ++i) // goes on at step 5, its clock from zero again
            times.push_back({double(i), (i - 5) * 3.0});
        QCOMPARE(training::timeLeft({14, 114}, times, {}).likely, 300s);
    }

    void says_data()
    {
        QTest::addColumn<StepProgress>("steps");
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("serviceSeconds");
        QTest::addColumn<TimeLeft::Kind>("expected");
        using Kind = TimeLeft::Kind;
        QTest::newRow("before 2 % of the steps it is too early")
            << StepProgress{47, 2400} << 10 << -1 << Kind::TooEarly;
        QTest::newRow("from 2 % on it is not") << StepProgress{48, 2400} << 10 << -1 << Kind::About;
        QTest::newRow("the service knows better, even early")
            << StepProgress{1, 2400} << 0 << 600 << Kind::About;
        QTest::newRow("no total, no estimate") << StepProgress{100, {}} << 10 << -1 << Kind::Unknown;
        QTest::newRow("one record is no pace") << StepProgress{100, 200} << 1 << -1 << Kind::Unknown;
        QTest::newRow("at the end nothing is left") << StepProgress{200, 200} << 10 << -1 << Kind::About;
    }

    void says()
    {
        QFETCH(StepProgress, steps);
        QFETCH(int, records);
        QFETCH(int, serviceSeconds);
        QFETCH(TimeLeft::Kind, expected);
        const auto service = serviceSeconds < 0 ? std::optional<seconds>() : seconds(serviceSeconds);
        QCOMPARE(training::timeLeft(steps, steady(records, 1, 3), service).kind, expected);
    }

    void rounding_data()
    {
        QTest::addColumn<int>("timeLeft");
        QTest::addColumn<RoundedTime>("expected");
        const auto plain = [](int count) { return RoundedTime{Form::Plain, minutes(count)}; };
        QTest::newRow("under a minute") << 59 << RoundedTime{Form::UnderOneMinute, {}};
        QTest::newRow("a minute") << 60 << RoundedTime{Form::UnderTenMinutes, {}};
        QTest::newRow("ten minutes") << 600 << RoundedTime{Form::UnderTenMinutes, {}};
        QTest::newRow("above ten minutes") << 601 << plain(10);
        QTest::newRow("to the nearest minute") << 4341 << plain(72);
        QTest::newRow("two hours") << 7200 << plain(120);
        QTest::newRow("above two hours to five minutes") << 7500 + 140 << plain(125);
        QTest::newRow("days") << 3 * 86400 + 200 << plain(3 * 1440 + 5);
        QTest::newRow("past its time") << -5 << RoundedTime{Form::UnderOneMinute, {}};
    }

    void rounding()
    {
        QFETCH(int, timeLeft);
        QFETCH(RoundedTime, expected);
        QCOMPARE(training::rounded(seconds(timeLeft)), expected);
    }

    void aRangeIsOnlyGivenWhenItHelps()
    {
        const TimeLeft wide{TimeLeft::Kind::Between, 4320s, 3950s, 4790s};
        QCOMPARE(*training::roundedRange(wide), (training::RoundedRange{65min, 80min}));
        QVERIFY(!training::roundedRange({TimeLeft::Kind::Between, 700s, 500s, 900s}));
        QVERIFY(!training::roundedRange({TimeLeft::Kind::About, 4320s, 3950s, 4790s}));
    }

    void stepTimesComeFromTheRecordsThatStateThem()
    {
        Series series{"loss", {}};
        series.points.push_back({.line = 1, .step = 10, .elapsed = 30});
        series.points.push_back({.line = 2, .step = 20});
        series.points.push_back({.line = 3, .elapsed = 50});
        series.points.push_back({.line = 4, .step = 30, .elapsed = 90});
        const std::vector<StepTime> times = training::stepTimes(series);
        QCOMPARE(times.size(), 2u);
        QCOMPARE(times.back().step, 30.0);
        QCOMPARE(times.back().seconds, 90.0);
    }
};

TUNEWATCH_TEST(progress, ProgressTest)
#include "tst_progress.moc"

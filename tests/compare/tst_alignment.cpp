// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/alignment.h"

#include "support/test.h"

#include <QTest>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using training::Alignment;
using training::AlignmentGap;
using training::RunExtent;
using Places = PackedColumn<double>;
using Lines = PackedColumn<qint64>;

namespace {

/// Three records at steps 100, 200, 400 of lines 10, 20, 40.
struct Records
{
    Lines lines{10, 20, 40};
    Places steps{100, 200, 400};
    Places epochs{0.5, 1, 2};
    Places seconds{60, 120, 240};

    training::Positions positions() const { return {lines, steps, epochs, seconds}; }
};

RunExtent everything()
{
    RunExtent run;
    run.hasSteps = run.hasEpochs = run.hasTimes = true;
    run.steps = 800;
    run.epochs = 4;
    run.tokens = 8'000'000;
    return run;
}

QString asText(const Places &places)
{
    QStringList words;
    for (const double place : places)
        words << QString::number(place, 'g', 9);
    return words.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(RunExtent)
Q_DECLARE_METATYPE(Alignment)
Q_DECLARE_METATYPE(AlignmentGap)

class AlignmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesOfARun_data()
    {
        QTest::addColumn<Alignment>("axis");
        QTest::addColumn<RunExtent>("run");
        QTest::addColumn<QString>("places");
        const RunExtent all = everything();
        RunExtent withoutSteps = all;
        withoutSteps.hasSteps = false;
        RunExtent withoutPlanOfSteps = all;
        withoutPlanOfSteps.steps.reset();
        QTest::newRow("steps as logged") << Alignment::Step << all << u"100 200 400"_s;
        QTest::newRow("epochs as logged") << Alignment::Epoch << all << u"0.5 1 2"_s;
        QTest::newRow("seconds since the start") << Alignment::Time << all << u"60 120 240"_s;
        QTest::newRow("fraction by steps") << Alignment::Fraction << all << u"0.125 0.25 0.5"_s;
        QTest::newRow("fraction by epochs where no step is stated") << Alignment::Fraction << withoutSteps << u"0.125 0.25 0.5"_s;
        QTest::newRow("fraction by epochs where the steps have no end") << Alignment::Fraction << withoutPlanOfSteps << u"0.125 0.25 0.5"_s;
        QTest::newRow("tokens in proportion to the steps") << Alignment::Tokens << all << u"1000000 2000000 4000000"_s;
    }

    void placesOfARun()
    {
        QFETCH(Alignment, axis);
        QFETCH(RunExtent, run);
        const Records records;
        QTEST(asText(training::placesOn(axis, run, records.positions())), "places");
    }

    void tokensThatTheLogCountsComeFirst_data()
    {
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<Places>("counts");
        QTest::addColumn<QString>("places");
        QTest::newRow("counted in the very lines") << Lines{10, 20, 40} << Places{5000, 9000, 30000} << u"5000 9000 30000"_s;
        QTest::newRow("counted between the lines") << Lines{0, 30} << Places{0, 3000} << u"1000 2000 3000"_s;
        QTest::newRow("not counted at first: from nothing") << Lines{20, 40} << Places{4000, 8000} << u"2000 4000 8000"_s;
        QTest::newRow("counted anew after a restart") << Lines{10, 15, 40} << Places{5000, 100, 9000} << u"5000 5800 9000"_s;
        QTest::newRow("a count that is no number") << Lines{10, 20, 40}
                                                   << Places{5000, std::numeric_limits<double>::quiet_NaN(), 9000} << u"5000 5000 9000"_s;
    }

    void tokensThatTheLogCountsComeFirst()
    {
        QFETCH(Lines, lines);
        QFETCH(Places, counts);
        RunExtent run = everything();
        run.tokenLines = &lines;
        run.tokenCounts = &counts;
        const Records records;
        QTEST(asText(training::placesOn(Alignment::Tokens, run, records.positions())), "places");
    }

    void anAxisIsNotOfferedForAReason_data()
    {
        QTest::addColumn<Alignment>("axis");
        QTest::addColumn<RunExtent>("run");
        QTest::addColumn<AlignmentGap>("gap");
        RunExtent withoutSteps = everything();
        withoutSteps.hasSteps = false;
        RunExtent withoutTokens = everything();
        withoutTokens.tokens.reset();
        RunExtent withoutPlan = everything();
        withoutPlan.steps.reset();
        withoutPlan.epochs.reset();
        QTest::newRow("everything is known") << Alignment::Tokens << everything() << AlignmentGap::NoGap;
        QTest::newRow("no steps in the log") << Alignment::Step << withoutSteps << AlignmentGap::NotStated;
        QTest::newRow("nothing in the log") << Alignment::Time << RunExtent() << AlignmentGap::NotStated;
        QTest::newRow("a share of nobody knows how much") << Alignment::Fraction << withoutPlan << AlignmentGap::NoPlan;
        QTest::newRow("tokens are not known") << Alignment::Tokens << withoutTokens << AlignmentGap::NoTokens;
        QTest::newRow("tokens at the end, but no end") << Alignment::Tokens << withoutPlan << AlignmentGap::NoPlan;
    }

    void anAxisIsNotOfferedForAReason()
    {
        QFETCH(Alignment, axis);
        QFETCH(RunExtent, run);
        QFETCH(AlignmentGap, gap);
        QCOMPARE(training::alignmentGap(axis, run), gap);
        const Records records;
        QCOMPARE(training::placesOn(axis, run, records.positions()).empty(), gap != AlignmentGap::NoGap);
    }

    void theRecordBefore_data()
    {
        QTest::addColumn<double>("place");
        QTest::addColumn<int>("record");
        QTest::newRow("before the first: none") << 99.0 << -1;
        QTest::newRow("at the first") << 100.0 << 0;
        QTest::newRow("at one") << 200.0 << 1;
        QTest::newRow("at one, but for what reckoning left over") << 200.0 - 1e-11 << 1;
        QTest::newRow("nearer to the one behind") << 190.0 << 0;
        QTest::newRow("behind the last") << 9000.0 << 2;
        QTest::newRow("nowhere") << std::numeric_limits<double>::quiet_NaN() << -1;
    }

    void theRecordBefore()
    {
        QFETCH(double, place);
        const std::optional<size_t> record = training::recordBefore(Places{100, 200, 400}, place);
        QTEST(record ? int(*record) : -1, "record");
    }

    void theLastPlaceThatAllHaveReached_data()
    {
        QTest::addColumn<QList<Places>>("runs");
        QTest::addColumn<double>("place"); // −1 for none
        QTest::newRow("one runs, two have ended") << QList<Places>{{100, 1400}, {100, 2400}, {100, 2300}} << 1400.0;
        QTest::newRow("one has nothing yet") << QList<Places>{{100, 200}, {}} << -1.0;
        QTest::newRow("of one only the end is held") << QList<Places>{{100, 1400}, {2000, 2400}} << -1.0;
        QTest::newRow("they meet in one place") << QList<Places>{{100, 1400}, {1400, 2400}} << 1400.0;
        QTest::newRow("no run") << QList<Places>{} << -1.0;
    }

    void theLastPlaceThatAllHaveReached()
    {
        QFETCH(QList<Places>, runs);
        const std::vector<Places> places(runs.begin(), runs.end());
        QTEST(training::lastReachedByAll(places).value_or(-1), "place");
    }
};

TUNEWATCH_TEST(alignment, AlignmentTest)
#include "tst_alignment.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figures below a job's name, as people read them.

#include "detail_bench.h"
#include "detail/stats.h"

#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// `Label: value (caption)`, one a line.
QString asText(const std::vector<Stat> &stats)
{
    QStringList lines;
    for (const Stat &stat : stats)
        lines << (stat.caption.isEmpty() ? u"%1: %2"_s.arg(stat.label, stat.value)
                                         : u"%1: %2 (%3)"_s.arg(stat.label, stat.value, stat.caption));
    return lines.join(u'\n');
}

StatFacts factsOf(JobStatus status)
{
    StatFacts facts;
    facts.job = sample::job(u"ft-1"_s, status);
    facts.job.hyperParameters = {{u"n_epochs"_s, u"3"_s}, {u"split"_s, u"0.9"_s}};
    facts.now = sample::now();
    facts.job.created = {sample::now().addSecs(-7364), {}};
    return facts;
}

} // namespace

class StatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aRunningJob()
    {
        StatFacts facts = factsOf(JobStatus::Running);
        facts.digest = pictured::runningDigest();
        facts.runningSince = sample::now().addSecs(-7082);
        facts.tokensAtEnd = 31'400'000;
        QCOMPARE(asText(statsOf(facts)), u"Progress: 62 % (Step 1,488 of 2,400 · epoch 1.86 of 3)\n"
                                         "Ends in: 1 h 12 min (about 15:17)\n"
                                         "Elapsed: 1 h 58 min (4.76 s per step)\n"
                                         "Train loss: 0.8395 (−1.5 % in 100 steps)\n"
                                         "Eval loss: 0.9096 (best so far, step 1,400)\n"
                                         "Tokens: ≈ 19.5 M (of about 31.4 M)"_s);
        QCOMPARE(statsOf(facts)[0].bar, 0.62);
        QVERIFY(statsOf(facts)[3].trend == Stat::Trend::Down);
    }

    void aRunningJobOfWhichNothingIsKnown()
    {
        QCOMPARE(asText(statsOf(factsOf(JobStatus::Running))), u"Progress: — (no step in the log yet)\n"
                                                               "Ends in: — (not known)\n"
                                                               "Elapsed: 2 h 2 min\n"
                                                               "Train loss: — (none in the log)\n"
                                                               "Eval loss: — (none in the log)\n"
                                                               "Tokens: — (reported at the end)"_s);
    }

    void aJobThatSaysNothingAtAll()
    {
        StatFacts facts;
        facts.now = sample::now();
        QCOMPARE(asText(statsOf(facts)), u"Waiting for: —\nPosition: — (not known)\nCreated: —"_s);
    }

    void oldFactsStandStillAtTheTimeTheyWereRead()
    {
        StatFacts facts = factsOf(JobStatus::Running);
        facts.digest = pictured::runningDigest();
        facts.runningSince = sample::now().addSecs(-7082);
        facts.oldSince = sample::now().addSecs(-17 * 60);
        const std::vector<Stat> stats = statsOf(facts);
        QCOMPARE(stats[1].value, u"—"_s);
        QCOMPARE(stats[1].caption, u"was about 15:17"_s);
        QCOMPARE(stats[2].value, u"1 h 41 min"_s);
    }

    void aBestEvalLossThatWasEarlierIsSaid()
    {
        StatFacts facts = factsOf(JobStatus::Running);
        facts.digest = pictured::runningDigest();
        facts.digest.lastEvalLoss = 0.9219;
        facts.digest.bestEvalLoss = 0.9208;
        facts.digest.bestEvalStep = 1100;
        const Stat eval = statsOf(facts)[4];
        QCOMPARE(eval.caption, u"best 0.9208 at 1,100"_s);
        QCOMPARE(eval.shortCaption, u"best 0.9208"_s);
    }

    void aBestThatOnlyPartOfTheLogKnowsIsNotClaimed()
    {
        StatFacts facts = factsOf(JobStatus::Running);
        facts.digest = pictured::runningDigest();
        facts.digest.isPartial = true;
        QCOMPARE(statsOf(facts)[4].caption, u"step 1,400"_s);
    }

    void aLossThatIsNoNumberSaysSinceWhen()
    {
        StatFacts facts = factsOf(JobStatus::Running);
        facts.digest.lastTrainLoss = std::numeric_limits<double>::quiet_NaN();
        facts.digest.nanStep = 930;
        const Stat train = statsOf(facts)[3];
        QCOMPARE(train.value, u"NaN"_s);
        QCOMPARE(train.caption, u"since step 930"_s);
    }

    void trends_data()
    {
        QTest::addColumn<double>("change");
        QTest::addColumn<QString>("caption");
        QTest::addColumn<int>("trend");
        QTest::newRow("falls") << -0.015 << u"−1.5 % in 100 steps"_s << int(Stat::Trend::Down);
        QTest::newRow("rises") << 0.2 << u"+20.0 % in 100 steps"_s << int(Stat::Trend::Up);
        QTest::newRow("stands still") << 0.0 << u"0.0 % in 100 steps"_s << int(Stat::Trend::Flat);
        QTest::newRow("moves by nothing that is shown") << -0.0002 << u"−0.0 % in 100 steps"_s << int(Stat::Trend::Flat);
    }

    void trends()
    {
        QFETCH(double, change);
        QFETCH(QString, caption);
        QFETCH(int, trend);
        StatFacts facts = factsOf(JobStatus::Running);
        facts.digest = pictured::runningDigest();
        facts.digest.trainLossChange = change;
        QCOMPARE(statsOf(facts)[3].caption, caption);
        QCOMPARE(int(statsOf(facts)[3].trend), trend);
    }

    void aSucceededJob()
    {
        StatFacts facts = factsOf(JobStatus::Succeeded);
        facts.job.created = {QDateTime(QDate(2026, 11, 19), QTime(16, 53, 53), Qt::UTC), {}};
        facts.job.ended = {QDateTime(QDate(2026, 11, 19), QTime(20, 15, 10), Qt::UTC), {}};
        facts.job.usage = 31'389'440;
        facts.digest = pictured::runningDigest();
        facts.digest.lastEvalLoss = 0.9004;
        facts.digest.lastEvalStep = 2400;
        facts.digest.bestEvalLoss = 0.8903;
        facts.digest.bestEvalStep = 1800;
        facts.digest.lastTrainLoss = 0.7975;
        QCOMPARE(asText(statsOf(facts)), u"Duration: 3 h 21 min (ended yesterday, 20:15)\n"
                                         "Best eval loss: 0.8903 (step 1,800)\n"
                                         "Final eval loss: 0.9004 (step 2,400)\n"
                                         "Final train loss: 0.7975 (0.10 below eval)\n"
                                         "Tokens: 31,389,440 (billed)"_s);
    }

    void ends_data()
    {
        QTest::addColumn<QDateTime>("end");
        QTest::addColumn<QString>("caption");
        const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 5), Qt::UTC); };
        QTest::newRow("today") << at(20, 9) << u"ended today, 09:05"_s;
        QTest::newRow("yesterday") << at(19, 23) << u"ended yesterday, 23:05"_s;
        QTest::newRow("earlier") << at(2, 9) << u"ended 2 Nov, 09:05"_s;
        QTest::newRow("unknown") << QDateTime() << u"end not reported"_s;
    }

    void ends()
    {
        QFETCH(QDateTime, end);
        QFETCH(QString, caption);
        StatFacts facts = factsOf(JobStatus::Succeeded);
        facts.job.ended = {end, {}};
        QCOMPARE(statsOf(facts)[0].caption, caption);
    }

    void aCanceledJob()
    {
        StatFacts facts = factsOf(JobStatus::Canceled);
        facts.digest = pictured::runningDigest();
        facts.digest.fraction = 0.29;
        facts.job.usage = 0;
        facts.job.ended = {sample::now().addSecs(-7364 + 3120), {}};
        QCOMPARE(asText(statsOf(facts)), u"Stopped at: 29 % (Step 1,488 of 2,400 · epoch 1.86 of 3)\n"
                                         "Duration: 52 min (ended today, 12:54)\n"
                                         "Last train loss: 0.8395\n"
                                         "Last eval loss: 0.9096 (step 1,400)\n"
                                         "Tokens: 0 (billed)"_s);
        QVERIFY(!statsOf(facts)[0].bar);
    }

    void theDurationSaysWhatItIsReckonedFrom()
    {
        StatFacts facts = factsOf(JobStatus::Succeeded);
        QCOMPARE(statsOf(facts)[0].tooltip, u"From creation to the end, with the time it waited."_s);
        facts.digest.started = sample::now().addSecs(-7200);
        QCOMPARE(statsOf(facts)[0].tooltip, u"From the log's first line to the end."_s);
    }

    void aQueuedJob()
    {
        StatFacts facts = factsOf(JobStatus::Queuing);
        facts.job.created = {sample::now().addSecs(-25 * 60), u"2026-11-20 13:40:00"_s};
        facts.queuePlace = 1;
        QCOMPARE(asText(statsOf(facts)), u"Waiting for: 25 min (since 13:40)\n"
                                         "Position: Next in queue (by creation time)\n"
                                         "Created: 20 Nov, 13:40 (25 min ago)"_s);
        facts.queuePlace = 3;
        QCOMPARE(statsOf(facts)[1].value, u"3rd in queue"_s);
    }

    void theServicesEstimateIsSaidToBeIts()
    {
        StatFacts facts = factsOf(JobStatus::Running);
        facts.job.estimatedEnd.utc = sample::now().addSecs(72 * 60);
        const Stat ends = statsOf(facts)[1];
        QCOMPARE(asText({ends}), u"Ends in: 1 h 12 min (service) (service: 15:17)"_s);
        QCOMPARE(ends.tooltip, u"The service's own estimate."_s);
    }

    void aPendingJobWaitsForTheServicesCheck()
    {
        QCOMPARE(statsOf(factsOf(JobStatus::Pending))[1].caption, u"the service is checking the files"_s);
    }

    void aPausedJobThatHasStepsShowsThem()
    {
        StatFacts facts = factsOf(JobStatus::Paused);
        facts.digest = pictured::runningDigest();
        QCOMPARE(statsOf(facts)[0].label, u"Progress"_s);
    }

    void aFailedJobHasNoFigures() { QVERIFY(statsOf(factsOf(JobStatus::Failed)).empty()); }

    void ages_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("text");
        using Phase = AccountState::Phase;
        QTest::newRow("answers") << int(Phase::Ready) << int(JobStatus::Running) << QString();
        QTest::newRow("fails") << int(Phase::Failing) << int(JobStatus::Running) << u"As of 13:48, 17 min ago"_s;
        QTest::newRow("was stopped") << int(Phase::Stopped) << int(JobStatus::Queuing) << u"As of 13:48, 17 min ago"_s;
        QTest::newRow("is paused") << int(Phase::Paused) << int(JobStatus::Running) << u"As of 13:48, 17 min ago"_s;
        QTest::newRow("waits for a person") << int(Phase::Ready) << int(JobStatus::Paused) << u"Waits for a person"_s;
        QTest::newRow("waited for a person when it was last heard of") << int(Phase::Failing) << int(JobStatus::Paused)
                                                                       << u"As of 13:48, 17 min ago"_s;
        QTest::newRow("what has ended does not age") << int(Phase::Failing) << int(JobStatus::Succeeded) << QString();
    }

    void ages()
    {
        QFETCH(int, phase);
        QFETCH(int, status);
        QFETCH(QString, text);
        const Job job = sample::job(u"ft-1"_s, JobStatus(status));
        AccountState account;
        account.phase = AccountState::Phase(phase);
        account.asOf = sample::now().addSecs(-17 * 60);
        QCOMPARE(ageText(job, oldSince(job, account), sample::now()), text);
    }

    void anAccountThatNeverAnsweredHasNoAge()
    {
        const Job job = sample::job(u"ft-1"_s);
        QCOMPARE(ageText(job, oldSince(job, AccountState()), sample::now()), QString());
    }

    void aJobThatIsGoneSaysSo()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Succeeded);
        job.isGone = true;
        QCOMPARE(ageText(job, {}, sample::now()), u"No longer listed by the service"_s);
    }
};

TUNEWATCH_TEST(stats, StatsTest)
#include "tst_stats.moc"

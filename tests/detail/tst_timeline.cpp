// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/timeline.h"

#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime at(int hour, int minute, int second)
{
    return {QDate(2026, 11, 19), QTime(hour, minute, second), Qt::UTC};
}

QString asText(const std::vector<TimelineStep> &steps)
{
    QStringList lines;
    for (const TimelineStep &step : steps)
        lines << u"%1 | %2 | %3%4"_s.arg(step.word, step.time, step.caption, step.status ? u" *"_s : QString());
    return lines.join(u'\n');
}

JobStory storyOf(const std::vector<QByteArray> &lines)
{
    JobStory story;
    for (const QByteArray &line : lines)
        readStoryLine(story, line, std::chrono::hours(8));
    return story;
}

const std::vector<QByteArray> wholeLog = {
    "2026-11-20 00:58:21,979 - INFO - data download succeeded, start to pre-processor",
    "Estimated token: 31400000",
    "{'loss': 2.12, 'epoch': 0.0}",
    " use checkpoint-2400 as final checkpoint",
    "2026-11-20 04:08:47,085 - INFO - fine-tuned output got, start to transfer it for inference",
    "2026-11-20 04:15:08,932 - INFO - finetune-job succeeded",
    "2026-11-20 04:15:31,113 - INFO - ##FT_COMPLETE##"};

const std::vector<QByteArray> eventLog = {"2026-11-19 16:53:53Z INFO Created fine-tuning job: ftjob-1",
                                          "2026-11-19 16:53:55Z INFO Validating training file: file-1",
                                          "2026-11-19 16:54:20Z INFO Files validated, moving job to queued state",
                                          "2026-11-19 16:58:21Z INFO Fine-tuning job started",
                                          "2026-11-19 17:00:00Z INFO Step 1/300: training loss=2.31"};

Job succeeded()
{
    Job job = sample::job(u"ft-1"_s, JobStatus::Succeeded);
    job.created = {at(16, 53, 53), u"2026-11-20 00:53:53"_s};
    job.ended = {at(20, 15, 10), {}};
    return job;
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aLogTellsItsStory()
    {
        const JobStory story = storyOf(wholeLog);
        QCOMPARE(story.logStart, at(16, 58, 21));
        QCOMPARE(story.trainingDone, at(20, 8, 47));
        QCOMPARE(story.checkpointSaved, at(20, 15, 8));
        QCOMPARE(story.finalCheckpoint, u"checkpoint-2400"_s);
    }

    void linesThatAreNothingTellNothing_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not a time") << QByteArray("2026-99-99 99:99:99,000 - INFO - hello");
        QTest::newRow("cut") << QByteArray("2026-11-20 0");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe use  as final checkpoint");
        QTest::newRow("a moment without its time") << QByteArray("finetune-job succeeded");
    }

    void linesThatAreNothingTellNothing()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(storyOf({line}), JobStory());
    }

    void aSucceededJob()
    {
        QCOMPARE(asText(timelineOf(succeeded(), {}, storyOf(wholeLog), sample::now())),
                 u"Created | 16:53:53 | 19 Nov\n"
                 "Running | 16:58:21 | waited 4 min 28 s\n"
                 "Training done, moved for inference | 20:08:47 | 3 h 10 min\n"
                 "Checkpoint saved | 20:15:08 | 6 min 21 s\n"
                 "Succeeded | 20:15:10 | checkpoint-2400 *"_s);
    }

    void whatIsReadFromTheLogSaysSo()
    {
        const auto steps = timelineOf(succeeded(), {}, storyOf(wholeLog), sample::now());
        for (const size_t step : {1, 2, 3})
            QVERIFY(steps[step].tooltip.contains(u"Read from the log"));
        QVERIFY(!steps[0].tooltip.contains(u"log"));
    }

    void aRunningJobEndsWhereItIs()
    {
        Job job = succeeded();
        job.status = JobStatus::Running;
        job.ended = {};
        QCOMPARE(asText(timelineOf(job, {}, storyOf({wholeLog.front()}), sample::now())),
                 u"Created | 16:53:53 | 19 Nov\nRunning | 16:58:21 | waited 4 min 28 s *"_s);
        QCOMPARE(asText(timelineOf(job, {}, {}, sample::now())), u"Created | 16:53:53 | 19 Nov\nRunning |  |  *"_s);
    }

    void aQueuedJobWaits()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Queuing);
        job.created = {sample::now().addSecs(-25 * 60), {}};
        QCOMPARE(asText(timelineOf(job, {}, {}, sample::now())), u"Created | 13:40:00 | 20 Nov\nQueuing |  | for 25 min *"_s);
    }

    void aFailedJobSaysHowFarItCame()
    {
        Job job = succeeded();
        job.status = JobStatus::Failed;
        JobDigest digest;
        digest.lastStep = 930;
        digest.totalSteps = 2400;
        QVERIFY(asText(timelineOf(job, digest, {}, sample::now())).endsWith(u"Failed | 20:15:10 | Step 930 of 2,400 *"_s));
    }

    void aJobThatSaysNothing()
    {
        QCOMPARE(asText(timelineOf(Job(), {}, {}, sample::now())), u"Created |  | time not reported\n— |  |  *"_s);
    }

    void aLogReadInTheWrongZoneDoesNotSayWhenItBegan()
    {
        JobStory story;
        story.logStart = succeeded().created.utc.addSecs(-8 * 3600);
        QVERIFY(!runningSince(succeeded(), {}, story).isValid());
    }

    void whatWasSeenStandsInForALogWithoutTimes()
    {
        JobStory story;
        story.seenRunning = at(17, 0, 0);
        QCOMPARE(runningSince(succeeded(), {}, story), at(17, 0, 0));
        story.logStart = at(16, 58, 21);
        QCOMPARE(runningSince(succeeded(), {}, story), at(16, 58, 21));
    }

    void whatTheDigestIsCertainOfCounts()
    {
        JobDigest digest;
        digest.started = at(16, 59, 0);
        QCOMPARE(runningSince(succeeded(), digest, storyOf(wholeLog)), at(16, 59, 0));
    }

    void eventsTellWhenItWasQueuedAndStarted()
    {
        Job job = succeeded();
        job.created = {at(16, 53, 53), u"1795107233"_s};
        const JobStory story = storyOf(eventLog);
        QVERIFY(story.isOfEvents);
        // The zone of the account is of no matter: events name theirs.
        QCOMPARE(story.logStart, at(16, 53, 53));
        QCOMPARE(asText(timelineOf(job, {}, story, sample::now())),
                 u"Created | 16:53:53 | 19 Nov\n"
                 "Queued | 16:54:20 | files checked for 27 s\n"
                 "Running | 16:58:21 | waited 4 min 1 s\n"
                 "Succeeded | 20:15:10 |  *"_s);
        QVERIFY(timelineOf(job, {}, story, sample::now())[1].tooltip.contains(u"Read from the events."));
        QCOMPARE(runningSince(job, {}, story), at(16, 58, 21));
    }

    void whatTheEventsDoNotSayWasSeen()
    {
        Job job = succeeded();
        JobStory story = storyOf({eventLog.front()});
        QCOMPARE(asText(timelineOf(job, {}, story, sample::now())), u"Created | 16:53:53 | 19 Nov\nSucceeded | 20:15:10 |  *"_s);
        story.seenQueued = at(16, 55, 0);
        story.seenRunning = at(16, 59, 0);
        const auto steps = timelineOf(job, {}, story, sample::now());
        QCOMPARE(asText(steps),
                 u"Created | 16:53:53 | 19 Nov\n"
                 "Queued | 16:55:00 | files checked for 1 min 7 s\n"
                 "Running | 16:59:00 | waited 4 min\n"
                 "Succeeded | 20:15:10 |  *"_s);
        QVERIFY(steps[2].tooltip.contains(u"When it was first seen so."));
    }

    void aJobInTheQueueOfAServiceWithEvents()
    {
        Job job = sample::job(u"ft-1"_s, JobStatus::Queuing);
        job.created = {sample::now().addSecs(-30 * 60), {}};
        JobStory story;
        story.isOfEvents = true;
        story.queued = sample::now().addSecs(-25 * 60);
        QCOMPARE(asText(timelineOf(job, {}, story, sample::now())),
                 u"Created | 13:35:00 | 20 Nov\nQueued | 13:40:00 | for 25 min *"_s);
        job.status = JobStatus::Running;
        story.started = sample::now().addSecs(-20 * 60);
        QCOMPARE(asText(timelineOf(job, {}, story, sample::now())),
                 u"Created | 13:35:00 | 20 Nov\nQueued | 13:40:00 | files checked for 5 min\n"
                 "Running | 13:45:00 | waited 5 min *"_s);
    }

    void isAListForScreenReaders()
    {
        Timeline timeline;
        const QAbstractItemModelTester tester(timeline.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        timeline.setSteps(timelineOf(succeeded(), {}, storyOf(wholeLog), sample::now()));
        timeline.setSteps(timelineOf(succeeded(), {}, {}, sample::now()));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&timeline);
        QCOMPARE(accessible->text(QAccessible::Name), u"Timeline"_s);
        QCOMPARE(accessible->childCount(), 2);
        QCOMPARE(accessible->child(1)->text(QAccessible::Name), u"Succeeded, 20:15:10"_s);
    }
};

TUNEWATCH_TEST(timeline, TimelineTest)
#include "tst_timeline.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where else than in an open log events are asked for and counted: rows on screen, sums, a full pass.

#include "event_bench.h"
#include "sync/account_pass.h"
#include "sync/account_sync.h"
#include "sync/digest_keeper.h"
#include "sync/log_sampler.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class EventRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAListOfEventsTheNewestPageIsEnough()
    {
        EventBench bench;
        bench.events = {.count = 100, .pageSize = 20};
        AccountSync sync(bench.bench.account, bench.context, AccountSync::Mode::Watch);
        LogSampler sampler(sync, bench.context);
        DigestKeeper digests(*bench.bench.archive, bench.context.pace);
        connect(&sync, &AccountSync::stateChanged, &sampler, [&sampler] { sampler.pump(); });
        connect(&sampler, &LogSampler::stored, &digests, &DigestKeeper::touch);
        QSignalSpy ready(&digests, &DigestKeeper::ready);
        sync.start();
        sampler.setVisible({u"ft-1"_s});
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(bench.pages, 1);
        const JobDigest digest = ready.first().at(1).value<JobDigest>();
        QCOMPARE(digest.lastStep, 99);
        QVERIFY(digest.isPartial);
        QCOMPARE(bench.held(), QStringList()); // a log has no holes
        sampler.setVisible({});
        // Whoever opens the job goes on behind that page.
        bench.pages = 0;
        QVERIFY(bench.drain());
        QCOMPARE(bench.held(), bench.events.lines());
        QCOMPARE(bench.pages, 5); // the newest once more
    }

    void whatTheSamplerFindsLackingIsSaid()
    {
        EventBench bench;
        bench.status = 405;
        AccountSync sync(bench.bench.account, bench.context, AccountSync::Mode::Watch);
        LogSampler sampler(sync, bench.context);
        connect(&sync, &AccountSync::stateChanged, &sampler, [&sampler] { sampler.pump(); });
        connect(&sampler, &LogSampler::absent, &sync, &AccountSync::noteAbsent);
        sync.start();
        sampler.setVisible({u"ft-1"_s});
        QTRY_VERIFY(sync.state().lacksEvents);
        QCOMPARE(bench.pages, 1);
        // Until a person wants to know.
        bench.status = 200;
        bench.events = {.count = 3};
        QSignalSpy stored(&sampler, &LogSampler::stored);
        sync.refresh();
        sampler.refresh();
        QTRY_VERIFY(!stored.isEmpty());
    }

    void oneJobWithoutEventsSaysNothingAboutTheService()
    {
        EventBench bench;
        bench.status = 404;
        AccountSync sync(bench.bench.account, bench.context, AccountSync::Mode::Watch);
        LogSampler sampler(sync, bench.context);
        QSignalSpy absent(&sampler, &LogSampler::absent);
        connect(&sync, &AccountSync::stateChanged, &sampler, [&sampler] { sampler.pump(); });
        connect(&sampler, &LogSampler::absent, &sync, &AccountSync::noteAbsent);
        sync.start();
        sampler.setVisible({u"ft-1"_s});
        QTRY_COMPARE(absent.size(), 1);
        // Nor is it asked again and again.
        const int walks = bench.asked(u"/fine-tunes?"_s);
        QTRY_VERIFY(bench.asked(u"/fine-tunes?"_s) > walks + 3);
        QCOMPARE(bench.pages, 1);
        QVERIFY(!sync.state().lacksEvents);
    }

    void theTimesOfEventsTellThePace_data()
    {
        QTest::addColumn<int>("perSecond");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("secondsPerStep");
        QTest::addColumn<int>("secondsLeft"); // to step 400
        QTest::newRow("a step a second") << 1 << 201 << 1.0 << 200;
        QTest::newRow("several steps share a second") << 4 << 201 << 0.25 << 50;
        QTest::newRow("one event says nothing") << 1 << 1 << 0.0 << 0;
    }

    void theTimesOfEventsTellThePace()
    {
        QFETCH(int, perSecond);
        QFETCH(int, count);
        QFETCH(double, secondsPerStep);
        QFETCH(int, secondsLeft);
        EventBench bench;
        bench.events = {.count = count, .pageSize = 100, .perSecond = perSecond, .totalSteps = 400};
        QVERIFY(bench.drain());
        DigestKeeper digests(*bench.bench.archive, bench.context.pace);
        QSignalSpy ready(&digests, &DigestKeeper::ready);
        digests.touch(bench.job(JobStatus::Running));
        digests.flush();
        QCOMPARE(ready.size(), 1);
        const JobDigest digest = ready.first().at(1).value<JobDigest>();
        QCOMPARE(digest.lastStep, count - 1);
        QCOMPARE(digest.totalSteps, 400);
        QVERIFY(std::abs(digest.secondsPerStep.value_or(0) - secondsPerStep) < 0.01 * secondsPerStep + 1e-9);
        const qint64 left = digest.timeLeft.likely.count();
        QVERIFY2(std::abs(left - secondsLeft) <= 1, qPrintable(QString::number(left)));
    }

    void theFileOfAJobWithoutALogIsSummedUp()
    {
        EventBench bench;
        DigestKeeper digests(*bench.bench.archive, bench.context.pace);
        QSignalSpy ready(&digests, &DigestKeeper::ready);
        const Job job = bench.job(JobStatus::Succeeded);
        QVERIFY(bench.bench.archive->putResultFile(job.key, {"step,train_loss\n1,0.9\n2,0.7\n"}));
        digests.touch(job);
        digests.flush();
        QCOMPARE(ready.size(), 1);
        const JobDigest digest = ready.first().at(1).value<JobDigest>();
        QCOMPARE(digest.lastTrainLoss, 0.7);
        QVERIFY(!digest.isPartial);
    }

    void aPassFetchesEventsAndFiles()
    {
        EventBench bench;
        bench.events = {.count = 12};
        bench.jobStatus = u"SUCCEEDED"_s;
        bench.csv = u"step,train_loss\n1,0.9\n"_s;
        AccountSync sync(bench.bench.account, bench.context, AccountSync::Mode::Once);
        AccountPass pass(sync, bench.context);
        QSignalSpy finished(&pass, &AccountPass::finished);
        pass.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!pass.failure());
        QCOMPARE(bench.held(), bench.events.lines());
        QVERIFY(bench.bench.reader().resultFile(bench.bench.key(u"ft-1"_s)).value());
    }
};

TUNEWATCH_TEST(event_rows, EventRowsTest)
#include "tst_event_rows.moc"

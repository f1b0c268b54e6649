// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/digest_keeper.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// `count` metric lines, the first of which is step `first` + 1.
LogLines metricLines(qint64 first, int count)
{
    LogLines lines;
    for (qint64 step = first + 1; step <= first + count; ++step)
        lines.append("{'loss': 0.5, 'global_step/max_steps': '" + QByteArray::number(step) + "/3000'}");
    return lines;
}

} // namespace

class DigestKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogWithoutItsEndIsNotSummedUp()
    {
        SyncBench bench([](const ScriptedService::Question &) { return ScriptedService::error(404, u"NotFound"_s); });
        const Job job = bench.job(u"ft-1"_s, JobStatus::Running);
        DigestKeeper keeper(*bench.archive, bench.context->pace);
        QSignalSpy ready(&keeper, &DigestKeeper::ready);
        const QDateTime now = QDateTime::currentDateTimeUtc();

        QVERIFY(bench.archive->putLines(job.key, 0, metricLines(0, 1000), 2500, now));
        keeper.touch(job);
        keeper.flush();
        QCOMPARE(ready.size(), 0);

        QVERIFY(bench.archive->putLines(job.key, 2000, metricLines(2000, 500), 2500, now));
        keeper.touch(job);
        keeper.flush();
        QCOMPARE(ready.size(), 1);
        const JobDigest digest = ready.first().at(1).value<JobDigest>();
        QCOMPARE(digest.lastStep, 2500);
        QVERIFY(digest.isPartial); // the second block is missing
        QCOMPARE(digest.reckonedAt.toSecsSinceEpoch(), now.toSecsSinceEpoch());

        QVERIFY(bench.archive->putLines(job.key, 1000, metricLines(1000, 1000), 2500, now));
        keeper.touch(job);
        keeper.flush();
        QVERIFY(!ready.last().at(1).value<JobDigest>().isPartial);
    }

    void theTokensThatTheLogAnnouncesAreKept()
    {
        SyncBench bench([](const ScriptedService::Question &) { return ScriptedService::error(404, u"NotFound"_s); });
        const Job job = bench.job(u"ft-1"_s, JobStatus::Running);
        LogLines lines;
        lines.append("Estimated token: 31400000");
        const LogLines metrics = metricLines(0, 999);
        for (qsizetype i = 0; i < metrics.size(); ++i)
            lines.append(metrics.at(i));
        QVERIFY(bench.archive->putLines(job.key, 0, lines, 2500, QDateTime::currentDateTimeUtc()));
        QVERIFY(bench.archive->putLines(job.key, 2000, metricLines(2000, 500), 2500, QDateTime::currentDateTimeUtc()));
        DigestKeeper keeper(*bench.archive, bench.context->pace);
        QSignalSpy ready(&keeper, &DigestKeeper::ready);
        keeper.touch(job);
        keeper.flush();
        const JobDigest digest = ready.first().at(1).value<JobDigest>();
        QVERIFY(digest.isPartial); // its middle is missing, and its first lines are there
        QCOMPARE(digest.announcedTokens, std::optional<qint64>(31'400'000));
    }

    void barsTellThePaceWhereRecordsDoNot()
    {
        SyncBench bench([](const ScriptedService::Question &) { return ScriptedService::error(404, u"NotFound"_s); });
        Job job = bench.job(u"ft-1"_s, JobStatus::Running);
        job.hyperParameters = {{u"n_epochs"_s, u"2"_s}};
        LogLines lines;
        for (int step = 1; step <= 100; ++step) {
            const QByteArray at = QByteArray::number(step);
            lines.append(at + "%|#  | " + at + "/200 [" + QByteArray::number(step / 30) + ':'
                         + QByteArray::number(step % 30 * 2).rightJustified(2, '0') + "<3:20, 2.00s/it]");
            lines.append("{'loss': 0.5, 'epoch': " + QByteArray::number(step / 100.0) + "}");
        }
        QVERIFY(bench.archive->putLines(job.key, 0, lines, lines.size(), QDateTime::currentDateTimeUtc()));
        DigestKeeper keeper(*bench.archive, bench.context->pace);
        QSignalSpy ready(&keeper, &DigestKeeper::ready);
        keeper.touch(job);
        keeper.flush();
        const JobDigest digest = ready.first().at(1).value<JobDigest>();
        QCOMPARE(*digest.fraction, 0.5);
        QCOMPARE(*digest.totalSteps, 200);
        QCOMPARE(*digest.secondsPerStep, 2.0);
        QCOMPARE(digest.timeLeft.likely, std::chrono::seconds(200));
    }

    void catchesUpOneAfterTheOther()
    {
        SyncBench bench([](const ScriptedService::Question &) { return ScriptedService::error(404, u"NotFound"_s); });
        const std::vector<Job> jobs{bench.job(u"ft-1"_s, JobStatus::Failed), bench.job(u"ft-2"_s, JobStatus::Failed)};
        for (const Job &job : jobs)
            QVERIFY(bench.archive->putLines(job.key, 0, metricLines(0, 10), 10, QDateTime::currentDateTimeUtc()));
        DigestKeeper keeper(*bench.archive, bench.context->pace);
        QSignalSpy ready(&keeper, &DigestKeeper::ready);
        keeper.catchUp(jobs);
        keeper.flush(); // nothing has grown
        QCOMPARE(ready.size(), 0);
        QTRY_COMPARE(ready.size(), 2);
    }
};

TUNEWATCH_TEST(digest_keeper, DigestKeeperTest)
#include "tst_digest_keeper.moc"

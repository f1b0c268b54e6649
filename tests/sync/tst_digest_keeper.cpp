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
        QCOMPARE(ready.first().at(1).value<JobDigest>().lastStep, 2500);
    }
};

TUNEWATCH_TEST(digest_keeper, DigestKeeperTest)
#include "tst_digest_keeper.moc"

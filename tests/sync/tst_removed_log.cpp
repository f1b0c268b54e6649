// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_sync.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;
using Phase = LogState::Phase;

namespace {

/// Leaves what an archive holds of a log whose text a person removed: `lines`.
void holdRemovedLog(const SyncBench &bench, const QStringList &lines)
{
    LogLines text;
    for (const QString &line : lines)
        text.append(line.toUtf8());
    const JobKey key = bench.key(u"ft-1"_s);
    QVERIFY(bench.archive->putLines(key, 0, text, text.size(), QDateTime::currentDateTimeUtc()));
    QVERIFY(bench.archive->removeText(key));
}

} // namespace

class RemovedLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFetchedAgainAfterARefusal_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("404") << 404;
        QTest::newRow("400") << 400;
    }

    void isFetchedAgainAfterARefusal()
    {
        QFETCH(int, status);
        bool isRefused = true;
        SyncBench bench([&](const Question &q) -> Answer {
            return isRefused ? ScriptedService::error(status, u"NotFound"_s)
                             : ScriptedService::lines(q.number(u"offset"_s), q.number(u"line"_s), 3);
        });
        holdRemovedLog(bench, m_lines);
        const Job job = bench.job(u"ft-1"_s, JobStatus::Succeeded);
        {
            LogSync log(job, *bench.context, LogSync::Mode::Drain);
            const QSignalSpy finished(&log, &LogSync::finished);
            log.start();
            QTRY_COMPARE(finished.size(), 1);
            QCOMPARE(log.state().phase, Phase::Failed);
            QCOMPARE(log.state().total, 3);
        }
        QVERIFY(!bench.reader().logIndex(bench.key(u"ft-1"_s))->isComplete);
        isRefused = false;
        LogSync again(job, *bench.context, LogSync::Mode::Watch);
        again.start();
        QTRY_COMPARE(again.state().phase, Phase::Complete);
        QCOMPARE(bench.storedLines(u"ft-1"_s), m_lines);
    }

    void isFetchedWhereTheArchiveCallsItComplete()
    {
        SyncBench bench([](const Question &q) {
            return ScriptedService::lines(q.number(u"offset"_s), q.number(u"line"_s), 3);
        });
        holdRemovedLog(bench, m_lines);
        QVERIFY(bench.archive->setComplete(bench.key(u"ft-1"_s)));
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Succeeded), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 3);
        QCOMPARE(bench.storedLines(u"ft-1"_s), m_lines);
    }

private:
    const QStringList m_lines{u"line 0"_s, u"line 1"_s, u"line 2"_s};
};

TUNEWATCH_TEST(removed_log, RemovedLogTest)
#include "tst_removed_log.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which part of a log comes first, and which not at all.

#include "sync/log_sync.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;
using Phase = LogState::Phase;

namespace {

Answer pageOf(const Question &question, qint64 total)
{
    return ScriptedService::lines(question.number(u"offset"_s), question.number(u"line"_s), total);
}

QStringList numbered(qint64 count)
{
    QStringList all;
    for (qint64 i = 0; i < count; ++i)
        all << u"line %1"_s.arg(i);
    return all;
}

} // namespace

class LogPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJumpDoesNotWaitForTheRest()
    {
        // Nothing but the first line, the tail and the place that is looked at is answered.
        QStringList held;
        SyncBench bench([&held](const Question &q) {
            const qint64 offset = q.number(u"offset"_s);
            if (offset != 0 && offset < 9'998'000 && offset / 1000 != 5000) {
                held << q.path;
                return Answer{.status = 200, .body = {}, .date = {}, .delay = -1};
            }
            return pageOf(q, 10'000'000);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(held.size(), 5);
        log.setViewport(5'000'100, 5'000'160);
        QTRY_VERIFY(bench.reader().logIndex(bench.key(u"ft-1"_s))->isHeld(5'000'100));
        QVERIFY(bench.http->inFlight() <= bench.http->places());
    }

    void whatNobodyLooksAtIsLeftWhereAPersonWantsItSo()
    {
        SyncBench bench([](const Question &q) { return pageOf(q, 50'000); });
        Job job = bench.job(u"ft-1"_s, JobStatus::Succeeded);
        job.ended.utc = QDateTime::currentDateTimeUtc().addDays(-1);
        LogSync log(job, *bench.context, LogSync::Mode::Watch);
        log.setKeepsComplete(false);
        log.setViewport(20'500, 20'560);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 6000); // the first block, the tail, and what is around the screen
        QTRY_COMPARE(bench.http->inFlight() + bench.http->queued(), 0);
        const LogIndex index = bench.reader().logIndex(bench.key(u"ft-1"_s)).value();
        QVERIFY(index.isHeld(20'560) && index.isHeld(49'999) && !index.isHeld(10'000));
        QVERIFY(!index.isComplete);
        const auto asked = bench.service.asked().size();
        log.setViewport(10'500, 10'560);
        QTRY_COMPARE(log.state().heldLines, 9000);
        QVERIFY(bench.service.asked().size() <= asked + 4);
        log.setKeepsComplete(true);
        QTRY_COMPARE(log.state().phase, Phase::Complete);
        QCOMPARE(bench.storedLines(u"ft-1"_s), numbered(50'000));
    }

    void aJobThatIsLeftIsGoneOnWithWhenItComesBack()
    {
        SyncBench bench([](const Question &q) { return pageOf(q, 40'000); });
        const Job job = bench.job(u"ft-1"_s, JobStatus::Running);
        {
            LogSync log(job, *bench.context, LogSync::Mode::Watch);
            log.start();
            QTRY_VERIFY(log.state().heldLines >= 8000);
        }
        QCOMPARE(bench.http->inFlight(), 0);
        LogSync again(job, *bench.context, LogSync::Mode::Watch);
        again.start();
        QTRY_COMPARE(again.state().heldLines, 40'000);
        QCOMPARE(bench.storedLines(u"ft-1"_s), numbered(40'000));
    }
};

TUNEWATCH_TEST(log_places, LogPlacesTest)
#include "tst_log_places.moc"

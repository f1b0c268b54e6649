// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

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

/// A log of `total` lines that answers by offset, as documented.
Answer documented(const Question &question, qint64 total)
{
    return ScriptedService::lines(question.number(u"offset"_s), question.number(u"line"_s), total);
}

QStringList lines(qint64 count)
{
    QStringList all;
    for (qint64 i = 0; i < count; ++i)
        all << u"line %1"_s.arg(i);
    return all;
}

} // namespace

class LogSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFinishedLogIsFetchedOnceAndNeverAgain()
    {
        SyncBench bench([](const Question &q) { return documented(q, 4321); });
        Job job = bench.job(u"ft-1"_s, JobStatus::Succeeded);
        job.ended.utc = QDateTime::currentDateTimeUtc().addDays(-1);
        {
            LogSync log(job, *bench.context, LogSync::Mode::Drain);
            QSignalSpy finished(&log, &LogSync::finished);
            log.start();
            QTRY_COMPARE(finished.size(), 1);
            QVERIFY(!log.failure());
            QCOMPARE(log.state().phase, Phase::Complete);
        }
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(4321));
        const auto asked = bench.service.asked().size();
        LogSync again(job, *bench.context, LogSync::Mode::Watch);
        QSignalSpy finished(&again, &LogSync::finished);
        again.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(bench.service.asked().size(), asked);
    }

    void theTailComesBeforeTheMiddle()
    {
        SyncBench bench([](const Question &q) { return documented(q, 20'000); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 20'000);
        QVERIFY(bench.service.asked().at(0).contains(u"offset=0&"));
        QVERIFY2(bench.service.asked().at(1).contains(u"offset=19000"), qPrintable(bench.service.asked().at(1)));
    }

    void aGrowingLogIsFollowed()
    {
        qint64 total = 10;
        SyncBench bench([&total](const Question &q) { return documented(q, total); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 10);
        total = 1500;
        QTRY_COMPARE(log.state().heldLines, 1500);
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(1500));
    }

    void questionsThatFailTogetherAreOneFailure()
    {
        // Each is asked twice: all that are under way behind the first answer fail for good, and nothing else.
        int asked = 0;
        SyncBench bench([&asked](const Question &q) {
            const bool isBadMoment = ++asked > 1 && asked <= 13;
            return isBadMoment ? ScriptedService::error(429, u"Throttling"_s) : documented(q, 20'000);
        });
        Job job = bench.job(u"ft-1"_s, JobStatus::Succeeded);
        job.ended.utc = QDateTime::currentDateTimeUtc().addDays(-1);
        LogSync log(job, *bench.context, LogSync::Mode::Drain);
        QSignalSpy finished(&log, &LogSync::finished);
        log.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
        QVERIFY(!log.failure());
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(20'000));
    }

    void aDrainEndsWhenNothingAnswersAnyMore()
    {
        int asked = 0;
        SyncBench bench([&asked](const Question &q) {
            return ++asked > 3 ? ScriptedService::error(429, u"Throttling"_s) : documented(q, 20'000);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Drain);
        QSignalSpy finished(&log, &LogSync::finished);
        log.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
        QVERIFY(log.failure());
        QCOMPARE(log.failure()->kind, ErrorKind::RateLimited);
        QVERIFY(log.state().heldLines > 0);
    }

    void oddAnswersLoseNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a server that gives only 7 lines at a time") << 0;
        QTest::newRow("a server that ignores the count and gives too many") << 1;
        QTest::newRow("a total that is the length of the page") << 2;
        QTest::newRow("every third answer is an error") << 3;
    }

    void oddAnswersLoseNothing()
    {
        QFETCH(int, kind);
        constexpr qint64 Total = 2300;
        int asked = 0;
        SyncBench bench([&asked, kind](const Question &q) -> Answer {
            const qint64 offset = q.number(u"offset"_s);
            const qint64 count = q.number(u"line"_s);
            ++asked;
            if (kind == 0)
                return ScriptedService::lines(offset, std::min<qint64>(count, 7), Total);
            if (kind == 1)
                return ScriptedService::lines(offset, 1000, Total);
            if (kind == 3 && asked % 3 == 0)
                return ScriptedService::error(500, u"InternalError"_s);
            if (kind != 2)
                return ScriptedService::lines(offset, count, Total);
            QJsonObject output = ScriptedService::lines(offset, count, Total).body.value(u"output"_s).toObject();
            output.insert(u"total"_s, output.value(u"logs"_s).toArray().size());
            return ScriptedService::ok(output);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.storedLines(u"ft-1"_s), lines(Total), 15'000);
        QVERIFY(bench.reader().logIndex(bench.key(u"ft-1"_s))->gaps.empty());
    }

    void aJobThatWaitsHasNoLogYet_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("404") << 404;
        QTest::newRow("400") << 400;
    }

    void aJobThatWaitsHasNoLogYet()
    {
        QFETCH(int, status);
        bool hasBegun = false;
        SyncBench bench([&](const Question &q) -> Answer {
            return hasBegun ? documented(q, 5) : ScriptedService::error(status, u"NotFound"_s);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Queuing), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().phase, Phase::NoLogYet);
        QVERIFY(!log.state().error);
        hasBegun = true;
        QTRY_COMPARE(log.state().heldLines, 5);
    }

    void linesAfterTheEndAreFetchedAndThenItIsComplete()
    {
        qint64 total = 100;
        SyncBench bench([&total](const Question &q) { return documented(q, total); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 100);
        log.setJob(bench.job(u"ft-1"_s, JobStatus::Succeeded));
        total = 103;
        QTRY_COMPARE(log.state().heldLines, 103);
        QTRY_COMPARE(log.state().phase, Phase::Complete);
        QVERIFY(bench.reader().logIndex(bench.key(u"ft-1"_s))->isComplete);
    }

    void aReplacedLogBeginsAGenerationAndKeepsTheOldOne()
    {
        qint64 total = 2500;
        SyncBench bench([&total](const Question &q) { return documented(q, total); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 2500);
        total = 40;
        QTRY_COMPARE(log.state().generation, 1);
        QTRY_COMPARE(log.state().heldLines, 40);
        QVERIFY(log.state().wasReplaced);
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(40));
        QCOMPARE(bench.reader().logIndex(bench.key(u"ft-1"_s), 0)->heldLines(), 2500);
    }

    void aTotalThatShrinksOnceIsAStaleReplica()
    {
        qint64 total = 2500;
        int stale = 0;
        SyncBench bench([&](const Question &q) -> Answer {
            if (stale > 0) {
                --stale;
                return documented(q, 1200);
            }
            return documented(q, total);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 2500);
        stale = 1;
        total = 2600;
        QTRY_COMPARE(log.state().heldLines, 2600);
        QCOMPARE(log.state().generation, 0);
    }

    void aLogReplacedBeforeItsTailWasHereIsFollowedAnew()
    {
        // The first answer announces 10,500 lines; from then on the log is another one of 300.
        SyncBench bench([asked = 0](const Question &q) mutable -> Answer {
            return documented(q, ++asked == 1 ? 10'500 : 300);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().generation, 1);
        QTRY_COMPARE(log.state().heldLines, 300);
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(300));
    }

    void aTotalThatFallsBackIsBelievedWithoutAskingForEver()
    {
        SyncBench bench([asked = 0](const Question &q) mutable -> Answer {
            return documented(q, ++asked == 1 ? 10'500 : 5000);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Drain);
        QSignalSpy finished(&log, &LogSync::finished);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(5000));
        QCOMPARE(bench.reader().logIndex(bench.key(u"ft-1"_s))->total, 5000);
        QVERIFY(bench.service.asked().size() < 30);
    }

    void answersOfTheOldLogDoNotEnterTheNewOne()
    {
        qint64 total = 60'000;
        SyncBench bench([&total](const Question &q) { return documented(q, total); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        QSignalSpy storage(&log, &LogSync::storageFailed);
        log.start();
        QTRY_VERIFY(log.state().heldLines > 5000);
        total = 2345;
        QTRY_COMPARE(log.state().generation, 1);
        QTRY_COMPARE(log.state().heldLines, 2345);
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(2345));
        QCOMPARE(storage.size(), 0);
    }

    void aJumpOfTheTotalLeavesNoHole()
    {
        qint64 total = 3000;
        SyncBench bench([&total](const Question &q) { return documented(q, total); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 3000);
        total = 19'000;
        QTRY_COMPARE(log.state().heldLines, 19'000);
        QCOMPARE(bench.storedLines(u"ft-1"_s), lines(19'000));
    }

    void linesThatComeALittleLaterThanTheirTotalAreNoGap()
    {
        int withheld = 4;
        SyncBench bench([&withheld](const Question &q) -> Answer {
            const qint64 offset = q.number(u"offset"_s);
            if (offset >= 1500 && withheld > 0) {
                --withheld;
                return ScriptedService::lines(0, 0, 2000);
            }
            const qint64 count = withheld > 0 ? std::min<qint64>(q.number(u"line"_s), 1500 - offset) : q.number(u"line"_s);
            return ScriptedService::lines(offset, count, 2000);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().heldLines, 2000);
        QVERIFY(bench.reader().logIndex(bench.key(u"ft-1"_s))->gaps.empty());
    }

    void aPassDoesNotWaitWhereAskingAgainCannotHelp_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("not allowed") << 403 << u"AccessDenied"_s;
        QTest::newRow("billing") << 429 << u"PrepaidBillOverdue"_s;
    }

    void aPassDoesNotWaitWhereAskingAgainCannotHelp()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        SyncBench bench([&](const Question &) { return ScriptedService::error(status, code); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Succeeded), *bench.context, LogSync::Mode::Drain);
        QSignalSpy finished(&log, &LogSync::finished);
        log.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(log.failure()->code, code);
        QCOMPARE(bench.service.asked().size(), 1);
    }

    void aFinishedJobWithoutALogIsNotAskedForEver()
    {
        SyncBench bench([](const Question &) { return ScriptedService::error(404, u"NotFound"_s); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Canceled), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().phase, Phase::Complete);
    }

    void anEndThatWasWatchedIsConfirmedWhateverTheTimesSay()
    {
        SyncBench bench([](const Question &q) { return documented(q, 100); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        Job ended = bench.job(u"ft-1"_s, JobStatus::Succeeded);
        ended.ended.utc = QDateTime::currentDateTimeUtc().addSecs(-8 * 3600); // read in the wrong zone
        log.setJob(ended);
        QTRY_COMPARE(log.state().phase, Phase::Complete);
        // The lines, and two empty answers: lines may trail the end status.
        QCOMPARE(bench.service.asked().size(), 3);
    }

    void linesThatTheServiceCannotGiveBecomeAGap()
    {
        SyncBench bench([](const Question &q) -> Answer {
            const qint64 offset = q.number(u"offset"_s);
            const qint64 count = q.number(u"line"_s);
            // Line 1234 cannot be given, with whatever it is asked together.
            if (offset <= 1234 && offset + count > 1234)
                return ScriptedService::lines(0, 0, 3000);
            return ScriptedService::lines(offset, count, 3000);
        });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE_WITH_TIMEOUT(log.state().heldLines, 3000, 15'000);
        const auto index = bench.reader().logIndex(bench.key(u"ft-1"_s));
        QCOMPARE(index->gaps.size(), 1u);
        QCOMPARE(index->gaps.front().first, 1234);
        QCOMPARE(index->gaps.front().count, 1);
        QStringList expected = lines(3000);
        expected[1234].clear();
        QCOMPARE(bench.storedLines(u"ft-1"_s), expected);
    }

    void aServiceThatIsDownLeavesNoGap()
    {
        bool isDown = false;
        SyncBench bench([&](const Question &q) -> Answer {
            return isDown ? ScriptedService::error(500, u"InternalError"_s) : documented(q, 8000);
        });
        isDown = true;
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_COMPARE(log.state().phase, Phase::Failed);
        QTRY_VERIFY(bench.service.asked().size() > 30);
        isDown = false;
        QTRY_COMPARE_WITH_TIMEOUT(log.state().heldLines, 8000, 15'000);
        QVERIFY(bench.reader().logIndex(bench.key(u"ft-1"_s))->gaps.empty());
    }

    void whatIsOnScreenIsAskedBeforeTheRest()
    {
        SyncBench bench([](const Question &q) { return documented(q, 500'000); });
        LogSync log(bench.job(u"ft-1"_s, JobStatus::Running), *bench.context, LogSync::Mode::Watch);
        log.start();
        QTRY_VERIFY(log.state().heldLines > 3000);
        const auto asked = bench.service.asked().size();
        log.setViewport(123'400, 123'460);
        QTRY_VERIFY(bench.service.countAsked(u"offset=123000&"_s) == 1);
        const auto soon = bench.service.asked().mid(asked, 14);
        QVERIFY2(soon.contains(u"/fine-tunes/ft-1/logs?offset=123000&line=1000"_s), qPrintable(soon.join(u'\n')));
    }
};

TUNEWATCH_TEST(log_sync, LogSyncTest)
#include "tst_log_sync.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cursor_dialect.h"
#include "sync/account_sync.h"
#include "sync_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;
using service_parts::Part;

namespace {

/// Two running jobs; their checkpoints are answered with this status.
std::unique_ptr<SyncBench> lackingBench(int &checkpoints)
{
    auto bench = std::make_unique<SyncBench>([&checkpoints](const Question &question) -> Answer {
        if (question.path == u"/fine_tuning/jobs")
            return CursorDialect::page({u"ftjob-1"_s, u"ftjob-2"_s}, false, u"running"_s);
        if (!question.path.endsWith(u"/checkpoints"))
            return {200, CursorDialect::object(question.path.section(u'/', 3, 3), u"running"_s), {}};
        return checkpoints == 200 ? CursorDialect::page({u"ckpt-1"_s}, false) : ScriptedService::error(checkpoints, u"no"_s);
    });
    bench->speak(std::make_unique<CursorDialect>(bench->account.id));
    [&] { QVERIFY(bench->archive->putAccount(bench->account)); }();
    return bench;
}

Error refusal(int status)
{
    Error error;
    error.kind = status == 404 ? ErrorKind::NotFound : ErrorKind::Rejected;
    error.httpStatus = status;
    return error;
}

int checkpointQuestions(const SyncBench &bench)
{
    return bench.service.countAsked(u"/checkpoints"_s);
}

} // namespace

class AccountLacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkpointsThatAServiceDoesNotHaveAreAskedForOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("404") << 404;
        QTest::newRow("405") << 405;
        QTest::newRow("501") << 501;
    }

    void checkpointsThatAServiceDoesNotHaveAreAskedForOnce()
    {
        QFETCH(int, status);
        int answer = status;
        const auto bench = lackingBench(answer);
        int asked = 0;
        {
            AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
            QSignalSpy inspected(&sync, &AccountSync::inspected);
            sync.start();
            QTRY_VERIFY(inspected.size() > 4);
            QVERIFY(sync.state().lacksCheckpoints);
            QVERIFY(!sync.state().error && !inspected.first().at(1).value<std::optional<Error>>());
            asked = checkpointQuestions(*bench);
            QVERIFY(asked <= 4); // a question for each job, of as many tries as its status is given
            QCOMPARE(bench->reader().lacks(bench->account.id).value(), u"checkpoints"_s);
        }
        // Nor in the next run.
        AccountSync next(bench->account, *bench->context, AccountSync::Mode::Watch);
        QVERIFY(next.state().lacksCheckpoints);
        QSignalSpy inspected(&next, &AccountSync::inspected);
        next.start();
        QTRY_VERIFY(inspected.size() > 4);
        QCOMPARE(checkpointQuestions(*bench), asked);
        // Until a person wants to know.
        answer = 200;
        next.refresh();
        QVERIFY(!next.state().lacksCheckpoints);
        QTRY_COMPARE(bench->reader().checkpoints(bench->key(u"ftjob-1"_s))->size(), size_t(1));
        QCOMPARE(bench->reader().lacks(bench->account.id).value(), QString());
    }

    void aFailureIsNoLack_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("400: not this job") << 400;
        QTest::newRow("500") << 500;
        QTest::newRow("403") << 403;
    }

    void aFailureIsNoLack()
    {
        QFETCH(int, status);
        const auto bench = lackingBench(status);
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_VERIFY(checkpointQuestions(*bench) > 4);
        QVERIFY(!sync.state().lacksCheckpoints);
    }

    void modelStudioIsAskedForEveryJob()
    {
        SyncBench bench([](const Question &question) -> Answer {
            if (question.path == u"/fine-tunes")
                return ScriptedService::jobs({u"ft-1"_s}, 1, u"RUNNING"_s);
            return question.path == u"/fine-tunes/ft-1" ? ScriptedService::ok(ScriptedService::job(u"ft-1"_s, u"RUNNING"_s))
                                                        : ScriptedService::error(404, u"NotFound"_s);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_VERIFY(bench.service.countAsked(u"/checkpoints"_s) > 3);
        QVERIFY(!sync.state().lacksCheckpoints);
    }

    void whatOthersFindLackingIsKept()
    {
        int answer = 200;
        const auto bench = lackingBench(answer);
        {
            AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
            QSignalSpy states(&sync, &AccountSync::stateChanged);
            const auto note = [&](Part part, const QString &job) { sync.noteAbsent(part, bench->key(job), refusal(404)); };
            for (const QString &job : {u"ftjob-1"_s, u"ftjob-2"_s, u"ftjob-3"_s}) {
                note(Part::Events, job);
                note(Part::Files, job);
            }
            QCOMPARE(states.size(), 2);
        }
        const AccountSync next(bench->account, *bench->context, AccountSync::Mode::Watch);
        QVERIFY(next.state().lacksEvents && next.state().lacksFiles && !next.state().lacksCheckpoints);
    }

    void oneJobAloneSaysNothingAboutTheService_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("isLacking");
        QTest::newRow("404 of the same job twice") << 404 << u"ftjob-1"_s << false;
        QTest::newRow("404 of two jobs") << 404 << u"ftjob-2"_s << true;
        QTest::newRow("405: for no job") << 405 << u"ftjob-1"_s << true;
        QTest::newRow("501: for no job") << 501 << u"ftjob-1"_s << true;
    }

    void oneJobAloneSaysNothingAboutTheService()
    {
        QFETCH(int, status);
        QFETCH(QString, second);
        QFETCH(bool, isLacking);
        int answer = 200;
        const auto bench = lackingBench(answer);
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        for (const Part part : {Part::Events, Part::Checkpoints, Part::Files}) {
            sync.noteAbsent(part, bench->key(u"ftjob-1"_s), refusal(status));
            QCOMPARE(service_parts::lacks(sync.state(), part), status != 404);
            sync.noteAbsent(part, bench->key(second), refusal(status));
            QCOMPARE(service_parts::lacks(sync.state(), part), isLacking);
        }
    }

    void checkpointsAreReadToTheLastPage_data()
    {
        QTest::addColumn<int>("refusedPage");
        QTest::addColumn<bool>("isForEver");
        QTest::newRow("three pages") << -1 << false;
        QTest::newRow("a server that always has more") << -1 << true;
        QTest::newRow("a place that is lost on the way") << 2 << false;
    }

    void checkpointsAreReadToTheLastPage()
    {
        QFETCH(int, refusedPage);
        QFETCH(bool, isForEver);
        QStringList all;
        for (int i = 0; i < 250; ++i)
            all << u"ckpt-%1"_s.arg(i);
        int pages = 0;
        SyncBench bench([&](const Question &question) -> Answer {
            if (question.path == u"/fine_tuning/jobs")
                return CursorDialect::page({u"ftjob-1"_s}, false);
            if (!question.path.endsWith(u"/checkpoints"))
                return {200, CursorDialect::object(u"ftjob-1"_s), {}};
            if (pages++ == refusedPage)
                return ScriptedService::error(404, u"not_found"_s);
            Answer page = CursorDialect::pageOf(all, question, 100);
            if (isForEver)
                page.body.insert(u"has_more"_s, true);
            return page;
        });
        bench.speak(std::make_unique<CursorDialect>(bench.account.id));
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        QSignalSpy inspected(&sync, &AccountSync::inspected);
        sync.start();
        QTRY_VERIFY(sync.jobs().find(u"ftjob-1"_s));
        sync.inspect(u"ftjob-1"_s, Priority::Normal);
        QTRY_COMPARE(inspected.size(), 1);
        const int expected = refusedPage < 0 ? 250 : 200;
        QCOMPARE(bench.reader().checkpoints(bench.key(u"ftjob-1"_s))->size(), size_t(expected));
        QCOMPARE(pages, isForEver ? 4 : 3);
        QVERIFY(!sync.state().lacksCheckpoints);
    }

    void aJobWithoutCheckpointsIsAskedForThemOnceAndAtItsEnd()
    {
        QString status = u"running"_s;
        SyncBench bench([&status](const Question &question) -> Answer {
            if (question.path == u"/fine_tuning/jobs")
                return CursorDialect::page({u"ftjob-1"_s}, false, status);
            return question.path.endsWith(u"/checkpoints") ? ScriptedService::error(404, u"no"_s)
                                                           : Answer{200, CursorDialect::object(u"ftjob-1"_s, status), {}};
        });
        bench.speak(std::make_unique<CursorDialect>(bench.account.id));
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        QSignalSpy inspected(&sync, &AccountSync::inspected);
        sync.start();
        QTRY_VERIFY(inspected.size() > 4);
        QCOMPARE(checkpointQuestions(bench), 1);
        QVERIFY(!sync.state().lacksCheckpoints);
        status = u"succeeded"_s;
        QTRY_COMPARE(checkpointQuestions(bench), 2);
    }

    void wordsOfAnotherProgramArePassedOver()
    {
        AccountState state;
        state.lacksFiles = true;
        service_parts::read(&state, u"events graders"_s);
        QCOMPARE(service_parts::words(state), u"events"_s);
        service_parts::read(&state, {});
        QCOMPARE(service_parts::words(state), QString());
    }

    void anAccountMayHaveAnIntervalOfItsOwn()
    {
        SyncBench bench([](const Question &) { return ScriptedService::jobs({u"ft-1"_s}, 1); });
        bench.context->pace.listWhileRunning = std::chrono::seconds(15);
        bench.context->pace.listOtherwise = std::chrono::minutes(5);
        bench.account.refreshEvery = std::chrono::seconds(60);
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        const auto isPlannedIn = [&sync](qint64 seconds) {
            return std::abs(sync.state().lastAnswer.secsTo(sync.state().nextTry) - seconds) <= 1;
        };
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        QVERIFY(isPlannedIn(4 * 300));
        sync.setRefreshInterval(std::chrono::seconds(30)); // for those without one
        QVERIFY(isPlannedIn(4 * 300));
    }
};

TUNEWATCH_TEST(account_lacks, AccountLacksTest)
#include "tst_account_lacks.moc"

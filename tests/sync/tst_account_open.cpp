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
using AccountPhase = AccountState::Phase;
using Question = ScriptedService::Question;

namespace {

const auto ListPath = u"/fine_tuning/jobs"_s;

/// A service that answers its list with this status (200: an empty one), and knows these jobs one by one.
struct OpenableJobs
{
    int list = 404;
    QMap<QString, QString> jobs; ///< status by id
    int jobError = 404;          ///< of those it does not know

    Answer operator()(const Question &question) const
    {
        if (question.path == ListPath)
            return list == 200 ? CursorDialect::page({}, false) : ScriptedService::error(list, u"refused"_s);
        const QString id = question.path.mid(ListPath.size() + 1);
        if (!question.path.endsWith(u"/checkpoints") && jobs.contains(id))
            return {200, CursorDialect::object(id, jobs.value(id)), {}};
        return ScriptedService::error(jobError, u"not_found"_s);
    }
};

std::unique_ptr<SyncBench> openingBench(OpenableJobs &service)
{
    auto bench = std::make_unique<SyncBench>([&service](const Question &question) { return service(question); });
    bench->speak(std::make_unique<CursorDialect>(bench->account.id));
    return bench;
}

int listQuestions(const SyncBench &bench)
{
    return int(bench.service.asked().count(ListPath));
}

std::optional<Error> failureOf(const QSignalSpy &opened)
{
    return opened.last().at(1).value<std::optional<Error>>();
}

} // namespace

class AccountOpenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedListIsNoEnd_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("404: there is no such place") << 404;
        QTest::newRow("405: a place for another method") << 405;
        QTest::newRow("501: not implemented") << 501;
        QTest::newRow("403, but a job answers") << 403;
        QTest::newRow("500 every time, but a job answers") << 500;
    }

    void aRefusedListIsNoEnd()
    {
        QFETCH(int, status);
        OpenableJobs service{status, {{u"ftjob-1"_s, u"running"_s}}};
        const auto bench = openingBench(service);
        const Job known = bench->job(u"ftjob-1"_s, JobStatus::Running);
        QVERIFY(bench->archive->putJobs(std::span(&known, 1), QDateTime::currentDateTime()));
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_VERIFY(sync.state().lacksList);
        QTRY_COMPARE(sync.state().phase, AccountPhase::Ready);
        QVERIFY(!sync.state().error);
        // Polled on, and the list is tried again all the same.
        const int lists = listQuestions(*bench);
        QTRY_VERIFY(bench->service.countAsked(u"ftjob-1"_s) > 6);
        QTRY_VERIFY(listQuestions(*bench) > lists);
        QVERIFY(sync.state().lastAnswer.isValid());
        QVERIFY(!sync.jobs().find(u"ftjob-1"_s)->isGone);
        service.list = 200;
        QTRY_VERIFY(!sync.state().lacksList);
        QCOMPARE(sync.state().phase, AccountPhase::Ready);
    }

    void aListThatIsRefusedIsTriedSeldom()
    {
        OpenableJobs service{404, {{u"ftjob-1"_s, u"running"_s}}};
        const auto bench = openingBench(service);
        bench->context->pace.listRefused = std::chrono::minutes(5);
        const Job known = bench->job(u"ftjob-1"_s, JobStatus::Running);
        QVERIFY(bench->archive->putJobs(std::span(&known, 1), QDateTime::currentDateTime()));
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_VERIFY(bench->service.countAsked(u"ftjob-1"_s) > 10);
        QCOMPARE(listQuestions(*bench), 1);
        sync.refresh(); // a person asks for it
        QTRY_COMPARE(listQuestions(*bench), 2);
    }

    void whatIsNoRefusalStopsOrWaitsAsEver_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<int>("job");
        QTest::addColumn<AccountPhase>("phase");
        QTest::newRow("the key is rejected") << 401 << 401 << AccountPhase::Stopped;
        QTest::newRow("the key may read nothing at all") << 403 << 403 << AccountPhase::Stopped;
        QTest::newRow("everything is broken") << 500 << 500 << AccountPhase::Failing;
        QTest::newRow("busy") << 503 << 503 << AccountPhase::Failing;
    }

    void whatIsNoRefusalStopsOrWaitsAsEver()
    {
        QFETCH(int, list);
        QFETCH(int, job);
        QFETCH(AccountPhase, phase);
        OpenableJobs service{list, {}, job};
        const auto bench = openingBench(service);
        const Job known = bench->job(u"ftjob-1"_s, JobStatus::Running);
        QVERIFY(bench->archive->putJobs(std::span(&known, 1), QDateTime::currentDateTime()));
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_COMPARE(sync.state().phase, phase);
        if (phase == AccountPhase::Failing)
            QTRY_VERIFY(listQuestions(*bench) > 12); // several walks of two tries
        QCOMPARE(sync.state().phase, phase);
        QVERIFY(!sync.state().lacksList);
        QVERIFY(sync.state().error);
    }

    void modelStudioHasAListAlways()
    {
        SyncBench bench([](const Question &) { return ScriptedService::error(404, u"NotFound"_s); });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountPhase::Failing);
        QVERIFY(!sync.state().lacksList);
    }

    void aJobIsOpenedByItsId_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<QString>("id");
        QTest::newRow("where there is a list that does not bring it") << 200 << u"ftjob-7"_s;
        QTest::newRow("where there is no list") << 404 << u"ftjob-7"_s;
        QTest::newRow("where the list is forbidden and no job is known") << 403 << u"ftjob-7"_s;
        QTest::newRow("an id with slashes and colons") << 404 << u"arn:aws:bedrock:us-east-1:1:job/a%2Fb"_s;
    }

    void aJobIsOpenedByItsId()
    {
        QFETCH(int, list);
        QFETCH(QString, id);
        OpenableJobs service{list, {}};
        const auto bench = openingBench(service);
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        QSignalSpy opened(&sync, &AccountSync::opened);
        sync.start();
        QTRY_VERIFY(sync.state().phase != AccountPhase::Loading);
        service.jobs.insert(id, u"running"_s);
        sync.open(id);
        QVERIFY(opened.isEmpty()); // never from inside the call
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!failureOf(opened));
        QCOMPARE(opened.first().at(0).value<JobKey>(), bench->key(id));
        QCOMPARE(bench->reader().jobs(bench->account.id)->size(), size_t(1));
        QTRY_COMPARE(sync.state().phase, AccountPhase::Ready);
        // Kept, and watched to its end, whatever the list says.
        QTRY_VERIFY(listQuestions(*bench) > 3 || list == 404);
        service.jobs.insert(id, u"succeeded"_s);
        QTRY_COMPARE(sync.jobs().find(id)->status, JobStatus::Succeeded);
        QVERIFY(!sync.jobs().find(id)->isGone);
    }

    void anOpenedJobIsWatchedInTheNextRun()
    {
        OpenableJobs service{200, {{u"ftjob-7"_s, u"running"_s}}};
        const auto bench = openingBench(service);
        {
            AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
            QSignalSpy opened(&sync, &AccountSync::opened);
            sync.start();
            sync.open(u"ftjob-7"_s);
            QTRY_COMPARE(opened.size(), 1);
        }
        AccountSync next(bench->account, *bench->context, AccountSync::Mode::Watch);
        next.start();
        service.jobs.insert(u"ftjob-7"_s, u"succeeded"_s);
        QTRY_COMPARE(next.jobs().find(u"ftjob-7"_s)->status, JobStatus::Succeeded);
        QVERIFY(!next.jobs().find(u"ftjob-7"_s)->isGone);
    }

    void anOpenedJobIsGoneWhenItsOwnAnswerSaysSo_data()
    {
        QTest::addColumn<int>("list");
        QTest::newRow("with a list") << 200;
        QTest::newRow("without a list") << 404;
    }

    void anOpenedJobIsGoneWhenItsOwnAnswerSaysSo()
    {
        QFETCH(int, list);
        OpenableJobs service{list, {{u"ftjob-7"_s, u"running"_s}}};
        const auto bench = openingBench(service);
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        QSignalSpy opened(&sync, &AccountSync::opened);
        sync.start();
        sync.open(u"ftjob-7"_s);
        QTRY_COMPARE(opened.size(), 1);
        // Long after walks of the list, if there is one, did not bring it.
        QTRY_VERIFY(bench->service.asked().count(ListPath + u"/ftjob-7"_s) > 6);
        service.jobs.clear();
        QTRY_VERIFY(sync.jobs().find(u"ftjob-7"_s)->isGone);
        QCOMPARE(bench->reader().jobs(bench->account.id)->size(), size_t(1));
        // It comes back with its answer.
        service.jobs.insert(u"ftjob-7"_s, u"running"_s);
        sync.open(u"ftjob-7"_s);
        QTRY_VERIFY(!sync.jobs().find(u"ftjob-7"_s)->isGone);
        QVERIFY(!bench->reader().jobs(bench->account.id)->front().job.isGone);
    }

    void whatCannotBeOpenedSaysWhy_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<int>("job");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no such job") << 200 << 404 << ErrorKind::NotFound;
        QTest::newRow("no such job, and no list") << 404 << 404 << ErrorKind::NotFound;
        QTest::newRow("another project's job") << 200 << 403 << ErrorKind::Forbidden;
        QTest::newRow("the key is rejected") << 401 << 401 << ErrorKind::Unauthorized;
    }

    void whatCannotBeOpenedSaysWhy()
    {
        QFETCH(int, list);
        QFETCH(int, job);
        QFETCH(ErrorKind, kind);
        OpenableJobs service{list, {}, job};
        const auto bench = openingBench(service);
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        QSignalSpy opened(&sync, &AccountSync::opened);
        sync.start();
        QTRY_VERIFY(sync.state().phase != AccountPhase::Loading);
        const AccountPhase before = sync.state().phase;
        sync.open(u"ftjob-7"_s);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(failureOf(opened));
        QCOMPARE(failureOf(opened)->kind, kind);
        QCOMPARE(opened.first().at(0).value<JobKey>(), bench->key(u"ftjob-7"_s));
        QCOMPARE(sync.state().phase, before);
        QCOMPARE(sync.jobs().size(), 0);
    }

    void aPauseEndsAnOpening()
    {
        OpenableJobs service{404, {{u"ftjob-7"_s, u"running"_s}}};
        const auto bench = openingBench(service);
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        QSignalSpy opened(&sync, &AccountSync::opened);
        sync.start();
        QTRY_VERIFY(sync.state().lacksList);
        sync.open(u"ftjob-7"_s);
        sync.pause();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(failureOf(opened)->code, u"Paused"_s);
        sync.open(u"ftjob-7"_s);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(failureOf(opened)->code, u"Paused"_s);
        sync.resume();
        sync.open(u"ftjob-7"_s);
        QTRY_COMPARE(opened.size(), 3);
        QVERIFY(!failureOf(opened));
    }

    void aServiceWithoutListThatGoesAwayIsSaidToFail()
    {
        OpenableJobs service{404, {{u"ftjob-7"_s, u"running"_s}}};
        const auto bench = openingBench(service);
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        QSignalSpy opened(&sync, &AccountSync::opened);
        sync.start();
        sync.open(u"ftjob-7"_s);
        QTRY_COMPARE(opened.size(), 1);
        service.jobs.clear();
        service.list = service.jobError = 503;
        QTRY_COMPARE(sync.state().phase, AccountPhase::Failing);
        QVERIFY(sync.state().lacksList);
        service.list = 404;
        service.jobs.insert(u"ftjob-7"_s, u"running"_s);
        QTRY_COMPARE(sync.state().phase, AccountPhase::Ready);
        QVERIFY(!sync.state().error && !sync.jobs().find(u"ftjob-7"_s)->isGone);
    }

    void whereNoJobAnswersThePausesGrow()
    {
        OpenableJobs service{404, {}, 503};
        const auto bench = openingBench(service);
        bench->context->pace.offlineFirst = std::chrono::milliseconds(100);
        bench->context->pace.offlineLongest = std::chrono::hours(1);
        bench->context->pace.listRefused = std::chrono::hours(1);
        for (const QString &id : {u"ftjob-1"_s, u"ftjob-2"_s}) {
            const Job known = bench->job(id, JobStatus::Running);
            QVERIFY(bench->archive->putJobs(std::span(&known, 1), QDateTime::currentDateTime()));
        }
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Watch);
        QMap<QDateTime, qint64> pauses; // as announced, by the time of the failure
        connect(&sync, &AccountSync::stateChanged, this, [&](const AccountState &state) {
            if (state.error && state.nextTry.isValid() && !pauses.contains(state.failedAt))
                pauses.insert(state.failedAt, state.failedAt.msecsTo(state.nextTry));
        });
        sync.start();
        QTRY_VERIFY(pauses.size() >= 3);
        const QList<qint64> announced = pauses.values();
        QVERIFY(announced.at(0) >= 100);
        QVERIFY(announced.at(1) > announced.at(0) * 3 / 2);
        QVERIFY(announced.at(2) > announced.at(1) * 3 / 2);
        QCOMPARE(sync.state().phase, AccountPhase::Failing);
        // One that answers is enough, and the usual interval is back.
        service.jobs.insert(u"ftjob-2"_s, u"running"_s);
        sync.open(u"ftjob-2"_s);
        QTRY_COMPARE(sync.state().phase, AccountPhase::Ready);
        const auto asked = bench->service.asked().count(ListPath + u"/ftjob-2"_s);
        QTRY_VERIFY(bench->service.asked().count(ListPath + u"/ftjob-2"_s) > asked + 5);
        QCOMPARE(sync.state().phase, AccountPhase::Ready);
    }

    void aSinglePassGoesOnWithoutAList()
    {
        OpenableJobs service{404, {{u"ftjob-1"_s, u"running"_s}}};
        const auto bench = openingBench(service);
        const Job known = bench->job(u"ftjob-1"_s, JobStatus::Running);
        QVERIFY(bench->archive->putJobs(std::span(&known, 1), QDateTime::currentDateTime()));
        AccountSync sync(bench->account, *bench->context, AccountSync::Mode::Once);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountPhase::Ready);
        QVERIFY(!sync.state().isWalking && !sync.state().nextTry.isValid());
    }
};

TUNEWATCH_TEST(account_open, AccountOpenTest)
#include "tst_account_open.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cursor_dialect.h"
#include "sync/account_sync.h"
#include "sync_bench.h"

#include "archive/sqlite.h"
#include "support/test.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

QStringList ids(int first, int count)
{
    QStringList ids;
    for (int i = first; i < first + count; ++i)
        ids << u"ft-%1"_s.arg(i, 4, 10, QChar(u'0'));
    return ids;
}

/// A walk of its own, once; the service answers only the list.
qsizetype jobsAfterOneWalk(SyncBench &bench)
{
    AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Once);
    sync.start();
    [&] { QTRY_VERIFY(sync.state().phase != AccountState::Phase::Loading && !sync.state().isWalking); }();
    return sync.jobs().size();
}

/// Does not wait long for the list.
class HastyDialect : public CursorDialect
{
public:
    using CursorDialect::CursorDialect;

    Query<JobPage> jobs(const PageToken &token) const override
    {
        Query<JobPage> query = CursorDialect::jobs(token);
        query.request.deadline = std::chrono::milliseconds(200);
        return query;
    }
};

} // namespace

class AccountSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWalkFindsEveryJob_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("expected");
        QTest::newRow("pages of a hundred, the last one short") << 0 << 250;
        QTest::newRow("a total that says there is only one page") << 1 << 250;
        QTest::newRow("a total that promises more than there is") << 2 << 250;
        QTest::newRow("no total at all") << 3 << 250;
        QTest::newRow("a server that caps the page size at ten") << 4 << 35;
        QTest::newRow("a server that ignores the page number") << 5 << 100;
        QTest::newRow("three jobs inserted on top before every further page") << 6 << 259;
        QTest::newRow("the same job on two pages and twice on one") << 7 << 199;
        QTest::newRow("an account without jobs") << 8 << 0;
    }

    void aWalkFindsEveryJob()
    {
        QFETCH(int, kind);
        QFETCH(int, expected);
        int asked = 0;
        SyncBench bench([kind, &asked](const Question &question) -> Answer {
            const int page = int(question.number(u"page_no"_s));
            const auto pageOf = [page](int size, int all) { return ids((page - 1) * size, std::clamp(all - (page - 1) * size, 0, size)); };
            switch (kind) {
            case 0: return ScriptedService::jobs(pageOf(100, 250), 250);
            case 1: return ScriptedService::jobs(pageOf(100, 250), 100);
            case 2: return ScriptedService::jobs(pageOf(100, 250), 9999);
            case 3: return ScriptedService::ok({{u"jobs"_s, ScriptedService::jobs(pageOf(100, 250), 0).body.value(u"output"_s).toObject().value(u"jobs"_s)}});
            case 4: return ScriptedService::jobs(pageOf(10, 35), 35);
            case 5: return ScriptedService::jobs(ids(0, 100), 250);
            case 6: {
                // Nine in all; afterwards nothing more comes.
                asked += 1;
                const int inserted = std::min(3 * (asked - 1), 9);
                const QStringList all = ids(1000 - inserted, 250 + inserted);
                return ScriptedService::jobs(all.mid((page - 1) * 100, 100), all.size());
            }
            case 7: return page == 1 ? ScriptedService::jobs(ids(0, 100), 200)
                                     : ScriptedService::jobs(page == 2 ? ids(99, 100) + ids(150, 1) : QStringList(), 200);
            default: return ScriptedService::jobs({}, 0);
            }
        });
        QCOMPARE(jobsAfterOneWalk(bench), expected);
    }

    void whatIsFoundIsInTheArchive()
    {
        SyncBench bench([](const Question &) { return ScriptedService::jobs(ids(0, 3), 3); });
        jobsAfterOneWalk(bench);
        const auto stored = bench.reader().jobs(bench.account.id);
        QVERIFY(stored);
        QCOMPARE(stored->size(), 3u);
        QVERIFY(stored->front().firstSeen.isValid());
    }

    void aRejectedKeyStopsIt()
    {
        SyncBench bench([](const Question &) { return ScriptedService::error(401, u"InvalidApiKey"_s); });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Stopped);
        sync.refresh();
        QTest::qWait(60); // several intervals of this pace: nothing may be asked in them
        QCOMPARE(bench.service.asked().size(), 1);
    }

    void aServiceThatIsDownIsAskedAgainUntilItAnswers()
    {
        int asked = 0;
        SyncBench bench([&asked](const Question &) -> Answer {
            return ++asked < 8 ? ScriptedService::error(503, u"ModelUnavailable"_s) : ScriptedService::jobs(ids(0, 2), 2);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        QSignalSpy states(&sync, &AccountSync::stateChanged);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        QCOMPARE(sync.jobs().size(), 2);
        const bool wasFailing = std::ranges::any_of(states, [](const QVariantList &arguments) {
            return arguments.first().value<AccountState>().phase == AccountState::Phase::Failing;
        });
        QVERIFY(wasFailing);
    }

    void aTryThatHangsIsSaidWhileOthersFollow()
    {
        int asked = 0;
        SyncBench bench([&asked](const ScriptedService::Question &question) -> ScriptedService::Answer {
            if (question.path != u"/fine_tuning/jobs")
                return ScriptedService::error(404, u"not_found"_s);
            return ++asked == 1 ? ScriptedService::Answer{200, {}, {}, -1} : CursorDialect::page({u"ftjob-1"_s}, false);
        });
        bench.speak(std::make_unique<HastyDialect>(bench.account.id));
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        std::optional<AccountState> said;
        int askedWhenSaid = 0;
        connect(&sync, &AccountSync::stateChanged, this, [&](const AccountState &state) {
            if (said || state.phase != AccountState::Phase::Failing)
                return;
            said = state;
            askedWhenSaid = asked;
        });
        sync.start();
        QTRY_VERIFY(said);
        QCOMPARE(askedWhenSaid, 1);
        QCOMPARE(said->error->kind, ErrorKind::Timeout);
        QVERIFY(said->isWalking);
        QVERIFY(!said->nextTry.isValid()); // it is under way
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        QVERIFY(!sync.state().error);
    }

    void anUnchangedListSaysNothing()
    {
        SyncBench bench([](const Question &question) -> Answer {
            if (question.path == u"/fine-tunes")
                return ScriptedService::jobs(ids(0, 5), 5);
            return ScriptedService::error(404, u"NotFound"_s);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        QSignalSpy found(&sync, &AccountSync::jobsFound);
        sync.start();
        QTRY_VERIFY(bench.service.countAsked(u"page_no=1"_s) > 4);
        QCOMPARE(found.size(), 1);
    }

    void saysWhenItAskedAndWhenItWillAskAgain()
    {
        SyncBench bench([](const Question &) { return ScriptedService::jobs(ids(0, 5), 5); });
        bench.context->pace.listOtherwise = std::chrono::minutes(5);
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QVERIFY(sync.state().nextTry.isValid()); // while it walks, too
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        const AccountState state = sync.state();
        QVERIFY(state.lastAnswer.isValid() && state.latency);
        QCOMPARE(state.requestsLastHour, 1);
        QVERIFY(state.lastAnswer.secsTo(state.nextTry) >= 299);
        sync.setRefreshInterval(2 * bench.context->pace.listWhileRunning);
        QVERIFY(sync.state().lastAnswer.secsTo(sync.state().nextTry) >= 599);
    }

    void anEmptyAccountIsNotAskedMoreSeldomThanPromised()
    {
        SyncBench bench([](const Question &) { return ScriptedService::jobs({}, 0); });
        bench.context->pace.listWhileEmpty = std::chrono::seconds(15);
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.setRefreshInterval(20 * bench.context->pace.listWhileRunning);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        QVERIFY(sync.state().lastAnswer.msecsTo(sync.state().nextTry) <= 15'500);
    }

    void aPausedAccountAsksNothing()
    {
        SyncBench bench([](const Question &) { return ScriptedService::jobs(ids(0, 5), 5); });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        sync.refresh();
        sync.pause(); // with a question on its way
        const auto asked = bench.service.asked().size();
        QCOMPARE(sync.state().phase, AccountState::Phase::Paused);
        QVERIFY(!sync.state().nextTry.isValid() && !sync.state().isWalking);
        sync.refresh();
        QTest::qWait(60); // several intervals of this pace: nothing may be asked in them
        QVERIFY(bench.service.asked().size() <= asked + 1); // what was being sent
        QCOMPARE(sync.state().phase, AccountState::Phase::Paused);
        const auto before = bench.service.asked().size();
        sync.resume();
        QCOMPARE(sync.state().phase, AccountState::Phase::Ready);
        QTRY_VERIFY(bench.service.asked().size() > before);
    }

    void saysUntilWhenTheServiceWantsPatience()
    {
        int asked = 0;
        SyncBench bench([&asked](const Question &) {
            return ++asked == 2 ? ScriptedService::error(429, u"Throttling"_s) : ScriptedService::jobs(ids(0, 5), 5);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        QSignalSpy states(&sync, &AccountSync::stateChanged);
        sync.start();
        QTRY_VERIFY(asked > 3);
        const auto wasSilent = [](const QVariantList &arguments) {
            const AccountState state = arguments.first().value<AccountState>();
            return state.silentUntil.isValid() && state.nextTry >= state.silentUntil;
        };
        QVERIFY(std::ranges::any_of(states, wasSilent));
        QTRY_VERIFY(!sync.state().silentUntil.isValid());
    }

    void anAnswerThatSaysTheSameIsTheNewestSource()
    {
        int asked = 0;
        SyncBench bench([&asked](const Question &question) -> Answer {
            if (question.path == u"/fine-tunes")
                return ScriptedService::jobs({u"ft-run"_s}, 1, u"RUNNING"_s);
            if (question.path != u"/fine-tunes/ft-run")
                return ScriptedService::error(404, u"NotFound"_s);
            Answer answer = ScriptedService::ok(ScriptedService::job(u"ft-run"_s, u"RUNNING"_s));
            answer.body.insert(u"request_id"_s, u"own-%1"_s.arg(++asked));
            return answer;
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_VERIFY(sync.jobs().find(u"ft-run"_s));
        QVERIFY(sync.jobs().find(u"ft-run"_s)->source.at.isValid());
        QTRY_VERIFY(sync.jobs().find(u"ft-run"_s)->source.requestId.section(u'-', 1).toInt() >= 3);
        // The archive names an answer that said the same.
        QVERIFY(bench.reader().jobs()->front().job.source.requestId.startsWith(u"own-"));
    }

    void finishedJobsAreNotAskedOneByOne()
    {
        SyncBench bench([](const Question &question) -> Answer {
            if (question.path == u"/fine-tunes")
                return ScriptedService::ok({{u"jobs"_s, QJsonArray{ScriptedService::job(u"ft-run"_s, u"RUNNING"_s),
                                                                   ScriptedService::job(u"ft-done"_s, u"SUCCEEDED"_s)}},
                                            {u"total"_s, 2}});
            if (question.path == u"/fine-tunes/ft-run")
                return ScriptedService::ok(ScriptedService::job(u"ft-run"_s, u"RUNNING"_s));
            return ScriptedService::error(404, u"NotFound"_s);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_VERIFY(bench.service.countAsked(u"/fine-tunes/ft-run"_s) > 3);
        QCOMPARE(bench.service.countAsked(u"/fine-tunes/ft-done"_s), 0);
    }

    void aJobThatTheServiceForgotIsMarkedAndKept()
    {
        bool isDeleted = false;
        SyncBench bench([&isDeleted](const Question &question) -> Answer {
            if (question.path == u"/fine-tunes")
                return ScriptedService::jobs(isDeleted ? ids(1, 2) : ids(0, 3), isDeleted ? 2 : 3);
            return ScriptedService::error(404, u"NotFound"_s);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        isDeleted = true;
        QTRY_VERIFY(sync.jobs().find(u"ft-0000"_s)->isGone);
        QVERIFY(!sync.jobs().find(u"ft-0001"_s)->isGone);
        QCOMPARE(bench.reader().jobs(bench.account.id)->size(), 3u);
    }

    void aJobThatSlippedBetweenTwoPagesIsNotGone()
    {
        bool isHidden = false;
        SyncBench bench([&isHidden](const Question &question) -> Answer {
            if (question.path == u"/fine-tunes")
                return ScriptedService::jobs(isHidden ? ids(1, 2) : ids(0, 3), 3);
            if (question.path == u"/fine-tunes/ft-0000")
                return ScriptedService::ok(ScriptedService::job(u"ft-0000"_s, u"SUCCEEDED"_s));
            return ScriptedService::error(404, u"NotFound"_s);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        sync.start();
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        isHidden = true;
        QTRY_VERIFY(bench.service.countAsked(u"/fine-tunes/ft-0000"_s) > 0);
        QTRY_VERIFY(sync.jobs().find(u"ft-0000"_s)->isDetailed);
        QVERIFY(!sync.jobs().find(u"ft-0000"_s)->isGone);
    }

    void aChosenModelIsAskedFirstDuringTheFirstWalk()
    {
        AccountSync *walking = nullptr;
        SyncBench bench([&walking](const Question &question) -> Answer {
            const int page = int(question.number(u"page_no"_s));
            if (question.query.hasQueryItem(u"model"_s))
                return ScriptedService::jobs(ids(5000, 2), 2);
            // A person chooses while the first page is asked for, however busy the machine is.
            if (AccountSync *sync = std::exchange(walking, nullptr))
                QMetaObject::invokeMethod(sync, [sync] { sync->preferModel(u"qwen3-14b"_s); }, Qt::QueuedConnection);
            return ScriptedService::jobs(ids((page - 1) * 100, page < 30 ? 100 : 0), 2900);
        });
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        walking = &sync;
        sync.start();
        QTRY_VERIFY(sync.jobs().find(u"ft-5000"_s));
        QTRY_VERIFY(!sync.state().isWalking);
        const QStringList asked = bench.service.asked();
        const auto isOfModel = [](const QString &question) { return question.contains(u"model="); };
        const auto place = std::ranges::find_if(asked, isOfModel) - asked.begin();
        QVERIFY2(place < 15, qPrintable(asked.join(u'\n'))); // of 30 pages
    }

    void aServiceThatCannotFilterByModelIsNotAskedTwice()
    {
        const QStringList all = ids(0, 500);
        SyncBench bench([&all](const Question &question) { return CursorDialect::pageOf(all, question, 10); });
        bench.speak(std::make_unique<CursorDialect>(bench.account.id));
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Once);
        sync.start();
        QVERIFY(waitFor([&bench] { return !bench.service.asked().isEmpty(); }, 5000));
        QVERIFY(sync.state().isWalking);
        sync.preferModel(u"gpt-4.1-mini"_s);
        QTRY_COMPARE(sync.state().phase, AccountState::Phase::Ready);
        QCOMPARE(bench.service.asked().size(), 50);
    }

    void jobsThatCouldNotBeStoredAreStoredLater()
    {
        SyncBench bench([](const Question &q) {
            return ScriptedService::jobs(q.number(u"page_no"_s) == 1 ? ids(0, 3) : QStringList(), 3);
        });
        const auto disk = sqlite::Database::open(bench.dir.filePath(u"archive.sqlite"_s), sqlite::Database::Mode::ReadWrite);
        (*disk)->execute("CREATE TRIGGER full BEFORE INSERT ON job BEGIN SELECT RAISE(ABORT, 'no room'); END");
        AccountSync sync(bench.account, *bench.context, AccountSync::Mode::Watch);
        QSignalSpy refused(&sync, &AccountSync::storageFailed);
        sync.start();
        QTRY_VERIFY(refused.size() >= 2); // said again as long as it lasts
        QCOMPARE(sync.jobs().size(), 3);
        QVERIFY(bench.reader().jobs()->empty());
        (*disk)->execute("DROP TRIGGER full");
        QTRY_COMPARE(bench.reader().jobs()->size(), size_t(3));
    }
};

TUNEWATCH_TEST(account_sync, AccountSyncTest)
#include "tst_account_sync.moc"

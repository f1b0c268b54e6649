// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A connection in trouble never delays another.

#include "monitor_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Answer = ScriptedService::Answer;
using Phase = AccountState::Phase;
using Question = ScriptedService::Question;

class IndependenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHealthyOneIsShownThoughOthersNeverAnswer()
    {
        QTcpServer hanging; // takes connections and says nothing
        QVERIFY(hanging.listen(QHostAddress::LocalHost));
        ScriptedService throttled([](const Question &) { return ScriptedService::error(429, u"Throttling"_s); });
        ScriptedService rejecting([](const Question &) { return ScriptedService::error(401, u"InvalidApiKey"_s); });
        ScriptedService healthy([](const Question &q) { return serve(q, 250, 10); });
        const QUrl hangingUrl(u"http://127.0.0.1:%1/api/v1"_s.arg(hanging.serverPort()));
        // The healthy one is the last to be added.
        const std::vector<Connection> connections{connectionTo(hangingUrl), connectionTo(throttled.baseUrl()),
                                                  connectionTo(rejecting.baseUrl()), connectionTo(healthy.baseUrl())};
        QTemporaryDir directory;
        Monitor monitor(setup(directory.path(), connections));
        const auto state = [&](int i) { return monitor.accountState(connections[size_t(i)].account.id); };
        monitor.start();
        QTRY_COMPARE(monitor.jobs().size(), 250);
        QTRY_COMPARE(state(3).phase, Phase::Ready);
        // The others have not answered, and do not say what is not theirs.
        QCOMPARE(state(0).phase, Phase::Loading);
        QVERIFY(state(0).isWalking && !state(0).lastAnswer.isValid());
        QTRY_COMPARE(state(1).phase, Phase::Failing);
        QCOMPARE(state(1).error->kind, ErrorKind::RateLimited);
        QTRY_COMPARE(state(2).phase, Phase::Stopped);
        QCOMPARE(state(2).error->kind, ErrorKind::Unauthorized);
        QVERIFY(!state(3).error);
        // Nor later: its jobs are refreshed, its logs are read, and a new key wakes only who got it.
        const JobKey watched{connections[3].account.id, u"ft-0"_s};
        monitor.watch(watched);
        QTRY_COMPARE(monitor.logState(watched).heldLines, 10);
        const int asked = healthy.countAsked(u"page_no=1"_s);
        QTRY_VERIFY(healthy.countAsked(u"page_no=1"_s) > asked + 3);
        const auto rejected = rejecting.asked().size();
        monitor.setCredentials(connections[2].account.id, QByteArray("sk-other"));
        QTRY_VERIFY(rejecting.asked().size() > rejected);
        QCOMPARE(state(0).phase, Phase::Loading);
        for (const JobKey &key : monitor.jobs().keys())
            QCOMPARE(key.account, connections[3].account.id);
    }

    void whoeverEndsFirstIsPassedFirst()
    {
        QTcpServer hanging;
        QVERIFY(hanging.listen(QHostAddress::LocalHost));
        ScriptedService healthy([](const Question &q) { return serve(q, 3, 10); });
        const QUrl hangingUrl(u"http://127.0.0.1:%1/api/v1"_s.arg(hanging.serverPort()));
        QTemporaryDir directory;
        Monitor monitor(setup(directory.path(), {connectionTo(hangingUrl), connectionTo(healthy.baseUrl())}));
        QSignalSpy passed(&monitor, &Monitor::accountPassed);
        monitor.startPass();
        QTRY_COMPARE(passed.size(), 1);
        QCOMPARE(passed.first().at(0).toString(), connectionTo(healthy.baseUrl()).account.id);
        QVERIFY(!passed.first().at(1).value<std::optional<Error>>());
    }
};

TUNEWATCH_TEST(independence, IndependenceTest)
#include "tst_independence.moc"

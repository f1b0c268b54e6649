// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor_bench.h"

#include "support/test.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using namespace std::chrono_literals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

namespace {

Answer emptyList(const Question &)
{
    return {200, {{u"object"_s, u"list"_s}, {u"data"_s, QJsonArray()}, {u"has_more"_s, false}}, {}};
}

Connection compatible(const QUrl &url)
{
    Connection connection;
    connection.account.provider = u"compatible"_s;
    connection.account.name = u"Here"_s;
    connection.account.baseUrl = url;
    connection.account.id = accountId(connection.account);
    return connection;
}

} // namespace

/// Which accounts are asked, and with what a person chose for them.
class AccountsTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_directory;

private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void aServiceThatNeedsNoKeyIsAskedWithoutOne()
    {
        ScriptedService service(emptyList);
        const Connection connection = compatible(service.baseUrl());
        Monitor monitor(setup(m_directory->path(), {connection}));
        monitor.start();
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
    }

    void aServiceThatWasGivenAKeyIsNotAskedWithoutIt()
    {
        ScriptedService service(emptyList);
        Connection connection = compatible(service.baseUrl());
        const auto phase = [&](Monitor &monitor) { return monitor.accountState(connection.account.id).phase; };
        connection.credentials = Credentials("sk-own");
        {
            Monitor monitor(setup(m_directory->path(), {connection}));
            monitor.start();
            QTRY_COMPARE(phase(monitor), AccountState::Phase::Ready);
        }
        QTest::qWait(30); // what was on its way arrives
        const auto asked = service.asked().size();
        Monitor::Setup later = setup(m_directory->path(), {});
        later.credentialsFor = [](const Account &) { return Credentials(); };
        Monitor monitor(std::move(later));
        monitor.start();
        QVERIFY(monitor.connections().front().account.isKeyed);
        QVERIFY(!monitor.connections().front().mayBeAsked());
        monitor.setCredentials(connection.account.id, {}); // the keychain gave nothing
        QTest::qWait(50); // ten intervals of this pace
        QCOMPARE(service.asked().size(), asked);
        monitor.setCredentials(connection.account.id, connection.credentials);
        QTRY_COMPARE(phase(monitor), AccountState::Phase::Ready);
    }

    void aKeyThatIsFoundIsRemembered()
    {
        ScriptedService service(emptyList);
        const Connection connection = compatible(service.baseUrl());
        {
            Monitor monitor(setup(m_directory->path(), {connection}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
            QVERIFY(!monitor.connections().front().account.isKeyed);
            monitor.setCredentials(connection.account.id, Credentials("sk-own"));
            QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        }
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QVERIFY(monitor.connections().front().account.isKeyed);
    }

    void aSecretHeaderThatIsMissingIsWaitedFor()
    {
        ScriptedService service(emptyList);
        Connection connection = compatible(service.baseUrl());
        connection.account.headers = {{u"x-gate"_s, {}, true}};
        Monitor monitor(setup(m_directory->path(), {connection}));
        monitor.start();
        QVERIFY(!monitor.connections().front().mayBeAsked());
        Credentials found;
        found.headers = {{u"x-gate"_s, "open"}};
        monitor.setCredentials(connection.account.id, found);
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        // A header that is taken away leaves nothing behind that would count as a secret.
        connection.account.headers.clear();
        monitor.addConnection(connection);
        QVERIFY(monitor.connections().front().credentials.all().isEmpty());
    }

    void aPassKeepsWhatWasChosenInTheWindow()
    {
        ScriptedService service(emptyList);
        Connection connection = compatible(service.baseUrl());
        connection.account.headers = {{u"x-team"_s, u"A"_s, false}};
        connection.account.refreshEvery = 45s;
        {
            Monitor monitor(setup(m_directory->path(), {connection}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        }
        {
            // --connect names no more than the address
            Monitor monitor(setup(m_directory->path(), {compatible(service.baseUrl())}));
            bool isOver = false;
            connect(&monitor, &Monitor::passFinished, this, [&isOver] { isOver = true; });
            monitor.startPass();
            QTRY_VERIFY(isOver);
        }
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QCOMPARE(monitor.connections().front().account, connection.account);
    }

    void aServiceThatNeedsOneIsNot()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 10); });
        ScriptedService other(emptyList);
        const Connection silent = connectionTo(service.baseUrl(), {});
        const Connection asked = compatible(other.baseUrl());
        Monitor monitor(setup(m_directory->path(), {silent, asked}));
        monitor.start();
        QTRY_COMPARE(monitor.accountState(asked.account.id).phase, AccountState::Phase::Ready);
        QVERIFY(service.asked().isEmpty());
        monitor.setCredentials(silent.account.id, Credentials("sk-1"));
        QTRY_COMPARE(monitor.accountState(silent.account.id).phase, AccountState::Phase::Ready);
    }

    void aKeptServiceOfThisComputerIsAskedWhenItNeedsNoSecret()
    {
        ScriptedService service(emptyList);
        ScriptedService secretive([](const Question &q) { return serve(q, 1, 0); });
        const Connection connection = compatible(service.baseUrl());
        const Connection withKey = connectionTo(secretive.baseUrl());
        {
            Monitor monitor(setup(m_directory->path(), {connection, withKey}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
            QTRY_COMPARE(monitor.accountState(withKey.account.id).phase, AccountState::Phase::Ready);
        }
        Monitor::Setup next = setup(m_directory->path(), {});
        QStringList named;
        next.credentialsFor = [&](const Account &account) {
            named << account.id;
            return Credentials("sk-of-the-environment");
        };
        Monitor monitor(std::move(next));
        monitor.start();
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        for (const Connection &kept : monitor.connections())
            QCOMPARE(kept.mayBeAsked(), kept.account.id == connection.account.id);
        QVERIFY(named.isEmpty());
    }

    void whatWasChosenForAConnectionGoesOnWhenItIsGivenAgain()
    {
        ScriptedService service(emptyList);
        Connection chosen = compatible(service.baseUrl());
        chosen.account.headers = {{u"x-team"_s, u"A"_s, false}};
        chosen.account.query = {{u"api-version"_s, u"1"_s, false}};
        chosen.account.proxy = {Proxy::Kind::None, {}, 0, {}};
        chosen.account.refreshEvery = 45s;
        {
            Monitor monitor(setup(m_directory->path(), {chosen}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(chosen.account.id).phase, AccountState::Phase::Ready);
            QTRY_VERIFY(service.asked().last().contains(u"api-version=1"));
        }
        Connection given = compatible(service.baseUrl());
        given.account.headers = {{u"x-team"_s, u"B"_s, false}};
        Monitor monitor(setup(m_directory->path(), {given}));
        monitor.start();
        const Account &account = monitor.connections().front().account;
        QVERIFY((account.headers == std::vector<ExtraValue>{{u"x-team"_s, u"B"_s, false}}));
        QVERIFY(account.query == chosen.account.query);
        QVERIFY(account.proxy == chosen.account.proxy);
        QCOMPARE(account.refreshEvery, 45s);
    }

    void whatTheCommandLineDoesNotSayStays()
    {
        ScriptedService service(emptyList);
        Connection chosen = compatible(service.baseUrl());
        chosen.account.name = u"Laboratory"_s;
        chosen.account.utcOffset = std::chrono::hours(0);
        chosen.account.headers = {{u"x-gate"_s, {}, true}, {u"X-Team"_s, u"A"_s, false}};
        chosen.account.query = {{u"api-version"_s, u"1"_s, false}, {u"Team"_s, u"A"_s, false}};
        chosen.credentials.headers = {{u"x-gate"_s, "open"}};
        {
            Monitor monitor(setup(m_directory->path(), {chosen}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(chosen.account.id).phase, AccountState::Phase::Ready);
        }
        Connection given = compatible(service.baseUrl());
        given.account.name = u"127.0.0.1"_s;
        given.account.headers = {{u"x-team"_s, u"B"_s, false}, {u"x-run"_s, u"7"_s, false}};
        given.account.query = {{u"api-version"_s, u"2"_s, false}};
        given.credentials = chosen.credentials;
        Monitor monitor(setup(m_directory->path(), {given}));
        monitor.start();
        const Account &account = monitor.connections().front().account;
        QCOMPARE(account.name, u"Laboratory"_s);
        QVERIFY(account.utcOffset == std::chrono::hours(0));
        const std::vector<ExtraValue> headers{{u"x-gate"_s, {}, true}, {u"x-team"_s, u"B"_s, false}, {u"x-run"_s, u"7"_s, false}};
        QVERIFY(account.headers == headers);
        const std::vector<ExtraValue> query{{u"api-version"_s, u"2"_s, false}, {u"Team"_s, u"A"_s, false}};
        QVERIFY(account.query == query);
        QTRY_VERIFY(service.asked().last().contains(u"api-version=2"));
    }

    void twoConnectionsOfOneRunKeepNamesThatTellThemApart()
    {
        ScriptedService service(emptyList);
        ScriptedService other(emptyList);
        Connection first = compatible(service.baseUrl());
        first.account.name = u"127.0.0.1"_s;
        {
            Monitor monitor(setup(m_directory->path(), {first}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(first.account.id).phase, AccountState::Phase::Ready);
        }
        Connection second = compatible(other.baseUrl());
        second.account.name = u"127.0.0.1"_s;
        first.account.name = u"127.0.0.1:2"_s; // as the command line names the second of that host
        Monitor monitor(setup(m_directory->path(), {second, first}));
        monitor.start();
        QVERIFY(monitor.connections().at(0).account.name != monitor.connections().at(1).account.name);
    }
};

TUNEWATCH_TEST(accounts, AccountsTest)
#include "tst_accounts.moc"

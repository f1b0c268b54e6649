// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which connections a run knows: those that were removed, and those of a demo.

#include "monitor_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

class RemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void aRemovedConnectionIsForgottenAndCanComeBack()
    {
        ScriptedService service([](const Question &q) { return serve(q, 30, 10); });
        ScriptedService other([](const Question &q) { return serve(q, 2, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(m_directory->path(), {connection, connectionTo(other.baseUrl())}));
        monitor.start();
        monitor.watch({connection.account.id, u"ft-0"_s});
        QTRY_COMPARE(monitor.jobs().size(), 32);
        QSignalSpy changed(&monitor.jobs(), &JobStore::changed);
        monitor.removeConnection(connection.account.id);
        QCOMPARE(monitor.jobs().size(), 2);
        QCOMPARE(monitor.connections().size(), size_t(1));
        QTest::qWait(30); // what was on its way arrives, and is not taken
        const auto asked = service.asked().size();
        QTest::qWait(50); // ten intervals of this pace: nothing may be asked in them
        QCOMPARE(service.asked().size(), asked);
        QCOMPARE(monitor.jobs().size(), 2);
        QVERIFY(!monitor.accountState(connection.account.id).asOf.isValid());
        monitor.addConnection(connection);
        QCOMPARE(monitor.jobs().size(), 32); // from the archive, before anything is asked
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
    }

    void theJobsOfARemovedConnectionCanStay()
    {
        ScriptedService service([](const Question &q) { return serve(q, 30, 10); });
        ScriptedService other([](const Question &q) { return serve(q, 2, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-0"_s};
        {
            Monitor monitor(setup(m_directory->path(), {connection, connectionTo(other.baseUrl())}));
            monitor.start();
            monitor.watch(key);
            QTRY_COMPARE(monitor.jobs().size(), 32);
            QTRY_COMPARE(monitor.logState(key).heldLines, 10);
            monitor.removeConnection(connection.account.id, Leaving::Shown);
            QCOMPARE(monitor.jobs().size(), 32);
            QCOMPARE(monitor.connections().size(), size_t(1));
            QTRY_COMPARE(monitor.logState(key).heldLines, 10); // from the archive
        }
        {
            Monitor monitor(setup(m_directory->path(), {}));
            monitor.start();
            QCOMPARE(monitor.jobs().size(), 32);
            QCOMPARE(monitor.connections().size(), size_t(1)); // the other one: nothing is asked of this
            QCOMPARE(monitor.formerAccounts().size(), size_t(1));
            QVERIFY(monitor.accountState(connection.account.id).asOf.isValid());
            monitor.watch(key);
            QTRY_COMPARE(monitor.logState(key).heldLines, 10);
            monitor.addConnection(connection);
            QVERIFY(monitor.formerAccounts().empty());
            QCOMPARE(monitor.jobs().size(), 32);
            QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
            monitor.removeConnection(connection.account.id);
            QCOMPARE(monitor.jobs().size(), 2);
        }
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QCOMPARE(monitor.jobs().size(), 2);
    }

    void aRemovedConnectionStaysRemovedInTheNextRun()
    {
        ScriptedService service([](const Question &q) { return serve(q, 30, 10); });
        ScriptedService other([](const Question &q) { return serve(q, 2, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        {
            Monitor monitor(setup(m_directory->path(), {connection, connectionTo(other.baseUrl())}));
            monitor.start();
            QTRY_COMPARE(monitor.jobs().size(), 32);
            monitor.removeConnection(connection.account.id);
        }
        {
            Monitor monitor(setup(m_directory->path(), {}));
            monitor.start();
            QCOMPARE(monitor.connections().size(), size_t(1));
            QCOMPARE(monitor.jobs().size(), 2);
            monitor.addConnection(connection);
            QCOMPARE(monitor.jobs().size(), 32);
            QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        }
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QCOMPARE(monitor.jobs().size(), 32);
    }

    void whatIsRemovedLastBeforeTheEndIsRemoved()
    {
        ScriptedService service([](const Question &q) { return serve(q, 30, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        fillArchive(m_directory->path(), connection, 10);
        {
            Monitor monitor(setup(m_directory->path(), {connection}));
            monitor.start();
            monitor.removeConnection(connection.account.id); // and the engine has hardly begun
        }
        Monitor monitor(setup(m_directory->path(), {}));
        monitor.start();
        QVERIFY(monitor.connections().empty());
        QCOMPARE(monitor.jobs().size(), 0);
    }

    void aRemovedConnectionComesBackWhenItIsGiven()
    {
        ScriptedService service([](const Question &q) { return serve(q, 30, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        fillArchive(m_directory->path(), connection, 10);
        {
            Monitor monitor(setup(m_directory->path(), {}));
            monitor.start();
            monitor.removeConnection(connection.account.id);
        }
        Monitor monitor(setup(m_directory->path(), {connection}));
        monitor.start();
        QCOMPARE(monitor.jobs().size(), 30); // before anything is asked
    }

    void jobsOfADemoAreShownInADemoOnly()
    {
        ScriptedService service([](const Question &q) { return serve(q, 30, 10); });
        ScriptedService other([](const Question &q) { return serve(q, 2, 10); });
        Connection demo = connectionTo(service.baseUrl());
        demo.account.id = u"demo|singapore"_s;
        {
            Monitor monitor(setup(m_directory->path(), {demo, connectionTo(other.baseUrl())}));
            monitor.start();
            QTRY_COMPARE(monitor.jobs().size(), 32);
        }
        {
            Monitor monitor(setup(m_directory->path(), {}));
            monitor.start();
            QCOMPARE(monitor.jobs().size(), 2);
            QCOMPARE(monitor.connections().size(), size_t(1));
        }
        Monitor::Setup again = setup(m_directory->path(), {});
        again.isDemo = true;
        Monitor monitor(std::move(again));
        monitor.start();
        QCOMPARE(monitor.jobs().size(), 32);
    }

private:
    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(removal, RemovalTest)
#include "tst_removal.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys over a restart of the window, with a real Secret Service, and what is said where there is none.

#include "main_window.h"
#include "private_bus.h"

#include "accounts/connect_page.h"
#include "jobs/jobs_table.h"
#include "monitor/monitor_bench.h"
#include "settings/job_notes.h"
#include "settings/key_store.h"
#include "settings/settings.h"
#include "shell/banner_stack.h"
#include "sidebar/sidebar.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto KeptHint = QStringLiteral("Saved in the system keychain, never in a file or a log.");
const auto UnkeptHint = QStringLiteral("The key is kept until you close Tunewatch, and asked for again next time.");

/// The window as the program opens it on a directory, with a keychain and without a key.
class Opened
{
public:
    explicit Opened(const QString &directory, std::chrono::milliseconds deadline = std::chrono::minutes(2))
        : keys(deadline)
        , monitor(setupOf(directory))
        , settings(directory)
        , notes(directory)
        , window({monitor, settings, notes, false, false, &keys})
    {
        window.begin(monitor.start());
        window.show();
    }

    QStringList banners() const { return window.findChild<BannerStack *>()->texts(); }
    ConnectPage *page() const { return window.findChild<ConnectPage *>(); }
    int rows() const { return window.findChild<JobsTable *>()->model()->rowCount(); }
    AccountState::Phase phase(const QString &account) const { return monitor.accountState(account).phase; }
    bool says(const QString &sentence) const
    {
        const auto labels = window.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *l) { return l->isVisible() && l->text() == sentence; });
    }

    KeyStore keys;
    Monitor monitor;
    Settings settings;
    JobNotes notes;
    MainWindow window;

private:
    static Monitor::Setup setupOf(const QString &directory)
    {
        Monitor::Setup setup = monitor_bench::setup(directory, {});
        setup.credentialsFor = [](const Account &) { return Credentials(); };
        return setup;
    }
};

} // namespace

class KeptKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Libraries look once: every test of this process is on this bus.
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
        m_connection = monitor_bench::connectionTo(QUrl(m_simulator.baseUrl()), SimulatorProcess::Key);
    }

    void cleanupTestCase() { m_bus.removeHomes(); }

    void whoIsGoneHearsNothing()
    {
        // The answer comes from the event loop, after the store has gone.
        auto store = std::make_unique<KeyStore>();
        bool hasHeard = false;
        connect(store.get(), &KeyStore::wasRead, this, [&] { hasHeard = true; });
        store->read(u"one"_s);
        store.reset();
        KeyStore later;
        bool isAnswered = false;
        connect(&later, &KeyStore::wasRead, this, [&] { isAnswered = true; });
        later.read(u"one"_s);
        QTRY_VERIFY(isAnswered);
        QVERIFY(!hasHeard);
    }

    void withoutAKeychainTheKeyIsForThisRun()
    {
        Opened opened(m_other.path());
        QVERIFY(opened.page());
        QVERIFY(opened.says(UnkeptHint));
        Q_EMIT opened.page()->connectionGiven(m_connection);
        QTRY_COMPARE(opened.phase(m_connection.account.id), AccountState::Phase::Ready);
        QTRY_VERIFY(opened.banners().join(u' ').contains(u"No keychain found"_s));
        QVERIFY(opened.banners().join(u' ').contains(UnkeptHint));
    }

    void afterARestartWithoutAKeychainTheKeyIsAskedFor()
    {
        Opened opened(m_other.path());
        QCOMPARE(opened.rows(), 3);
        QTRY_VERIFY(opened.banners().join(u' ').contains(u"No keychain was found"_s));
    }

    void aKeyThatIsEnteredIsKept()
    {
        m_bus.startKeyring();
        Opened opened(m_home.path());
        QTRY_VERIFY(opened.says(KeptHint));
        QSignalSpy written(&opened.keys, &KeyStore::wasWritten);
        Q_EMIT opened.page()->connectionGiven(m_connection);
        QTRY_COMPARE(opened.phase(m_connection.account.id), AccountState::Phase::Ready);
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(written.first().at(1).value<KeychainAnswer>(), KeychainAnswer::Done);
        QVERIFY2(opened.banners().isEmpty(), qPrintable(opened.banners().join(u' ')));
    }

    void itIsThereAfterARestart()
    {
        Opened opened(m_home.path());
        // The archive fills the window before the keychain has said anything.
        QCOMPARE(opened.rows(), 3);
        QVERIFY(opened.monitor.connections().front().credentials.isEmpty());
        QVERIFY2(opened.banners().isEmpty(), qPrintable(opened.banners().join(u' ')));
        QTRY_COMPARE(opened.phase(m_connection.account.id), AccountState::Phase::Ready);
        QCOMPARE(opened.monitor.connections().front().credentials, m_connection.credentials);
    }

    void anotherKeyTakesItsPlace()
    {
        Opened opened(m_home.path());
        QTRY_COMPARE(opened.phase(m_connection.account.id), AccountState::Phase::Ready);
        opened.window.findChild<Sidebar *>()->keyWanted(m_connection.account.id);
        QSignalSpy written(&opened.keys, &KeyStore::wasWritten);
        Connection changed = m_connection;
        changed.credentials = Credentials("sk-of-somebody-else");
        changed.credentials.proxyPassword = "proxy";
        Q_EMIT opened.page()->connectionGiven(changed);
        QTRY_COMPARE(written.count(), 1);
        QTRY_COMPARE(opened.phase(m_connection.account.id), AccountState::Phase::Stopped);
        QCOMPARE(read(), changed.credentials);
    }

    void anEditedNameLeavesTheKey()
    {
        Opened opened(m_home.path());
        QTRY_VERIFY(!opened.monitor.connections().front().credentials.isEmpty());
        opened.window.findChild<Sidebar *>()->editWanted(m_connection.account.id);
        Connection renamed = m_connection;
        renamed.account.name = u"Renamed"_s;
        renamed.credentials = {};
        Q_EMIT opened.page()->connectionGiven(renamed);
        QCOMPARE(read(), opened.monitor.connections().front().credentials);
    }

    void aRemovedConnectionTakesItsKeyAlong()
    {
        Opened opened(m_home.path());
        QSignalSpy removed(&opened.keys, &KeyStore::wasRemoved);
        Q_EMIT opened.window.findChild<Sidebar *>()->removeWanted(m_connection.account.id, Leaving::Hidden);
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(read().isEmpty());
    }

    void whatIsTakenAwayLeavesTheKeychain()
    {
        QTemporaryDir directory;
        Connection gated = compatible();
        gated.account.headers = {{u"x-gate"_s, {}, true}};
        gated.credentials.headers = {{u"x-gate"_s, "open"}};
        {
            Opened opened(directory.path());
            QSignalSpy written(&opened.keys, &KeyStore::wasWritten);
            Q_EMIT opened.page()->connectionGiven(gated);
            QTRY_COMPARE(written.count(), 1);
            QCOMPARE(read(gated.account.id), gated.credentials);
        }
        Opened opened(directory.path());
        QTRY_COMPARE(opened.monitor.connections().front().credentials, gated.credentials);
        opened.window.findChild<Sidebar *>()->editWanted(gated.account.id);
        QSignalSpy removed(&opened.keys, &KeyStore::wasRemoved);
        gated.account.headers.clear();
        gated.credentials = {};
        Q_EMIT opened.page()->connectionGiven(gated);
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(read(gated.account.id).isEmpty());
    }

    void whatWasTakenAwayBeforeTheEntryWasReadLeavesItToo()
    {
        QTemporaryDir directory;
        Connection keyed = compatible();
        keyed.credentials = Credentials("sk-own");
        {
            Monitor monitor(monitor_bench::setup(directory.path(), {keyed}));
            monitor.start();
        }
        Credentials more = keyed.credentials;
        more.headers = {{u"x-gate"_s, "open"}};
        more.proxyPassword = "proxy";
        KeyStore before(std::chrono::minutes(2));
        QSignalSpy kept(&before, &KeyStore::wasWritten);
        before.write(keyed.account.id, more);
        QTRY_COMPARE(kept.count(), 1);
        Opened opened(directory.path());
        QSignalSpy written(&opened.keys, &KeyStore::wasWritten);
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(opened.monitor.connections().front().credentials, keyed.credentials);
        QCOMPARE(read(keyed.account.id), keyed.credentials);
    }

    void aKeyThatIsEnteredBeforeTheEntryWasReadLeavesTheRestOfIt_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("the proxy is the same") << u"proxy.example"_s << QByteArray("proxy");
        QTest::newRow("a password goes to no other proxy") << u"other.example"_s << QByteArray();
    }

    void aKeyThatIsEnteredBeforeTheEntryWasReadLeavesTheRestOfIt()
    {
        QFETCH(QString, host);
        QFETCH(QByteArray, password);
        QTemporaryDir directory;
        Connection gated = compatible();
        gated.credentials = Credentials("sk-old");
        gated.account.headers = {{u"x-gate"_s, {}, true}};
        gated.credentials.headers = {{u"x-gate"_s, "open"}};
        gated.account.proxy = {Proxy::Kind::Manual, u"proxy.example"_s, 3128, u"me"_s};
        gated.credentials.proxyPassword = "proxy";
        {
            Monitor monitor(monitor_bench::setup(directory.path(), {gated}));
            monitor.start();
        }
        KeyStore before(std::chrono::minutes(2));
        QSignalSpy kept(&before, &KeyStore::wasWritten);
        before.write(gated.account.id, gated.credentials);
        QTRY_COMPARE(kept.count(), 1);
        Opened opened(directory.path());
        QSignalSpy written(&opened.keys, &KeyStore::wasWritten);
        opened.window.findChild<Sidebar *>()->editWanted(gated.account.id);
        gated.account.proxy.host = host;
        Credentials all = std::exchange(gated.credentials, Credentials("sk-new"));
        Q_EMIT opened.page()->connectionGiven(gated);
        QTRY_COMPARE(written.count(), 2); // what was entered, then all
        all.key = "sk-new";
        all.proxyPassword = password;
        QCOMPARE(opened.monitor.connections().front().credentials, all);
        QCOMPARE(read(gated.account.id), all);
    }

    void anAccountThatNeedsNoSecretIsLookedForOnce()
    {
        QTemporaryDir directory;
        const Connection open = compatible();
        {
            Monitor monitor(monitor_bench::setup(directory.path(), {open}));
            monitor.start();
        }
        Opened opened(directory.path());
        QStringList read;
        connect(&opened.keys, &KeyStore::wasRead, this, [&read](const QString &accountId) { read << accountId; });
        QTRY_COMPARE(read, QStringList{open.account.id});
        opened.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.window));
        QTest::keyClick(&opened.window, Qt::Key_F5);
        // Wishes are carried out in order: what the refresh asked for would come first.
        opened.keys.read(u"another"_s);
        QTRY_VERIFY(read.contains(u"another"));
        QCOMPARE(read.count(open.account.id), 1);
    }

    void aLockedOneIsUnlockedAndAskedAgain()
    {
        QSignalSpy written(&m_typed, &KeyStore::wasWritten);
        m_typed.write(m_connection.account.id, m_connection.credentials);
        QTRY_COMPARE(written.count(), 1);
        m_bus.lock();
        Opened opened(m_other.path());
        QCOMPARE(opened.rows(), 3);
        QTRY_VERIFY(opened.banners().join(u' ').contains(u"The keychain is locked. Unlock it and refresh"_s));
        m_bus.unlock();
        opened.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.window));
        QTest::keyClick(&opened.window, Qt::Key_F5);
        QTRY_COMPARE(opened.phase(m_connection.account.id), AccountState::Phase::Ready);
        QVERIFY2(opened.banners().isEmpty(), qPrintable(opened.banners().join(u' ')));
    }

    // The last: what waits for an answer that never comes keeps everything behind it waiting.
    void aSilentKeychainStopsNothing()
    {
        m_bus.stopKeyring();
        m_bus.startSilence();
        Opened opened(m_other.path(), std::chrono::milliseconds(300));
        QCOMPARE(opened.rows(), 3);
        QTRY_VERIFY(opened.banners().join(u' ').contains(u"The keychain does not answer"_s));
        opened.window.findChild<Sidebar *>()->keyWanted(m_connection.account.id);
        QVERIFY(opened.says(UnkeptHint));
        Q_EMIT opened.page()->connectionGiven(m_connection);
        QTRY_COMPARE(opened.phase(m_connection.account.id), AccountState::Phase::Ready);
        QTRY_VERIFY(opened.banners().join(u' ').contains(UnkeptHint));
    }

    void aServiceThatCouldDoWithoutAKeyIsNotAskedForARejection()
    {
        QTemporaryDir directory;
        Connection keyed = compatible();
        keyed.credentials = Credentials(SimulatorProcess::Key);
        {
            Monitor monitor(monitor_bench::setup(directory.path(), {keyed}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(keyed.account.id).phase, AccountState::Phase::Ready);
        }
        const size_t asked = m_dialect.record().size();
        Opened opened(directory.path(), std::chrono::milliseconds(300));
        QTRY_VERIFY(opened.banners().join(u' ').contains(u"The keychain does not answer. Enter the key"_s));
        QCOMPARE(m_dialect.record().size(), asked);
        opened.window.findChild<Sidebar *>()->keyWanted(keyed.account.id);
        Q_EMIT opened.page()->connectionGiven(keyed);
        QTRY_COMPARE(opened.phase(keyed.account.id), AccountState::Phase::Ready);
    }

    void aKeyThatCannotBeDeletedIsSaid()
    {
        Opened opened(m_other.path(), std::chrono::milliseconds(300));
        const QString left = u"may still be in the keychain"_s;
        Q_EMIT opened.window.findChild<Sidebar *>()->removeWanted(m_connection.account.id, Leaving::Shown);
        QTRY_VERIFY(opened.banners().join(u' ').contains(left));
        QVERIFY(opened.banners().join(u' ').contains(m_connection.account.id));
    }

private:
    Connection compatible() const
    {
        Connection connection;
        connection.account.provider = u"compatible"_s;
        connection.account.name = u"Gateway"_s;
        connection.account.baseUrl = QUrl(m_dialect.baseUrl().replace(u"/api/v1"_s, u"/v1"_s));
        connection.account.id = accountId(connection.account);
        return connection;
    }

    Credentials read() { return read(m_connection.account.id); }

    /// What the keychain holds for an account.
    Credentials read(const QString &accountId)
    {
        KeyStore store(std::chrono::minutes(2));
        QSignalSpy answers(&store, &KeyStore::wasRead);
        store.read(accountId);
        return answers.wait(120'000) ? answers.first().at(2).value<Credentials>() : Credentials("nothing was answered");
    }

    PrivateBus &m_bus = PrivateBus::ofThisProcess();
    SimulatorProcess m_simulator{{u"--jobs"_s, u"3"_s, u"--speed"_s, u"0"_s}};
    SimulatorProcess m_dialect{{u"--jobs"_s, u"3"_s, u"--speed"_s, u"0"_s}};
    KeyStore m_typed{std::chrono::minutes(2)};
    QTemporaryDir m_home;
    QTemporaryDir m_other;
    Connection m_connection;
};

TUNEWATCH_TEST(kept_keys, KeptKeysTest)
#include "tst_kept_keys.moc"

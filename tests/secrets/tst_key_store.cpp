// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keychain as it is on desktops: a real Secret Service, a locked one, one that never answers, and none at all.

#include "private_bus.h"
#include "settings/key_store.h"
#include "settings/keychain_entry.h"
#include "support/test.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers of a process that has one wish.
QByteArray wish(const QProcessEnvironment &environment, const QStringList &arguments, const Credentials &secrets = {})
{
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationDirPath() + u"/keychain_child"_s, arguments);
    child.write(keychainEntry(secrets));
    child.closeWriteChannel();
    if (!child.waitForFinished(120'000) || child.exitStatus() != QProcess::NormalExit)
        return "the child has not ended well";
    return child.readAllStandardOutput().trimmed();
}

Credentials everySecret()
{
    Credentials secrets("sk-0123456789abcdef");
    secrets.virtualKey = "virtual-1";
    secrets.providerKey = QByteArray("quotes \" and \\ and \xff\xfe bytes");
    secrets.headers = {{u"x-portkey-config"_s, "pc-secret"}, {u"X-Empty"_s, ""}};
    secrets.proxyPassword = "pass word";
    return secrets;
}

} // namespace

class KeyStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryHoldsEverySecret()
    {
        QCOMPARE(credentialsOf(keychainEntry(everySecret())), everySecret());
        QCOMPARE(credentialsOf(keychainEntry(Credentials("k"))), Credentials("k"));
    }

    void whatIsNoEntryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a bare key") << QByteArray("sk-123");
        QTest::newRow("an entry of a newer Tunewatch") << QByteArray(R"({"version":2,"key":"k"})");
        QTest::newRow("an entry without a version") << QByteArray(R"({"key":"k"})");
        QTest::newRow("half an entry") << keychainEntry(everySecret()).chopped(5);
    }

    void whatIsNoEntryIsRefused()
    {
        QFETCH(QByteArray, entry);
        QVERIFY(!credentialsOf(entry));
    }

    void aSecretServiceKeepsWhatItIsGiven()
    {
        PrivateBus bus;
        bus.startKeyring();
        const QProcessEnvironment environment = bus.environment();
        QCOMPARE(wish(environment, {u"read"_s, u"one"_s}), "no entry");
        QCOMPARE(wish(environment, {u"probe"_s}), "no entry");
        QCOMPARE(wish(environment, {u"write"_s, u"one"_s}, everySecret()), "done");
        QCOMPARE(wish(environment, {u"write"_s, u"two"_s}, Credentials("second")), "done");
        QCOMPARE(wish(environment, {u"read"_s, u"one"_s}), "done " + keychainEntry(everySecret()));
        QCOMPARE(wish(environment, {u"write"_s, u"one"_s}, Credentials("new")), "done");
        QCOMPARE(wish(environment, {u"read"_s, u"one"_s}), "done " + keychainEntry(Credentials("new")));
        QCOMPARE(wish(environment, {u"remove"_s, u"one"_s}), "done");
        QCOMPARE(wish(environment, {u"remove"_s, u"one"_s}), "done");
        QCOMPARE(wish(environment, {u"read"_s, u"one"_s}), "no entry");
        QCOMPARE(wish(environment, {u"read"_s, u"two"_s}), "done " + keychainEntry(Credentials("second")));
    }

    void aLockedOneIsNotAnEmptyOne()
    {
        PrivateBus bus;
        bus.startKeyring();
        QCOMPARE(wish(bus.environment(), {u"write"_s, u"one"_s}, Credentials("k")), "done");
        bus.stopKeyring();
        bus.startLockedKeyring();
        QCOMPARE(wish(bus.environment(), {u"read"_s, u"one"_s}), "locked");
        QCOMPARE(wish(bus.environment(), {u"probe"_s}), "locked");
        bus.stopKeyring();
        bus.startKeyring();
        QCOMPARE(wish(bus.environment(), {u"read"_s, u"one"_s}), "done " + keychainEntry(Credentials("k")));
    }

    void whereNothingAnswersEveryWishEnds_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"read", "write", "remove", "probe"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void whereNothingAnswersEveryWishEnds()
    {
        QFETCH(QString, action);
        PrivateBus bus;
        const QStringList arguments{action, u"one"_s};
        QProcessEnvironment withoutBus = bus.environment();
        withoutBus.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere/at/all"_s);
        QCOMPARE(wish(withoutBus, arguments, Credentials("k")), "missing");
        withoutBus.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        QCOMPARE(wish(withoutBus, arguments, Credentials("k")), "missing");
        QCOMPARE(wish(bus.environment(), arguments, Credentials("k")), "missing");
        bus.startSilence();
        QCOMPARE(wish(bus.environment(), arguments + QStringList{u"100"_s}, Credentials("k")), "silent");
    }
};

TUNEWATCH_TEST(key_store, KeyStoreTest)
#include "tst_key_store.moc"

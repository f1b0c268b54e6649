// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One wish to the keychain, in a process of its own: a process knows one session bus. Usage: keychain_child ACTION ACCOUNT
// [DEADLINE in ms]; secrets come from stdin. Prints every answer as a line.

#include "settings/key_store.h"
#include "settings/keychain_entry.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

const char *nameOf(KeychainAnswer answer)
{
    switch (answer) {
    case KeychainAnswer::Asking: return "asking";
    case KeychainAnswer::Done: return "done";
    case KeychainAnswer::NoEntry: return "no entry";
    case KeychainAnswer::Locked: return "locked";
    case KeychainAnswer::Missing: return "missing";
    case KeychainAnswer::Silent: return "silent";
    case KeychainAnswer::Refused: return "refused";
    }
    Q_UNREACHABLE();
}

void say(KeychainAnswer answer, const Credentials &credentials = {})
{
    std::printf("%s", nameOf(answer));
    if (answer == KeychainAnswer::Done && !credentials.isEmpty())
        std::printf(" %s", keychainEntry(credentials).constData());
    std::printf("\n");
    std::fflush(stdout);
    QCoreApplication::quit();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString action = QCoreApplication::arguments().value(1);
    const QString account = QCoreApplication::arguments().value(2);
    const int deadline = QCoreApplication::arguments().value(3, u"60000"_s).toInt();
    KeyStore store{std::chrono::milliseconds(deadline)};
    QObject::connect(&store, &KeyStore::wasRead, &store,
                     [](const QString &, KeychainAnswer answer, const Credentials &read) { say(answer, read); });
    QObject::connect(&store, &KeyStore::wasWritten, &store, [](const QString &, KeychainAnswer answer) { say(answer); });
    QObject::connect(&store, &KeyStore::wasRemoved, &store, [](const QString &, KeychainAnswer answer) { say(answer); });
    QObject::connect(&store, &KeyStore::probed, &store, [](KeychainAnswer answer) { say(answer); });
    if (action == "read"_L1)
        store.read(account);
    else if (action == "remove"_L1)
        store.remove(account);
    else if (action == "probe"_L1)
        store.probe();
    else if (action == "write"_L1) {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly))
            return 1;
        const auto credentials = credentialsOf(in.readAll());
        if (!credentials)
            return 1;
        store.write(account, *credentials);
    } else {
        return 1;
    }
    return QCoreApplication::exec();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a service was found to lack: known at the next start, forgotten when a person edits the connection or refreshes.

#include "monitor_bench.h"

#include "archive/archive.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

namespace {

void noteInArchive(const QString &directory, const Account &account)
{
    const auto archive = Archive::open(directory);
    QVERIFY(archive);
    QVERIFY((*archive)->putAccount(account));
    QVERIFY((*archive)->putLacks(account.id, u"events files"_s));
}

} // namespace

class LacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isForgottenWhenAPersonActs_data()
    {
        QTest::addColumn<int>("act");
        QTest::newRow("refreshes everything") << 0;
        QTest::newRow("refreshes the connection") << 1;
        QTest::newRow("edits it") << 2;
    }

    void isForgottenWhenAPersonActs()
    {
        QFETCH(int, act);
        QTemporaryDir directory;
        ScriptedService service([](const Question &q) { return serve(q, 2, 10); });
        Connection connection = connectionTo(service.baseUrl());
        noteInArchive(directory.path(), connection.account);
        {
            Monitor monitor(setup(directory.path(), {connection}));
            const auto state = [&] { return monitor.accountState(connection.account.id); };
            monitor.start();
            QTRY_COMPARE(state().phase, AccountState::Phase::Ready);
            QVERIFY(state().lacksEvents && state().lacksFiles && !state().lacksCheckpoints);
            connection.account.name = u"Another name"_s;
            if (act == 0)
                monitor.refresh();
            else if (act == 1)
                monitor.refreshAccount(connection.account.id);
            else
                monitor.addConnection(connection);
            QTRY_VERIFY(!state().lacksEvents && !state().lacksFiles);
        }
        Monitor next(setup(directory.path(), {connection}));
        next.start();
        QTRY_COMPARE(next.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        QVERIFY(!next.accountState(connection.account.id).lacksEvents);
    }

    void isKnownWhileNothingIsAsked()
    {
        QTemporaryDir directory;
        ScriptedService service([](const Question &q) { return serve(q, 2, 10); });
        const Connection connection = connectionTo(service.baseUrl(), {});
        noteInArchive(directory.path(), connection.account);
        Monitor monitor(setup(directory.path(), {connection}));
        monitor.start();
        QTRY_VERIFY(monitor.accountState(connection.account.id).lacksEvents);
        QVERIFY(service.asked().isEmpty());
    }
};

TUNEWATCH_TEST(lacks, LacksTest)
#include "tst_lacks.moc"

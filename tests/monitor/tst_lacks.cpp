// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a service was found to lack: known at the next start, forgotten when a person edits the connection or refreshes.

#include "monitor_bench.h"

#include "archive/archive.h"
#include "support/test.h"

#include <QJsonArray>
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

/// A service in OpenAI's dialect with one job, whose events are answered with this HTTP status.
ScriptedService::Answer serveEvents(const Question &question, const QString &jobStatus, int eventsStatus)
{
    const QJsonObject job{{u"id"_s, u"ftjob-1"_s}, {u"status"_s, jobStatus}, {u"created_at"_s, 1'789'300'000}};
    const auto list = [](const QJsonObject &entry) {
        return ScriptedService::Answer{200, {{u"object"_s, u"list"_s}, {u"data"_s, QJsonArray{entry}}, {u"has_more"_s, false}}, {}};
    };
    if (question.path.endsWith(u"/jobs"))
        return list(job);
    if (question.path.endsWith(u"/ftjob-1"))
        return {200, job, {}};
    if (!question.path.endsWith(u"/events") || eventsStatus != 200)
        return ScriptedService::error(question.path.endsWith(u"/events") ? eventsStatus : 404, u"none"_s);
    return list({{u"id"_s, u"ev-1"_s}, {u"created_at"_s, 1'789'300'001}, {u"message"_s, u"Step 1/2: training loss=0.5"_s}});
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

    void theOpenJobsLogComesToLifeWithARefresh_data()
    {
        QTest::addColumn<int>("refusal");
        QTest::addColumn<QString>("status");
        QTest::newRow("of a running job, of which alone there was nothing") << 404 << u"running"_s;
        QTest::newRow("of a running job, when the service seemed to have none at all") << 405 << u"running"_s;
        QTest::newRow("of a job that has ended") << 405 << u"succeeded"_s;
    }

    void theOpenJobsLogComesToLifeWithARefresh()
    {
        QFETCH(int, refusal);
        QFETCH(QString, status);
        int events = refusal;
        ScriptedService service([&](const Question &question) { return serveEvents(question, status, events); });
        QTemporaryDir directory;
        Connection connection = connectionTo(service.baseUrl());
        connection.account.provider = u"openai"_s;
        connection.account.id = accountId(connection.account);
        const JobKey key{connection.account.id, u"ftjob-1"_s};
        Monitor monitor(setup(directory.path(), {connection}));
        monitor.start();
        QTRY_VERIFY(monitor.jobs().find(key));
        monitor.watch(key);
        QTRY_COMPARE(monitor.logState(key).phase, LogState::Phase::Complete);
        QCOMPARE(monitor.logState(key).heldLines, 0);
        const int asked = service.countAsked(u"/events"_s);
        const auto walks = service.asked().size();
        QTRY_VERIFY(service.asked().size() > walks + 10);
        QCOMPARE(service.countAsked(u"/events"_s), asked);
        events = 200;
        monitor.refreshAccount(connection.account.id);
        QTRY_COMPARE(monitor.logState(key).heldLines, 1);
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

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor_bench.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Answer = ScriptedService::Answer;

namespace monitor_bench {

Connection connectionTo(const QUrl &baseUrl, const QByteArray &key)
{
    Account account;
    account.provider = u"dashscope"_s;
    account.name = u"Bench"_s;
    account.baseUrl = baseUrl;
    account.id = accountId(account.provider, account.baseUrl, account.workspace);
    return {account, key};
}

Monitor::Setup setup(const QString &dataDir, std::vector<Connection> connections)
{
    Monitor::Setup setup;
    setup.dataDir = dataDir;
    setup.connections = std::move(connections);
    setup.retry = {.tries = 2, .first = 1ms, .longest = 2ms, .longestHint = 10ms};
    Pace &pace = setup.pace;
    for (Pace::Ms *interval : {&pace.listWhileRunning, &pace.listWhileWaiting, &pace.listWhileEmpty, &pace.listOtherwise,
                               &pace.fullWalk, &pace.logGrowing, &pace.logIdle, &pace.offlineFirst, &pace.offlineLongest,
                               &pace.throttledFirst, &pace.throttledLongest, &pace.digestEvery, &pace.growthEvery})
        *interval = 5ms;
    return setup;
}

Answer serve(const ScriptedService::Question &question, int jobs, qint64 lines)
{
    if (question.path.endsWith(u"/logs"))
        return ScriptedService::lines(question.number(u"offset"_s), question.number(u"line"_s), lines);
    if (question.path.endsWith(u"/checkpoints"))
        return ScriptedService::error(404, u"NotFound"_s);
    if (question.path != u"/fine-tunes")
        return ScriptedService::ok(ScriptedService::job(question.path.section(u'/', 2, 2), u"RUNNING"_s));
    const qint64 size = std::max<qint64>(question.number(u"page_size"_s), 1);
    const qint64 first = (question.number(u"page_no"_s) - 1) * size;
    QStringList ids;
    for (qint64 i = first; i < std::min<qint64>(first + size, jobs); ++i)
        ids << u"ft-%1"_s.arg(i);
    return ScriptedService::jobs(ids, jobs, u"RUNNING"_s);
}

void fillArchive(const QString &dataDir, const Connection &connection, qint64 lines)
{
    Monitor monitor(setup(dataDir, {connection}));
    QVERIFY(!monitor.start().storage);
    const JobKey key{connection.account.id, u"ft-0"_s};
    monitor.watch(key);
    QTRY_VERIFY(monitor.accountState(connection.account.id).asOf.isValid());
    QTRY_COMPARE_WITH_TIMEOUT(monitor.logState(key).heldLines, lines, 20'000);
}

} // namespace monitor_bench

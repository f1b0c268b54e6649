// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync_bench.h"

#include "providers/providers.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Pace tinyPace()
{
    Pace pace;
    pace.listWhileRunning = 20ms;
    pace.listWhileWaiting = 20ms;
    pace.listWhileEmpty = 20ms;
    pace.listOtherwise = 20ms;
    pace.fullWalk = 60ms;
    pace.listRefused = 60ms;
    pace.logGrowing = 5ms;
    pace.logIdle = 10ms;
    pace.endConfirm = 40ms;
    pace.replacedConfirm = 30ms;
    pace.gapConfirm = 60ms;
    pace.offlineFirst = 5ms;
    pace.offlineLongest = 10ms;
    pace.throttledFirst = 5ms;
    pace.throttledLongest = 10ms;
    pace.digestEvery = 5ms;
    return pace;
}

} // namespace

SyncBench::SyncBench(std::function<ScriptedService::Answer(const ScriptedService::Question &)> answer)
    : service(std::move(answer))
{
    account.provider = u"dashscope"_s;
    account.name = u"Bench"_s;
    account.baseUrl = service.baseUrl();
    account.id = u"bench"_s;
    archive = std::move(*Archive::open(dir.path()));
    dialect = dialectFor(account);
    Http::Setup setup;
    setup.baseUrl = account.baseUrl;
    setup.retry = {.tries = 2, .first = 1ms, .longest = 2ms, .longestHint = 10ms};
    http = std::make_unique<Http>(std::move(setup));
    context = std::make_unique<SyncContext>(SyncContext{*http, *dialect, *archive, Clock(), tinyPace()});
}

void SyncBench::speak(std::unique_ptr<Dialect> own)
{
    dialect = std::move(own);
    context = std::make_unique<SyncContext>(SyncContext{*http, *dialect, *archive, Clock(), tinyPace()});
}

Job SyncBench::job(const QString &id, JobStatus status) const
{
    Job job;
    job.key = key(id);
    job.status = status;
    return job;
}

QStringList SyncBench::storedLines(const QString &id) const
{
    QStringList lines;
    const LogIndex index = reader().logIndex(key(id)).value();
    for (const LogIndex::Block &entry : index.blocks) {
        const auto block = reader().block(index.id, entry.number);
        if (!block || block->firstLine != lines.size())
            break;
        for (qsizetype i = 0; i < block->lines.size(); ++i)
            lines << QString::fromUtf8(block->lines.at(i));
    }
    return lines;
}

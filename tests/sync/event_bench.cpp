// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "event_bench.h"

#include "sync/event_sync.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using Answer = ScriptedService::Answer;
using Question = ScriptedService::Question;

EventBench::EventBench()
    : bench([this](const Question &question) { return answer(question); })
    , dialect(bench.account)
    , context{*bench.http, dialect, *bench.archive, Clock(), bench.context->pace}
{
}

Answer EventBench::answer(const Question &question)
{
    if (question.path.endsWith(u"/file"))
        return csv.isEmpty() ? ScriptedService::error(fileStatus, u"none"_s) : Answer{200, {{u"csv"_s, csv}}, {}};
    if (question.path == u"/fine-tunes")
        return ScriptedService::jobs({u"ft-1"_s}, 1, jobStatus);
    if (!question.path.endsWith(u"/events"))
        return question.path.endsWith(u"/ft-1") ? ScriptedService::ok(ScriptedService::job(u"ft-1"_s, jobStatus))
                                                : ScriptedService::error(404, u"NotFound"_s);
    ++pages;
    if (before)
        before(question);
    return status == 200 ? events.page(question) : ScriptedService::error(status, u"refused"_s);
}

bool EventBench::drain(JobStatus is)
{
    EventSync log(job(is), context, LogFollower::Mode::Drain, {});
    QSignalSpy finished(&log, &LogFollower::finished);
    log.start();
    return waitFor([&] { return finished.size() == 1; }, 20'000) && !log.failure();
}

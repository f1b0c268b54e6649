// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/characters.h"

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr qint64 minute = 60000;
/// Longer than any run of the simulator: a state that does not end by itself.
constexpr qint64 forever = qint64(3650) * 24 * 60 * minute;

void startedMinutesAgo(Blueprint &job, const Setting &setting, int minutes)
{
    job.created = setting.now - minutes * minute;
    job.restartAt = 0;
}

void runsWithSteps(Blueprint &job, const Setting &setting)
{
    startedMinutesAgo(job, setting, 35);
    job.style.family = Family::Swift;
    job.style.cadence = {1, 0, 100};
    job.bodyLines = 4000;
    job.totalLines = -1;
    job.pace = 3000;
}

void runsPretraining(Blueprint &job, const Setting &setting)
{
    startedMinutesAgo(job, setting, 50);
    job.style.family = Family::Pretraining;
    job.style.cadence = {2, 0, 50};
    job.trainingType = u"cpt"_s;
    job.bodyLines = 6000;
    job.totalLines = -1;
    job.pace = 2500;
}

void queues(Blueprint &job, const Setting &setting)
{
    startedMinutesAgo(job, setting, 6);
    job.queuing = forever;
}

void isPending(Blueprint &job, const Setting &setting)
{
    startedMinutesAgo(job, setting, 3);
    job.pending = forever;
}

void fails(Blueprint &job, const Setting &)
{
    job.outcome = Outcome::Fails;
    job.cause = Cause::OutOfMemory;
}

void isCanceledAtOnce(Blueprint &job, const Setting &)
{
    job.outcome = Outcome::IsCanceled;
    job.bodyLines = 0;
    job.totalLines = -1;
    job.usage = 0;
}

void staysInItsTraining(Blueprint &job, const Setting &setting)
{
    startedMinutesAgo(job, setting, 90);
    job.bodyLines = 200;
    job.totalLines = -1;
    job.pace = 30000;
}

void keepsCanceling(Job &job, const Setting &setting)
{
    job.cancel(setting.now - 30 * minute);
    job.phases.pop_back();
}

void isSuspended(Job &job, const Setting &setting)
{
    job.phases.back() = {setting.now - 40 * minute, u"SUSPENDED"_s};
    job.plan.cut(90, setting.now);
}

/// The whole life in about a minute and a half, from the moment the simulator starts.
void isNewborn(Blueprint &job, const Setting &setting)
{
    startedMinutesAgo(job, setting, 0);
    job.style.family = Family::Swift;
    job.style.cadence = {1, 0, 20};
    job.pending = job.queuing = 5000;
    job.bodyLines = 60;
    job.totalLines = -1;
    job.pace = job.textPace = 1000;
}

void failsBeforeTraining(Blueprint &job, const Setting &)
{
    job.outcome = Outcome::Fails;
    job.cause = Cause::TooFewRows;
    job.bodyLines = 0;
    job.totalLines = -1;
}

void isCanceledHalfway(Blueprint &job, const Setting &setting)
{
    job.outcome = Outcome::IsCanceled;
    job.bodyLines = setting.logLines / 2 + 1;
    job.totalLines = -1;
    job.style.maxSteps = job.style.cadence.lastStep(setting.logLines) + 10;
}

void diverges(Blueprint &job, const Setting &)
{
    job.outcome = Outcome::Fails;
    job.cause = Cause::NotANumber;
    job.style.family = Family::Swift;
    job.style.cadence = {5, 0, 20};
    job.style.maxSteps = 1500;
    job.style.curve.divergesAt = 500;
    job.style.curve.nanAt = 650;
    job.bodyLines = job.style.cadence.indexOfStep(650) + 1;
    job.totalLines = -1;
}

} // namespace

std::vector<Character> characterStates()
{
    return {
        {"running-steps", runsWithSteps},
        {"running-pretraining", runsPretraining},
        {"queuing", queues, [](Job &job, const Setting &) { job.earlyLog = EarlyLog::BadRequest; }},
        {"pending", isPending, [](Job &job, const Setting &) { job.earlyLog = EarlyLog::NotFound; }},
        {"failed-out-of-memory", fails},
        {"canceled-code-1", isCanceledAtOnce,
         [](Job &job, const Setting &) {
             job.oddities = {{u"code"_s, u"1"_s}};
         }},
        {"canceling", staysInItsTraining, keepsCanceling},
        {"suspended", staysInItsTraining, isSuspended},
        {"newborn", isNewborn, [](Job &job, const Setting &) { job.earlyLog = EarlyLog::NullLogs; }},
        {"failed-too-few-rows", failsBeforeTraining},
        {"canceled-halfway", isCanceledHalfway},
        {"nan-losses", diverges},
        {"failed-silent", fails,
         [](Job &job, const Setting &) {
             job.failureCode.clear();
             job.failureMessage.clear();
         }},
        {"succeed-synonym", [](Blueprint &, const Setting &) {},
         [](Job &job, const Setting &) { job.phases.back().status = u"SUCCESS"_s; }},
    };
}

} // namespace sim

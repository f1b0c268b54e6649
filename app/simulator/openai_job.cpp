// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/openai_job.h"

#include "simulator/random.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

/// From the last step to the end: the weights are put where they can be used.
constexpr qint64 delivery = 4000;

bool isFinal(const QString &status)
{
    return status == "succeeded"_L1 || status == "failed"_L1 || status == "cancelled"_L1;
}

TuningEvent::Kind kindOfPhase(const QString &status)
{
    using Kind = TuningEvent::Kind;
    if (status == "queued"_L1)
        return Kind::Queued;
    if (status == "running"_L1)
        return Kind::Started;
    if (status == "paused"_L1)
        return Kind::Paused;
    if (status == "failed"_L1)
        return Kind::Failed;
    return status == "cancelled"_L1 ? Kind::Cancelled : Kind::Created;
}

QVariantMap hyperParameters(const TuningPlan &plan)
{
    QVariantMap parameters{{"n_epochs"_L1, plan.epochs}, {"batch_size"_L1, 8}, {"learning_rate_multiplier"_L1, 1.8}};
    if (plan.method == "dpo"_L1)
        parameters["beta"_L1] = 0.1;
    if (plan.method == "reinforcement"_L1) {
        parameters["compute_multiplier"_L1] = 1.0;
        parameters["eval_interval"_L1] = 5;
        parameters["eval_samples"_L1] = 2;
        parameters["reasoning_effort"_L1] = u"medium"_s;
    }
    return parameters;
}

void planEnd(TuningJob &job, const TuningPlan &plan)
{
    const qint64 stopped = job.timeOfStep(job.lastStep) + 1000;
    switch (plan.outcome) {
    case TuningOutcome::Succeeds:
        job.phases.push_back({job.timeOfStep(job.totalSteps) + delivery, u"succeeded"_s});
        return;
    case TuningOutcome::Fails:
        job.failureCode = u"server_error"_s;
        job.failureMessage = u"The job failed due to an internal error."_s;
        job.phases.push_back({stopped, u"failed"_s});
        return;
    case TuningOutcome::IsCancelled:
        job.phases.push_back({stopped, u"cancelled"_s});
        return;
    case TuningOutcome::Pauses:
        job.phases.push_back({stopped, u"pausing"_s});
        job.phases.push_back({stopped + 5000, u"paused"_s});
        return;
    case TuningOutcome::FailsAtTheFile:
    case TuningOutcome::Hangs:
        Q_UNREACHABLE();
    }
}

} // namespace

QByteArray madeUpId(const char *prefix, quint64 seed, int length)
{
    static constexpr char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray id(prefix);
    quint64 rest = 0;
    for (int i = 0; i < length; ++i) {
        if (i % 10 == 0)
            rest = mix(seed, quint64(i));
        id += digits[rest % 62];
        rest /= 62;
    }
    return id;
}

const QString &TuningJob::statusAt(qint64 now) const
{
    const auto next = std::find_if(phases.begin() + 1, phases.end(), [now](const Phase &p) { return p.from > now; });
    return (next - 1)->status;
}

std::optional<qint64> TuningJob::endedAt(qint64 now) const
{
    const Phase &last = phases.back();
    return isFinal(last.status) && last.from <= now ? std::optional(last.from) : std::nullopt;
}

qint64 TuningJob::stepAt(qint64 now) const
{
    if (lastStep == 0 || now < trainingStart)
        return 0;
    return std::min(lastStep, qint64(double(now - trainingStart) / pace));
}

std::vector<TuningEvent> TuningJob::eventsAt(qint64 now) const
{
    using Kind = TuningEvent::Kind;
    const qint64 reached = stepAt(now);
    std::vector<TuningEvent> events;
    events.reserve(std::size_t(reached + reached / stepsPerEpoch) + 8);
    events.push_back({Kind::Created, created});
    events.push_back({Kind::Validating, created});
    const auto training = std::find_if(phases.begin(), phases.end(), [](const Phase &p) { return p.status == "running"_L1; });
    for (auto phase = phases.begin() + 1; phase < phases.end() && phase <= training; ++phase)
        events.push_back({kindOfPhase(phase->status), phase->from});
    for (qint64 step = 1; step <= reached; ++step) {
        events.push_back({Kind::Metrics, timeOfStep(step), step});
        if (step % stepsPerEpoch == 0 && step < totalSteps)
            events.push_back({Kind::Checkpoint, timeOfStep(step), step});
    }
    const Phase &last = phases.back();
    if (last.status == "succeeded"_L1) {
        events.push_back({Kind::Model, last.from - 1000, totalSteps});
        events.push_back({Kind::Completed, last.from});
    } else if (isFinal(last.status) || last.status == "paused"_L1) {
        events.push_back({kindOfPhase(last.status), last.from});
    }
    std::erase_if(events, [now](const TuningEvent &event) { return event.time > now; });
    return events;
}

std::vector<qint64> TuningJob::checkpointsAt(qint64 now) const
{
    constexpr std::size_t kept = 3;
    std::vector<qint64> steps;
    const qint64 reached = stepAt(now);
    if (statusAt(now) == "succeeded"_L1)
        steps.push_back(totalSteps);
    const qint64 before = std::min(reached, totalSteps - 1);
    for (qint64 step = before / stepsPerEpoch * stepsPerEpoch; step > 0 && steps.size() < kept; step -= stepsPerEpoch)
        steps.push_back(step);
    return steps;
}

QByteArray TuningJob::eventId(const TuningEvent &event) const
{
    return madeUpId("ftevent-", mix(seed + 1, quint64(event.step) * 16 + quint64(event.kind)), 24);
}

QByteArray TuningJob::checkpointId(qint64 step) const
{
    return madeUpId("ftckpt_", mix(seed + 2, quint64(step)), 24);
}

QByteArray TuningJob::trainingFile() const
{
    return madeUpId("file-", mix(seed, 3), 22);
}

QByteArray TuningJob::validationFile() const
{
    return madeUpId("file-", mix(seed, 4), 22);
}

QByteArray TuningJob::resultFile() const
{
    return madeUpId("file-", mix(seed, 5), 22);
}

QString TuningJob::tunedModel(qint64 step) const
{
    const QString end = step < totalSteps ? u":ckpt-step-%1"_s.arg(step) : QString();
    return u"ft:%1:acme:%2:%3%4"_s.arg(model, suffix, QString::fromLatin1(madeUpId("", mix(seed, 6), 8)), end);
}

TuningJob tune(const TuningPlan &plan)
{
    TuningJob job;
    job.id = plan.id.isEmpty() ? madeUpId("ftjob-", plan.seed, 24) : plan.id;
    job.suffix = plan.suffix;
    job.model = plan.model;
    job.seed = plan.seed;
    job.created = plan.created;
    job.method = plan.method;
    job.hyperParameters = hyperParameters(plan);
    job.totalSteps = plan.steps;
    job.stepsPerEpoch = (plan.steps + plan.epochs - 1) / plan.epochs;
    job.stepsPerEval = std::clamp<qint64>(plan.steps / 30, 1, 100);
    job.pace = plan.pace;
    job.curve.start = plan.loss + 1.5;
    job.curve.end = plan.loss * 0.9;
    if (plan.outcome == TuningOutcome::Hangs) {
        job.phases = {{plan.created, plan.waitsAs}};
        return job;
    }
    job.phases = {{plan.created, u"validating_files"_s}};
    if (plan.outcome == TuningOutcome::FailsAtTheFile) {
        job.failureCode = u"invalid_training_file"_s;
        job.failureMessage = u"Line 17 is not valid JSON."_s;
        job.failureParam = u"training_file"_s;
        job.phases.push_back({plan.created + plan.validating, u"failed"_s});
        return job;
    }
    job.trainingStart = plan.created + plan.validating + plan.queued;
    job.lastStep = plan.stopsAt < 0 ? plan.steps : plan.stopsAt;
    job.phases.push_back({plan.created + plan.validating, u"queued"_s});
    job.phases.push_back({job.trainingStart, u"running"_s});
    planEnd(job, plan);
    return job;
}

} // namespace sim

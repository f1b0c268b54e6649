// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/job_builder.h"

#include "simulator/line_buffer.h"
#include "simulator/mixed_log.h"
#include "simulator/random.h"

#include <QUuid>
#include <QVariantList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

/// The last two lines of every log appear after the status has changed.
constexpr qint64 linesBehindTheEnd = 2;

qint64 usageOf(const Blueprint &blueprint, qint64 steps)
{
    return blueprint.usage >= 0 ? blueprint.usage : qint64(double(steps) * blueprint.style.tokensPerStep);
}

std::vector<TextLine> opening(const LogStyle &style)
{
    const QByteArray tokens = QByteArray::number(qint64(double(style.maxSteps) * style.tokensPerStep));
    return {
        {"INFO", "data download succeeded, start to pre-processor"},
        {"INFO", "data pre-process succeeded, start to fine-tune"},
        {{}, "Training start!"},
        {{}, "Estimated time: " + QByteArray::number(double(style.maxSteps) * 4.76 / 60.0, 'f', 2) + " mins"},
        {{}, "Estimated token: " + tokens}};
}

std::vector<TextLine> success(const LogStyle &style, qint64 usage)
{
    LineBuffer summary;
    const double loss = style.curve.trainLoss(style.seed, style.maxSteps / 3, style.maxSteps);
    summary.text("{'train_runtime': ").decimal(double(style.maxSteps) * 4.76, 4);
    summary.text(", 'train_samples_per_second': 6.723, 'train_steps_per_second': 0.21, 'train_loss': ");
    summary.decimal(loss, 8).text(", 'epoch': ").decimal(style.epochs, 1).text("}");
    const QByteArray tokens = QByteArray::number(usage);
    const bool spaced = style.family == Family::TokensOnly;
    return {{{},
             spaced ? QByteArray("Training completed")
                    : QByteArray(summary.view().data(), qsizetype(summary.view().size()))},
            {{}, " Actual number of consumed tokens is " + tokens + (spaced ? " !" : "!")},
            {{}, " Uploaded checkpoint!"},
            {{}, " Fine-tune succeeded!"},
            {{}, " use checkpoint-" + QByteArray::number(style.maxSteps) + " as final checkpoint"},
            {"INFO", "fine-tuned output got, start to transfer it for inference"},
            {"INFO", "transfer for inference succeeded, start to deliver it for inference"},
            {"INFO", "start to save checkpoint"},
            {"INFO", "finetune-job succeeded"},
            {"INFO", "##FT_COMPLETE##"},
            {"INFO", "training usage " + tokens}};
}

std::vector<TextLine> failure(Cause cause, qint64 step)
{
    const QByteArray at = QByteArray::number(step);
    std::vector<TextLine> lines;
    switch (cause) {
    case Cause::NotANumber:
        lines = {{"ERROR", "loss is nan at step " + at + ", stop training"}};
        break;
    case Cause::OutOfMemory:
        lines = {{{}, "Traceback (most recent call last):"},
                 {{}, R"(  File \"/opt/train/run.py\", line 214, in train_step)"},
                 {{}, "    loss.backward()"},
                 {{},
                  "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.32 GiB. GPU 0 has a total "
                  "capacity of 79.15 GiB of which 1.08 GiB is free."}};
        break;
    case Cause::BadData:
        lines = {{"ERROR",
                  "json.decoder.JSONDecodeError: Expecting ',' delimiter: line 1841 column 203 (char 202)"}};
        break;
    case Cause::TooFewRows:
        lines = {{"ERROR", "dataset is empty after filtering, num_samples=0"}};
        break;
    case Cause::Service:
        lines = {{"ERROR", "Internal server error, worker-2 lost its heartbeat for 300 s"}};
        break;
    }
    lines.push_back({"ERROR", "finetune-job failed"});
    lines.push_back({"INFO", "##FT_COMPLETE##"});
    lines.push_back({"INFO", "resources released"});
    return lines;
}

std::vector<TextLine> cancellation(qint64 usage)
{
    return {{"INFO", "cancel signal received, stop training"},
            {"INFO", "finetune-job canceled"},
            {"INFO", "##FT_COMPLETE##"},
            {"INFO", "training usage " + QByteArray::number(usage)}};
}

std::vector<TextLine> restart(const LogStyle &style, qint64 step)
{
    return {
        {"WARNING", "heartbeat of worker-1 is late by 64 s, restart the trainer"},
        {{}, "loading checkpoint-" + QByteArray::number(step) + " from the last evaluation"},
        {{}, "Training start!"},
        {{}, "Estimated token: " + QByteArray::number(qint64(double(style.maxSteps) * style.tokensPerStep))}};
}

std::vector<TextLine> closing(const Blueprint &blueprint, const LogStyle &style, qint64 steps, qint64 usage)
{
    switch (blueprint.outcome) {
    case Outcome::Succeeds:
        return success(style, usage);
    case Outcome::Fails:
        return failure(blueprint.cause, steps);
    case Outcome::IsCanceled:
        return cancellation(usage);
    }
    Q_UNREACHABLE();
}

void addBody(LogPlan &plan, const Blueprint &blueprint, const LogStyle &style, qint64 lines)
{
    const Cadence &cadence = style.cadence;
    if (blueprint.isMixed) {
        plan.addScript(std::make_shared<MixedLog>(lines, style.seed), 0, lines, blueprint.pace);
        return;
    }
    if (blueprint.restartAt > 0 && blueprint.restartAt < lines) {
        const qint64 from = std::max<qint64>(blueprint.restartAt / cadence.cycle() - 2, 0);
        plan.addBody(0, blueprint.restartAt, blueprint.pace);
        plan.addTexts(restart(style, from * cadence.stepsPerEval()), 20000);
        plan.addBody(from * cadence.cycle(), lines - from * cadence.cycle(), blueprint.pace);
        return;
    }
    if (blueprint.interlude.empty()) {
        plan.addBody(0, lines, blueprint.pace);
        return;
    }
    plan.addBody(0, lines / 2, blueprint.pace);
    plan.addTexts(blueprint.interlude, blueprint.pace);
    plan.addBody(lines / 2, lines - lines / 2, blueprint.pace);
}

QByteArray jobId(const Blueprint &blueprint)
{
    QString minute = serviceTime(blueprint.created).left(16);
    minute.remove(u'-').remove(u' ').remove(u':');
    return "ft-" + minute.toLatin1() + '-' + blueprint.suffix;
}

QString fileId(quint64 seed)
{
    const QByteArray hex = QByteArray::number(mix(seed, 1), 16).rightJustified(16, '0') +
                           QByteArray::number(mix(seed, 2), 16).rightJustified(16, '0');
    return QUuid::fromRfc4122(QByteArray::fromHex(hex)).toString(QUuid::WithoutBraces);
}

QVariantMap fieldsOf(const Blueprint &blueprint)
{
    const QString user = u"1396993924585947"_s;
    QVariantMap fields{{"base_model"_L1, blueprint.model},
                       {"training_type"_L1, blueprint.trainingType},
                       {"hyper_parameters"_L1, blueprint.hyperParameters},
                       {"training_file_ids"_L1, QVariantList{blueprint.trainingFile.isEmpty() ? fileId(blueprint.seed) : blueprint.trainingFile}},
                       {"validation_file_ids"_L1, QVariantList{}},
                       {"workspace_id"_L1, u"llm-demo0001"_s},
                       {"user_identity"_L1, user},
                       {"creator"_L1, user},
                       {"modifier"_L1, user},
                       {"group"_L1, u"llm"_s},
                       {"charge_type"_L1, u"token"_s},
                       {"max_output_cnt"_L1, 10}};
    return fields;
}

void planPhases(Job &job, const Blueprint &blueprint, qint64 ended)
{
    const qint64 running = blueprint.created + blueprint.pending + blueprint.queuing;
    job.phases.push_back({blueprint.created, u"PENDING"_s});
    job.phases.push_back({blueprint.created + blueprint.pending, u"QUEUING"_s});
    job.phases.push_back({running, u"RUNNING"_s});
    switch (blueprint.outcome) {
    case Outcome::Succeeds:
        job.phases.push_back({ended, u"SUCCEEDED"_s});
        break;
    case Outcome::Fails:
        job.phases.push_back({ended, u"FAILED"_s});
        break;
    case Outcome::IsCanceled:
        job.phases.push_back({std::max(running, ended - 3000), u"CANCELING"_s});
        job.phases.push_back({std::max(running, ended), u"CANCELED"_s});
        break;
    }
}

void planFailure(Job &job, Cause cause)
{
    switch (cause) {
    case Cause::NotANumber:
        job.failureCode = u"1"_s;
        break;
    case Cause::OutOfMemory:
        job.failureCode = u"137"_s;
        job.failureMessage = u"The training process was killed, see the log."_s;
        break;
    case Cause::BadData:
        job.failureCode = u"InvalidParameter"_s;
        job.failureMessage = u"The training file has a line that is no valid JSON."_s;
        break;
    case Cause::TooFewRows:
        job.failureCode = u"InvalidParameter"_s;
        job.failureMessage = u"The number of training samples must be larger than batch_size."_s;
        break;
    case Cause::Service:
        job.failureCode = u"InternalError"_s;
        job.failureMessage = u"Internal server error."_s;
        break;
    }
}

} // namespace

qint64 openingLines()
{
    return qint64(opening({}).size());
}

qint64 closingLines()
{
    return qint64(success({}, 0).size());
}

Job build(const Blueprint &blueprint)
{
    qint64 lines = blueprint.bodyLines;
    if (blueprint.totalLines >= 0) {
        const qint64 given = openingLines() + closingLines() + qint64(blueprint.interlude.size());
        lines = std::max<qint64>(blueprint.totalLines - given, 0);
    }
    Job job;
    job.id = jobId(blueprint);
    job.name = blueprint.name;
    job.model = blueprint.model;
    job.created = blueprint.created;
    job.fields = fieldsOf(blueprint);
    job.style = blueprint.style;
    job.style.seed = blueprint.seed;
    const qint64 steps = blueprint.style.cadence.lastStep(lines);
    if (job.style.maxSteps <= 0)
        job.style.maxSteps = std::max<qint64>(steps, 1);
    job.usage = usageOf(blueprint, steps);
    job.plan = LogPlan(blueprint.created + blueprint.pending + blueprint.queuing);
    job.plan.addTexts(opening(job.style), blueprint.textPace);
    addBody(job.plan, blueprint, job.style, lines);
    job.plan.addTexts(closing(blueprint, job.style, steps, job.usage), blueprint.textPace);
    const qint64 ended = job.plan.timeOf(job.plan.size() - 1 - linesBehindTheEnd);
    if (blueprint.totalLines >= 0)
        job.plan.cut(blueprint.totalLines, ended);
    planPhases(job, blueprint, ended);
    if (blueprint.outcome == Outcome::Fails)
        planFailure(job, blueprint.cause);
    return job;
}

} // namespace sim

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/demo_jobs.h"

#include "simulator/long_log.h"
#include "simulator/random.h"

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;

QVariantMap hyperParameters(const QString &rate, int batch)
{
    return {{"n_epochs"_L1, 3},
            {"batch_size"_L1, batch},
            {"max_length"_L1, 8192},
            {"learning_rate"_L1, rate},
            {"lr_scheduler_type"_L1, u"linear"_s},
            {"split"_L1, 0.9}};
}

/// The trainers differ from project to project, so that the demo shows what a reader must cope with.
Family familyOf(const QString &name, const QString &model)
{
    if (model.startsWith("cosyvoice"_L1))
        return Family::TokensOnly;
    if (model == "qwen2.5-7b-instruct"_L1)
        return Family::HuggingFace;
    if (name.startsWith("policy-72b"_L1))
        return Family::Pretraining;
    if (name.startsWith("tone-judge"_L1))
        return Family::Preference;
    return name.startsWith("claims-triage"_L1) ? Family::SwiftQuoted : Family::Swift;
}

QString trainingType(Family family, const QString &model)
{
    if (family == Family::Pretraining)
        return u"cpt"_s;
    if (family == Family::Preference)
        return u"dpo_lora"_s;
    return family == Family::TokensOnly || model == "qwen3-8b"_L1 ? u"efficient_sft"_s : u"sft"_s;
}

/// Makes the record of `step` the last one at --now, with the next line about three seconds away.
Job runningJob(Blueprint job, qint64 step, double secondsPerStep, const Options &options)
{
    const Cadence &cadence = job.style.cadence;
    const qint64 index = cadence.indexOfStep(step);
    job.style.secondsPerStep = secondsPerStep;
    job.pace = std::floor(double(step) * secondsPerStep * second / double(index));
    job.bodyLines =
        job.style.maxSteps / cadence.stepsPerEval() * cadence.cycle() +
        job.style.maxSteps % cadence.stepsPerEval() / cadence.stepsPerRecord * (1 + cadence.barsPerRecord);
    const qint64 slack = second / 4;
    const qint64 opening = qint64(std::ceil(double(openingLines()) * job.textPace));
    const qint64 running = options.now - slack - qint64(double(index) * job.pace) - opening;
    job.created = running - job.pending - job.queuing;
    return build(job);
}

/// Falls until step 720, then grows until it is no number.
Curve divergingCurve()
{
    Curve curve;
    curve.start = 2.05;
    curve.end = 0.82;
    curve.noise = 0.015;
    curve.divergesAt = 720;
    curve.nanAt = 930;
    curve.train = {{730, 1.0213}, {740, 1.0607}, {750, 1.1034}, {760, 1.1741}, {770, 1.2418},
                             {780, 1.3602}, {790, 1.5017}, {800, 1.6844}, {810, 1.8596}, {820, 2.1038},
                             {830, 2.3711}, {840, 2.6642}, {850, 2.9803}, {860, 3.3417}, {870, 3.7129},
                             {880, 4.1706}, {890, 5.0233}, {900, 6.8812}, {910, 11.3046}, {920, 14.0291}};
    curve.grad = {{880, 121.3944}, {890, 164.0182}, {900, 318.2207}, {910, 1904.7715},
                            {920, std::numeric_limits<double>::infinity()}};
    curve.eval = {{100, 1.3524}, {200, 1.1521}, {300, 1.0714}, {400, 1.0322}, {500, 1.0043},
                            {600, 0.9831}, {700, 0.9684}, {800, 1.3168}};
    return curve;
}

/// What v6 and v7 were trained with.
const QString toneFile = u"976bd01a-f30b-4414-86fd-50c5448686ef"_s;

/// The bar of what comes before training: the data is read in.
std::vector<TextLine> preparation(int lines, qint64 rows)
{
    std::vector<TextLine> texts;
    for (int i = 1; i <= lines; ++i) {
        const QByteArray percent = QByteArray::number(i * 100 / lines).rightJustified(3, ' ');
        const QByteArray bar = QByteArray(i * 10 / lines, '#').leftJustified(10, ' ');
        texts.push_back({{}, "Map: " + percent + "%|" + bar + "| " + QByteArray::number(rows * i / lines) + '/'
                                 + QByteArray::number(rows) + " [00:00<00:00, 24870.11 examples/s]"});
    }
    return texts;
}

} // namespace

Blueprint textJob(const QString &name, const QString &model, const char *suffix, const QString &rate,
                  int batch, const Options &options)
{
    Blueprint job;
    job.name = name;
    job.model = model;
    job.suffix = suffix;
    // Of the suffix, not of the position: another row in a table changes no other job.
    job.seed = mix(options.seed, mix(job.suffix.toULongLong(nullptr, 16)));
    job.pending = 5 * second;
    job.style.family = familyOf(name, model);
    job.style.peakRate = rate.toDouble();
    job.style.tokensPerStep = batch * 408.7;
    job.trainingType = trainingType(job.style.family, model);
    job.hyperParameters = hyperParameters(rate, batch);
    return job;
}

Job supportToneV8(const Options &options)
{
    Blueprint job = textJob(u"support-tone v8"_s, u"qwen3-14b"_s, "02d9", u"1.2e-5"_s, 32, options);
    job.created = options.now - 25 * minute;
    job.queuing = 100 * minute; // v7 is through by then
    job.style.maxSteps = 2400;
    job.style.cadence = {2, 2, 50};
    job.bodyLines = 24 * job.style.cadence.cycle();
    job.pace = 3100;
    return build(job);
}

Job supportToneV7(const Options &options)
{
    Blueprint job = textJob(u"support-tone v7"_s, u"qwen3-14b"_s, "7be4", u"1.6e-5"_s, 32, options);
    job.trainingFile = toneFile;
    job.queuing = 4 * minute + 39 * second;
    job.textPace = 1154; // begins at 12:06:58, when --now is that of the pictures
    job.style.maxSteps = 2400;
    job.style.cadence = {2, 2, 50};
    job.style.tokensPerStep = 31.4e6 / 2400;
    job.style.truncated = {{1200, 3}};
    job.style.curve.end = 0.78;
    job.style.curve.train = {{1208, 0.8519}, {1210, 0.8595}, {1374, 0.8466}, {1376, 0.8587}, {1378, 0.8492},
                             {1380, 0.8561}, {1382, 0.8503}, {1384, 0.8559}, {1386, 0.8502}, {1388, 0.8531},
                             {1486, 0.8478}, {1488, 0.8395}};
    job.style.curve.eval = {{100, 1.395},   {200, 1.1752},  {300, 1.0918},  {400, 1.0486}, {500, 1.0249},
                            {600, 1.0147},  {700, 0.9836},  {800, 0.9771},  {900, 0.9455}, {1000, 0.9338},
                            {1100, 0.9211}, {1200, 0.9219}, {1300, 0.9163}, {1400, 0.9096}};
    return runningJob(job, 1488, 4.7568, options);
}

/// 19 November: created 16:53:53, running from 16:58:21, moved for inference at 20:08:47, succeeded at 20:15:10.
Job supportToneV6(const Options &options)
{
    constexpr qint64 waiting = 4 * minute + 28 * second;
    constexpr qint64 training = (3 * 60 + 10) * minute + 26 * second; // to the line that says it is over
    constexpr qint64 linesBeforeMoving = 6; // of the closing ones
    constexpr qint64 moving = 377 * second;
    Blueprint job = textJob(u"support-tone v6"_s, u"qwen3-14b"_s, "1c7f", u"2e-5"_s, 32, options);
    job.trainingFile = toneFile;
    job.created = options.now - (21 * 60 + 11) * minute - 7 * second;
    job.queuing = waiting - job.pending;
    job.usage = 31389440;
    job.style.maxSteps = 2400;
    job.style.cadence = {5, 0, 20};
    job.bodyLines = 24 * job.style.cadence.cycle();
    const qint64 body = training - qint64(job.textPace) * (openingLines() + linesBeforeMoving - 1);
    job.pace = double(body) / double(job.bodyLines);
    job.style.secondsPerStep = double(body) / double(2400 * second);
    job.style.curve.end = 0.80;
    job.style.curve.train = {{2400, 0.7975}};
    job.style.curve.eval = {{100, 1.3702},  {200, 1.1515},  {300, 1.0712},  {400, 1.0293},  {500, 1.0101}, {600, 0.9873},
                            {700, 0.9742},  {800, 0.9646},  {900, 0.9376},  {1000, 0.9297}, {1100, 0.9262}, {1200, 0.9271},
                            {1300, 0.9175}, {1400, 0.9121}, {1500, 0.9157}, {1600, 0.9061}, {1700, 0.8956}, {1800, 0.8903},
                            {1900, 0.8946}, {2000, 0.8962}, {2100, 0.8941}, {2200, 0.8922}, {2300, 0.9011}, {2400, 0.9004}};
    Job built = build(job);
    // Moving a model takes its time; then the last lines come.
    const LogSegment closing = built.plan.segmentOf(built.plan.size() - 1);
    const qint64 moved = built.plan.timeOf(closing.first + linesBeforeMoving) + moving;
    built.plan.cut(closing.first + linesBeforeMoving, moved);
    built.plan.addTexts({closing.texts.begin() + linesBeforeMoving, closing.texts.end()}, closing.pace);
    built.phases.back().from += moving;
    return built;
}

/// A million lines in four hours and a half; three quarters of an hour ago its bars calmed down to one a step.
Job sqlAssistCn(const Options &options)
{
    constexpr qint64 firstCalmStep = 2294;
    constexpr qint64 reached = 2788;
    constexpr qint64 calmPace = 2875;
    Blueprint job = textJob(u"sql-assist cn"_s, u"qwen3-32b"_s, "c31a", u"8e-6"_s, 16, options);
    job.hyperParameters["max_length"_L1] = 16384;
    job.queuing = 15 * minute;
    job.style.maxSteps = 3168;
    job.style.cadence = {1, 1, 100};
    job.style.tokensPerStep = 21951;
    job.style.secondsPerStep = 5.83;
    job.style.maxLength = 16384;
    job.style.evaluated = 4266;
    job.style.evalBatch = 16;
    job.style.truncated = {{2300, 2}, {2400, 1}, {2500, 3}, {2600, 1}, {2700, 2}};
    job.style.curve.start = 1.9;
    job.style.curve.end = 0.425;
    job.style.curve.noise = 0.05;
    job.style.curve.eval = {{2700, 0.4912}};
    job.usage = qint64(double(job.style.maxSteps) * job.style.tokensPerStep);
    const qint64 begin = options.now - (4 * 60 + 30) * minute - 58 * second; // 09:34:02
    job.created = begin - job.pending - job.queuing;
    Job built = build(job);

    const Cadence &cadence = built.style.cadence;
    const qint64 calmFrom = cadence.indexOfStep(firstCalmStep) - cadence.barsPerRecord;
    const qint64 calm = options.now - second / 4 - (cadence.indexOfStep(reached) - calmFrom) * calmPace;
    const qint64 pictured = options.now - (58 * minute + 50 * second); // 13:06:10
    const qint64 picturedUntil = options.now - (56 * minute + 10 * second);
    const auto script = std::make_shared<LongLog>(built.style.curve, built.style.seed, options.now);
    const LogSegment closing = built.plan.segmentOf(built.plan.size() - 1);
    const auto addUntil = [&](qint64 from, qint64 lines, qint64 start, qint64 end) {
        built.plan.cut(built.plan.size(), start);
        built.plan.addScript(script, from, lines, double(end - start) / double(lines));
    };
    built.plan.cut(openingLines(), 0);
    const qint64 opened = built.plan.timeOf(openingLines() - 1) + qint64(job.textPace);
    const qint64 behind = script->linesBefore() + script->linesPictured();
    addUntil(0, script->linesBefore(), opened, pictured);
    addUntil(script->linesBefore(), script->linesPictured(), pictured, picturedUntil);
    addUntil(behind, script->linesBehind(), picturedUntil, calm - second);
    for (const auto &[step, index] : script->uploads())
        built.scripted.push_back({step, built.plan.timeOf(openingLines() + index)});
    built.plan.cut(built.plan.size(), calm);
    built.plan.addBody(calmFrom, cadence.indexOfStep(job.style.maxSteps) + 1 - calmFrom, calmPace);
    built.plan.addTexts(closing.texts, closing.pace);
    built.phases.back().from = built.plan.timeOf(built.plan.size() - 3);
    return built;
}

/// Its last records stand one below the other, without bars between them.
Job invoiceExtractV3(const Options &options)
{
    constexpr qint64 lastBarred = 840;
    constexpr int prepared = 64; // makes it 1,877 lines
    constexpr double pace = 11864;
    Blueprint job = textJob(u"invoice-extract v3"_s, u"qwen3-14b"_s, "e7b0", u"1e-4"_s, 8, options);
    job.created = options.now - 334 * minute + 9 * second;
    job.queuing = 2 * minute + 40 * second;
    job.outcome = Outcome::Fails;
    job.cause = Cause::NotANumber;
    job.style.maxSteps = 2400;
    job.style.cadence = {10, 20, 10};
    job.style.curve = divergingCurve();
    job.style.secondsPerStep = 4.81;
    job.bodyLines = lastBarred / job.style.cadence.stepsPerRecord;
    Job built = build(job);
    const Cadence &cadence = built.style.cadence;
    const qint64 barred = cadence.indexOfStep(lastBarred) + 1;
    const qint64 failed = options.now - (4 * 60 + 16) * minute - 21 * second; // 09:48:39
    const qint64 begin = built.plan.timeOf(openingLines() - 1) + 2 * second;
    const qint64 barredEnd = failed - qint64(10 * pace);
    const Cadence bare{cadence.stepsPerRecord, 0, 1000};
    built.plan.cut(openingLines(), begin);
    built.plan.addTexts(preparation(prepared, 62208), 40);
    built.plan.addBody(0, barred, double(barredEnd - begin - prepared * 40) / double(barred));
    built.plan.addBody(bare.indexOfStep(850), 6, pace, bare);
    built.plan.addTexts({{"WARNING", "grad_norm 1904.77 is above max_grad_norm 1.0 for 20 steps"}}, pace);
    built.plan.addBody(bare.indexOfStep(910), 3, pace, bare);
    built.plan.addTexts({{"ERROR", "loss is nan at step 930, stop training"}, {"ERROR", "finetune-job failed"}}, 1200);
    built.phases.back().from = failed + second;
    return built;
}

} // namespace sim

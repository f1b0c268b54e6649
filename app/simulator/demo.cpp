// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo's two accounts. Finished jobs come from the tables; what happens right now is described here. All
// times hang on --now, so that the demo always looks as if it had been watched for three months.

#include "simulator/demo_rows.h"
#include "simulator/job_builder.h"
#include "simulator/random.h"
#include "simulator/scenario.h"

#include <algorithm>
#include <cmath>

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
    if (model.startsWith("wan"_L1) || model.startsWith("cosyvoice"_L1))
        return Family::TokensOnly;
    if (model == "qwen2.5-7b-instruct"_L1)
        return Family::HuggingFace;
    if (name.startsWith("policy-72b"_L1))
        return Family::Pretraining;
    if (name.startsWith("tone-judge"_L1))
        return Family::Preference;
    return name.startsWith("doc-vl"_L1) ? Family::SwiftQuoted : Family::Swift;
}

QString trainingType(Family family, const QString &model)
{
    if (family == Family::Pretraining)
        return u"cpt"_s;
    if (family == Family::Preference)
        return u"dpo_lora"_s;
    return family == Family::TokensOnly || model == "qwen3-8b"_L1 ? u"efficient_sft"_s : u"sft"_s;
}

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

void describeEnd(Blueprint &job, Fate fate)
{
    switch (fate) {
    case Fate::Done:
        return;
    case Fate::Restarted:
        job.restartAt = job.bodyLines * 5 / 9;
        return;
    case Fate::Canceled:
        job.outcome = Outcome::IsCanceled;
        return;
    case Fate::OutOfMemory:
        job.cause = Cause::OutOfMemory;
        break;
    case Fate::BadData:
        job.cause = Cause::BadData;
        break;
    case Fate::TooFewRows:
        job.cause = Cause::TooFewRows;
        break;
    case Fate::Service:
        job.cause = Cause::Service;
        break;
    }
    job.outcome = Outcome::Fails;
}

/// The values of the run that the next one is measured against.
void pinSupportToneV6(Blueprint &job)
{
    job.usage = 31389440;
    job.style.curve.end = 0.80;
    job.style.curve.train = {{2400, 0.7975}};
    job.style.curve.eval = {{1500, 0.9003}, {1600, 0.8956}, {1700, 0.8921}, {1800, 0.8903}, {1900, 0.8917},
                            {2000, 0.8922}, {2100, 0.8935}, {2200, 0.896},  {2300, 0.9011}, {2400, 0.9004}};
}

Job finishedJob(const DemoRow &row, const Options &options)
{
    Blueprint job = textJob(row.name.toString(), row.model.toString(), row.suffix, row.rate.toString(),
                            row.batch, options);
    job.created = options.now - row.age * minute + qint64(unit(mix(job.seed, 21)) * 25) * second;
    job.queuing = qint64((60 + 200 * unit(mix(job.seed, 22))) * double(second));
    job.style.maxSteps = row.steps;
    job.style.curve.start = row.loss + 1.4;
    job.style.curve.end = row.loss * 0.89;
    job.style.cadence = {5, 1, 20};
    const qint64 evaluated = qint64(row.steps) * row.percent / 100 / 100;
    const qint64 further = qint64(row.steps) * row.percent / 100 % 100 / 5 * 2;
    job.bodyLines = evaluated * job.style.cadence.cycle() + further;
    job.textPace = row.percent == 0 ? 4.0 * second : 20.0 * second;
    job.pace = double(row.minutes * minute) / double(std::max<qint64>(job.bodyLines, 1));
    if (row.name == u"support-tone v6")
        pinSupportToneV6(job);
    describeEnd(job, row.fate);
    return build(job);
}

/// Makes the record of `step` the last one at --now, with the next line about three seconds away.
Job runningJob(Blueprint job, qint64 step, double secondsPerStep, const Options &options)
{
    const Cadence &cadence = job.style.cadence;
    const qint64 index = cadence.indexOfStep(step);
    job.textPace = second;
    job.pace = std::floor(double(step) * secondsPerStep * second / double(index));
    job.bodyLines =
        job.style.maxSteps / cadence.stepsPerEval() * cadence.cycle() +
        job.style.maxSteps % cadence.stepsPerEval() / cadence.stepsPerRecord * (1 + cadence.barsPerRecord);
    const qint64 slack = second / 4;
    const qint64 running = options.now - slack - qint64(double(index) * job.pace) - openingLines() * second;
    job.created = running - job.pending - job.queuing;
    return build(job);
}

Job supportToneV7(const Options &options)
{
    Blueprint job = textJob(u"support-tone v7"_s, u"qwen3-14b"_s, "7be4", u"1.6e-5"_s, 32, options);
    job.queuing = 4 * minute + 39 * second;
    job.style.maxSteps = 2400;
    job.style.cadence = {2, 2, 50};
    job.style.tokensPerStep = 31.4e6 / 2400;
    job.style.curve.end = 0.78;
    job.style.curve.train = {{1210, 0.8595}, {1486, 0.8478}, {1488, 0.8395}};
    job.style.curve.eval = {{100, 1.395},   {200, 1.1752},  {300, 1.0918},  {400, 1.0486}, {500, 1.0249},
                            {600, 1.0147},  {700, 0.9836},  {800, 0.9771},  {900, 0.9455}, {1000, 0.9338},
                            {1100, 0.9211}, {1200, 0.9219}, {1300, 0.9163}, {1400, 0.9096}};
    return runningJob(job, 1488, 4.76, options);
}

Job sqlAssistCn(const Options &options)
{
    Blueprint job = textJob(u"sql-assist cn"_s, u"qwen3-32b"_s, "c31a", u"8e-6"_s, 16, options);
    job.queuing = 15 * minute;
    job.style.maxSteps = 3168;
    job.style.cadence = {1, 1, 100};
    job.style.tokensPerStep = 21951;
    job.style.curve.start = 1.9;
    job.style.curve.end = 0.425;
    job.style.curve.noise = 0.05;
    job.style.curve.eval = {{2700, 0.4912}};
    return runningJob(job, 2788, 5.83, options);
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

/// Falls until step 720, then grows until it is no number.
Job invoiceExtractV3(const Options &options)
{
    Blueprint job = textJob(u"invoice-extract v3"_s, u"qwen3-14b"_s, "e7b0", u"1e-4"_s, 8, options);
    job.created = options.now - 334 * minute + 9 * second;
    job.queuing = 2 * minute + 40 * second;
    job.outcome = Outcome::Fails;
    job.cause = Cause::NotANumber;
    job.style.maxSteps = 2400;
    job.style.cadence = {2, 2, 50};
    job.style.curve.end = 0.96;
    job.style.curve.divergesAt = 720;
    job.style.curve.nanAt = 930;
    job.bodyLines = job.style.cadence.indexOfStep(930) + 1;
    job.pace = 74.0 * minute / double(job.bodyLines);
    return build(job);
}

Job catalogEmbedLong(const Options &options)
{
    Blueprint job = textJob(u"catalog-embed long"_s, u"qwen3-8b"_s, "3d90", u"5e-5"_s, 64, options);
    job.created = options.now - qint64(12 * 1440 + 190) * minute;
    job.queuing = 3 * minute;
    // Twenty redraws of the bar for every step: that is what makes a log this long.
    job.style.cadence = {5, 99, 20};
    job.style.maxSteps = 0;
    job.style.curve.end = 0.37;
    job.totalLines = 1204318;
    job.pace = 60;
    job.trainingType = u"sft"_s;
    return build(job);
}

std::vector<Job> account(std::span<const DemoRow> rows, std::vector<Job> jobs, const QString &workspace,
                         const Options &options)
{
    for (const DemoRow &row : rows)
        jobs.push_back(finishedJob(row, options));
    for (Job &job : jobs)
        job.fields["workspace_id"_L1] = workspace;
    return jobs;
}

} // namespace

std::vector<Job> demoSingapore(const Options &options)
{
    return account(singaporeRows(),
                   {supportToneV8(options), supportToneV7(options), catalogEmbedLong(options)},
                   u"llm-v71tlvsg"_s, options);
}

std::vector<Job> demoBeijing(const Options &options)
{
    return account(beijingRows(), {sqlAssistCn(options), invoiceExtractV3(options)}, u"llm-k20pdbcn"_s,
                   options);
}

} // namespace sim

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo's two accounts on Model Studio. Finished jobs come from the tables; those of the pictures from demo_jobs.cpp. All
// times hang on --now, so that the demo always looks as if it had been watched for three months.

#include "simulator/demo_jobs.h"
#include "simulator/demo_rows.h"
#include "simulator/random.h"
#include "simulator/scenario.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;

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

/// What the pictures of the window show of these two.
void pinPictured(Blueprint &job)
{
    if (job.name == u"support-tone v5") {
        // Half the batch, another schedule, an older file: it learns its training data by heart from step 1,700 on.
        job.usage = 30902118;
        job.hyperParameters["lr_scheduler_type"_L1] = u"cosine"_s;
        job.trainingFile = u"41c0e2d7-58aa-4c3f-9b61-0de7f2a4b93c"_s;
        job.style.curve.end = 0.8;
        job.style.curve.eval = {{100, 1.381},   {200, 1.1671},  {300, 1.0923},  {400, 1.0555},  {500, 1.0293}, {600, 1.0205},
                                {700, 0.9943},  {800, 0.984},   {900, 0.9683},  {1000, 0.9578}, {1100, 0.9491}, {1200, 0.9463},
                                {1300, 0.9358}, {1400, 0.9379}, {1500, 0.941},  {1600, 0.9437}, {1700, 0.9263}, {1800, 0.9332},
                                {1900, 0.9454}, {2000, 0.9498}, {2100, 0.9673}, {2200, 0.9671}, {2300, 0.9769}, {2400, 0.9942}};
    } else if (job.name == u"tone v5 long") {
        job.usage = 9127936;
        job.style.curve.eval = {{600, 0.965}};
    } else if (job.name == u"sql-assist long") {
        job.style.curve.eval = {{100, 0.812}};
    }
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
    pinPictured(job);
    describeEnd(job, row.fate);
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
                   {supportToneV8(options), supportToneV7(options), supportToneV6(options),
                    catalogEmbedLong(options)},
                   u"llm-v71tlvsg"_s, options);
}

std::vector<Job> demoBeijing(const Options &options)
{
    return account(beijingRows(), {sqlAssistCn(options), invoiceExtractV3(options)}, u"llm-k20pdbcn"_s,
                   options);
}

} // namespace sim

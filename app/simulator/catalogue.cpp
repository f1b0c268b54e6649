// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The jobs of a run without --demo. Job 0 is an ordinary one, so that `--jobs 1` is a single finished job
// whose log has exactly --log-lines lines. Then come the characters, as far as --jobs reaches; all others are
// ordinary. Exceptions to --log-lines are the characters that set `bodyLines` or a `totalLines` of their own.

#include "simulator/characters.h"
#include "simulator/mixed_log.h"
#include "simulator/random.h"
#include "simulator/scenario.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr qint64 minute = 60000;
/// Jobs that --fault insert keeps back. They are part of --jobs: in the end as many are listed as were asked
/// for.
constexpr int mostHidden = 3;
/// Job 0 and the characters that make every status appear.
constexpr int neverHidden = 10;

std::vector<Character> characters()
{
    std::vector<Character> all = characterStates();
    for (const auto &more : {characterLogs(), characterShapes()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

QByteArray suffix(quint64 seed)
{
    return QByteArray::number(mix(seed) & 0xffff, 16).rightJustified(4, '0');
}

QString ordinaryName(int index)
{
    static const QStringList series{u"support-tone"_s, u"invoice-extract"_s, u"intent-router"_s,
                                    u"sql-assist"_s,   u"catalog-embed"_s,   u"claims-triage"_s,
                                    u"faq-summary"_s,  u"contract-review"_s};
    return u"%1 v%2"_s.arg(series.at(index % series.size())).arg(index / series.size() + 1);
}

Blueprint ordinary(int index, const Options &options)
{
    static const std::array models{u"qwen3-14b"_s,
                                   u"qwen3-8b"_s,
                                   u"qwen3-32b"_s,
                                   u"qwen2.5-7b-instruct"_s,
                                   u"qwen2.5-72b-instruct"_s,
                                   u"qwen3-vl-8b-instruct"_s};
    static const std::array families{Family::Swift, Family::Swift, Family::HuggingFace, Family::Pretraining};
    Blueprint job;
    job.name = ordinaryName(index);
    job.model = models[std::size_t(index) % models.size()];
    job.seed = mix(options.seed, quint64(index));
    job.suffix = suffix(job.seed);
    job.created =
        options.now - 180 * minute - index * 277 * minute + qint64(unit(mix(job.seed, 11)) * 50 * minute);
    job.style.family = families[std::size_t(index) % families.size()];
    job.style.cadence = {1, 1, 50};
    job.style.maxSteps = 0;
    job.style.curve.end = 0.5 + 0.6 * unit(mix(job.seed, 12));
    job.totalLines = options.logLines;
    const double duration = (20 + 60 * unit(mix(job.seed, 13))) * minute;
    job.pace = duration / double(std::max<qint64>(options.logLines, 1));
    job.hyperParameters = {{"n_epochs"_L1, 3},      {"batch_size"_L1, 16},
                           {"max_length"_L1, 8192}, {"learning_rate"_L1, job.style.peakRate},
                           {"lora_rank"_L1, 64},    {"lr_scheduler_type"_L1, u"linear"_s},
                           {"eval_steps"_L1, 50},   {"split"_L1, 0.9}};
    return job;
}

Job ordinaryJob(int index, const Options &options)
{
    Blueprint blueprint = ordinary(index, options);
    if (options.mixedLogs) {
        blueprint.isMixed = true;
        blueprint.style.family = Family::Swift;
        blueprint.style.cadence = {1, MixedLog::LinesPerRecord - 1, std::numeric_limits<int>::max() / MixedLog::LinesPerRecord};
    }
    Job job = build(blueprint);
    job.earlyLog = EarlyLog(index % 3);
    job.outputFromStart = index % 2 == 1;
    return job;
}

Job characterJob(const Character &character, int index, const Options &options)
{
    const Setting setting{options.now, options.seed, options.logLines};
    Blueprint blueprint = ordinary(index, options);
    blueprint.name = QString::fromLatin1(character.name);
    blueprint.style.family = Family::Swift;
    character.describe(blueprint, setting);
    Job job = build(blueprint);
    if (character.alter)
        character.alter(job, setting);
    return job;
}

/// Finished a moment ago, newer than all but the newborn: it shifts the pages when it appears.
Job hiddenJob(int index, int order, const Options &options)
{
    Blueprint blueprint = ordinary(index, options);
    blueprint.created = options.now - 120000 + order * 2000;
    blueprint.pace = 50000.0 / double(std::max<qint64>(options.logLines, 1));
    blueprint.textPace = 1000;
    Job job = build(blueprint);
    job.hidden = true;
    return job;
}

} // namespace

std::vector<Job> catalogue(const Options &options)
{
    const bool inserts = std::any_of(options.faults.begin(), options.faults.end(),
                                     [](const FaultSpec &f) { return f.kind == FaultKind::Insert; });
    const int hidden = inserts ? std::clamp(options.jobs - neverHidden, 0, mostHidden) : 0;
    const std::vector<Character> cast = characters();
    std::vector<Job> jobs;
    jobs.reserve(std::size_t(options.jobs));
    for (int index = 0; index < options.jobs; ++index) {
        if (index >= options.jobs - hidden)
            jobs.push_back(hiddenJob(index, index + hidden - options.jobs, options));
        else if (index >= 1 && index <= int(cast.size()))
            jobs.push_back(characterJob(cast[std::size_t(index) - 1], index, options));
        else
            jobs.push_back(ordinaryJob(index, options));
    }
    return jobs;
}

} // namespace sim

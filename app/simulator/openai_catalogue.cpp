// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The OpenAI-dialect jobs of a run without --demo. Job 0 is an ordinary one, so that `--jobs 1` is a single finished job
// of --log-lines steps. Then come the characters, as far as --jobs reaches; all others are ordinary.

#include "simulator/openai_api.h"
#include "simulator/random.h"

#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr qint64 aSecond = 1000;
constexpr qint64 aMinute = 60 * aSecond;
const QVariant nullValue = QVariant::fromValue(nullptr);

/// One job with a peculiarity of its own, which its suffix names.
struct TuningCharacter
{
    const char *name;
    void (*describe)(TuningPlan &plan, qint64 now);
    void (*alter)(TuningJob &job) = nullptr;
};

/// At `step` now.
void isAtStep(TuningPlan &plan, qint64 now, qint64 step)
{
    plan.created = now - plan.validating - plan.queued - qint64(double(step) * plan.pace);
}

void isFinished(TuningPlan &, qint64) {}

const auto states = std::to_array<TuningCharacter>({
    {"validating",
     [](TuningPlan &plan, qint64 now) {
         plan.created = now - 10 * aSecond;
         plan.validating = 60 * aMinute;
     }},
    {"queued",
     [](TuningPlan &plan, qint64 now) {
         plan.created = now - 5 * aMinute;
         plan.queued = 60 * aMinute;
     }},
    {"running",
     [](TuningPlan &plan, qint64 now) {
         plan.pace = 4.0 * aSecond;
         isAtStep(plan, now, 130);
     }},
    {"paused",
     [](TuningPlan &plan, qint64) {
         plan.outcome = TuningOutcome::Pauses;
         plan.method = u"reinforcement"_s;
         plan.stopsAt = 120;
     }},
    {"failed-file", [](TuningPlan &plan, qint64) { plan.outcome = TuningOutcome::FailsAtTheFile; }},
    {"failed-training",
     [](TuningPlan &plan, qint64) {
         plan.outcome = TuningOutcome::Fails;
         plan.stopsAt = 57;
     }},
    {"cancelled",
     [](TuningPlan &plan, qint64) {
         plan.outcome = TuningOutcome::IsCancelled;
         plan.stopsAt = 80;
     }},
    {"warming-up",
     [](TuningPlan &plan, qint64 now) {
         plan.created = now - 30 * aSecond;
         plan.outcome = TuningOutcome::Hangs;
         plan.waitsAs = u"warming_up"_s;
     }},
    // Its whole life passes in a minute and a half.
    {"newborn",
     [](TuningPlan &plan, qint64 now) {
         plan.created = now;
         plan.validating = 5 * aSecond;
         plan.queued = 5 * aSecond;
         plan.steps = 60;
     }},
});

const auto shapes = std::to_array<TuningCharacter>({
    {"ten-thousand-events",
     [](TuningPlan &plan, qint64) {
         plan.steps = 9992; // and the ends of two epochs, and six words about its life
         plan.pace = 200;
     }},
    {"estimate-zero",
     [](TuningPlan &plan, qint64 now) {
         plan.pace = 4.0 * aSecond;
         isAtStep(plan, now, 40);
     },
     [](TuningJob &job) { job.oddities.push_back({u"estimated_finish"_s, 0}); }},
    {"burst", [](TuningPlan &plan, qint64) { plan.pace = 50; }},
    {"preference", [](TuningPlan &plan, qint64) { plan.method = u"dpo"_s; }},
    {"reinforcement", [](TuningPlan &plan, qint64) { plan.method = u"reinforcement"_s; }},
    {"without-validation", isFinished, [](TuningJob &job) { job.hasValidation = false; }},
    {"old-messages", isFinished, [](TuningJob &job) { job.eventForm = EventForm::OldMessage; }},
    {"bare-events", isFinished, [](TuningJob &job) { job.eventForm = EventForm::Bare; }},
    {"error-of-nulls", isFinished,
     [](TuningJob &job) {
         job.oddities.push_back(
             {u"error"_s, QVariantMap{{"code"_L1, nullValue}, {"message"_L1, nullValue}, {"param"_L1, nullValue}}});
     }},
    {"tokens-as-text", isFinished, [](TuningJob &job) { job.oddities.push_back({u"trained_tokens"_s, u"3900000"_s}); }},
    {"automatic", isFinished,
     [](TuningJob &job) {
         job.hyperParameters = {{"n_epochs"_L1, 3},
                                {"batch_size"_L1, u"auto"_s},
                                {"learning_rate_multiplier"_L1, u"auto"_s}};
     }},
    {"few-fields", isFinished,
     [](TuningJob &job) {
         for (const QString &key : {u"hyperparameters"_s, u"method"_s, u"seed"_s, u"integrations"_s, u"metadata"_s, u"error"_s,
                                    u"estimated_finish"_s, u"user_provided_suffix"_s, u"organization_id"_s})
             job.oddities.push_back({key, {}});
     }},
    {"odd-id", [](TuningPlan &plan, qint64) { plan.id = "projects/7:job%41+b c"; }},
});

QString ordinarySuffix(int index)
{
    static const QStringList series{u"support-tone"_s, u"routing-intents"_s, u"faq-summary"_s, u"sql-assist"_s};
    return u"%1-v%2"_s.arg(series.at(index % series.size())).arg(index / series.size() + 1);
}

TuningPlan ordinaryPlan(int index, const Options &options)
{
    static const std::array models{u"gpt-4.1-mini-2025-04-14"_s, u"gpt-4o-mini-2024-07-18"_s, u"gpt-4.1-nano-2025-04-14"_s};
    TuningPlan plan;
    plan.seed = mix(options.seed + 77, quint64(index));
    plan.suffix = ordinarySuffix(index);
    plan.model = models[std::size_t(index) % models.size()];
    plan.steps = std::max<qint64>(options.logLines, 1);
    plan.pace = double(20 * aMinute) / double(plan.steps);
    plan.loss = 0.4 + 0.6 * unit(mix(plan.seed, 12));
    plan.created = options.now - 90 * aMinute - index * 181 * aMinute + qint64(unit(mix(plan.seed, 11)) * 40 * aMinute);
    return plan;
}

TuningJob characterOf(const TuningCharacter &character, TuningPlan plan, qint64 now)
{
    plan.suffix = QString::fromLatin1(character.name);
    plan.steps = 300;
    plan.pace = 2.0 * aSecond;
    character.describe(plan, now);
    TuningJob job = tune(plan);
    if (character.alter)
        character.alter(job);
    return job;
}

} // namespace

std::vector<TuningJob> tuningCatalogue(const Options &options)
{
    std::vector<TuningCharacter> cast(states.begin(), states.end());
    cast.insert(cast.end(), shapes.begin(), shapes.end());
    std::vector<TuningJob> jobs;
    jobs.reserve(std::size_t(options.jobs));
    for (int index = 0; index < options.jobs; ++index) {
        const TuningPlan plan = ordinaryPlan(index, options);
        const bool isCast = index >= 1 && index <= int(cast.size());
        jobs.push_back(isCast ? characterOf(cast[std::size_t(index) - 1], plan, options.now) : tune(plan));
    }
    return jobs;
}

} // namespace sim

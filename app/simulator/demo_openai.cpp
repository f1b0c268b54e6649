// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo's jobs on OpenAI, behind Portkey: one that has just come, one that waits for a person, and a history.

#include "simulator/openai_api.h"
#include "simulator/random.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr qint64 ms = 1000;
constexpr qint64 msAMinute = 60 * ms;

/// One job of the history.
struct TuningRow
{
    int age; ///< minutes between its creation and --now
    QStringView suffix;
    QStringView model;
    TuningOutcome outcome;
    int minutes; ///< that it trained
    int percent; ///< of its steps, when it ended
    int steps;   ///< that it was to take
    double loss; ///< it ended with, or would
};

constexpr auto history = std::to_array<TuningRow>({
    {2961, u"routing-intents-v4", u"gpt-4.1-mini", TuningOutcome::Succeeds, 64, 100, 900, 0.3124},
    {4517, u"routing-intents-v3", u"gpt-4.1-mini", TuningOutcome::FailsAtTheFile, 0, 0, 900, 0.33},
    {9868, u"refund-letters-v3", u"gpt-4.1", TuningOutcome::Succeeds, 121, 100, 720, 0.7416},
    {13211, u"faq-short-v6", u"gpt-4.1-nano", TuningOutcome::Succeeds, 38, 100, 1200, 0.9031},
    {19037, u"refund-letters-v2", u"gpt-4.1", TuningOutcome::Fails, 47, 36, 720, 0.7702},
    {24490, u"routing-intents-v2", u"gpt-4.1-mini", TuningOutcome::Succeeds, 71, 100, 900, 0.3488},
    {28801, u"faq-short-v5", u"gpt-4.1-nano", TuningOutcome::IsCancelled, 11, 31, 1200, 0.95},
    {36117, u"order-emails-v2", u"gpt-4.1-mini", TuningOutcome::Succeeds, 58, 100, 600, 0.5513},
    {47325, u"faq-short-v4", u"gpt-4.1-nano", TuningOutcome::Succeeds, 41, 100, 1200, 0.9526},
    {55190, u"refund-letters-v1", u"gpt-4.1", TuningOutcome::Succeeds, 118, 100, 720, 0.8127},
    {63940, u"order-emails-v1", u"gpt-4.1-mini", TuningOutcome::FailsAtTheFile, 0, 0, 600, 0.6},
    {71256, u"faq-short-v3", u"gpt-4.1-nano", TuningOutcome::Succeeds, 40, 100, 1200, 0.9874},
    {86403, u"routing-intents-v1", u"gpt-4.1-mini", TuningOutcome::Succeeds, 69, 100, 900, 0.4105},
    {98712, u"faq-short-v2", u"gpt-4.1-nano", TuningOutcome::Succeeds, 39, 100, 1200, 1.0406},
    {117544, u"faq-short-v1", u"gpt-4.1-nano", TuningOutcome::Succeeds, 44, 100, 1200, 1.0612},
});

TuningJob finished(const TuningRow &row, quint64 seed, qint64 now)
{
    TuningPlan plan;
    plan.seed = seed;
    plan.suffix = row.suffix.toString();
    plan.model = row.model.toString();
    plan.created = now - row.age * msAMinute + qint64(unit(mix(seed, 21)) * 50) * ms;
    plan.validating = qint64((40 + 60 * unit(mix(seed, 22))) * ms);
    plan.queued = qint64((90 + 400 * unit(mix(seed, 23))) * ms);
    plan.outcome = row.outcome;
    plan.steps = row.steps;
    plan.stopsAt = row.percent == 100 ? -1 : row.steps * row.percent / 100;
    plan.loss = row.loss;
    const qint64 trained = row.steps * row.percent / 100;
    plan.pace = double(row.minutes * msAMinute) / double(std::max<qint64>(trained, 1));
    return tune(plan);
}

/// Its files are checked; who watches for a few minutes sees it begin.
TuningJob routingIntents(quint64 seed, qint64 now)
{
    TuningPlan plan;
    plan.id = "ftjob-9mXq2VbT4cLr";
    plan.suffix = u"routing-intents"_s;
    plan.model = u"gpt-4.1-mini"_s;
    plan.seed = seed;
    plan.created = now - 6 * msAMinute - 12 * ms;
    plan.validating = 8 * msAMinute;
    plan.queued = 2 * msAMinute;
    plan.steps = 900;
    plan.pace = 4.4 * ms;
    plan.loss = 0.305;
    return tune(plan);
}

/// A run with a grader has waited for its turn since yesterday.
TuningJob replyGrader(quint64 seed, qint64 now)
{
    TuningPlan plan;
    plan.suffix = u"reply-grader"_s;
    plan.model = u"gpt-4.1-nano"_s;
    plan.seed = seed;
    plan.created = now - 1694 * msAMinute;
    plan.queued = 3 * 1440 * msAMinute;
    plan.method = u"reinforcement"_s;
    plan.steps = 240;
    plan.epochs = 2;
    plan.pace = 42.0 * ms;
    plan.loss = 0.62;
    return tune(plan);
}

} // namespace

std::vector<TuningJob> demoOpenAi(const Options &options)
{
    quint64 seed = mix(options.seed, 1705);
    std::vector<TuningJob> jobs{routingIntents(mix(seed++), options.now), replyGrader(mix(seed++), options.now)};
    for (const TuningRow &row : history)
        jobs.push_back(finished(row, mix(seed++), options.now));
    return jobs;
}

} // namespace sim

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/series_preset.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace {

using Candidates = std::initializer_list<std::string_view>;

/// What reinforcement learning is trained for, as TRL and verl call it.
constexpr std::string_view Rewards[] = {"reward", "critic/score/mean", "critic/rewards/mean"};

bool isThere(const SeriesNames &names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

template <typename List>
std::string_view firstThere(const SeriesNames &names, const List &candidates)
{
    for (const std::string_view candidate : candidates) {
        if (isThere(names, candidate))
            return candidate;
    }
    return {};
}

bool hasOneOf(std::string_view text, Candidates parts)
{
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// Rewards alone may be a column of any data; these come with the training for them.
bool measuresReinforcement(const SeriesNames &names)
{
    if (firstThere(names, Rewards).empty())
        return false;
    const auto isWitness = [](std::string_view name) {
        return name == "kl" || name == "reward_std" || name.starts_with("completions/") || name.starts_with("actor/");
    };
    return std::ranges::any_of(names, isWitness);
}

/// Says how fast or how far the run is, not how well it goes.
bool isAccounting(std::string_view name)
{
    return name == "learning_rate" || hasOneOf(name, {"runtime", "per_second", "speed", "time", "memory"});
}

} // namespace

TrainingMethod methodOf(std::string_view trainingType, const SeriesNames &names)
{
    std::string type(trainingType);
    std::ranges::transform(type, type.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    if (hasOneOf(type, {"dpo", "kto", "orpo", "simpo", "cpo"}))
        return TrainingMethod::Preference;
    if (hasOneOf(type, {"grpo", "gspo", "ppo", "rloo", "reinforce", "rft"}))
        return TrainingMethod::Reinforcement;
    if (hasOneOf(type, {"cpt", "pretrain"}))
        return TrainingMethod::Pretraining;
    if (hasOneOf(type, {"sft"}))
        return TrainingMethod::FineTuning;
    if (isThere(names, "rewards/margins") || isThere(names, "rewards/chosen"))
        return TrainingMethod::Preference;
    return measuresReinforcement(names) ? TrainingMethod::Reinforcement : TrainingMethod::FineTuning;
}

std::string primarySeries(TrainingMethod method, const SeriesNames &names)
{
    const std::string_view reward = firstThere(names, Rewards);
    if (method == TrainingMethod::Reinforcement && !reward.empty())
        return std::string(reward);
    if (isThere(names, "loss") || isThere(names, "eval_loss"))
        return "loss";
    const std::string_view best =
        firstThere(names, Candidates{"reward", "critic/score/mean", "critic/rewards/mean", "rewards/margins",
                                     "rewards/accuracies", "ppl", "token_accuracy", "consumed_tokens"});
    if (!best.empty())
        return std::string(best);
    const auto telling = std::ranges::find_if(names, [](std::string_view name) {
        return !isOfOtherRank(name) && !isAccounting(name) && !name.starts_with("eval_");
    });
    if (telling != names.end())
        return std::string(*telling);
    return names.empty() ? std::string() : std::string(names.front());
}

std::vector<std::string> usualStrips(TrainingMethod method, const SeriesNames &names)
{
    std::vector<std::string> strips;
    const auto add = [&](Candidates candidates) {
        if (const std::string_view found = firstThere(names, candidates); !found.empty())
            strips.emplace_back(found);
    };
    switch (method) {
    case TrainingMethod::FineTuning:
        break;
    case TrainingMethod::Preference:
        add({"rewards/margins"});
        add({"rewards/accuracies"});
        break;
    case TrainingMethod::Reinforcement:
        add({"kl", "actor/kl_loss", "critic/kl"});
        add({"completions/mean_length", "completion_length", "response_length/mean"});
        break;
    case TrainingMethod::Pretraining:
        add({"eval_ppl", "ppl"});
        break;
    }
    return strips;
}

bool isOfOtherRank(std::string_view name)
{
    return name.find("@rank") != std::string_view::npos;
}

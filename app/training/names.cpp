// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace training {
namespace {

using Alias = std::pair<std::string_view, std::string_view>;

constexpr Alias Aliases[] = {
    // sorted by key
    {"Loss", "loss"},
    {"Train Loss", "loss"},
    {"Train loss", "loss"},
    {"Training Loss", "loss"},
    {"Val Loss", "eval_loss"},
    {"Val loss", "eval_loss"},
    {"Validation Loss", "eval_loss"},
    {"acc", "token_accuracy"},
    {"avr_loss", "loss"},
    {"eval/loss", "eval_loss"},
    {"eval_acc", "eval_token_accuracy"},
    {"eval_mean_token_accuracy", "eval_token_accuracy"},
    {"eval_token_acc", "eval_token_accuracy"},
    {"full validation loss", "full_eval_loss"},
    {"full_valid_loss", "full_eval_loss"},
    {"full_valid_mean_token_accuracy", "full_eval_token_accuracy"},
    {"grad norm", "grad_norm"},
    {"learning rate", "learning_rate"},
    {"lm loss", "loss"},
    {"lm loss PPL", "eval_ppl"},
    {"lm loss value", "eval_loss"},
    {"lr", "learning_rate"},
    {"mean_token_accuracy", "token_accuracy"},
    {"reduced_train_loss", "loss"},
    {"step_loss", "loss"},
    {"token_acc", "token_accuracy"},
    {"train loss", "loss"},
    {"train/loss", "loss"},
    {"train_accuracy", "token_accuracy"},
    {"train_loss", "loss"},
    {"train_mean_token_accuracy", "token_accuracy"},
    {"training loss", "loss"},
    {"training_loss", "loss"},
    {"val loss", "eval_loss"},
    {"val_loss", "eval_loss"},
    {"valid_loss", "eval_loss"},
    {"valid_mean_token_accuracy", "eval_token_accuracy"},
    {"validation loss", "eval_loss"},
    {"validation_loss", "eval_loss"},
};
static_assert(std::is_sorted(std::begin(Aliases), std::end(Aliases)));

constexpr std::string_view StepKeys[] = {
    // by priority
    "global_step/max_steps", "iteration",         "global_step", "step", "steps", "current_steps",
    "training/global_step",  "train/global_step",
};

template <size_t N>
bool isOneOf(std::string_view key, const std::string_view (&set)[N])
{
    return std::find(std::begin(set), std::end(set), key) != std::end(set);
}

} // namespace

std::string_view canonicalName(std::string_view key)
{
    const auto *const found =
        std::lower_bound(std::begin(Aliases), std::end(Aliases), key,
                         [](const Alias &a, std::string_view k) { return a.first < k; });
    return found != std::end(Aliases) && found->first == key ? found->second : key;
}

KeyRole keyRole(std::string_view key)
{
    static constexpr std::string_view epochKeys[] = {"epoch", "training/epoch", "train/epoch"};
    static constexpr std::string_view totalKeys[] = {"total_steps", "max_steps"};
    static constexpr std::string_view progressKeys[] = {"percentage", "remaining_time", "eta"};
    if (key.empty() || std::string_view("egistcpmr").find(key.front()) == std::string_view::npos)
        return KeyRole::Value;
    if (isOneOf(key, StepKeys))
        return KeyRole::Step;
    if (isOneOf(key, epochKeys))
        return KeyRole::Epoch;
    if (isOneOf(key, totalKeys))
        return KeyRole::Total;
    if (key == "elapsed_time")
        return KeyRole::Elapsed;
    return isOneOf(key, progressKeys) ? KeyRole::Progress : KeyRole::Value;
}

int stepPriority(std::string_view key)
{
    return int(std::find(std::begin(StepKeys), std::end(StepKeys), key) - std::begin(StepKeys));
}

bool isAnchor(std::string_view key)
{
    static constexpr std::string_view evalSettings[] = {
        "eval_accumulation_steps", "eval_batch_size", "eval_delay",
        "eval_on_start",           "eval_steps",      "eval_strategy"};
    if (key.starts_with("eval_"))
        return !isOneOf(key, evalSettings);
    const std::string_view name = canonicalName(key);
    return name == "loss" || name == "eval_loss" || key.ends_with("_loss") || key.ends_with(" loss") ||
           key == "grad_norm" || key == "reward" || key.starts_with("rewards/");
}

bool isSummaryMark(std::string_view key)
{
    static constexpr std::string_view marks[] = {"train_runtime", "log_history", "last_model_checkpoint",
                                                 "best_model_checkpoint", "train_time"};
    return isOneOf(key, marks);
}

bool isLossKey(std::string_view key)
{
    for (const std::string_view average : {"_step", "_epoch"}) { // Lightning's
        if (key.ends_with(average))
            key.remove_suffix(average.size());
    }
    return key == "loss" || key == "Loss" || key.ends_with("_loss") || key.ends_with("/loss");
}

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How a run is trained, as far as it decides which of its series tell most.
enum class TrainingMethod : std::uint8_t {
    FineTuning,    ///< supervised
    Preference,    ///< DPO and its kin
    Reinforcement, ///< GRPO, PPO and their kin
    Pretraining,   ///< continued
};

using SeriesNames = std::vector<std::string_view>;

/// By the service's word for it (`efficient_sft`, `dpo_lora`, `grpo`, `cpt`; empty when it has none), else by what the log
/// measures.
TrainingMethod methodOf(std::string_view trainingType, const SeriesNames &names);

/// The series of the large plot: `loss`, but `reward` (or its like) where that is what is trained for. Without either the
/// one that tells most. Empty when there are none.
std::string primarySeries(TrainingMethod method, const SeriesNames &names);

/// The strips of a run whose person has not chosen any, in their order.
std::vector<std::string> usualStrips(TrainingMethod method, const SeriesNames &names);

/// `loss@rank3`: of a rank beside the main one.
bool isOfOtherRank(std::string_view name);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// mlx-lm: `Iter 10: Train loss 2.305, Learning Rate 1.000e-05, It/sec 1.2, Tokens/sec 300.1, …`,
// `Iter 1: Val loss 2.9, Val took 10.3s`.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

namespace training {
namespace {

bool readMlxStart(std::string_view message, Finding *found)
{
    constexpr std::string_view words = "Starting training..., iters: ";
    const auto total = message.starts_with(words) ? leadingInteger(message.substr(words.size())) : std::nullopt;
    if (!total)
        return false;
    found->cues.emplace_back(Cue::Kind::RunStart, 0);
    if (*total > 0)
        found->cues.emplace_back(Cue::Kind::TotalSteps, *total);
    return true;
}

bool readMlxLm(const TextLine &line, Finding *found)
{
    std::string_view rest = line.message;
    if (!takeWords(&rest, "Iter "))
        return readMlxStart(rest, found);
    const auto step = takeInteger(&rest);
    if (!step || !takeWords(&rest, ": "))
        return false;
    Finding pairs;
    readCommaPairs(rest, &pairs);
    for (const auto &[name, value] : pairs.values)
        found->addValue(name == "Learning Rate" ? "learning_rate" : name, value);
    if (!hasValue(*found, "loss") && !hasValue(*found, "eval_loss"))
        return false;
    found->at.step = *step;
    return isRecordOf(found);
}

constexpr std::string_view MlxLmStarts[] = {"Iter ", "Starting training..., iters: "};

} // namespace

const Format MlxLm = {.starts = MlxLmStarts, .anywhere = {}, .read = readMlxLm};

} // namespace training

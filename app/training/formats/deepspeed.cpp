// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// DeepSpeed: the scheduler's `[Rank 0] step=10, skipped=0, lr=[1e-05], mom=[[0.9, 0.99]]`, and the pipeline engine's
// `steps: 10 loss: 0.1234 iter time (s): 2.345 samples/sec: 0.427`, which diffusion-pipe prints as well.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

#include <algorithm>

namespace training {
namespace {

/// The n of `[Rank n]`, -1 when there is none.
int statedRank(std::string_view text)
{
    constexpr std::string_view word = "[Rank ";
    const size_t at = text.find(word);
    if (at == None)
        return -1;
    std::string_view rest = text.substr(at + word.size());
    const auto rank = takeInteger(&rest);
    return rank && *rank < 1'000'000 && rest.starts_with(']') ? int(*rank) : -1;
}

/// Of several groups of parameters the first tells the learning rate. Step 0 is what the scheduler begins with.
bool readScheduler(const TextLine &line, Finding *found)
{
    constexpr std::string_view word = "lr=[";
    std::string_view rest = line.message;
    if (takeWords(&rest, "[Rank "))
        rest = trimmed(rest.substr(std::min(rest.find(']') + 1, rest.size())));
    if (!takeWords(&rest, "step="))
        return false;
    const auto step = takeInteger(&rest);
    const size_t rates = rest.find(word);
    if (!step || !rest.starts_with(',') || rates == None)
        return false;
    std::string_view first = rest.substr(rates + word.size());
    first = first.substr(0, first.find_first_of(",]"));
    const auto rate = scalar(first);
    if (!rate)
        return false;
    if (*step == 0)
        return true;
    found->addValue("lr", *rate);
    found->at.step = *step;
    found->rank = statedRank(line.text);
    return isRecordOf(found);
}

bool readDeepSpeed(const TextLine &line, Finding *found)
{
    if (!line.message.starts_with("steps: "))
        return readScheduler(line, found);
    readColonPairs(line.message, found);
    const bool isPlaced = found->at.step != MetricPoint::NoStep;
    return isPlaced && hasValue(*found, "loss") && isRecordOf(found);
}

constexpr std::string_view DeepSpeedStarts[] = {"steps: ", "step=", "[Rank "};

} // namespace

const Format DeepSpeed = {.starts = DeepSpeedStarts, .anywhere = {}, .read = readDeepSpeed};

} // namespace training

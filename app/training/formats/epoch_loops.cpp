// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loops that people write themselves: `Epoch [1/10], Step [100/600], Loss: 1.9`, and once an epoch
// `Epoch [1/5] Train Loss: 0.5 Val Loss: 0.6`. Their steps count the batches of an epoch.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace training {
namespace {

void skipPunctuation(std::string_view *text)
{
    while (!text->empty() && (isBlank(text->front()) || std::string_view(",;:|-").find(text->front()) != None))
        text->remove_prefix(1);
}

bool takeAnyOf(std::string_view *text, std::span<const std::string_view> words)
{
    return std::ranges::any_of(words, [text](std::string_view word) { return takeWords(text, word); });
}

/// `[3/10]` or `3/10`, a part of its whole.
std::optional<Fraction> takeShare(std::string_view *text)
{
    std::string_view rest = *text;
    rest.remove_prefix(skipBlanks(rest, 0));
    const bool isBracketed = takeWords(&rest, "[");
    const auto share = takeFraction(&rest);
    rest.remove_prefix(isBracketed ? skipBlanks(rest, 0) : 0);
    if (!share || share->whole < 1 || share->part > share->whole || (isBracketed && !takeWords(&rest, "]")))
        return {};
    *text = rest;
    return share;
}

/// `[300]` or `300`.
bool takeCount(std::string_view *text)
{
    text->remove_prefix(skipBlanks(*text, 0));
    const bool isBracketed = takeWords(text, "[");
    return takeInteger(text) && (!isBracketed || takeWords(text, "]"));
}

struct EpochPlace
{
    Fraction epoch;
    std::optional<Fraction> step; ///< in the epoch; nothing when its total is not said, as it may count all epochs
    bool isEval = false;
};

/// Takes the place and what stands around it; nothing without an epoch of several.
std::optional<EpochPlace> takeEpochPlace(std::string_view *message)
{
    static constexpr std::string_view trainings[] = {"[Train] ", "[train] ", "Train ", "Training "};
    static constexpr std::string_view validations[] = {"[Val] ", "[val] ", "[Valid] ", "Val ", "Valid ", "Validation "};
    static constexpr std::string_view epochs[] = {"Epoch: ", "Epoch ", "Epoch:", "epoch: ", "epoch ", "Epoch"};
    static constexpr std::string_view steps[] = {"Step", "step", "Iter", "iter", "Batch", "batch"};
    EpochPlace place;
    place.isEval = takeAnyOf(message, validations);
    takeAnyOf(message, trainings);
    const auto epoch = takeAnyOf(message, epochs) ? takeShare(message) : std::nullopt;
    if (!epoch)
        return {};
    place.epoch = *epoch;
    skipPunctuation(message);
    std::string_view rest = *message;
    if (takeAnyOf(&rest, steps)) {
        takeWords(&rest, "ation");
        takeWords(&rest, ":");
        place.step = takeShare(&rest);
        if (!place.step && !takeCount(&rest))
            return {};
        *message = rest;
        skipPunctuation(message);
    }
    for (const std::string_view phase : {"[Val] ", "[val] ", "[Valid] "})
        place.isEval |= takeWords(message, phase);
    takeWords(message, "[Train] ");
    return place;
}

Position placeInRun(const EpochPlace &place)
{
    Position at;
    at.epoch = double(place.epoch.part);
    if (!place.step)
        return at;
    const double before = double(std::max<qint64>(place.epoch.part - 1, 0));
    const auto batches = double(place.step->whole);
    at.epoch = before + double(place.step->part) / batches;
    at.step = wholeNumber(before * batches + double(place.step->part)).value_or(MetricPoint::NoStep);
    at.total = wholeNumber(double(place.epoch.whole) * batches).value_or(MetricPoint::NoStep);
    return at;
}

/// Pairs between bars and dashes as well as between commas.
void readParts(std::string_view text, Finding *found)
{
    while (!text.empty()) {
        const size_t bar = std::min(text.find('|'), text.size());
        const size_t dash = text.substr(0, bar).find(" - ");
        const size_t end = dash == None ? bar : dash;
        readColonPairs(text.substr(0, end), found);
        text.remove_prefix(std::min(end + (dash == None ? 1 : 3), text.size()));
    }
}

bool readEpochLoop(const TextLine &line, Finding *found)
{
    std::string_view message = line.message;
    const auto place = takeEpochPlace(&message);
    if (!place)
        return false;
    Finding pairs;
    readParts(message, &pairs);
    if (!hasValue(pairs, "loss") && !hasValue(pairs, "eval_loss"))
        return false;
    for (const auto &[name, value] : pairs.values) {
        if (place->isEval)
            found->addEvalValue(name, value);
        else
            found->addValue(name, value);
    }
    found->at = placeInRun(*place);
    // A validation counts its own batches.
    if (place->isEval && place->step)
        found->at = {.epoch = double(place->epoch.part)};
    return isRecordOf(found);
}

constexpr std::string_view EpochLoopStarts[] = {
    "Epoch ",      "Epoch:",      "Epoch[",       "epoch [",      "epoch: [",     "Train Epoch", "Training Epoch", "Val Epoch",
    "Valid Epoch", "Validation Epoch", "[Train] Epoch", "[train] Epoch", "[Val] Epoch", "[val] Epoch", "[Valid] Epoch",
};

} // namespace

const Format EpochLoops = {.starts = EpochLoopStarts, .anywhere = {}, .read = readEpochLoop};

} // namespace training

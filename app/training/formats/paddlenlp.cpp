// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// PaddleNLP: `[2024-05-04 08:52:15,123] [    INFO] - loss: 1.2, learning_rate: 1e-05, global_step: 10, …`: what other
// trainers print as a dict, and read as one.

#include "training/dict_scanner.h"
#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"
#include "training/records.h"

#include <algorithm>

namespace training {
namespace {

/// Behind `[    INFO] - `, whose blanks keep it from being a level.
std::string_view behindPaddedLevel(std::string_view message)
{
    constexpr std::string_view end = "] - ";
    const size_t close = message.starts_with("[ ") ? message.find(end) : None;
    return close == None || close > 16 ? message : trimmed(message.substr(close + end.size()));
}

/// Nothing but `key: value` between commas, else it is a sentence.
bool readEntries(std::string_view text, std::vector<DictEntry> *entries)
{
    while (!text.empty()) {
        const size_t end = std::min(text.find(", "), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 2, text.size()));
        const size_t colon = part.find(": ");
        if (colon == None || colon == 0 || part.substr(0, colon).find_first_of(" \t") != None)
            return false;
        entries->push_back({part.substr(0, colon), trimmed(part.substr(colon + 2))});
    }
    return true;
}

/// `global step 100, epoch: 1, batch: 99, loss: 2.23, speed: 2.1 step/s` of its older examples
bool readOldLine(std::string_view message, Finding *found)
{
    const auto step = takeInteger(&message);
    if (!step || !takeWords(&message, ", "))
        return false;
    readColonPairs(message, found);
    found->at.step = *step;
    return hasValue(*found, "loss") && isRecordOf(found);
}

bool readPaddleNlp(const TextLine &line, Finding *found)
{
    constexpr size_t fewest = 3;
    std::string_view message = behindPaddedLevel(line.message);
    if (takeWords(&message, "global step "))
        return readOldLine(message, found);
    std::vector<DictEntry> entries;
    if (!readEntries(message, &entries) || entries.size() < fewest)
        return false;
    const Position at = positionOf(entries);
    const bool isPlaced = at.step != MetricPoint::NoStep || at.epoch == at.epoch;
    const bool isResult = message.starts_with("train_runtime");
    return (isPlaced || isResult) && readRecord(entries, found);
}

constexpr std::string_view PaddleNlpStarts[] = {"loss: ", "eval_loss: ", "train_runtime: ", "global step ",
                                                "[    INFO] - ", "[ WARNING] - "};

} // namespace

const Format PaddleNlp = {.starts = PaddleNlpStarts, .anywhere = {}, .read = readPaddleNlp};

} // namespace training

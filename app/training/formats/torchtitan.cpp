// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// torchtitan: `[titan] 2025-06-27 12:34:56,789 - root - INFO - step:  1  loss: 12.78  grad_norm: nan  memory: …`.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/levels.h"
#include "training/numbers.h"

namespace training {
namespace {

/// The message behind the name that the program gives itself before the time stamp.
std::string_view behindName(std::string_view message)
{
    if (!takeWords(&message, "[titan]"))
        return message;
    message = trimmed(message);
    return message.substr(readHead(message).message);
}

/// `Training starts at step 1, with …, total steps 1000 (warmup 200)`
bool readBegin(std::string_view message, Finding *found)
{
    constexpr std::string_view word = "total steps ";
    if (!message.starts_with("Training starts at step "))
        return false;
    found->cues.emplace_back(Cue::Kind::RunStart, 0);
    const size_t total = message.find(word);
    const auto steps = total == None ? std::nullopt : leadingInteger(message.substr(total + word.size()));
    if (steps && *steps > 0)
        found->cues.emplace_back(Cue::Kind::TotalSteps, *steps);
    return true;
}

bool readTorchtitan(const TextLine &line, Finding *found)
{
    std::string_view message = behindName(line.message);
    if (readBegin(message, found))
        return true;
    const bool isEval = takeWords(&message, "validate ");
    if (!message.starts_with("step: "))
        return false;
    Finding pairs;
    readColonPairs(message, &pairs);
    if (pairs.at.step == MetricPoint::NoStep || !hasValue(pairs, "loss"))
        return false;
    found->at = pairs.at;
    for (const auto &[name, value] : pairs.values) {
        if (isEval)
            found->addEvalValue(name, value);
        else
            found->addValue(name, value);
    }
    return isRecordOf(found);
}

constexpr std::string_view TorchtitanStarts[] = {"step: ", "validate step: ", "[titan]", "Training starts at step "};

} // namespace

const Format Torchtitan = {.starts = TorchtitanStarts, .anywhere = {}, .read = readTorchtitan};

} // namespace training

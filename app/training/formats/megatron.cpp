// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Megatron-LM and what grew from it: `iteration 20/ 40000 | consumed samples: 1280 | … | lm loss: 1.1E+01 |`. An
// iteration that was skipped has no loss. NeMo writes `Training epoch 0, iteration 9/999 | … | reduced_train_loss: 11.03`.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/levels.h"
#include "training/numbers.h"

namespace training {
namespace {

constexpr std::string_view Iteration = "iteration ";
constexpr std::string_view Validation = "validation loss at ";
constexpr std::string_view NemoEpoch = "Training epoch ";

/// The message behind the `host: ` that launchers put before lines, empty when there is none.
std::string_view behindHost(std::string_view text)
{
    text = trimmed(text);
    size_t at = 0;
    while (at < text.size() && (isWord(text[at]) || text[at] == '.' || text[at] == '-'))
        ++at;
    if (at == 0 || at + 1 >= text.size() || text[at] != ':' || !isBlank(text[at + 1]))
        return {};
    const std::string_view rest = trimmed(text.substr(at + 1));
    return rest.substr(readHead(rest).message);
}

bool readIteration(std::string_view message, Finding *found)
{
    message.remove_prefix(Iteration.size());
    const auto at = takeFraction(&message);
    message = trimmed(message);
    if (!at || !takeWords(&message, "|"))
        return false;
    readPipedPairs(message, found);
    found->at.step = at->part;
    found->at.total = at->whole;
    return isRecordOf(found);
}

/// `validation loss at iteration 300 on validation set | lm loss value: … | lm loss PPL: … |`
bool readValidation(std::string_view message, Finding *found)
{
    const size_t bar = message.find('|');
    if (bar == None)
        return false;
    std::string_view place = message.substr(Validation.size(), bar - Validation.size());
    readPipedPairs(message.substr(bar + 1), found);
    found->at = {};
    if (takeWords(&place, Iteration))
        found->at.step = takeInteger(&place).value_or(MetricPoint::NoStep);
    return isRecordOf(found);
}

/// NeMo's iterations count within the epoch where it states no `global_step`.
bool readNemo(std::string_view message, Finding *found)
{
    message.remove_prefix(NemoEpoch.size());
    const auto epoch = takeInteger(&message);
    const bool isPlaced = takeWords(&message, ", ") && takeWords(&message, Iteration);
    const auto place = isPlaced ? takeFraction(&message) : std::nullopt;
    const size_t bar = message.find('|');
    if (!epoch || !place || bar == None)
        return false;
    readPipedPairs(message.substr(bar + 1), found);
    if (found->at.step == MetricPoint::NoStep)
        found->at.step = place->part;
    found->at.epoch = double(*epoch);
    return isRecordOf(found);
}

/// The number behind the word `iteration`, which names of folders may hold as well.
std::optional<qint64> iterationIn(std::string_view message)
{
    constexpr std::string_view word = " iteration";
    for (size_t at = message.find(word); at != None; at = message.find(word, at + 1)) {
        std::string_view rest = message.substr(at + word.size());
        const bool isWhole = takeWords(&rest, ":") || (!rest.empty() && isBlank(rest.front()));
        if (const auto step = isWhole ? takeInteger(&rest) : std::nullopt)
            return step;
    }
    return {};
}

bool readCheckpoint(std::string_view message, Finding *found)
{
    if (message.starts_with("successfully saved checkpoint")) {
        found->cues.emplace_back(Cue::Kind::Checkpoint, iterationIn(message).value_or(0));
    } else if (message.starts_with("loading checkpoint") || message.starts_with("successfully loaded checkpoint")) {
        const auto step = iterationIn(message);
        if (!step)
            return false;
        found->cues.emplace_back(Cue::Kind::Resume, *step);
    } else if (message.starts_with("[before the start of training step]")) {
        found->cues.emplace_back(Cue::Kind::RunStart, 0);
    } else {
        return false;
    }
    return true;
}

bool readMessageOf(std::string_view message, Finding *found)
{
    if (message.starts_with(Iteration))
        return readIteration(message, found);
    if (message.starts_with(Validation))
        return readValidation(message, found);
    if (message.starts_with(NemoEpoch))
        return readNemo(message, found);
    return readCheckpoint(message, found);
}

bool readMegatron(const TextLine &line, Finding *found)
{
    if (readMessageOf(line.message, found))
        return true;
    const std::string_view message = behindHost(line.text);
    found->clear();
    return !message.empty() && readMessageOf(message, found);
}

constexpr std::string_view MegatronStarts[] = {
    Iteration,
    Validation,
    NemoEpoch,
    "successfully saved checkpoint",
    "successfully loaded checkpoint",
    "loading checkpoint",
    "[before the start of training step]",
};

} // namespace

const Format Megatron = {.starts = MegatronStarts, .anywhere = Iteration, .read = readMegatron};

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Hugging Face Trainer and its relatives print beside their dicts: arguments, phases, checkpoints,
// the `***** train metrics *****` block.

#include "training/formats/format.h"

#include "training/numbers.h"

namespace training {
namespace {

/// A row `  key = value` of a metrics block. Only numbers count: times and `80871GF` are rows without a
/// result.
bool readRow(const TextLine &line, Finding *found)
{
    const size_t equals = line.text.find(" = ");
    if (equals == None || line.text.empty() || !isBlank(line.text.front()))
        return false;
    const std::string_view key = trimmed(line.text.substr(0, equals));
    if (key.empty() || key.find_first_of(" \t") != None)
        return false;
    found->isInBlock = true;
    found->isFallback = true;
    const auto value = number(trimmed(line.text.substr(equals + 3)));
    if (value && key != "epoch")
        found->summary.emplace_back(key, *value);
    return true;
}

bool readBanner(std::string_view message, Finding *found)
{
    if (!message.starts_with("***** "))
        return false;
    if (message.starts_with("***** Running training"))
        found->cues.emplace_back(Cue::Kind::RunStart, 0);
    else if (message.find("metrics *****") != None)
        found->isInBlock = true;
    else
        return false;
    return true;
}

/// `logging_steps=10,` of a printed argument object, `--logging_steps 10` of a command, `"logging_steps": 10`
/// of JSON.
bool readLoggingSteps(std::string_view text, Finding *found)
{
    constexpr std::string_view name = "logging_steps";
    size_t at = text.find(name);
    for (; at != None; at = text.find(name, at + 1)) {
        if (at > 0 && isWord(text[at - 1]))
            continue;
        const size_t digits = text.find_first_not_of(" =:'\"", at + name.size());
        const auto steps =
            digits == None || digits == at + name.size() ? std::nullopt : leadingInteger(text.substr(digits));
        if (!steps || *steps <= 0)
            continue;
        found->cues.emplace_back(Cue::Kind::LoggingSteps, *steps);
        return true;
    }
    return false;
}

qint64 trailingInteger(std::string_view text)
{
    size_t begin = text.size();
    while (begin > 0 && isDigit(text[begin - 1]))
        --begin;
    return leadingInteger(text.substr(begin)).value_or(0);
}

bool readPhase(std::string_view message, Finding *found)
{
    if (const auto total = numberBehind(message, "Total optimization steps = ")) {
        const qint64 steps = leadingInteger(message.substr(message.find("= ") + 2)).value_or(0);
        if (steps > 0)
            found->cues.emplace_back(Cue::Kind::TotalSteps, steps);
    } else if (message.starts_with("Num Epochs = ")) {
        found->cues.emplace_back(Cue::Kind::Epochs, leadingInteger(message.substr(13)).value_or(0));
    } else if (message.starts_with("Saving model checkpoint to ")) {
        found->cues.emplace_back(Cue::Kind::Checkpoint, trailingInteger(message));
    } else if (const auto step = numberBehind(message, "Continuing training from global step ")) {
        found->cues.emplace_back(Cue::Kind::Resume, wholeNumber(*step).value_or(0));
    } else {
        return false;
    }
    return true;
}

bool readHfTrainer(const TextLine &line, Finding *found)
{
    if (line.isInBlock && readRow(line, found))
        return true;
    return readBanner(line.message, found) || readPhase(line.message, found) ||
           readLoggingSteps(line.text, found);
}

constexpr std::string_view HfTrainerStarts[] = {
    "***** ",
    "Total optimization steps = ",
    "Num Epochs = ",
    "Saving model checkpoint to ",
    "Continuing training from global step ",
    "logging_steps",
    "\"logging_steps",
    "'logging_steps",
    "TrainingArguments(",
    "Seq2SeqTrainingArguments(",
    "Training/evaluation parameters ",
    "SFTConfig(",
    "DPOConfig(",
    "GRPOConfig(",
    "Namespace(",
};

} // namespace

const Format HfTrainer = {
    .starts = HfTrainerStarts, .anywhere = "--logging_steps", .read = readHfTrainer, .hasBlocks = true};

} // namespace training

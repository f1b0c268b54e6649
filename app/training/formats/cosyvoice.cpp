// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// CosyVoice and WeNet: `TRAIN Batch 0/100 loss 1.34 acc 0.30 lr 0.00002 grad_norm 1.13 rank 0`, one line a rank. The
// fraction is the epoch and the batch within it, not step and total.

#include "training/formats/format.h"
#include "training/formats/pairs.h"
#include "training/numbers.h"

#include <algorithm>

namespace training {
namespace {

constexpr double MostRanks = 999'999;

std::string_view takeNextWord(std::string_view *text)
{
    *text = trimmed(*text);
    const size_t end = std::min(text->find_first_of(" \t"), text->size());
    const std::string_view word = text->substr(0, end);
    text->remove_prefix(end);
    return word;
}

void addNamed(std::string_view name, double value, bool isEval, Finding *found)
{
    if (name == "rank" && wholeNumber(value))
        found->rank = int(std::clamp(value, 0.0, MostRanks));
    else if (isEval)
        found->addEvalValue(name, value);
    else
        found->addValue(name, value);
}

/// `loss 1.34 history loss 1.5 rank 0`: names may have several words, and a list of rates only its first counts.
void readValues(std::string_view text, bool isEval, Finding *found)
{
    text = trimmed(text);
    const char *nameBegin = text.data();
    const char *nameEnd = nameBegin;
    while (!text.empty()) {
        const std::string_view word = takeNextWord(&text);
        const auto value = number(word);
        if (!value) {
            nameEnd = word.data() + word.size();
            continue;
        }
        if (nameEnd > nameBegin)
            addNamed({nameBegin, size_t(nameEnd - nameBegin)}, *value, isEval, found);
        text = trimmed(text);
        nameBegin = nameEnd = text.data();
    }
}

/// `TRAIN Batch 0/100 …`, `CV Batch 0/100 …`, with `| steps/sec 5.2|` before the batch in newer versions.
bool readBatch(std::string_view message, Finding *found)
{
    const bool isEval = message.starts_with("CV ");
    const size_t batch = message.find("Batch ");
    if (batch == None || batch > 40)
        return false;
    message.remove_prefix(batch + 6);
    const auto place = takeFraction(&message);
    if (!place || !(message.empty() || isBlank(message.front())))
        return false;
    readValues(message, isEval, found);
    found->at.epoch = double(place->part);
    return isRecordOf(found);
}

/// A loss of the validation at the end of an epoch; WeNet's word for it is `cv_loss`.
bool addResult(std::string_view name, std::string_view text, Finding *found)
{
    const auto value = number(text);
    if (value)
        found->addEvalValue(name == "cv_loss" ? "loss" : name, *value);
    return bool(value);
}

/// `lr 2e-05 0 rank loss_1.23 acc_0.31` or `lr 2e-05 cv_loss 1.23 rank 0 acc 0.31`. The learning rate is that of the
/// training, whose own lines state it.
void readResults(std::string_view text, Finding *found)
{
    const auto setRank = [found](double rank) { found->rank = wholeNumber(rank) ? int(std::clamp(rank, 0.0, MostRanks)) : -1; };
    std::string_view name;
    std::optional<double> orphan; // a number without a name before it: that of the rank
    while (!trimmed(text).empty()) {
        const std::string_view word = takeNextWord(&text);
        const size_t joint = word.rfind('_');
        const auto value = number(word);
        if (value && name == "rank")
            setRank(*value);
        else if (value && !name.empty() && name != "lr")
            addResult(name, word, found);
        else if (word == "rank" && orphan)
            setRank(*orphan);
        const bool isJoined = !value && joint != None && joint > 0 && addResult(word.substr(0, joint), word.substr(joint + 1), found);
        const bool isName = !value && !isJoined && !(word == "rank" && orphan);
        orphan = value && name.empty() ? value : std::nullopt;
        name = isName ? word : std::string_view();
    }
}

/// `Epoch 0 Step 1001 CV info …`
bool readValidationInfo(std::string_view message, Finding *found)
{
    if (!takeWords(&message, "Epoch "))
        return false;
    const auto epoch = takeInteger(&message);
    message = trimmed(message);
    if (!epoch)
        return false;
    if (takeWords(&message, "Step "))
        found->at.step = takeInteger(&message).value_or(MetricPoint::NoStep);
    message = trimmed(message);
    if (!takeWords(&message, "CV info"))
        return false;
    found->at.epoch = double(*epoch);
    readResults(message, found);
    return isRecordOf(found);
}

bool readCosyVoice(const TextLine &line, Finding *found)
{
    return line.message.starts_with("Epoch ") ? readValidationInfo(line.message, found) : readBatch(line.message, found);
}

constexpr std::string_view CosyVoiceStarts[] = {"TRAIN ", "CV ", "Epoch "};

} // namespace

const Format CosyVoice = {.starts = CosyVoiceStarts, .anywhere = {}, .read = readCosyVoice};

} // namespace training

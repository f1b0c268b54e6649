// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/formats/bar_descriptions.h"

#include "training/formats/pairs.h"
#include "training/numbers.h"

namespace training {
namespace {

constexpr std::string_view TuneLoss = "|Loss: ";
constexpr std::string_view RecipesEpoch = "Training Epoch: ";

size_t windowBegin(size_t end, size_t floor, size_t longest)
{
    return end > floor + longest ? end - longest : floor;
}

/// torchtune: `E|STEP|Loss: X`
size_t torchtuneBegin(std::string_view text, size_t end, size_t floor)
{
    const size_t loss = text.substr(0, end).rfind(TuneLoss);
    if (loss == None || loss < windowBegin(end, floor, 80))
        return end;
    size_t at = loss;
    while (at > floor && isDigit(text[at - 1]))
        --at;
    if (at == loss || at == floor || text[at - 1] != '|')
        return end;
    const size_t bar = --at;
    while (at > floor && isDigit(text[at - 1]))
        --at;
    return at == bar ? end : at;
}

/// llama-recipes: `Training Epoch: 1/3, step 10/500 completed (loss: 1.03)`
size_t recipesBegin(std::string_view text, size_t end, size_t floor)
{
    if (end == floor || text[end - 1] != ')')
        return end;
    const size_t begin = text.substr(0, end).rfind(RecipesEpoch);
    return begin == None || begin < windowBegin(end, floor, 120) ? end : begin;
}

/// The epoch counts from 1; the bar itself counts batches of the epoch.
bool readTuneDescription(std::string_view description, Finding *found)
{
    const size_t first = description.find('|');
    const size_t second = first == None ? None : description.find(TuneLoss, first + 1);
    if (second == None)
        return false;
    const auto epoch = number(description.substr(0, first));
    const auto step = number(description.substr(first + 1, second - first - 1));
    const auto loss = number(description.substr(second + TuneLoss.size()));
    if (!epoch || !step || !loss)
        return false;
    found->at.epoch = *epoch;
    found->at.step = wholeNumber(*step).value_or(MetricPoint::NoStep);
    found->addValue("Loss", *loss);
    return true;
}

/// Its steps count from 0 in each epoch.
bool readRecipesDescription(std::string_view description, Finding *found)
{
    if (!takeWords(&description, RecipesEpoch))
        return false;
    const auto epoch = takeFraction(&description);
    if (!epoch || !takeWords(&description, ", step "))
        return false;
    const auto step = takeFraction(&description);
    if (!step || !takeWords(&description, " completed (loss: ") || !description.ends_with(')'))
        return false;
    const auto loss = scalar(description.substr(0, description.size() - 1));
    if (!loss)
        return false;
    const double before = epoch->part > 0 ? double(epoch->part - 1) * double(step->whole) : 0;
    const double steps = double(epoch->whole) * double(step->whole);
    found->at.epoch = double(epoch->part);
    found->at.step = wholeNumber(before + double(step->part)).value_or(MetricPoint::NoStep);
    found->at.total = wholeNumber(steps).value_or(MetricPoint::NoStep);
    found->addValue("loss", *loss);
    return true;
}

} // namespace

size_t metricDescriptionBegin(std::string_view text, size_t end, size_t floor)
{
    const size_t begin = torchtuneBegin(text, end, floor);
    return begin != end ? begin : recipesBegin(text, end, floor);
}

bool readMetricDescription(std::string_view description, Finding *found)
{
    return readTuneDescription(description, found) || readRecipesDescription(description, found);
}

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/records.h"

#include "training/names.h"
#include "training/numbers.h"

#include <algorithm>

namespace training {
namespace {

struct Traits
{
    bool isSummary = false;
    bool hasAnchor = false;
    bool hasPosition = false;
    bool hasPlainLoss = false;
    bool hasCurrentSteps = false;
};

Traits traitsOf(std::span<const DictEntry> entries)
{
    Traits traits;
    for (const DictEntry &entry : entries) {
        traits.isSummary |= isSummaryMark(entry.key);
        const KeyRole role = keyRole(entry.key);
        traits.hasPosition |= role == KeyRole::Step || role == KeyRole::Epoch;
        traits.hasCurrentSteps |= entry.key == "current_steps";
        if (role == KeyRole::Value && isAnchor(entry.key) && scalar(entry.value)) {
            traits.hasAnchor = true;
            traits.hasPlainLoss |= entry.key == "loss" || entry.key == "eval_loss";
        }
    }
    return traits;
}

/// `12/500` gives step and total, anything scalar and whole gives the step.
void readStep(std::string_view value, Position *at)
{
    const std::string_view text = trimmed(unquoted(value));
    if (const size_t slash = text.find('/'); slash != std::string_view::npos) {
        const auto step = number(trimmed(text.substr(0, slash)));
        const auto total = number(trimmed(text.substr(slash + 1)));
        if (!step || !total)
            return;
        at->step = wholeNumber(*step).value_or(MetricPoint::NoStep);
        at->total = wholeNumber(*total).value_or(MetricPoint::NoStep);
    } else if (const auto step = scalar(value)) {
        at->step = wholeNumber(*step).value_or(MetricPoint::NoStep);
    }
}

} // namespace

Position positionOf(std::span<const DictEntry> entries)
{
    Position at;
    int best = std::numeric_limits<int>::max();
    for (const DictEntry &entry : entries) {
        switch (keyRole(entry.key)) {
        case KeyRole::Step:
            if (stepPriority(entry.key) < best) {
                best = stepPriority(entry.key);
                readStep(entry.value, &at);
            }
            break;
        case KeyRole::Epoch:
            if (const auto epoch = scalar(entry.value))
                at.epoch = *epoch;
            break;
        case KeyRole::Elapsed:
            at.elapsed = duration(entry.value);
            break;
        case KeyRole::Total:
            // `max_steps: -1` is the trainers' word for "as many as the epochs need".
            if (const auto total = scalar(entry.value);
                total && *total > 0 && at.total == MetricPoint::NoStep)
                at.total = wholeNumber(*total).value_or(MetricPoint::NoStep);
            break;
        case KeyRole::Value:
        case KeyRole::Progress:
            break;
        }
    }
    return at;
}

bool readRecord(std::span<const DictEntry> entries, Finding *found)
{
    const Traits traits = traitsOf(entries);
    const bool isRecord = traits.hasAnchor && (traits.hasPosition || traits.hasPlainLoss);
    if (!traits.isSummary && !isRecord && !traits.hasCurrentSteps)
        return false;
    found->at = positionOf(entries);
    if (!traits.isSummary && !isRecord)
        return true; // the last row of a LLaMA-Factory run: it moves the progress only
    for (const DictEntry &entry : entries) {
        if (keyRole(entry.key) != KeyRole::Value)
            continue;
        const auto value = scalar(entry.value);
        if (!value)
            continue;
        if (traits.isSummary)
            found->summary.emplace_back(entry.key, *value);
        else
            found->addValue(entry.key, *value);
    }
    found->kind = traits.isSummary ? LineKind::Summary : found->recordKind();
    return true;
}

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/finding.h"

#include "training/names.h"

#include <algorithm>
#include <cmath>

namespace training {

void Finding::addValue(std::string_view key, double value)
{
    const std::string_view name = canonicalName(key);
    const auto taken = std::find_if(values.begin(), values.end(), [name](const auto &v) { return v.first == name; });
    const bool isTaken = taken != values.end();
    const auto place = size_t(taken - values.begin());
    // The plain name counts wherever it stands: the alias before it gets its own spelling back.
    if (isTaken && name == key && place < m_keys.size() && !m_keys[place].empty())
        taken->first = m_keys[place];
    m_keys.resize(values.size());
    m_keys.push_back(key);
    values.emplace_back(isTaken && name != key ? key : name, value);
}

void Finding::addEvalValue(std::string_view key, double value)
{
    if (!key.starts_with("eval_"))
        key = made.emplace_back("eval_" + std::string(key));
    addValue(key, value);
}

LineKind Finding::recordKind() const
{
    bool hasLoss = false;
    bool isEval = true;
    for (const auto &[name, value] : values) {
        const bool isLoss = name == "loss" || name == "eval_loss";
        if (isLoss && !std::isfinite(value))
            return LineKind::Error;
        hasLoss |= name == "loss";
        isEval &= !isLoss || name == "eval_loss";
    }
    if (hasLoss)
        return LineKind::Train;
    const bool namesEval =
        std::any_of(values.begin(), values.end(), [](const auto &v) { return v.first.starts_with("eval_"); });
    return isEval && namesEval ? LineKind::Eval : LineKind::Train;
}

void Finding::clear()
{
    at = {};
    values.clear();
    m_keys.clear();
    summary.clear();
    cues.clear();
    kind = LineKind::Plain;
    table = {};
    level = Level::None;
    rank = -1;
    isFallback = false;
    isInBlock = false;
    made.clear();
}

} // namespace training

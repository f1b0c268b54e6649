// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/finding.h"

#include <optional>
#include <string_view>

/// How trainers write names and numbers into a line of text. What is no number is left out, as everywhere.
namespace training {

/// Takes digits from the front of `text`, blanks before them included. Nothing, and `text` as it was, without digits.
std::optional<qint64> takeInteger(std::string_view *text);

/// Takes `words` from the front of `text`; false when it begins otherwise.
bool takeWords(std::string_view *text, std::string_view words);

struct Fraction
{
    qint64 part = 0;
    qint64 whole = 0;
};
/// Takes `12/500` or ` 12 / 500` from the front of `text`.
std::optional<Fraction> takeFraction(std::string_view *text);

/// Adds a value, or sets the position when the name is one of a step or an epoch.
void addPair(std::string_view name, std::string_view value, Finding *found);

/// `loss: 12.78  grad_norm: nan iter time (s): 2.3, …`: a name is all between the value before it and its colon.
void readColonPairs(std::string_view text, Finding *found);

/// `lm loss: 1.1E+01 | grad norm: 2.4 |`, also `lm loss 1.1E+01 |`: one pair between two bars.
void readPipedPairs(std::string_view text, Finding *found);

/// `loss:2.085 lr:2e-05`: no blanks in a pair.
void readTightPairs(std::string_view text, Finding *found);

/// `loss 2.31, Learning Rate 1e-5`: the value is the last word.
void readCommaPairs(std::string_view text, Finding *found);

/// Ends the reading of a record: it is one when it has values.
bool isRecordOf(Finding *found);

/// Whether `found` has a value of this canonical name.
bool hasValue(const Finding &found, std::string_view name);

} // namespace training

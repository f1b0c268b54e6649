// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"
#include "values/metric.h"

#include "training/parser.h"

#include <list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace training {

/// Where in the run a record stands, as far as it says.
struct Position
{
    qint64 step = MetricPoint::NoStep;
    qint64 total = MetricPoint::NoStep;
    double epoch = std::numeric_limits<double>::quiet_NaN();
    double elapsed = std::numeric_limits<double>::quiet_NaN();
};

/// What one piece of text states: the common answer of the readers of dicts, bars and text lines. The views
/// point into the text that was read.
struct Finding
{
    Position at;
    std::vector<std::pair<std::string_view, double>> values;  ///< canonical series name and value
    std::vector<std::pair<std::string_view, double>> summary; ///< raw name and value
    std::vector<std::pair<Cue::Kind, qint64>> cues;
    LineKind kind = LineKind::Plain;
    std::string_view table;  ///< the first row of a table whose rows follow
    Level level = Level::None; ///< when the record itself states it
    int rank = -1;           ///< when the record itself names its process
    bool isFallback = false; ///< of `summary`
    bool isInBlock = false;  ///< the next line may be a row of the same block

    /// Adds a value under its canonical name. When the record has that name already, the raw key stays: a
    /// `train_loss` beside a `loss` is something else, whichever comes first.
    void addValue(std::string_view key, double value);
    /// The same of a value of the evaluation, whose key does not say so.
    void addEvalValue(std::string_view key, double value);
    /// The kind of a record from its values: train, eval, or error for a loss that is no finite number.
    LineKind recordKind() const;
    void clear();

    std::list<std::string> made; ///< names that stand in no text

private:
    std::vector<std::string_view> m_keys; ///< of `values`, as they were spelled
};

} // namespace training

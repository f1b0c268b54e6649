// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/finding.h"
#include "training/parser.h"
#include "training/repeats.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace training {

/// What Carry::state stands for.
struct ParserState
{
    /// Lines after which an open traceback of a silent process and a bar that is not redrawn are given up, so
    /// that two carries that differ only by them soon agree.
    static constexpr qint64 ForgetAfter = 1000;

    struct OpenDict
    {
        std::string text;
        int pieces = 0;
        int rank = -1;
    };
    struct OpenTraceback
    {
        qint64 process = -1;
        Level level = Level::Error;
        qint64 lastLine = 0;
    };
    struct OpenBar
    {
        std::string label;
        Position at;
        qint64 line = 0;
        int rank = -1;
        std::vector<std::pair<std::string, double>> values;
    };

    OpenDict dict;                         ///< none while its text is empty
    std::vector<OpenTraceback> tracebacks; ///< sorted by process
    std::optional<OpenBar> bar;            ///< a metric bar whose fresher frame may follow
    bool isInBlock = false;                ///< inside `***** train metrics *****`
    std::string table;                     ///< first row of the table whose rows may follow; empty outside of one

    Said said = 0;                         ///< by the last line

    /// Nothing is open: the next line stands for itself.
    bool isAtRest() const
    {
        return dict.text.empty() && tracebacks.empty() && !bar && !isInBlock && table.empty();
    }
    /// Forgets what is too old on `line`. The bar is left to the caller, who has to emit it.
    void forgetTracebacks(qint64 line);
};

/// Equal states give equal bytes; the state at rest after a line that cannot be repeated gives none.
Carry toCarry(const ParserState &state);
/// Bytes that toCarry() did not write give the state at rest.
ParserState fromCarry(const Carry &carry);

/// The samples of a bar.
void appendSamples(const ParserState::OpenBar &bar, std::vector<Sample> *samples);

} // namespace training

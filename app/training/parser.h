// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"
#include "values/log_lines.h"
#include "values/metric.h"

#include <QByteArray>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What training-log lines mean. Pure functions over values: bytes in, facts out (logs/FORMATS).
namespace training {

/// Raised whenever parse() may give another result for the same bytes: archived logs are then parsed anew.
inline constexpr int ParserVersion = 5;

/// One value that a line stated, before segments and ranks are known.
struct Sample
{
    std::string series; ///< canonical name, without rank
    MetricPoint point;  ///< `point.line` is the absolute line number
    int rank = -1;      ///< process that wrote it, -1 when the line does not say

    bool operator==(const Sample &) const;
};

/// A one-off result of the whole run; never a point of a curve.
struct SummaryValue
{
    std::string name; ///< raw key
    double value = 0;
    qint64 line = 0;
    bool isFallback =
        false; ///< from a `***** train metrics *****` block: fills a name only while it is missing

    bool operator==(const SummaryValue &) const;
};

/// Something about the run that later passes need: where it restarts, how often it logs. Strings are the
/// cue's own.
struct Cue
{
    enum class Kind : std::uint8_t {
        RunStart,
        Resume,
        LoggingSteps,
        TotalSteps,
        Epochs,
        Checkpoint,
        Finished
    };
    Kind kind = Kind::RunStart;
    qint64 line = 0;
    qint64 value = 0; ///< steps (of Epochs: epochs), where the cue names some, else 0

    bool operator==(const Cue &) const = default;
};

/// What the parser has to remember between two blocks: an unfinished dict, an open traceback per rank, the
/// bar frame that may still be redrawn, what the last line said. Opaque and comparable: two equal carries lead to equal facts.
struct Carry
{
    QByteArray state; ///< empty at the start of a log

    bool operator==(const Carry &) const = default;
};

/// All that a run of lines states.
struct BlockFacts
{
    std::vector<LineFacts> lines; ///< one per line
    std::vector<Sample> samples;
    std::vector<SummaryValue> summary;
    std::vector<Cue> cues;
    StepProgress progress; ///< the last explicit step and total of these lines, if any
    Carry carryOut;

    bool operator==(const BlockFacts &) const = default;
};

/// Reads `lines`, the first of which is line `firstLine` of the log, after whatever `carryIn` stands for.
///
/// Cost: one scan per byte; about 1.5 × a newline scan for prose. Never fails: what is not understood is a
/// plain line. Property: parsing a log in any blocks, each with the carry of the block before, gives the
/// facts of one go.
BlockFacts parse(qint64 firstLine, const LogLines &lines, const Carry &carryIn);

/// Samples that only the end of the log would release, for a log that may still grow: the last frame of a
/// progress bar.
std::vector<Sample> pending(const Carry &carry);

/// Compact binary form for the archive; unpack gives false on bytes that pack() did not write.
QByteArray pack(const BlockFacts &facts);
bool unpack(const QByteArray &bytes, BlockFacts *facts);

/// The same of `lines` alone: some bytes for a block of 1000.
QByteArray packLines(const std::vector<LineFacts> &lines);
bool unpackLines(const QByteArray &bytes, std::vector<LineFacts> *lines);

/// Whether `after` leads to other facts of a block than `before` did which gave it. Looks at the block's first line only,
/// where that is enough: carries mostly differ in what the line before said.
bool isAffected(std::string_view firstLine, LineKind firstKind, const Carry &before, const Carry &after);

} // namespace training

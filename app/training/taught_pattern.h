// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace training {

/// What a person wrote to teach the lines of a log that no format knows.
struct TaughtText
{
    QString pattern; ///< a regular expression with named groups: `value`, and `step`, `epoch`, `name` where the lines have them
    QString series;  ///< what the values are called where there is no group `name`; `loss` when empty

    bool operator==(const TaughtText &) const = default;
};

/// What is wrong with a pattern.
struct PatternFault
{
    enum class Kind : std::uint8_t {
        Empty,
        Syntax,  ///< `detail` says what, `place` where
        NoValue, ///< it has no group `value`
    };
    Kind kind = Kind::Empty;
    QString detail;      ///< in English, as the library of regular expressions puts it
    qsizetype place = 0; ///< characters before it

    bool operator==(const PatternFault &) const = default;
};

/// A compiled pattern. Immutable and cheap to copy: threads share one.
class TaughtPattern
{
public:
    static tl::expected<TaughtPattern, PatternFault> compile(const TaughtText &text);

private:
    friend class TaughtReader;
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

/// A place in a text, in bytes.
struct MatchSpan
{
    size_t begin = 0;
    size_t size = 0;

    bool operator==(const MatchSpan &) const = default;
};

/// A match whose `value` is a number, and where its groups stand.
struct TaughtMatch
{
    MatchSpan whole;
    MatchSpan value;
    std::optional<MatchSpan> step;  ///< when it is a whole number
    std::optional<MatchSpan> epoch; ///< when it is a number
    std::optional<MatchSpan> name;  ///< when it is not empty
    Sample sample;                 ///< its line is 0
};

/// Reads lines with a pattern; one per thread. A match costs at most a fraction of a millisecond: a pattern that backtracks
/// without end is given up.
class TaughtReader
{
public:
    explicit TaughtReader(TaughtPattern pattern);
    ~TaughtReader();
    Q_DISABLE_COPY_MOVE(TaughtReader)

    /// A line as a person sees it, without escape sequences, and what the pattern finds in it. Each frame of a progress bar
    /// is searched by itself.
    struct Line
    {
        std::string text;
        std::vector<TaughtMatch> matches;
    };
    Line read(std::string_view entry);

    /// So many lines had to be given up that no more are tried.
    bool isHopeless() const;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

/// The samples that the pattern finds in `lines`, the first of which is line `firstLine` of the log.
std::vector<Sample> taughtSamples(TaughtReader *reader, qint64 firstLine, const LogLines &lines);

/// Adds them to what is known of these lines.
void addTaughtSamples(TaughtReader *reader, qint64 firstLine, const LogLines &lines, BlockFacts *facts);

} // namespace training

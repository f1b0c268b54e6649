// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/search_term.h"
#include "values/log_lines.h"

#include <atomic>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

struct CompiledExpression;

/// A compiled search term. Immutable and cheap to copy: threads share one.
///
/// A line is the bytes of one entry, whatever they are: NUL, line breaks and invalid UTF-8 (which nothing matches) are
/// harmless. `^` and `$` match at the ends of the entry and at line breaks inside it. With any case, a literal of ASCII finds
/// ASCII only: a k is no Kelvin sign.
class LinePattern
{
public:
    static tl::expected<LinePattern, PatternError> compile(const SearchTerm &term);

    const CompiledExpression &compiled() const { return *m_compiled; }

private:
    std::shared_ptr<const CompiledExpression> m_compiled;
};

/// A pattern that had to give up so many lines is hopeless. Each has cost milliseconds.
inline constexpr int MostCostlyLines = 100;

/// Lines of one block that match.
struct BlockHits
{
    qint64 block = 0;
    int lineCount = 0;             ///< lines searched
    int costlyLines = 0;           ///< lines given up because the pattern backtracks without end
    std::vector<quint16> lines;    ///< indices in the block, ascending
};

/// Runs a pattern; one per thread. Every call is bounded by a match limit, so that no pattern hangs the program.
class LineMatcher
{
public:
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;

        bool operator==(const Range &) const = default;
    };

    explicit LineMatcher(LinePattern pattern);
    ~LineMatcher();
    LineMatcher(LineMatcher &&) noexcept;
    LineMatcher &operator=(LineMatcher &&) noexcept;

    /// Byte ranges of the non-empty matches in a line, at most `most`, ascending and apart. Of joined patterns those of each
    /// that is not negated, and none in a line that the whole does not match.
    std::vector<Range> ranges(QByteArrayView line, size_t most) const;
    /// The matching lines of a block; incomplete when `stop` was raised meanwhile and behind MostCostlyLines.
    BlockHits hits(const LogLines &lines, const std::atomic<bool> &stop) const;
    /// How many they are, without naming them.
    qsizetype count(const LogLines &lines, const std::atomic<bool> &stop) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

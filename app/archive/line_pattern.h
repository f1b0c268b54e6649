// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/log_lines.h"

#include <QString>
#include <atomic>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

struct pcre2_real_code_8;

/// What a person looks for in a log.
struct SearchTerm
{
    enum class Syntax { Literal, Regex };

    QString text;
    Syntax syntax = Syntax::Literal;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;

    bool operator==(const SearchTerm &) const = default;
};

/// Why a regular expression cannot be used: PCRE2's own English sentence, and the byte where it stumbled.
struct PatternError
{
    QString message;
    qsizetype position = 0;
};

/// A compiled search term. Immutable and cheap to copy: threads share one.
///
/// A line is the bytes of one entry, whatever they are: NUL, line breaks and invalid UTF-8 (which nothing matches) are
/// harmless. `^` and `$` match at the ends of the entry and at line breaks inside it.
class LinePattern
{
public:
    static tl::expected<LinePattern, PatternError> compile(const SearchTerm &term);

    const pcre2_real_code_8 *code() const { return m_code.get(); }
    /// The pattern looks at what surrounds a match (look-around, `\z`, possessive…): a line may not be searched together
    /// with its neighbours.
    bool needsSingleLines() const { return m_needsSingleLines; }

private:
    std::shared_ptr<pcre2_real_code_8> m_code;
    bool m_needsSingleLines = false;
};

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

    /// Byte ranges of the non-empty matches in a line, at most `most`.
    std::vector<Range> ranges(QByteArrayView line, size_t most) const;
    /// The matching lines of a block; incomplete when `stop` was raised meanwhile.
    BlockHits hits(const LogLines &lines, const std::atomic<bool> &stop) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

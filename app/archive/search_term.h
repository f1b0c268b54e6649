// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What a person looks for in a log.
struct SearchTerm
{
    enum class Syntax { Literal, Regex };

    QString text;
    Syntax syntax = Syntax::Literal;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;
    /// No letter, digit or underscore may stand beside a match.
    bool isWholeWord = false;
    /// `text` joins several patterns, see SearchExpression; the rest holds for each of them.
    bool isCombined = false;

    bool operator==(const SearchTerm &) const = default;
};

/// Why a search term cannot be used.
struct PatternError
{
    enum class Kind {
        Pattern,            ///< a regular expression is not one: `message`
        MissingPattern,     ///< `and`, `or`, `not` or a parenthesis wants a pattern here
        MissingOperator,    ///< two patterns side by side
        MissingQuote,       ///< the quote that opens here is not closed
        MissingParenthesis, ///< the parenthesis that opens here is not closed
        LoneParenthesis,    ///< nothing was opened that this closes
        TooManyPatterns,    ///< from here on
    };

    QString message;        ///< PCRE2's own English sentence; empty for the other kinds
    qsizetype position = 0; ///< index in the text of the term
    Kind kind = Kind::Pattern;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/search_term.h"

#include <tl/expected.hpp>
#include <vector>

/// Several patterns joined by `and`, `or`, `not` (in any case) and parentheses: `"loss" and not ("eval" or "test")`.
///
/// `not` binds closest, then `and`, then `or`. A pattern stands in double quotes, where `\"` is a quote; without blanks and
/// signs of this language it needs none.
struct SearchExpression
{
    static constexpr qsizetype MostOperands = 32;

    struct Operand
    {
        QString text;
        qsizetype position = 0;  ///< where the pattern begins in the text of the term
        bool isNegated = false;  ///< stands under an odd number of `not`
    };
    enum class Step : quint8 { Operand, Not, And, Or };

    std::vector<Operand> operands; ///< as they are written
    std::vector<Step> steps;       ///< in postfix order; Step::Operand takes the next operand

    static tl::expected<SearchExpression, PatternError> parse(const QString &text, SearchTerm::Syntax syntax);
    /// One pattern and nothing else.
    static SearchExpression single(const QString &pattern);
};

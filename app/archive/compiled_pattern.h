// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/literal_scanner.h"
#include "archive/search_expression.h"

#include <memory>
#include <optional>

struct pcre2_real_code_8;

/// One pattern of a search term, ready to run. Immutable.
struct CompiledPattern
{
    /// Bytes that every match holds; the match itself while there is no `code`.
    std::optional<LiteralScanner> needle;
    std::shared_ptr<pcre2_real_code_8> code;
    /// For a needle alone; `code` says it itself.
    bool isWholeWord = false;
    /// The pattern looks at what surrounds a match (look-around, `\z`, possessive…): a line may not be searched together
    /// with its neighbours.
    bool needsSingleLines = false;
    bool isNegated = false;

    /// `term` without regard to isCombined.
    static tl::expected<CompiledPattern, PatternError> compile(const SearchTerm &term);
};

/// All of a search term.
struct CompiledExpression
{
    std::vector<CompiledPattern> patterns;
    std::vector<SearchExpression::Step> steps;
};

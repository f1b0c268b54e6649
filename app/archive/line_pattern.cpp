// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/line_pattern.h"

#include "archive/pattern_matcher.h"

#include <algorithm>

namespace {

tl::expected<CompiledExpression, PatternError> compiledExpression(const SearchTerm &term)
{
    auto expression = term.isCombined ? SearchExpression::parse(term.text, term.syntax) : SearchExpression::single(term.text);
    if (!expression)
        return tl::unexpected(expression.error());
    CompiledExpression compiled;
    compiled.steps = expression->steps;
    for (const SearchExpression::Operand &operand : expression->operands) {
        SearchTerm one = term;
        one.text = operand.text;
        auto pattern = CompiledPattern::compile(one);
        if (!pattern) {
            pattern.error().position += operand.position;
            return tl::unexpected(pattern.error());
        }
        pattern->isNegated = operand.isNegated;
        compiled.patterns.push_back(std::move(*pattern));
    }
    return compiled;
}

} // namespace

tl::expected<LinePattern, PatternError> LinePattern::compile(const SearchTerm &term)
{
    auto compiled = compiledExpression(term);
    if (!compiled)
        return tl::unexpected(compiled.error());
    LinePattern pattern;
    pattern.m_compiled = std::make_shared<const CompiledExpression>(std::move(*compiled));
    return pattern;
}

class LineMatcher::Private
{
public:
    explicit Private(LinePattern compiled);

    /// The matching lines are in `sets.front()` then. False when the search was stopped or given up.
    bool search(const LogLines &lines, const std::atomic<bool> &stop);
    bool isSingle() const { return matchers.size() == 1; }

    LinePattern pattern;
    std::vector<PatternMatcher> matchers;
    std::vector<LineSet> sets; ///< stack of what steps have found; the result is at the bottom
    LineSet costly;
    JoinedLines joined;
};

LineMatcher::Private::Private(LinePattern compiled)
    : pattern(std::move(compiled))
{
    for (const CompiledPattern &part : pattern.compiled().patterns)
        matchers.emplace_back(&part);
}

bool LineMatcher::Private::search(const LogLines &lines, const std::atomic<bool> &stop)
{
    using Step = SearchExpression::Step;
    joined.reset();
    costly.reset(lines.size());
    sets.clear();
    auto matcher = matchers.begin();
    for (const Step step : pattern.compiled().steps) {
        if (step == Step::Operand) {
            sets.emplace_back(lines.size());
            if (!matcher->search(lines, &joined, stop, &sets.back(), &costly))
                return false;
            ++matcher;
        } else if (step == Step::Not) {
            sets.back().invert();
        } else {
            const LineSet right = std::move(sets.back());
            sets.pop_back();
            if (step == Step::And)
                sets.back().intersect(right);
            else
                sets.back().unite(right);
        }
    }
    // Of a line that was given up nothing is known, least of all that it does not match.
    sets.front().subtract(costly);
    return true;
}

LineMatcher::LineMatcher(LinePattern pattern)
    : d(std::make_unique<Private>(std::move(pattern)))
{
}

LineMatcher::~LineMatcher() = default;
LineMatcher::LineMatcher(LineMatcher &&) noexcept = default;
LineMatcher &LineMatcher::operator=(LineMatcher &&) noexcept = default;

std::vector<LineMatcher::Range> LineMatcher::ranges(QByteArrayView line, size_t most) const
{
    static const std::atomic<bool> never = false;
    std::vector<Range> all;
    if (!d->isSingle()) {
        LogLines alone;
        alone.append(line);
        if (!d->search(alone, never) || !d->sets.front().contains(0))
            return all;
    }
    for (PatternMatcher &matcher : d->matchers) {
        if (!matcher.isNegated())
            matcher.addRanges(line, most, &all);
    }
    if (d->isSingle())
        return all;
    std::sort(all.begin(), all.end(), [](const Range &a, const Range &b) { return a.begin < b.begin; });
    std::vector<Range> apart;
    for (const Range &range : all) {
        if (!apart.empty() && range.begin <= apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else if (apart.size() < most)
            apart.push_back(range);
    }
    return apart;
}

BlockHits LineMatcher::hits(const LogLines &lines, const std::atomic<bool> &stop) const
{
    BlockHits hits;
    hits.lineCount = int(lines.size());
    if (d->search(lines, stop) || d->isSingle())
        hits.lines = d->sets.front().indices();
    hits.costlyLines = int(d->costly.count());
    return hits;
}

qsizetype LineMatcher::count(const LogLines &lines, const std::atomic<bool> &stop) const
{
    return d->search(lines, stop) ? d->sets.front().count() : 0;
}

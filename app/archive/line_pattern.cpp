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

    /// What one step has found. A line that a pattern gave up is possible and not certain: what the other patterns say may
    /// still decide it.
    struct Finding
    {
        LineSet certain;
        LineSet possible;
    };

    /// result() is of all lines then. False when the search was stopped or given up.
    bool search(const LogLines &lines, const std::atomic<bool> &stop);
    const Finding &result() const { return findings.front(); }
    bool isSingle() const { return matchers.size() == 1; }

    LinePattern pattern;
    std::vector<PatternMatcher> matchers;
    std::vector<Finding> findings; ///< stack; the result is at the bottom
    JoinedLines joined;

private:
    bool takeOperand(PatternMatcher *matcher, const LogLines &lines, const std::atomic<bool> &stop);
    void apply(SearchExpression::Step step);
};

LineMatcher::Private::Private(LinePattern compiled)
    : pattern(std::move(compiled))
{
    for (const CompiledPattern &part : pattern.compiled().patterns)
        matchers.emplace_back(&part);
}

bool LineMatcher::Private::takeOperand(PatternMatcher *matcher, const LogLines &lines, const std::atomic<bool> &stop)
{
    Finding finding{LineSet(lines.size()), LineSet(lines.size())};
    const bool isWhole = matcher->search(lines, &joined, stop, &finding.certain, &finding.possible);
    finding.possible.unite(finding.certain);
    findings.push_back(std::move(finding));
    return isWhole;
}

void LineMatcher::Private::apply(SearchExpression::Step step)
{
    if (step == SearchExpression::Step::Not) {
        Finding &last = findings.back();
        std::swap(last.certain, last.possible);
        last.certain.invert();
        last.possible.invert();
        return;
    }
    const Finding right = std::move(findings.back());
    findings.pop_back();
    Finding &left = findings.back();
    if (step == SearchExpression::Step::And) {
        left.certain.intersect(right.certain);
        left.possible.intersect(right.possible);
    } else {
        left.certain.unite(right.certain);
        left.possible.unite(right.possible);
    }
}

bool LineMatcher::Private::search(const LogLines &lines, const std::atomic<bool> &stop)
{
    joined.reset();
    findings.clear();
    bool isWhole = true;
    auto matcher = matchers.begin();
    for (const SearchExpression::Step step : pattern.compiled().steps) {
        if (step != SearchExpression::Step::Operand)
            apply(step);
        else
            isWhole = takeOperand(&*matcher++, lines, stop) && isWhole;
    }
    return isWhole;
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
        if (!d->search(alone, never) || !d->result().certain.contains(0))
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
    const bool isWhole = d->search(lines, stop);
    // What was not looked at would match `not`.
    if (isWhole || d->isSingle())
        hits.lines = d->result().certain.indices();
    hits.costlyLines = int(d->result().possible.count() - d->result().certain.count());
    if (!isWhole && !d->isSingle())
        hits.costlyLines = MostCostlyLines;
    return hits;
}

qsizetype LineMatcher::count(const LogLines &lines, const std::atomic<bool> &stop) const
{
    return d->search(lines, stop) ? d->result().certain.count() : 0;
}

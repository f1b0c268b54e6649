// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_fate.h"

namespace {

LineFate gapFate(LineCode code)
{
    return goesOn(code) ? LineFate::GoesOn : LineFate::Own;
}

FoldedAs foldReason(const LineFacts &facts, const LineFilter &filter)
{
    if (const LineClass which = classOf(facts); filter.isFolded(which))
        return foldedAs(which);
    return filter.foldsRepeats && facts.isRepeat ? FoldedRepeats : 0;
}

bool isShown(const LineFacts &facts, const LineFilter &filter)
{
    const LineClass which = classOf(facts);
    const bool isMetric = which == LineClass::TrainMetrics || which == LineClass::EvalMetrics;
    return filter.levels.passes(facts.level) && (isMetric || !filter.metricsOnly);
}

} // namespace

FateTable::FateTable(const LineFilter &filter)
{
    for (int i = 0; i < LineCodes; ++i) {
        const auto code = LineCode(i);
        const LineFacts facts = factsOf(code);
        if (facts.kind >= LineKind::Missing) {
            set(code, gapFate(code), 0);
        } else if (!isShown(facts, filter)) {
            set(code, LineFate::Hidden, 0);
        } else {
            const FoldedAs reason = foldReason(facts, filter);
            set(code, reason ? LineFate::Folded : LineFate::Own, reason);
        }
    }
}

const FateTable &FateTable::farFromHits()
{
    static const FateTable table = [] {
        FateTable far;
        far.m_byFate = {};
        for (int i = 0; i < LineCodes; ++i) {
            const auto code = LineCode(i);
            far.set(code, factsOf(code).kind >= LineKind::Missing ? gapFate(code) : LineFate::Hidden, 0);
        }
        return far;
    }();
    return table;
}

void FateTable::set(LineCode code, LineFate fate, FoldedAs as)
{
    m_fates[code] = fate;
    m_foldedAs[code] = as;
    m_byFate[size_t(fate)].set(code);
    for (size_t reason = 0; reason < FoldReasons; ++reason)
        m_byReason[reason].set(code, as & (1U << reason));
}

FoldedAs FateTable::foldedAs(const std::bitset<LineCodes> &codes) const
{
    unsigned all = 0;
    for (size_t reason = 0; reason < FoldReasons; ++reason)
        all |= (codes & m_byReason[reason]).any() ? 1U << reason : 0;
    return FoldedAs(all);
}

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
    for (size_t i = 0; i < LineCodes; ++i) {
        const auto code = LineCode(i);
        const LineFacts facts = factsOf(code);
        if (facts.kind >= LineKind::Missing) {
            m_fates[i] = gapFate(code);
        } else if (!isShown(facts, filter)) {
            m_fates[i] = LineFate::Hidden;
        } else {
            m_foldedAs[i] = foldReason(facts, filter);
            m_fates[i] = m_foldedAs[i] ? LineFate::Folded : LineFate::Own;
        }
    }
}

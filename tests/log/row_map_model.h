// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/row_map.h"

#include <algorithm>
#include <map>

/// What the rows of a log have to be, worked out line by line from the words of LineFilter.
class RowMapModel
{
public:
    struct Row
    {
        qint64 first = 0;
        qint64 last = 0;
        bool isUnknown = false;
        bool isFold = false;
        qint64 folded = 0; ///< lines, of a fold
        FoldedAs what = 0;
    };

    /// `blocks` are the facts block by block, nothing for an unknown one.
    RowMapModel(const LineFilter &filter, const std::map<qint64, std::vector<LineFacts>> &blocks, qint64 lines,
                const std::set<qint64> &hits, const std::set<qint64> &opened)
        : m_filter(filter)
        , m_hits(hits)
    {
        for (qint64 line = 0; line < lines; ++line)
            add(line, blocks);
        for (Row &row : m_rows) {
            if (row.isFold && row.folded == 1)
                row = {row.first, row.last, false, false, 0, 0};
        }
        open(opened);
        for (size_t row = 0; row < m_rows.size(); ++row)
            m_places[m_rows[row].first] = qint64(row);
    }

    const std::vector<Row> &rows() const { return m_rows; }
    qint64 shown() const { return m_shown; }
    /// The first line at `from` or below that is there; −1 when there is none.
    qint64 nextShown(qint64 from) const
    {
        const auto line = m_lines.lower_bound(from);
        return line == m_lines.end() ? -1 : line->first;
    }

    qint64 rowOf(qint64 line) const
    {
        const auto held = m_lines.find(line);
        return held == m_lines.end() ? -1 : m_places.at(held->second);
    }

private:
    bool isInRange(qint64 line) const
    {
        return !m_filter.range || (line >= m_filter.range->first && line <= m_filter.range->second);
    }

    bool passes(qint64 line, const LineFacts &facts) const
    {
        const LineClass which = classOf(facts);
        if (!m_filter.levels.passes(facts.level))
            return false;
        if (m_filter.metricsOnly && which != LineClass::TrainMetrics && which != LineClass::EvalMetrics)
            return false;
        const auto near = m_hits.lower_bound(line - m_filter.context);
        return !m_filter.matchingOnly || (near != m_hits.end() && *near <= line + m_filter.context);
    }

    void add(qint64 line, const std::map<qint64, std::vector<LineFacts>> &blocks)
    {
        if (!isInRange(line))
            return;
        const qint64 number = line / LinesPerBlock;
        const qint64 index = line % LinesPerBlock;
        const auto block = blocks.find(number);
        const bool isFirstOfBlock = m_lines.empty() || m_lines.rbegin()->first / LinesPerBlock != number;
        if (block == blocks.end()) {
            if (m_rows.empty() || !m_rows.back().isUnknown || m_rows.back().first / LinesPerBlock != number)
                m_rows.push_back({line, line, true, false, 0, 0});
            m_rows.back().last = line;
            m_lines[line] = m_rows.back().first;
            return;
        }
        if (index >= qint64(block->second.size()))
            return;
        const LineFacts &facts = block->second[size_t(index)];
        if (facts.kind == LineKind::Missing) {
            if (isFirstOfBlock || m_gapEnd != line - 1) {
                m_rows.push_back({line, line, false, false, 0, 0});
                ++m_shown;
            }
            m_lines[line] = m_rows.back().first;
            m_gapEnd = line;
            return;
        }
        if (!passes(line, facts))
            return;
        ++m_shown;
        const FoldedAs what = m_filter.matchingOnly       ? FoldedAs(0)
            : m_filter.isFolded(classOf(facts))       ? foldedAs(classOf(facts))
            : m_filter.foldsRepeats && facts.isRepeat ? FoldedRepeats
                                                      : FoldedAs(0);
        if (what && !m_rows.empty() && m_rows.back().isFold) {
            Row &run = m_rows.back();
            run.last = line;
            ++run.folded;
            run.what = FoldedAs(run.what | what);
            m_lines[line] = run.first;
            return;
        }
        m_rows.push_back({line, line, false, what != 0, what ? 1 : 0, what});
        m_lines[line] = line;
    }

    void open(const std::set<qint64> &opened)
    {
        std::vector<Row> rows;
        for (const Row &row : m_rows) {
            const bool isOpen = std::any_of(opened.begin(), opened.end(), [&](qint64 line) {
                const auto held = m_lines.find(line);
                return held != m_lines.end() && held->second == row.first;
            });
            if (!row.isFold || !isOpen) {
                rows.push_back(row);
                continue;
            }
            for (auto &[line, first] : m_lines) {
                if (first != row.first)
                    continue;
                m_opened.push_back(line);
                rows.push_back({line, line, false, false, 0, 0});
            }
        }
        for (const qint64 line : m_opened)
            m_lines[line] = line;
        m_rows = rows;
    }

    LineFilter m_filter;
    std::set<qint64> m_hits;
    std::vector<Row> m_rows;
    std::map<qint64, qint64> m_lines; ///< that are there, and the first line of their row
    std::map<qint64, qint64> m_places; ///< of a row, by its first line
    std::vector<qint64> m_opened;
    qint64 m_gapEnd = -2;
    qint64 m_shown = 0;
};

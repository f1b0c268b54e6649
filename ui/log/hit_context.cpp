// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/hit_context.h"

#include <algorithm>

std::vector<qint64> HitContext::follow(const HitList &hits, int context)
{
    std::vector<qint64> changed;
    const int around = std::clamp(context, 0, MostLines);
    if (m_known != &hits || m_context != around || hits.wasCleared(m_revision)) {
        for (size_t number = 0; number < m_blocks.size(); ++number) {
            if (m_blocks[number])
                changed.push_back(qint64(number));
        }
        *this = {};
        m_known = &hits;
        m_context = around;
    }
    std::vector<qint64> toRead;
    hits.eachChanged(m_revision, [&](qint64 number, const std::vector<quint16> &lines) {
        if (lines.empty() && !at(number))
            return;
        // The context of a hit reaches into the neighbours.
        for (qint64 near = std::max<qint64>(0, number - 1); near <= number + 1; ++near)
            toRead.push_back(near);
    });
    std::sort(toRead.begin(), toRead.end());
    toRead.erase(std::unique(toRead.begin(), toRead.end()), toRead.end());
    for (const qint64 number : toRead)
        read(hits, number);
    m_revision = hits.revision();
    changed.insert(changed.end(), toRead.begin(), toRead.end());
    return changed;
}

void HitContext::read(const HitList &hits, qint64 block)
{
    LineMask near;
    int reached = 0; // lines before this one are done
    const auto add = [&](int line) {
        const int end = std::min(line + m_context + 1, LinesPerBlock);
        for (reached = std::max(reached, line - m_context); reached < end; ++reached)
            near.set(reached);
    };
    if (m_context > 0 && block > 0) {
        for (const quint16 line : hits.inBlock(block - 1)) {
            if (line + m_context >= LinesPerBlock)
                add(line - LinesPerBlock);
        }
    }
    const std::vector<quint16> here = hits.inBlock(block);
    if (here.size() == LinesPerBlock)
        near = LineMask::between(0, LinesPerBlock);
    else
        std::for_each(here.begin(), here.end(), add);
    for (const quint16 line : hits.inBlock(block + 1)) {
        if (line >= m_context)
            break;
        add(line + LinesPerBlock);
    }
    const bool isAny = !near.isEmpty();
    if (!isAny && !at(block))
        return;
    m_blocks.resize(std::max(m_blocks.size(), size_t(block) + 1));
    m_blocks[size_t(block)] = isAny ? std::make_shared<const LineMask>(near) : nullptr;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/hit_list.h"
#include "log/line_mask.h"

#include <memory>
#include <vector>

/// The lines that are hits, with some around each, of a HitList that changes: it works out only what has changed. Pure; the
/// list is not needed any more after follow().
class HitContext
{
public:
    static constexpr int MostLines = 10; ///< around a hit

    /// Takes over the state of `hits`; returns the blocks that are others now, each perhaps more than once.
    std::vector<qint64> follow(const HitList &hits, int context);
    /// Which lines of a block are hits or near one; null when none is.
    const LineMask *at(qint64 block) const
    {
        return size_t(block) < m_blocks.size() ? m_blocks[size_t(block)].get() : nullptr;
    }
    void clear() { *this = {}; }

private:
    void read(const HitList &hits, qint64 block);

    std::vector<std::shared_ptr<const LineMask>> m_blocks;
    const HitList *m_known = nullptr; ///< to tell another list from a change; never followed
    quint64 m_revision = 0;
    int m_context = 0;
};

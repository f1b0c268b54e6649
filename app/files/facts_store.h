// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"

#include <QByteArray>
#include <vector>

namespace files {

/// What a block's lines mean, as it is kept.
struct PackedFacts
{
    qint64 block = 0;
    QByteArray facts; ///< training::pack
    training::Carry carryOut;
};

PackedFacts packedFacts(qint64 block, const training::BlockFacts &facts);

/// Adds what `more`, the lines behind those of `all`, state.
void append(training::BlockFacts *all, const training::BlockFacts &more);

/// The packed facts of a text's blocks, as long as there is room. Of the others only the carry is kept, with which they can
/// be parsed again.
class FactsStore
{
public:
    explicit FactsStore(qsizetype budget)
        : m_budget(budget)
    {
    }

    /// The block's, whatever was kept of it before. Blocks come in order; the last one any number of times.
    void set(PackedFacts facts);
    qint64 count() const { return qint64(m_blocks.size()); } ///< blocks that are parsed
    bool isParsed(qint64 block) const { return block < count(); }
    /// Of a block that is parsed; empty when there was no room for it.
    QByteArray packed(qint64 block) const { return m_blocks[size_t(block)].facts; }
    /// What the blocks before leave open for this one; those are parsed.
    training::Carry carryInto(qint64 block) const;
    qsizetype size() const { return m_size; } ///< bytes of packed facts

private:
    const qsizetype m_budget;
    qsizetype m_size = 0;
    std::vector<PackedFacts> m_blocks;
};

} // namespace files

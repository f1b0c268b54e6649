// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/bars.h"
#include "training/carry.h"
#include "training/dict_scanner.h"
#include "training/finding.h"

#include <cstdint>

namespace training {

/// Reads entries one after the other into one BlockFacts: the order of FORMATS §2, with what has to be
/// remembered from line to line in a ParserState. One reader a block; nothing outlives it but the carry.
class LineReader
{
public:
    LineReader(const Carry &carryIn, BlockFacts *facts);

    /// Reads entry `number`; `marks` are those of LineMarks.
    LineFacts read(qint64 number, std::string_view entry, std::uint8_t marks);
    /// What the line before the first said.
    Said saidAbove() const { return m_state.said; }
    /// Writes the carry for the block that begins with line `nextLine`; `said` is what the last line said.
    void finish(qint64 nextLine, Said said);

private:
    LineFacts readEntry(std::string_view entry, std::uint8_t marks);
    LineFacts readPhysicalLine(std::string_view line, std::uint8_t marks);
    LineFacts readPlainLine(std::string_view line);
    LineFacts factsOf(Level level);
    void readFrames(std::string_view line);
    void readFrame(std::string_view frame);
    void readText(std::string_view text);
    std::string_view continueDict(std::string_view text, bool *isRecord);
    bool readDicts(std::string_view text);
    bool readRow(std::string_view text);
    bool readEvent(std::string_view *text);
    Level judge(std::string_view joined, std::uint8_t marks);
    void keepBar(const Bar &bar);
    void flushBar();
    void commit();
    void raiseKind(LineKind kind);

    ParserState m_state;
    BlockFacts *m_facts;
    qint64 m_line = 0;
    bool m_isAtRest = true; ///< nothing is open: the line at hand stands for itself

    // What holds for the physical line at hand.
    int m_rank = -1;
    qint64 m_process = -1;
    bool m_isPrefixRead = false;
    bool m_hasBar = false;
    bool m_isBlockRow = false;
    LineKind m_kind = LineKind::Plain;
    Level m_stated = Level::None; ///< by a record of the line

    // Buffers, kept to spare allocations.
    std::string m_clean;
    std::string m_joined;
    std::string m_rest;
    std::vector<Bar> m_bars;
    std::vector<DictEntry> m_entries;
    Finding m_found;
};

} // namespace training

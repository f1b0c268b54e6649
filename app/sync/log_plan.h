// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"
#include "values/log_lines.h"

#include <QHash>
#include <QSet>
#include <optional>

/// Which lines of one log to ask for next. Pure: holds numbers, does nothing.
///
/// The log is cut into blocks of LinesPerBlock, as the archive stores them; a question never spans two. First block 0,
/// whose answer tells the total; then the tail, what is on screen, and the rest backwards. No line is asked for twice:
/// a block that is partly held is continued behind what is held, and a block with a question in flight is left alone.
class LogPlan
{
public:
    /// Starts from what the archive holds.
    void load(const LogIndex &index);

    /// The next question, or nothing when every known line is held or on its way.
    std::optional<LogRange> next() const;
    /// The question that looks for growth: behind the last held line. Nothing while the tail itself is missing or asked.
    std::optional<LogRange> atEnd() const;

    void asked(const LogRange &range) { m_inFlight.insert(range.first / LinesPerBlock); }
    /// The answer came (or failed): the block is free again.
    void answered(const LogRange &range) { m_inFlight.remove(range.first / LinesPerBlock); }
    /// Lines first … first + count were stored.
    void stored(qint64 first, qint64 count);
    /// What the service says it has; never below what is held.
    void setTotal(qint64 total);
    void setViewport(qint64 firstLine, qint64 lastLine);
    /// Leaves a block alone until wake(): its lines are promised but not given yet.
    void rest(qint64 block) { m_resting.insert(block); }
    bool isResting() const { return !m_resting.isEmpty(); }
    void wake() { m_resting.clear(); }
    /// This range could not be read: an eighth of it next time. askForMore() takes the limit back step by step.
    void askForFewer(const LogRange &range);
    void askForMore(const LogRange &range);

    qint64 total() const { return m_total; }
    qint64 heldLines() const { return m_held; }
    /// Behind the last line held, whatever is missing before it.
    qint64 heldEnd() const { return m_end; }
    bool isInViewport(qint64 line) const;
    bool isEverythingHeld() const { return m_total >= 0 && m_held >= m_total; }
    bool isIdle() const { return m_inFlight.isEmpty(); }
    qsizetype inFlight() const { return m_inFlight.size(); }

private:
    std::optional<LogRange> inBlock(qint64 block) const;
    qint64 existing(qint64 block) const;
    qint64 lastBlock() const { return (m_total - 1) / LinesPerBlock; }

    QHash<qint64, int> m_counts; ///< lines held of a block, from its first on
    QHash<qint64, int> m_limits;
    QSet<qint64> m_inFlight;
    QSet<qint64> m_resting;
    qint64 m_total = -1; ///< -1: no answer yet
    qint64 m_held = 0;
    qint64 m_end = 0;
    qint64 m_viewFirst = 0;
    qint64 m_viewLast = -1;
    mutable qint64 m_backwards = -1; ///< every block from here to the last is held; -1: not looked yet. Keeps next() short
};

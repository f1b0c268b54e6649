// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"
#include "sync/block_runs.h"
#include "values/log_lines.h"

#include <QHash>
#include <QSet>
#include <optional>

/// Which lines of one log to ask for next. Pure: holds numbers, does nothing.
///
/// The log is cut into blocks of LinesPerBlock, as the archive stores them; a question never spans two. First block 0,
/// whose answer tells the total; then the tail, what is on screen, what scrolling will bring there next, and the rest
/// backwards. No line is asked for twice: a block that is partly held is continued behind what is held, and a block with a
/// question in flight is left alone. A question is found in time that does not depend on the log's length.
class LogPlan
{
public:
    /// Who waits for lines, the most urgent first.
    enum class Wish {
        Seen, ///< a person looks at that place, or at the tail
        Soon, ///< the screen moves towards it
        Later ///< nobody, yet
    };

    /// Starts from what the archive holds.
    void load(const LogIndex &index);

    /// The next question of those at least that urgent; nothing when every such line is held or on its way.
    std::optional<LogRange> next(Wish least = Wish::Later) const;
    /// The question that looks for growth: behind the last held line. Nothing while the tail itself is missing or asked.
    std::optional<LogRange> atEnd() const;
    Wish wishFor(const LogRange &range) const;

    void asked(const LogRange &range);
    /// The answer came (or failed): the block is free again.
    void answered(const LogRange &range);
    /// Lines first … first + count were stored.
    void stored(qint64 first, qint64 count);
    /// What the service says it has; never below what is held.
    void setTotal(qint64 total);
    /// What moves against the last viewport is looked ahead of; after a jump both sides are.
    void setViewport(qint64 firstLine, qint64 lastLine);
    /// Leaves a block alone until wake(): its lines are promised but not given yet.
    void rest(qint64 block);
    bool isResting() const { return !m_resting.isEmpty(); }
    void wake();
    /// This range could not be read: an eighth of it next time. askForMore() takes the limit back step by step.
    void askForFewer(const LogRange &range);
    void askForMore(const LogRange &range);

    qint64 total() const { return m_total; }
    qint64 heldLines() const { return m_held; }
    /// Behind the last line held, whatever is missing before it.
    qint64 heldEnd() const { return m_end; }
    bool isEverythingHeld() const { return m_total >= 0 && m_held >= m_total; }
    bool isTailHeld() const { return m_total >= 0 && m_end >= m_total; }
    bool isIdle() const { return m_inFlight.isEmpty(); }
    qsizetype inFlight() const { return m_inFlight.size(); }

private:
    /// Blocks, inclusive; none when `first` is above `last`.
    struct Span
    {
        qint64 first = 0;
        qint64 last = -1;

        bool contains(qint64 block) const { return block >= first && block <= last; }
    };

    LogRange rangeIn(qint64 block) const;
    std::optional<LogRange> firstIn(Span span) const;
    std::optional<LogRange> lastIn(Span span) const;
    qint64 existing(qint64 block) const;
    qint64 lastBlock() const { return (m_total - 1) / LinesPerBlock; }
    void update(qint64 block);

    QHash<qint64, int> m_counts; ///< lines held of a block, from its first on
    QHash<qint64, int> m_limits;
    QSet<qint64> m_inFlight;
    QSet<qint64> m_resting;
    BlockRuns m_open;    ///< blocks that may be asked for: not wholly held, not in flight, not resting
    qint64 m_total = -1; ///< -1: no answer yet
    qint64 m_held = 0;
    qint64 m_end = 0;
    Span m_view;
    Span m_below; ///< what the screen will show when it moves on downwards
    Span m_above; ///< and upwards
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_source.h"

#include <QDateTime>
#include <QPointer>
#include <chrono>

/// When the lines of a log were written, by what they begin with: the events of a service, and trainers that stamp what
/// they say. A line belongs to the last stamp at or above it.
///
/// Stamps are taken as ascending, which they are but for milliseconds: a place is found by halving, in some blocks. Lines
/// that are not here yet say nothing. Main thread.
class LineStamps
{
public:
    /// `offset` is how far the clock of stamps that name no zone is ahead of UTC.
    LineStamps(LogSource *source, std::chrono::seconds offset);

    /// Some line near the beginning states a time.
    bool isKnown() const { return first().isValid(); }
    /// The earliest stamp, in UTC; invalid when there is none near the beginning.
    QDateTime first() const;
    /// Invalid above the first stamp, and where no stamp is near.
    QDateTime at(qint64 line) const;
    /// The first line at this time or later, the last line at this time or earlier.
    qint64 from(const QDateTime &time) const;
    qint64 to(const QDateTime &time) const;

private:
    QDateTime stamp(qint64 line) const;
    qint64 firstLater(const QDateTime &time, bool orAt) const;

    QPointer<LogSource> m_source;
    std::chrono::seconds m_offset;
    mutable QDateTime m_first; ///< once it was found
    mutable qint64 m_looked = 0; ///< lines that are known not to have it
};

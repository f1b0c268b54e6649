// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_stamps.h"

#include "log/line_time.h"

#include <algorithm>

namespace {

constexpr qint64 FarthestStamp = 2 * LinesPerBlock; // trainers stamp what happens between their records

} // namespace

LineStamps::LineStamps(LogSource *source, std::chrono::seconds offset)
    : m_source(source)
    , m_offset(offset)
{
}

QDateTime LineStamps::stamp(qint64 line) const
{
    const std::optional<LogLine> found = m_source ? m_source->line(line) : std::nullopt;
    const std::optional<qint64> stated = found ? statedTime(found->bytes) : std::nullopt;
    if (!stated)
        return {};
    const bool isUtc = eventPrefix(found->bytes) > 0;
    const auto ahead = isUtc ? std::chrono::milliseconds(0) : std::chrono::milliseconds(m_offset);
    return QDateTime::fromMSecsSinceEpoch(*stated - ahead.count(), Qt::UTC);
}

QDateTime LineStamps::first() const
{
    const qint64 end = m_source ? std::min(m_source->lineCount(), FarthestStamp) : 0;
    for (; m_looked < end && !m_first.isValid() && m_source->line(m_looked); ++m_looked)
        m_first = stamp(m_looked);
    return m_first;
}

QDateTime LineStamps::at(qint64 line) const
{
    for (qint64 above = line; above >= 0 && above > line - FarthestStamp; --above) {
        if (const QDateTime time = stamp(above); time.isValid())
            return time;
    }
    return {};
}

/// The first line that stands at a later time; the number of lines when none does.
qint64 LineStamps::firstLater(const QDateTime &time, bool orAt) const
{
    qint64 low = 0;
    qint64 high = m_source ? m_source->lineCount() : 0;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const QDateTime there = at(middle);
        const bool isLater = there.isValid() && (orAt ? there >= time : there > time);
        if (isLater)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

qint64 LineStamps::from(const QDateTime &time) const
{
    if (time <= first())
        return 0; // with what stands above the first stamp
    return std::max<qint64>(0, std::min(firstLater(time, true), (m_source ? m_source->lineCount() : 0) - 1));
}

qint64 LineStamps::to(const QDateTime &time) const
{
    return std::max<qint64>(0, firstLater(time, false) - 1);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/display_text.h"

#include <QByteArrayView>
#include <QString>
#include <optional>

/// What stands in a column of times beside the lines of a log.
enum class TimeColumn {
    None,
    Clock,   ///< of events: the moment, in the zone of the person who reads
    Elapsed, ///< since the first line that states a time
};

/// The time a line begins with, in ms since 1970 as if it were UTC unless it names a zone; nothing when it states none, or
/// one without a date. Pure; looks at the first bytes only.
std::optional<qint64> statedTime(QByteArrayView line);

/// Length of what an event of a service begins with, `2026-11-20 06:05:03Z INFO `, its level as facts and its moment in a
/// column of their own; 0 for other lines.
qsizetype eventPrefix(QByteArrayView line);

/// A line as its row shows it: an event without its prefix, any other whole.
DisplayText rowText(QByteArrayView line);

/// `+00:12:07`; hours go beyond 99.
QString elapsedText(qint64 msecs);
/// `2026-11-20 14:05:03` in the zone that times are shown in.
QString momentText(qint64 utcMsecs);
/// A text as wide as any of the column's; empty for none.
QString widestText(TimeColumn column);

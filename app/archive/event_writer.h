// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/log_writer.h"
#include "values/event.h"

#include <optional>
#include <span>

/// The writing half of events and of what they leave behind. Every call is one transaction; what they mean is said at
/// Archive's functions.
class EventWriter
{
public:
    EventWriter(sqlite::Database *db, LogWriter *logs);

    Result<void> putEvents(const JobKey &key, std::span<const Event> events, bool areNewer,
                           const std::optional<QString> &next);
    Result<std::vector<qint64>> numberEvents(const JobKey &key, const QDateTime &at);
    Result<void> putResultFile(const JobKey &key, const ResultFile &file);

private:
    qint64 firstArrival(const JobKey &key, bool areNewer, qint64 count);
    void noteWalk(const JobKey &key, const std::optional<QString> &next);

    sqlite::Database *const m_db;
    LogWriter *const m_logs;
    BlockCodec m_codec;
};

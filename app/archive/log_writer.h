// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/stored_log.h"

#include <functional>
#include <set>
#include <span>

/// The writing half of logs. Every public call is one transaction; what they mean is said at Archive's functions.
class LogWriter
{
public:
    explicit LogWriter(sqlite::Database *db);

    Result<std::vector<qint64>> putLines(const JobKey &key, qint64 firstLine, const LogLines &lines, qint64 total,
                                         const QDateTime &at);
    Result<std::vector<qint64>> putGap(const JobKey &key, const LogGap &gap, qint64 total, const QDateTime &at);
    Result<std::vector<qint64>> fillGap(const JobKey &key, qint64 firstLine, const LogLines &lines);
    Result<void> setTotal(const JobKey &key, qint64 total);
    Result<void> setComplete(const JobKey &key);
    Result<int> beginGeneration(const JobKey &key);
    Result<void> removeText(const JobKey &key);
    Result<void> putFacts(qint64 logId, std::span<const std::pair<qint64, training::BlockFacts>> blocks);

    /// Adds lines behind all that are held, inside the caller's transaction. Returns the number of the first.
    qint64 append(const JobKey &key, const LogLines &lines, const QDateTime &at, std::set<qint64> *changed);

private:
    struct Range
    {
        qint64 first = 0;
        qint64 count = 0;
    };
    /// Gives the lines of a range that is not held yet and lies in one block.
    using Source = std::function<LogLines(qint64 log, qint64 first, qint64 count)>;

    Result<std::vector<qint64>> put(const JobKey &key, Range range, const Source &source, qint64 total,
                                    const QDateTime &at);
    void fill(qint64 log, Range range, const Source &source, std::set<qint64> *changed);
    void settle(qint64 log, qint64 number, std::set<qint64> *changed);
    bool isAffected(const stored_log::Block &block, const LogLines &lines, const training::Carry &carryIn);
    void noteGap(qint64 log, const LogGap &gap);
    void cutGap(qint64 log, const LogGap &gap, Range part);
    void replaceLines(qint64 log, qint64 first, const LogLines &lines, std::set<qint64> *changed);
    qint64 currentLog(const JobKey &key);
    qint64 createLog(const JobKey &key, int generation);
    qint64 heldEnd(qint64 log);
    void storeLines(qint64 log, qint64 number, const LogLines &lines);
    void storeFacts(const stored_log::Block &block, const training::Carry &carryIn, const training::BlockFacts &facts);

    sqlite::Database *const m_db;
    BlockCodec m_codec;
};

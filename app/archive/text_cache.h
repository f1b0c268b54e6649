// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/log_lines.h"

#include <mutex>
#include <optional>
#include <unordered_map>

/// Decoded blocks of one log, kept for its next search. Thread-safe.
///
/// What came first stays: a search reads a log from one end to the other, and pushing out the oldest block would leave
/// nothing that the next search could use.
class TextCache
{
public:
    explicit TextCache(qsizetype budget)
        : m_budget(budget)
    {
    }

    std::optional<LogLines> find(qint64 number) const;
    /// To be read before a block is read, and handed to insert().
    quint64 epoch() const;
    /// Keeps a block while there is room. Not when any block has changed since `epoch`: this may be its old text.
    void insert(qint64 number, const LogLines &lines, quint64 epoch);
    /// These blocks have changed.
    void remove(const std::vector<qint64> &numbers);
    void clear();
    qsizetype size() const; ///< bytes

private:
    static qsizetype costOf(const LogLines &lines);

    const qsizetype m_budget;
    mutable std::mutex m_mutex;
    std::unordered_map<qint64, LogLines> m_blocks;
    qsizetype m_size = 0;
    quint64 m_epoch = 0;
};

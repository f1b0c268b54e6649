// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/local_log.h"
#include "log/block_cache.h"
#include "log/log_source.h"

#include <QPointer>
#include <map>

/// A local log for LogView: reads only the blocks on screen and keeps the last of them. Follows its log by itself. Main
/// thread. A line that the file has not ended yet may still change, the only one that does.
class LocalLogSource : public LogSource
{
    Q_OBJECT

public:
    static constexpr qsizetype MemoryBudget = 32 * 1024 * 1024;

    /// `log` may go at any time: what it knew last stays readable.
    explicit LocalLogSource(LocalLog *log, QObject *parent = nullptr);

    /// A person wants lines that could not be read to be tried again.
    void retry(qint64 first, qint64 last);

    qint64 lineCount() const override { return m_lineCount; }
    const StoredBlock *block(qint64 number) override;
    MissingLines missing(qint64 line) override;
    void show(qint64, qint64) override {} // all of it is as near as the disk
    std::unique_ptr<LogTextReader> makeReader() const override;
    std::unique_ptr<LogFactsReader> makeFactsReader() const override;

private:
    void take(const std::vector<qint64> &blocks);
    void beginAnew();

    QPointer<LocalLog> m_log;
    std::unique_ptr<LocalLogReader> m_reader;
    qint64 m_lineCount = 0;
    std::map<qint64, QString> m_broken; ///< blocks that could not be read, and why
    BlockCache m_cache{MemoryBudget};
};

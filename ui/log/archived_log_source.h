// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/block_cache.h"
#include "log/log_source.h"
#include "values/log_state.h"

#include <map>
#include <set>

class IdleArchive;

/// The archived log of one job for LogView: reads only the blocks on screen and keeps the last of them decoded.
///
/// Main thread, with a connection of its own. Feed it every LogGrowth; those of other jobs are ignored. Connect wanted()
/// to Monitor::viewport(). An archive that cannot be read yet shows as an empty log and is tried again at each growth.
class ArchivedLogSource : public LogSource
{
    Q_OBJECT

public:
    static constexpr qsizetype MemoryBudget = 32 * 1024 * 1024;

    ArchivedLogSource(const QString &dataDir, const JobKey &key, QObject *parent = nullptr);
    ~ArchivedLogSource() override;

    void update(const LogGrowth &growth);
    const JobKey &key() const { return m_key; }

    qint64 lineCount() const override { return m_lineCount; }
    const StoredBlock *block(qint64 number) override;
    MissingLines missing(qint64 line) override;
    void show(qint64 first, qint64 last) override;
    std::unique_ptr<LogTextReader> makeReader() const override;
    std::unique_ptr<LogFactsReader> makeFactsReader() const override;

Q_SIGNALS:
    /// These lines (inclusive) are on screen.
    void wanted(const JobKey &key, qint64 first, qint64 last);

private:
    /// Reads the stored index anew; false when there is no archive or no log yet.
    bool readIndex();
    void setLineCount(qint64 total);
    /// Lines held of a block from its first on; 0 when it is absent.
    qint64 heldIn(qint64 number);
    const LogGap *gapAt(qint64 line);

    QString m_dataDir;
    JobKey m_key;
    std::shared_ptr<IdleArchive> m_idle; ///< for searches
    std::unique_ptr<ArchiveReader> m_reader;
    qint64 m_logId = 0;
    int m_generation = -1;
    qint64 m_lineCount = 0;
    std::set<qint64> m_held;            ///< numbers of stored blocks
    std::map<qint64, QString> m_broken; ///< blocks that could not be read, and why
    std::vector<LogGap> m_gaps;
    bool m_hasNewGaps = false; ///< blocks changed since m_gaps was read
    BlockCache m_cache{MemoryBudget};
    std::pair<qint64, qint64> m_shown{-1, -1};
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/run_facts.h"
#include "values/job_key.h"

#include <QString>
#include <atomic>
#include <functional>
#include <memory>

class ArchiveReader;

/// The facts of a job's newest log in the archive. Opens a connection of its own at each look().
class ArchivedRunFacts : public RunFacts
{
public:
    ArchivedRunFacts(QString dataDir, JobKey key);
    ~ArchivedRunFacts() override;

    Result<qint64> look() override;
    Result<training::BlockFacts> resultFile() override;
    Result<void> each(qint64 from, const std::atomic_bool &stops,
                      const std::function<void(qint64, training::BlockFacts)> &take) override;
    Result<LogLines> lines(qint64 number) override;

private:
    const QString m_dataDir;
    const JobKey m_key;
    std::unique_ptr<ArchiveReader> m_reader;
    qint64 m_logId = 0;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/pace.h"
#include "values/job.h"
#include "values/job_digest.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <optional>

class Archive;

/// Sums up growing logs for the jobs table, at most once a second a log. Engine thread.
class DigestKeeper : public QObject
{
    Q_OBJECT

public:
    DigestKeeper(Archive &archive, const Pace &pace, QObject *parent = nullptr);

    /// This job's log has grown.
    void touch(const Job &job);
    /// Sums up what is waiting, now.
    void flush();

Q_SIGNALS:
    void ready(const JobKey &key, const JobDigest &digest);

private:
    Archive &m_archive;
    const Pace m_pace;
    QTimer m_timer;
    Pace::Ms m_interval;        ///< between two summaries
    QElapsedTimer m_sinceFlush; ///< invalid before the first
    QHash<JobKey, std::optional<double>> m_waiting; ///< planned epochs of each
};

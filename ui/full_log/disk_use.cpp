// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/disk_use.h"

#include "archive/archive_reader.h"

#include <QtConcurrent/QtConcurrentRun>
#include <chrono>
#include <utility>

namespace {

constexpr std::chrono::seconds BetweenReadings(5);

} // namespace

DiskUse::DiskUse(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(dataDir)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(BetweenReadings);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isOld)
            read();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DiskUse::take);
}

void DiskUse::open(const JobKey &job)
{
    if (job == m_job)
        return touch();
    m_job = job;
    m_bytes.reset();
    read();
}

void DiskUse::touch()
{
    m_isOld = true;
    if (!m_pause.isActive() && !m_watcher.isRunning())
        read();
}

void DiskUse::read()
{
    m_isOld = false;
    m_pause.start();
    m_watcher.setFuture(QtConcurrent::run([dataDir = m_dataDir, job = m_job] {
        Answer answer{job, {}};
        const auto reader = ArchiveReader::open(dataDir);
        const LogIndex index = reader ? (*reader)->logIndex(job).value_or(LogIndex()) : LogIndex();
        if (index.id == 0)
            return answer;
        if (const Result<qint64> bytes = (*reader)->logBytes(index.id); bytes && *bytes > 0)
            answer.bytes = *bytes;
        return answer;
    }));
}

void DiskUse::take()
{
    const Answer answer = m_watcher.result();
    if (answer.job != m_job || std::exchange(m_bytes, answer.bytes) == answer.bytes)
        return;
    Q_EMIT changed();
}

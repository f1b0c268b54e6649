// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reparser.h"

#include <QtConcurrentRun>
#include <algorithm>

Reparser::Reparser(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Reparser::take);
}

Reparser::~Reparser()
{
    m_stops = true;
    m_watcher.waitForFinished();
}

void Reparser::start()
{
    const auto reader = ArchiveReader::open(m_dataDir);
    if (!reader)
        return;
    m_waiting = (*reader)->staleLogs().value_or(std::vector<std::pair<JobKey, qint64>>());
    std::ranges::reverse(m_waiting);
    next();
}

void Reparser::next()
{
    if (m_waiting.empty())
        return;
    const auto [job, logId] = m_waiting.back();
    m_waiting.pop_back();
    m_watcher.setFuture(QtConcurrent::run([this, job = job, logId = logId, dataDir = m_dataDir] {
        const auto reader = ArchiveReader::open(dataDir);
        auto facts = reader ? (*reader)->parsedAnew(logId, m_stops).value_or(Facts()) : Facts();
        return Parsed{job, logId, std::make_shared<const Facts>(std::move(facts))};
    }));
}

void Reparser::take()
{
    const Parsed done = m_watcher.result();
    if (!done.facts->empty())
        Q_EMIT parsed(done);
    next();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reparser.h"

#include <QtConcurrentRun>
#include <algorithm>

Reparser::Reparser(QString dataDir, QObject *parent)
    : QObject(parent)
    , m_dataDir(std::move(dataDir))
{
    connect(&m_watcher, &QFutureWatcher<Facts>::finished, this, &Reparser::take);
}

Reparser::~Reparser()
{
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
    m_current = m_waiting.back();
    m_waiting.pop_back();
    m_watcher.setFuture(QtConcurrent::run([dataDir = m_dataDir, logId = m_current.second] {
        const auto reader = ArchiveReader::open(dataDir);
        return reader ? (*reader)->parsedAnew(logId).value_or(Facts()) : Facts();
    }));
}

void Reparser::take()
{
    const Facts facts = m_watcher.result();
    if (!facts.empty())
        Q_EMIT parsed(m_current.first, m_current.second, facts);
    next();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/archived_run_facts.h"

#include "archive/archive_reader.h"

ArchivedRunFacts::ArchivedRunFacts(QString dataDir, JobKey key)
    : m_dataDir(std::move(dataDir))
    , m_key(std::move(key))
{
}

ArchivedRunFacts::~ArchivedRunFacts() = default;

Result<qint64> ArchivedRunFacts::look()
{
    auto reader = ArchiveReader::open(m_dataDir);
    if (!reader)
        return Failure(reader.error());
    m_reader = std::move(*reader);
    const Result<qint64> id = m_reader->logId(m_key);
    if (!id)
        return Failure(id.error());
    m_logId = *id;
    return m_logId;
}

Result<training::BlockFacts> ArchivedRunFacts::resultFile()
{
    return m_reader->resultFacts(m_key);
}

Result<void> ArchivedRunFacts::each(qint64 from, const std::atomic_bool &stops,
                                    const std::function<void(qint64, training::BlockFacts)> &take)
{
    return m_reader->eachFacts(m_logId, from, take, &stops);
}

Result<LogLines> ArchivedRunFacts::lines(qint64 number)
{
    return m_reader->lines(m_logId, number);
}

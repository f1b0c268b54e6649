// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/archived_facts_reader.h"

ArchivedFactsReader::ArchivedFactsReader(QString dataDir, qint64 logId)
    : m_dataDir(std::move(dataDir))
    , m_logId(logId)
{
}

ArchivedFactsReader::~ArchivedFactsReader() = default;

void ArchivedFactsReader::read(const std::optional<std::set<qint64>> &only, const std::atomic<bool> &stops, const Take &take)
{
    if (m_logId == 0)
        return;
    const Result<std::unique_ptr<ArchiveReader>> reader = ArchiveReader::open(m_dataDir);
    if (!reader)
        return;
    if (!only) {
        // What could be read before a failure is worth having; the next growth asks for the rest.
        const Result<void> ignored
            = (*reader)->eachFacts(m_logId, 0, [&](qint64 number, const training::BlockFacts &facts) {
                  if (!stops)
                      take(number, facts.lines);
              });
        Q_UNUSED(ignored)
        return;
    }
    for (const qint64 number : *only) {
        if (stops)
            return;
        if (Result<StoredBlock> block = (*reader)->block(m_logId, number)) {
            block->facts.lines.resize(size_t(block->lines.size()));
            take(number, block->facts.lines);
        }
    }
}

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
        const auto hand = [&](qint64 number, const std::vector<LineFacts> &lines) {
            take(number, lines);
            return !stops;
        };
        const Result<void> ignored = (*reader)->eachLineFacts(m_logId, hand);
        Q_UNUSED(ignored)
        return;
    }
    for (const qint64 number : *only) {
        if (stops)
            return;
        if (const Result<std::vector<LineFacts>> lines = (*reader)->lineFacts(m_logId, number))
            take(number, *lines);
    }
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What logs take on the disk.

#include "sync/engine_member.h"

#include "archive/archive.h"

void Engine::setKeepsCompleteLogs(const QString &accountId, bool isKept)
{
    Member *member = find(accountId);
    if (!member)
        return;
    member->keepsCompleteLogs = isKept;
    storeOptions(*member);
    if (member->log)
        member->log->setKeepsComplete(isKept);
}

void Engine::removeLogs(const std::vector<JobKey> &keys)
{
    for (const JobKey &key : keys) {
        if (key == m_watched)
            continue;
        if (const auto removed = m_archive->removeText(key); !removed)
            Q_EMIT storageFailed(removed.error());
    }
    shrink();
}

/// In pieces: other work goes on between them.
void Engine::shrink()
{
    const auto hasMore = m_archive->shrink();
    if (hasMore && *hasMore) {
        QTimer::singleShot(0, this, &Engine::shrink);
        return;
    }
    m_archive->checkpoint();
    Q_EMIT logsRemoved();
}

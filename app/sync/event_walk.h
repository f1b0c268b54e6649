// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive.h"
#include "net/http_request.h"
#include "sync/sync_context.h"
#include "values/event.h"
#include "values/job.h"

#include <QObject>
#include <QSet>
#include <vector>

/// One walk over a job's events, from the newest back to one that has a line already. Engine thread; deleting it ends it.
///
/// Every page is stored as it comes. When the walk closes, what it brought becomes lines, oldest first. A walk that was cut
/// off goes on where it was: what is newer is asked first, then the rest from the place that was stored with the last page.
class EventWalk : public QObject
{
    Q_OBJECT

public:
    enum class Extent {
        Whole,
        Newest ///< no further than to what is held: what is older may stay unknown, and nothing becomes lines then
    };

    EventWalk(Job job, const SyncContext &context, Priority priority, Extent extent, QObject *parent = nullptr);

    void start();
    /// Events that this walk has found new.
    qsizetype fresh() const { return m_fresh; }

Q_SIGNALS:
    /// Events became lines: the numbers of the blocks that changed.
    void stored(const std::vector<qint64> &blocks);
    void closed();
    void failed(const Error &error);

private:
    void beginAnew();
    void ask(const QString &cursor);
    void take(const QString &cursor, EventPage page);
    void takeHead(std::vector<Event> fresh, bool meetsHeld, const QString &next);
    void takeFurther(const std::vector<Event> &fresh, const QString &next);
    bool keep(const std::vector<Event> &events, Archive::EventSide side, const std::optional<QString> &next);
    void close();
    void number();

    const Job m_job;
    const SyncContext m_context;
    const Priority m_priority;
    const Extent m_extent;
    std::optional<QString> m_place; ///< where the walk that was cut off goes on, while the way there is walked
    std::vector<Event> m_head;      ///< found on that way
    bool m_isOpen = false;          ///< the archive knows of a walk that has not closed
    bool m_asksThen = false;        ///< once an earlier walk has got its numbers
    bool m_hasLostPlace = false;
    QSet<QString> m_seen;
    QSet<QString> m_cursors;
    int m_pages = 0;
    qsizetype m_fresh = 0;
};

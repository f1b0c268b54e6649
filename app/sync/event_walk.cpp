// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/event_walk.h"

#include "net/http.h"
#include "providers/dialect.h"
#include "sync/service_parts.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace {

/// There are services whose "has more" is always true, and some that invent ids.
constexpr int MostPages = 2000;

/// A walk to the newest alone gives up when so many pages do not lead to what is held.
constexpr int MostNewestPages = 4;

} // namespace

EventWalk::EventWalk(Job job, const SyncContext &context, Priority priority, Extent extent, QObject *parent)
    : QObject(parent)
    , m_job(std::move(job))
    , m_context(context)
    , m_priority(priority)
    , m_extent(extent)
{
}

void EventWalk::start()
{
    const auto open = m_context.archive.reader().openEventWalk(m_job.key);
    if (!open)
        return Q_EMIT failed(open.error());
    m_isOpen = open->has_value();
    m_asksThen = m_isOpen && (*open)->isClosed; // only numbers were missing
    if (m_asksThen)
        return number();
    if (m_isOpen)
        m_place = (*open)->next;
    ask({});
}

void EventWalk::beginAnew()
{
    m_hasLostPlace = true;
    m_place.reset();
    m_head.clear();
    m_seen.clear();
    m_cursors.clear();
    ask({});
}

void EventWalk::ask(const QString &cursor)
{
    auto query = m_context.dialect.events(m_job, cursor);
    if (!query)
        return close();
    query->request.priority = m_priority;
    m_context.http.ask<EventPage>(std::move(*query), this, [this, cursor](Result<EventPage> answer) {
        if (answer)
            return take(cursor, std::move(*answer));
        if (!cursor.isEmpty() && service_parts::isPlaceLost(answer.error()) && !m_hasLostPlace)
            beginAnew();
        else
            Q_EMIT failed(answer.error());
    });
}

void EventWalk::take(const QString &cursor, EventPage page)
{
    ++m_pages;
    m_cursors.insert(cursor);
    std::vector<Event> &events = page.events;
    const bool isOldestFirst = !events.empty() && events.front().at.isKnown() && events.front().at.utc < events.back().at.utc;
    if (isOldestFirst)
        std::ranges::reverse(events);
    const auto seenBefore = m_seen.size();
    std::erase_if(events, [this](const Event &event) {
        const auto before = m_seen.size();
        m_seen.insert(event.id);
        return m_seen.size() == before;
    });
    const bool bringsNothing = m_seen.size() == seenBefore && page.skipped == 0;
    QStringList ids;
    for (const Event &event : events)
        ids << event.id;
    const auto standings = m_context.archive.reader().eventStandings(m_job.key, ids);
    if (!standings)
        return Q_EMIT failed(standings.error());
    const bool meetsNumbered = std::ranges::count(*standings, EventStanding::Numbered) > 0;
    const bool meetsWaiting = std::ranges::count(*standings, EventStanding::Waiting) > 0;
    std::vector<Event> fresh;
    for (size_t i = 0; i < events.size(); ++i) {
        if (standings->at(i) == EventStanding::Unknown)
            fresh.push_back(std::move(events[i]));
    }
    m_fresh += qsizetype(fresh.size());
    // From the oldest on, the first page says nothing about what was added at the end.
    const bool isAtEnd = page.next.isEmpty() || m_cursors.contains(page.next) || bringsNothing || m_pages >= MostPages
        || (meetsNumbered && !isOldestFirst);
    if (m_place)
        takeHead(std::move(fresh), meetsWaiting, isAtEnd ? QString() : page.next);
    else
        takeFurther(fresh, isAtEnd ? QString() : page.next);
}

/// On the way to the place where a walk was cut off. Kept in memory: a hole between this and what waits could not be told
/// in the archive.
void EventWalk::takeHead(std::vector<Event> fresh, bool meetsHeld, const QString &next)
{
    m_head.insert(m_head.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    if (!meetsHeld && !next.isEmpty()) {
        if (m_extent == Extent::Newest && m_pages >= MostNewestPages)
            return Q_EMIT closed();
        return ask(next);
    }
    const QString place = *std::exchange(m_place, std::nullopt);
    const std::vector<Event> head = std::exchange(m_head, {});
    // Where the list ends before it comes to them, those that wait are gone from it, and nothing is older.
    const bool goesOn = meetsHeld;
    if (!keep(head, Archive::EventSide::Newer, goesOn ? std::optional(place) : std::nullopt))
        return;
    if (!goesOn)
        number();
    else if (m_extent == Extent::Newest)
        Q_EMIT closed();
    else
        ask(place);
}

void EventWalk::takeFurther(const std::vector<Event> &fresh, const QString &next)
{
    const bool isAtEnd = next.isEmpty();
    const bool changesAnything = !fresh.empty() || (m_isOpen && isAtEnd);
    if (changesAnything && !keep(fresh, Archive::EventSide::Older, isAtEnd ? std::nullopt : std::optional(next)))
        return;
    if (isAtEnd)
        number();
    else if (m_extent == Extent::Newest)
        Q_EMIT closed();
    else
        ask(next);
}

bool EventWalk::keep(const std::vector<Event> &events, Archive::EventSide side, const std::optional<QString> &next)
{
    const auto stored = m_context.archive.putEvents(m_job.key, events, side, next);
    if (!stored)
        Q_EMIT failed(stored.error());
    else
        m_isOpen = true;
    return stored.has_value();
}

void EventWalk::close()
{
    if (!m_isOpen || keep({}, Archive::EventSide::Older, std::nullopt))
        number();
}

/// In steps, so that the engine thread has time for others between two.
void EventWalk::number()
{
    const auto blocks = m_isOpen ? m_context.archive.numberEvents(m_job.key, m_context.clock.now()) : std::vector<qint64>();
    if (!blocks)
        return Q_EMIT failed(blocks.error());
    if (blocks->empty()) {
        m_isOpen = false;
        return std::exchange(m_asksThen, false) ? ask({}) : Q_EMIT closed();
    }
    QTimer::singleShot(0, this, &EventWalk::number);
    Q_EMIT stored(*blocks);
}

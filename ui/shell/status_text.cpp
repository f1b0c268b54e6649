// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/status_text.h"

#include "connection_text.h"
#include "text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace std::chrono;

namespace text {

namespace {

constexpr int SlotsLeftWorthSaying = 2;

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

/// `6 s`, `2 min`; a time that is past counts no further.
QString span(const QDateTime &from, const QDateTime &to)
{
    return duration(seconds(std::max<qint64>(0, from.secsTo(to))));
}

bool isAhead(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() && time > now;
}

template<typename Get>
QDateTime earliest(const ConnectionStatuses &connections, Get get)
{
    QDateTime found;
    for (const ConnectionStatus &connection : connections) {
        const QDateTime time = get(connection);
        if (time.isValid() && (!found.isValid() || time < found))
            found = time;
    }
    return found;
}

template<typename Get>
QDateTime latest(const ConnectionStatuses &connections, Get get)
{
    QDateTime found;
    for (const ConnectionStatus &connection : connections) {
        const QDateTime time = get(connection);
        if (time.isValid() && (!found.isValid() || time > found))
            found = time;
    }
    return found;
}

QString resumption(const ConnectionStatuses &connections, const QDateTime &now)
{
    const ConnectionStatus *first = nullptr;
    for (const ConnectionStatus &connection : connections) {
        const auto left = pauseLeft(connection, now);
        if (left && (!first || *left < *pauseLeft(*first, now)))
            first = &connection;
    }
    if (!first)
        return {};
    return StatusText::tr("%1 resumes in %2", "connection, duration")
        .arg(first->account.name, duration(pauseLeft(*first, now)));
}

QString lastUpdate(const ConnectionStatuses &connections, const QDateTime &now)
{
    const auto refreshOf = [](const ConnectionStatus &c) { return lastRefresh(c.state); };
    const auto nextOf = [&now](const ConnectionStatus &c) {
        return isAhead(c.state.nextTry, now) ? c.state.nextTry : QDateTime();
    };
    // The oldest: no connection's data is older than what is said.
    const QDateTime last = earliest(connections, refreshOf);
    const QDateTime next = earliest(connections, nextOf);
    if (!last.isValid())
        return next.isValid() ? StatusText::tr("Next try in %1", "duration").arg(span(now, next)) : QString();
    if (!next.isValid())
        return StatusText::tr("Last update %1", "clock time").arg(clock(last, now));
    return StatusText::tr("Last update %1, next try in %2", "clock time, duration")
        .arg(clock(last, now), span(now, next));
}

QString oneConnection(HealthMark mark)
{
    switch (mark) {
    case HealthMark::None: return StatusText::tr("No connection");
    case HealthMark::Healthy: return StatusText::tr("1 connection, healthy");
    case HealthMark::Loading: return StatusText::tr("1 connection, loading");
    case HealthMark::Paused: return StatusText::tr("1 connection, paused");
    case HealthMark::Throttled: return StatusText::tr("1 connection, throttled");
    case HealthMark::Retrying: return StatusText::tr("1 connection, retrying");
    case HealthMark::Unreachable: return StatusText::tr("No connection can be reached");
    case HealthMark::NeedsKey: return StatusText::tr("1 connection, needs a key");
    }
    Q_UNREACHABLE();
}

} // namespace

HealthMark healthMark(const ConnectionStatuses &connections, const QDateTime &now)
{
    HealthMark worst = HealthMark::None;
    for (const ConnectionStatus &connection : connections)
        worst = std::max(worst, healthMark(connection, now));
    return worst;
}

QString healthOf(const ConnectionStatuses &connections, const QDateTime &now)
{
    if (connections.empty())
        return StatusText::tr("No connection");
    if (connections.size() == 1)
        return oneConnection(healthMark(connections.front(), now));
    const auto count = [&](HealthMark mark) {
        return std::ranges::count_if(connections, [&](const ConnectionStatus &c) { return healthMark(c, now) == mark; });
    };
    const auto all = std::ssize(connections);
    if (count(HealthMark::Healthy) == all)
        return StatusText::tr("%1 connections, all healthy", "two or more").arg(number(all));
    if (count(HealthMark::Unreachable) == all)
        return StatusText::tr("No connection can be reached");
    if (healthMark(connections, now) == HealthMark::Loading)
        return StatusText::tr("%1 connections, loading", "two or more").arg(number(all));
    return StatusText::tr("%1 of %2 connections refreshing").arg(number(count(HealthMark::Healthy)), number(all));
}

QString updateOf(const ConnectionStatuses &connections, const QDateTime &now)
{
    if (const QString pause = resumption(connections, now); !pause.isEmpty())
        return pause;
    ConnectionStatuses healthy;
    for (const ConnectionStatus &connection : connections) {
        if (healthMark(connection, now) == HealthMark::Healthy)
            healthy.push_back(connection);
    }
    const QDateTime last = latest(healthy, [](const ConnectionStatus &c) { return lastRefresh(c.state); });
    if (!last.isValid())
        return lastUpdate(connections, now);
    const QDateTime next = earliest(healthy, [](const ConnectionStatus &c) { return c.state.nextTry; });
    const QString ago = span(last, now);
    if (isAhead(next, now))
        return StatusText::tr("Updated %1 ago, next in %2", "durations").arg(ago, span(now, next));
    return StatusText::tr("Updated %1 ago", "duration").arg(ago);
}

QStringList slotWarnings(const ConnectionStatuses &connections)
{
    ConnectionStatuses full;
    for (const ConnectionStatus &connection : connections) {
        if (connection.slotsUsed && *connection.slotsUsed + SlotsLeftWorthSaying >= connection.account.jobSlots)
            full.push_back(connection);
    }
    const auto slotsLeft = [](const ConnectionStatus &c) { return c.account.jobSlots - *c.slotsUsed; };
    std::ranges::stable_sort(full, std::ranges::less(), slotsLeft);
    QStringList lines;
    for (const ConnectionStatus &connection : full)
        lines << StatusText::tr("%1: %2 of %3 job slots used", "connection, number, limit")
                     .arg(connection.account.name, number(*connection.slotsUsed), number(connection.account.jobSlots));
    return lines;
}

} // namespace text

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection_text.h"

#include "error_text.h"
#include "providers/providers.h"
#include "text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace std::chrono;

namespace text {

namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

HealthMark failingMark(const std::optional<Error> &error)
{
    if (!error)
        return HealthMark::Retrying;
    switch (error->kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout: return HealthMark::Unreachable;
    case ErrorKind::RateLimited: return HealthMark::Throttled;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden: return HealthMark::NeedsKey;
    case ErrorKind::Tls:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::Billing:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage: return HealthMark::Retrying;
    }
    Q_UNREACHABLE();
}

bool isAhead(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() && time > now;
}

QString reason(const ConnectionStatus &connection, const QDateTime &now)
{
    if (connection.state.phase == AccountState::Phase::Paused)
        return ConnectionText::tr("Paused by you until you resume it");
    if (!connection.state.error)
        return {};
    ErrorContext context{.connection = connection.account.name, .now = now, .pace = seconds(0)};
    context.hasRegions = hasRegions(connection.account);
    context.hasKey = !isKeyless(connection.account);
    context.nextTry = isAhead(connection.state.nextTry, now) ? connection.state.nextTry : QDateTime();
    context.isTrying = isTryingAgain(connection, now);
    return error(*connection.state.error, context).sentence;
}

QString refreshes(const AccountState &state, const QDateTime &now)
{
    const QDateTime last = lastRefresh(state);
    if (!last.isValid())
        return ConnectionText::tr("Not refreshed yet");
    return ConnectionText::tr("Last refresh %1", "clock time").arg(clock(last, now));
}

QString requests(int count)
{
    return count == 1 ? ConnectionText::tr("1 request in the last hour")
                      : ConnectionText::tr("%1 requests in the last hour").arg(number(count));
}

} // namespace

HealthMark healthMark(const ConnectionStatus &connection, const QDateTime &now)
{
    const AccountState &state = connection.state;
    if (state.phase == AccountState::Phase::Paused)
        return HealthMark::Paused;
    if (!connection.isAsked)
        return connection.keychain == KeychainAnswer::Asking ? HealthMark::Loading : HealthMark::NeedsKey;
    // A rejected key waits for a person, whatever the service said before.
    if (state.phase != AccountState::Phase::Stopped && now.isValid() && isAhead(state.silentUntil, now))
        return HealthMark::Throttled;
    switch (state.phase) {
    case AccountState::Phase::Loading: return HealthMark::Loading;
    case AccountState::Phase::Ready: return HealthMark::Healthy;
    case AccountState::Phase::Failing: return failingMark(state.error);
    case AccountState::Phase::Stopped: return HealthMark::NeedsKey;
    case AccountState::Phase::Paused: return HealthMark::Paused;
    }
    Q_UNREACHABLE();
}

QDateTime lastRefresh(const AccountState &state)
{
    return state.lastAnswer.isValid() ? state.lastAnswer : state.asOf;
}

std::optional<seconds> pauseLeft(const ConnectionStatus &connection, const QDateTime &now)
{
    if (!now.isValid() || healthMark(connection, now) != HealthMark::Throttled)
        return {};
    const AccountState &state = connection.state;
    const QDateTime end = isAhead(state.silentUntil, now) ? state.silentUntil : state.nextTry;
    if (!end.isValid())
        return {};
    return seconds(std::max<qint64>(0, now.secsTo(end)));
}

bool isTryingAgain(const ConnectionStatus &connection, const QDateTime &now)
{
    return connection.state.error && connection.state.isWalking && !isAhead(connection.state.nextTry, now);
}

QString health(const ConnectionStatus &connection, const QDateTime &now)
{
    const bool hasNoKey = !connection.isAsked && connection.state.phase != AccountState::Phase::Paused;
    if (hasNoKey && connection.keychain == KeychainAnswer::Asking)
        return ConnectionText::tr("Waiting for the keychain", "health of a connection");
    if (hasNoKey)
        return ConnectionText::tr("No key in this run", "health of a connection");
    if (healthMark(connection, now) == HealthMark::Throttled)
        return ConnectionText::tr("Throttled", "health of a connection");
    return health(connection.state);
}

QString region(const Account &account)
{
    if (const Provider *provider = findProvider(account.provider)) {
        for (const auto &[name, url] : provider->regions) {
            if (url == account.baseUrl)
                return provider->regions.size() > 1 ? name : QString();
        }
    }
    return account.baseUrl.host();
}

QStringList facts(const ConnectionStatus &connection, const QDateTime &now)
{
    const AccountState &state = connection.state;
    QStringList lines;
    const QString where = region(connection.account);
    lines << (where.isEmpty() ? connection.service : list({connection.service, where}));
    lines << health(connection, now) << refreshes(state, now);
    if (isAhead(state.nextTry, now))
        lines << ConnectionText::tr("Next refresh in %1", "duration").arg(duration(seconds(now.secsTo(state.nextTry))));
    if (state.lacksList)
        lines << ConnectionText::tr("Lists no jobs. They are opened by their IDs.", "the service");
    if (state.latency)
        lines << ConnectionText::tr("Answered in %1 ms").arg(number(state.latency->count()));
    if (state.requestsLastHour > 0)
        lines << requests(state.requestsLastHour);
    if (connection.slotsUsed)
        lines << ConnectionText::tr("%1 of %2 running or succeeded jobs")
                     .arg(number(*connection.slotsUsed), number(connection.account.jobSlots));
    if (const QString why = reason(connection, now); !why.isEmpty())
        lines << why;
    return lines;
}

} // namespace text

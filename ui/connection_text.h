// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"

#include <QDateTime>
#include <QStringList>
#include <chrono>

/// Words about connections. `now` is the program's clock; its zone is that of the clock times.
namespace text {

HealthMark healthMark(const ConnectionStatus &connection, const QDateTime &now);
/// How long a throttled connection still rests; nothing when it does not, or when that is not known.
std::optional<std::chrono::seconds> pauseLeft(const ConnectionStatus &connection, const QDateTime &now);
/// It failed, and is being asked again just now: no next try is due.
bool isTryingAgain(const ConnectionStatus &connection, const QDateTime &now);
/// The end of the last answer, in this run or, when none came yet, in an earlier one; invalid for never.
QDateTime lastRefresh(const AccountState &state);
/// `Healthy`, `Throttled`, `No key in this run`, …
QString health(const ConnectionStatus &connection, const QDateTime &now);
/// `Singapore`, or the host of an address that is no preset.
QString region(const Account &account);
/// One fact a line: service and region, health, refreshes, latency, requests, slots, and why it rests.
QStringList facts(const ConnectionStatus &connection, const QDateTime &now);

} // namespace text

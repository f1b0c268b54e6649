// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"

#include <QDateTime>
#include <QStringList>

/// The words of the status line. `now` is the program's clock; its zone is that of the clock times.
namespace text {

/// The worst of them; None when there is none.
HealthMark healthMark(const ConnectionStatuses &connections, const QDateTime &now);
/// `3 connections, all healthy`, `2 of 3 connections refreshing`, `No connection can be reached`
QString healthOf(const ConnectionStatuses &connections, const QDateTime &now);
/// `Updated 6 s ago, next in 9 s`, `Last update 13:48, next try in 40 s`, `Beijing resumes in 42 s`; may be empty.
QString updateOf(const ConnectionStatuses &connections, const QDateTime &now);
/// `Singapore: 18 of 20 job slots used`, fullest first; only connections from 18 on.
QStringList slotWarnings(const ConnectionStatuses &connections);

} // namespace text

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

/// The point in time of an HTTP header (`Sun, 06 Nov 1994 08:49:37 GMT`), in UTC; invalid when it is not one.
/// The weekday is not looked at. The two spellings obsolete since 1999 are not read.
QDateTime httpDate(const QByteArray &text);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Log files as a trainer writes them: a line of metrics a step, a loss that falls, an eval each hundred steps.

/// Line `line` of such a log, from 0, with its end.
QByteArray logLine(qint64 line);
/// A new file of so many lines, in place of any other.
void writeLog(const QString &path, qint64 lines);
/// The lines `from` to `to` − 1 behind what is there, as a process that goes on writes them.
void growLog(const QString &path, qint64 from, qint64 to);
void writeBytes(const QString &path, const QByteArray &bytes);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "values/log_lines.h"
#include "values/result.h"

#include <optional>

/// Reads one page of a log whose first line is `firstLine`. Entries may be strings, objects, numbers or null,
/// and every one is a line; an absent list is an empty page. The body is read to its end, so a page cut short
/// is an error.
///
/// Pages of plain strings, which is nearly all of them, take readPlainLogPage(); everything else, including
/// pages with bytes that are not UTF-8, is repaired by a reader that keeps what can be kept.
Result<LogBlock> readLogPage(const HttpReply &reply, qint64 firstLine);

/// The fast path: strictly valid JSON, `logs` all strings, `total` a number. Nothing when the page is
/// anything else. Measured with 1000 lines a page, see tests/bench.
std::optional<LogBlock> readPlainLogPage(const QByteArray &body, qint64 firstLine);

/// The tolerant path, for any page; the same result as the fast one where both can read.
Result<LogBlock> readAnyLogPage(const HttpReply &reply, qint64 firstLine);

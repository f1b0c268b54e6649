// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/result_row.h"
#include "values/connection_test.h"

namespace text {

/// What the words about a failed test depend on.
struct Service
{
    bool hasRegions = true; ///< each with keys of its own
    bool hasKey = true;     ///< some secret was sent
};

/// What a test of a connection has shown: `The key works.` and what is there, or why it failed. Nothing is stored or shown
/// of this connection yet, so nothing is promised of saved jobs or of the next try.
Message tested(const ConnectionTest &test, const QString &connection, const QDateTime &now, const Service &service = {});
/// `214 ms`, `12 s`
QString latency(std::chrono::milliseconds value);
/// Whether the service itself answered, or nobody knows what it would say to the key.
ResultRow::Reached reached(const Error &error);

} // namespace text

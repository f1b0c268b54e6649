// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrlQuery>
#include <chrono>

/// Who waits for the answer: what a person looks at goes first.
enum class Priority { Visible, Normal, Background, Idle };

/// A question to a service: always a GET, always repeatable. Tunewatch only reads.
///
/// Holds no key and no host: `Http` knows the account's base URL and how to authorize.
struct HttpRequest
{
    QByteArray path; ///< percent-encoded, relative to the account's base URL: `fine-tunes/ft-1/logs`
    QUrlQuery query;
    Priority priority = Priority::Normal;
    std::chrono::milliseconds deadline{30'000}; ///< for one try, from the moment it is sent to the last byte
    qint64 sizeCap = 64 * 1024 * 1024;          ///< bytes of body; more is Protocol
};

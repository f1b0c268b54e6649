// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <QDateTime>
#include <QMetaType>
#include <chrono>
#include <optional>

/// What asking an account's list once has shown: does the key work, and what is there.
struct ConnectionTest
{
    QString account;            ///< Account::id
    std::optional<Error> error; ///< nothing when the key works
    bool lacksList = false;     ///< the error may be of the list alone: jobs may still be opened by their ids
    qint64 jobs = 0;            ///< as the service counts them, else those of the first page
    QDateTime newest;           ///< creation of the newest job of the first page; invalid without a job
    std::chrono::milliseconds latency{0};

    bool operator==(const ConnectionTest &) const = default;
};

Q_DECLARE_METATYPE(ConnectionTest)

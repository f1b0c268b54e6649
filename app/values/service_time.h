// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

/// A point in time as a service wrote it. Model Studio sends local times without a zone: `utc` is our reading of `raw`
/// with the account's offset, and `raw` is kept so that a person can judge.
struct ServiceTime
{
    QDateTime utc; ///< invalid when `raw` could not be read
    QString raw;   ///< empty when the service gave no time

    bool isKnown() const { return utc.isValid(); }
    bool operator==(const ServiceTime &) const = default;
};

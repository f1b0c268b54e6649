// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

/// Identity of a job in this program: two accounts may use the same job id.
struct JobKey
{
    QString account; ///< Account::id
    QString id;      ///< the service's `job_id`

    bool isNull() const { return id.isEmpty(); }
    bool operator==(const JobKey &) const = default;
};

inline size_t qHash(const JobKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.account, key.id);
}

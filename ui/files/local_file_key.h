// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QString>

/// What local log files have in the place of an account: they stand in the store like the jobs of one, under their absolute
/// paths. Nobody is asked about them, and the archive knows none of them.
inline constexpr QLatin1StringView LocalFilesAccount("local-files");

inline bool isLocalAccount(const QString &accountId)
{
    return accountId == LocalFilesAccount;
}

inline bool isLocalFile(const JobKey &key)
{
    return isLocalAccount(key.account);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/sqlite.h"
#include "values/account.h"
#include "values/job.h"
#include "values/job_digest.h"

#include <span>

/// The writing half of accounts and jobs. Every call is one transaction; what they mean is said at Archive's functions.
class JobWriter
{
public:
    explicit JobWriter(sqlite::Database *db);

    Result<void> putAccount(const Account &account);
    Result<void> removeAccount(const QString &accountId, Leaving leaving);
    Result<void> putLacks(const QString &accountId, const QString &words);
    Result<void> walkCompleted(const QString &accountId, const QDateTime &at);
    Result<void> putJobs(std::span<const Job> jobs, const QDateTime &at);
    Result<void> setGone(std::span<const JobKey> keys, bool isGone);
    Result<void> putCheckpoints(const JobKey &key, const Checkpoints &checkpoints);
    Result<void> putDigest(const JobKey &key, const JobDigest &digest);

private:
    void putJob(const Job &job, const QDateTime &at);
    void noteStatus(const Job &job, const QDateTime &at);

    sqlite::Database *const m_db;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/job.h"
#include "simulator/options.h"

#include <QHash>
#include <deque>
#include <vector>

namespace sim {

/// The jobs behind one base URL.
class Account
{
public:
    explicit Account(std::vector<Job> jobs);

    /// Jobs that can be seen, newest first; only those of `model` when it is not empty.
    std::vector<const Job *> jobs(const QString &model) const;
    /// Nothing when there is no such job, or it is not inserted yet.
    Job *find(const QByteArray &id);
    /// Shows one job more, at the top of the list. False when none is left.
    bool insert();

private:
    std::vector<Job> m_jobs;
    QHash<QByteArray, qsizetype> m_byId;
};

/// What the simulator plays: all accounts by what stands before `/api/v1` in the path.
class Scenario
{
public:
    explicit Scenario(const Options &options);

    /// `prefix` such as "/singapore". Without --demo every prefix is the one account.
    Account *account(const QString &prefix);

private:
    bool m_anyPrefix;
    std::deque<std::pair<QString, Account>> m_accounts;
};

/// The jobs of a run without --demo; see catalogue.cpp for which is which.
std::vector<Job> catalogue(const Options &options);

/// The demo's jobs, 38 and 41.
std::vector<Job> demoSingapore(const Options &options);
std::vector<Job> demoBeijing(const Options &options);

} // namespace sim

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/scenario.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sim {

Account::Account(std::vector<Job> jobs)
    : m_jobs(std::move(jobs))
{
    std::stable_sort(m_jobs.begin(), m_jobs.end(),
                     [](const Job &a, const Job &b) { return a.created > b.created; });
    for (std::size_t i = 0; i < m_jobs.size(); ++i)
        m_byId.insert(m_jobs[i].id, qsizetype(i));
}

std::vector<const Job *> Account::jobs(const QString &model) const
{
    std::vector<const Job *> seen;
    for (const Job &job : m_jobs) {
        if (!job.hidden && (model.isEmpty() || job.model == model))
            seen.push_back(&job);
    }
    return seen;
}

Job *Account::find(const QByteArray &id)
{
    const auto index = m_byId.constFind(id);
    if (index == m_byId.constEnd() || m_jobs[std::size_t(*index)].hidden)
        return nullptr;
    return &m_jobs[std::size_t(*index)];
}

bool Account::insert()
{
    // The oldest hidden job first, so that each newcomer stands above the one before.
    const auto next = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [](const Job &job) { return job.hidden; });
    if (next == m_jobs.rend())
        return false;
    next->hidden = false;
    return true;
}

Scenario::Scenario(const Options &options)
    : m_anyPrefix(!options.demo)
{
    if (options.demo) {
        m_accounts.emplace_back(u"/singapore"_s, Account(demoSingapore(options)));
        m_accounts.emplace_back(u"/beijing"_s, Account(demoBeijing(options)));
    } else {
        m_accounts.emplace_back(QString(), Account(catalogue(options)));
    }
}

Account *Scenario::account(const QString &prefix)
{
    for (auto &[name, account] : m_accounts) {
        if (m_anyPrefix || name == prefix)
            return &account;
    }
    return nullptr;
}

} // namespace sim

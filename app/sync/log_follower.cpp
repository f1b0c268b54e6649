// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_follower.h"

#include "providers/dialect.h"
#include "sync/event_sync.h"
#include "sync/log_sync.h"

LogFollower::LogFollower(Job job, const SyncContext &context, Mode mode, QObject *parent)
    : QObject(parent)
    , m_job(std::move(job))
    , m_context(context)
    , m_mode(mode)
{
    m_state.job = m_job.key;
}

std::unique_ptr<LogFollower> LogFollower::create(const Job &job, const SyncContext &context, Mode mode,
                                                 const AccountState &account)
{
    if (context.dialect.events(job, {}))
        return std::make_unique<EventSync>(job, context, mode, account);
    return std::make_unique<LogSync>(job, context, mode);
}

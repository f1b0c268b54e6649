// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http.h"
#include "sync/account_pass.h"
#include "sync/account_sync.h"
#include "sync/engine.h"
#include "sync/gap_filler.h"
#include "sync/log_follower.h"
#include "sync/log_sampler.h"

/// All that belongs to one account. Members are declared in order of dependence: destruction is the reverse, and ends
/// every question before the dialect goes.
struct Engine::Member
{
    /// Nothing may be asked until a person acts.
    bool isAtRest() const
    {
        const AccountState::Phase phase = sync->state().phase;
        return phase == AccountState::Phase::Stopped || phase == AccountState::Phase::Paused;
    }

    bool keepsCompleteLogs = true; ///< see Account
    bool mayBeAsked = false; ///< all that the service needs is there
    bool isPaused = false;   ///< a person wants nothing asked
    std::shared_ptr<Credentials> credentials;
    std::shared_ptr<const Dialect> dialect;
    std::unique_ptr<Http> http;
    std::unique_ptr<SyncContext> context;
    std::unique_ptr<AccountSync> sync;
    std::unique_ptr<AccountPass> pass;
    std::unique_ptr<LogSampler> sampler;
    std::unique_ptr<LogFollower> log;   ///< of the watched job
    std::unique_ptr<GapFiller> filler;  ///< of the watched job
};

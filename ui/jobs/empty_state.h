// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"

class JobsFilter;

/// Why a table shows no job, and what is said in its place.
struct EmptyState
{
    enum class Kind {
        None,     ///< there are rows
        Loading,  ///< the first page is on its way
        Unreadable, ///< the list could not be read, and nothing is known from before
        NoJobs,   ///< the accounts have none
        NoHit,    ///< the search finds none
        NoFailed, ///< a good sign
        NoPinned,
        NoMatch,  ///< view or chips leave none over
    };
    Kind kind = Kind::None;
    text::Message message;
    QString console = {}; ///< of NoJobs: the service whose console starts some; empty for none

    bool hasRegions = false; ///< of NoJobs: the missing ones may be in another

    bool operator==(const EmptyState &) const = default;
};

/// What is said where there are no jobs goes by the connections.
struct JobSources
{
    QString console = {};    ///< the service's name, when all connections are of one that has a console; else empty
    bool hasRegions = false; ///< some connection has other regions and workspaces beside its own

    bool operator==(const JobSources &) const = default;
};

/// `failure` is empty while the list could be read.
EmptyState emptyStateOf(const JobsFilter &jobs, bool isLoading, const text::Message &failure, const JobSources &sources);

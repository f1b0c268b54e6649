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

    bool operator==(const EmptyState &) const = default;
};

/// `failure` is empty while the list could be read.
EmptyState emptyStateOf(const JobsFilter &jobs, bool isLoading, const text::Message &failure);

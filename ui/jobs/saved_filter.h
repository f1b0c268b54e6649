// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

/// A view that a person saved under a name: what was chosen in the sidebar, the chips, and the search.
struct SavedFilter
{
    QString id;         ///< made once, never shown
    QString name;
    JobFilterSpec spec; ///< its `saved` is the id
    JobChips chips;
    QString search;

    bool operator==(const SavedFilter &) const = default;
};

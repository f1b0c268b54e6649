// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QString>
#include <vector>

/// A run by its name and what else tells it from one of the same name.
struct NamedRun
{
    JobKey key;
    QString name;
};

/// What each of these runs is called where there is little room: `v7`, `v6` for numbered runs of the stem that most of them
/// share, whole names for the others; runs of one and the same name by their ids.
std::vector<QString> shortNames(const std::vector<NamedRun> &runs);

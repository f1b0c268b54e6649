// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_cells.h"

#include <QString>
#include <variant>

/// What a column is sorted by: nothing when unknown, which comes last in both orders; NaN comes before it.
using SortValue = std::variant<std::monostate, double, QString>;

SortValue sortValue(JobColumn column, const JobFacts &facts);

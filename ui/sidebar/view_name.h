// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

#include <QString>

/// What people call a view: `All jobs`, `Waiting`, …
QString viewName(JobFilterSpec::View view);

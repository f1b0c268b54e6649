// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QLatin1StringView>
#include <algorithm>

/// A hyper-parameter as sent; empty when the service did not say it.
inline QString settingOf(const Job &job, QLatin1StringView name)
{
    const auto found = std::ranges::find(job.hyperParameters, name, &Setting::name);
    return found == job.hyperParameters.end() ? QString() : found->value;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_data.h"

#include <QString>

/// Where two pictures of a run first differ, to the bit; empty when they do not.
QString firstDifference(const ChartData &actual, const ChartData &expected);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"
#include "log/log_colors.h"
#include "theme/tokens.h"

/// The theme's tokens in the form the log and the chart take them.
LogColors logColorsOf(const Tokens &tokens);
ChartColors chartColorsOf(const Tokens &tokens);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"
#include "theme/tokens.h"

/// The theme's tokens in the form the chart takes them.
ChartColors chartColorsOf(const Tokens &tokens);

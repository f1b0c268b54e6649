// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Distances on the page of the full-screen log, in pixels.
namespace page {

constexpr int Inset = 12; ///< of what stands in a bar, from its edges
constexpr int Gap = 8;    ///< between parts of a bar, and between groups of filters

} // namespace page

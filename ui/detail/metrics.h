// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What the parts of the job's pane have in common, in device-independent pixels.
inline constexpr int Inset = 16; ///< left and right of everything
inline constexpr int TitleHeight = 36; ///< of a section's title

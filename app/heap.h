// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What a long log needed for a moment goes back to the system, instead of being kept for the next one. Nothing where the C
/// library has no such setting.
namespace heap {

/// Once, before the first thread: large blocks are the system's own, and what is free at the end of a heap is returned.
void keepSmall();

/// Returns what is free anywhere in the heaps. Any thread; takes some milliseconds, so not the main one.
void trim();

} // namespace heap

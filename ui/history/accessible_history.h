// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class HistoryStrip;

/// Makes assistive technology see a HistoryStrip as a chart: its name, the job the keyboard stands on, then the figures.
/// Idempotent; main thread.
void installAccessibleHistory();

/// The keyboard stands on another job, or the figures are others.
void announceHistory(HistoryStrip *strip);

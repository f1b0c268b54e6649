// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class LossPlot;

/// Makes assistive technology see a LossPlot as a chart with a description (`step 1488, train loss 0.8395`)
/// and a numeric value, its last step. The text is no value: a text value reads 0 over AT-SPI. Idempotent;
/// main thread.
void installAccessiblePlot();

/// The last step is another one.
void announceValue(LossPlot *plot);
/// The crosshair stands on another record.
void announceDescription(LossPlot *plot);

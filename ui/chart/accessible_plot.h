// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class LossPlot;

/// Makes assistive technology see a LossPlot as a chart with a description (`step 1488, train loss 0.8395. Step 0 to
/// 1488 of 2400`) and a numeric value, the step under the crosshair, else its last. The text is no value: a text value
/// reads 0 over AT-SPI. Idempotent; main thread.
void installAccessiblePlot();

/// The crosshair stands on another record, or the last record is another one.
void announceValue(LossPlot *plot);

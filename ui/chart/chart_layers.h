// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What stands on the chart beside its curves, and can be taken away.
struct ChartLayers
{
    bool marks = true; ///< checkpoints, restarts, changes of the status
    bool band = true;  ///< where other runs usually are

    bool operator==(const ChartLayers &) const = default;
};

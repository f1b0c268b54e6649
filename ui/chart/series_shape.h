// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

template <typename Value>
class PackedColumn;

/// Constant, or a line that turns so seldom that smoothing would only delay it: noise turns at every other point, a schedule
/// once or twice, however long it is. O(n).
bool isSteady(const PackedColumn<double> &values);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

class QWidget;

/// Moves the focus to the next (or previous) of these panes after the one that has it, round and round: F6. In a pane, the
/// focus goes to the first widget that takes it. Panes that cannot be reached are passed over.
void walkPanes(const std::vector<QWidget *> &panes, int direction);

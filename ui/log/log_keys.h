// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class LogView;
class QKeyEvent;

/// What a key does in a LogView with lines: steps, jumps, marks, selects. False when it means nothing here.
bool pressLogKey(LogView &view, const QKeyEvent &event);

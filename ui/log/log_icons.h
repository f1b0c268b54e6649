// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

class QPainter;

/// The few signs of the log's tool bar: plain strokes on a 24-unit grid, in any colour and at any scale.
enum class LogIcon { Search, Down, ToEnd, ChevronUp, ChevronDown };

void paintLogIcon(QPainter *painter, const QRectF &square, LogIcon icon, const QColor &color);
/// At 16 px, for screens of single, double and triple density; greyed by the style when disabled.
QIcon logIcon(LogIcon icon, const QColor &color);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

#include <QRectF>

class QPainter;
struct LogColors;

/// Paints the mark of a line's kind into a square of 10 px; nothing for kinds without one. Shapes differ, not only colours.
void paintKindMark(QPainter *painter, const QRectF &square, LineKind kind, const LogColors &colors);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

#include <QRectF>
#include <QRgb>

class QPainter;
struct Tokens;

/// Paints the mark of a line's kind into a square of 10 px; nothing for kinds without one. Shapes differ, not only colours.
void paintKindMark(QPainter *painter, const QRectF &square, LineKind kind, const Tokens &tokens);
/// Paints the sign of a marked line into a square of 10 px.
void paintBookmark(QPainter *painter, const QRectF &square, QRgb ink);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QModelIndex>
#include <QRectF>

class QPainter;

/// Draws the sign of a connection or a view into `square`. `quiet` is the ink of those that stand for no status; a chosen
/// row's sign has the accent unless it stands for one.
void paintRowSign(QPainter *painter, const QModelIndex &index, const QRectF &square, QRgb quiet, const Tokens &tokens);

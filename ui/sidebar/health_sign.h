// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection_status.h"
#include "theme/tokens.h"

#include <QRectF>

class QPainter;

/// The ink a state of health is drawn and written in.
QRgb healthInk(HealthMark mark, const Tokens &tokens);

/// Draws how a connection is into `square`: a disc, a ring, or a sign; each state has a shape of its own.
void paintHealthSign(QPainter *painter, HealthMark mark, const QRectF &square, const Tokens &tokens);

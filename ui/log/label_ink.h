// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRgb>

class QWidget;

/// Writes a label in this colour.
void setInk(QWidget *label, QRgb ink);

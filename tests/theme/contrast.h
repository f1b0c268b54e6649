// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRgb>

/// The light, 0 to 1, of a channel of sRGB, 0 to 255.
double linear(int channel);

/// The contrast of two colours after WCAG 2.1: 1 to 21.
double contrast(QRgb a, QRgb b);

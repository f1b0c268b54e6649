// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/contrast.h"

#include <algorithm>
#include <cmath>

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

namespace {

double luminance(QRgb color)
{
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

} // namespace

double contrast(QRgb a, QRgb b)
{
    const std::pair<double, double> darkLight = std::minmax({luminance(a), luminance(b)});
    return (darkLight.second + 0.05) / (darkLight.first + 0.05);
}

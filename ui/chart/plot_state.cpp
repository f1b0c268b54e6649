// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/plot_state.h"

#include "theme/type.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double FarOutside = 20'000;

} // namespace

double PlotState::pixelX(double value) const
{
    if (!isLogX)
        return area.left() + (value - x.min) / x.span() * area.width();
    if (value <= 0)
        return area.left() - FarOutside;
    const double share = std::log10(value / x.min) / std::log10(x.max / x.min);
    return std::max(area.left() + share * area.width(), area.left() - FarOutside);
}

double PlotState::valueX(double pixel) const
{
    const double share = (pixel - area.left()) / area.width();
    return isLogX ? x.min * std::pow(x.max / x.min, share) : x.min + share * x.span();
}

double PlotState::pixelY(double value) const
{
    if (isLog && value <= 0)
        return area.bottom() + FarOutside;
    const double share =
        isLog ? std::log10(value / y.min) / std::log10(y.max / y.min) : (value - y.min) / y.span();
    return std::clamp(area.bottom() - share * area.height(), area.top() - FarOutside,
                      area.bottom() + FarOutside);
}

double PlotState::valueY(double pixel) const
{
    const double share = (area.bottom() - pixel) / area.height();
    return isLog ? y.min * std::pow(y.max / y.min, share) : y.min + share * y.span();
}

QFont figureFont(const QFont &body)
{
    QFont font = fontFor(TextRole::Small, body);
    font.setWeight(QFont::DemiBold);
    return font;
}

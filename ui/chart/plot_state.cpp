// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/plot_state.h"

#include "theme/type.h"

#include <cmath>

double PlotState::pixelY(double value) const
{
    constexpr double farOutside = 20'000;
    if (isLog && value <= 0)
        return area.bottom() + farOutside;
    const double share =
        isLog ? std::log10(value / y.min) / std::log10(y.max / y.min) : (value - y.min) / y.span();
    return std::clamp(area.bottom() - share * area.height(), area.top() - farOutside,
                      area.bottom() + farOutside);
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

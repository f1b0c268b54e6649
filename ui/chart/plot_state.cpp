// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/plot_state.h"

#include <QApplication>
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

QFont scaledFont(int size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    const double factor = size / 13.0;
    if (font.pixelSize() > 0)
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(std::round(font.pointSizeF() * factor * 2) / 2);
    font.setWeight(weight);
    return font;
}

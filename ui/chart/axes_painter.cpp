// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/axes_painter.h"

#include "theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace {

constexpr double LabelGap = 8;   ///< between a label of the y axis and the plot
constexpr double TickLength = 3; ///< below the line of the x axis

/// The middle of the pixel row or column nearest to `at`.
double hairline(double at)
{
    return std::round(at) + 0.5;
}

/// Left edge of a label `width` wide under `pixel`: centred, but inside the ends of the plot.
double labelLeft(const PlotState &state, double pixel, double width)
{
    return std::clamp(pixel - width / 2, state.area.left(), std::max(state.area.left(), state.area.right() - width));
}

void paintXLabels(QPainter *painter, const PlotState &state)
{
    const QFontMetricsF metrics(painter->font());
    constexpr double leastGap = 8;
    double free = -1;
    for (size_t i = 0; i < state.xMarks.at.size(); ++i) {
        const QString &text = state.xMarks.texts[i];
        const double width = metrics.horizontalAdvance(text);
        const double left = labelLeft(state, state.pixelX(state.xMarks.at[i]), width);
        if (left < free)
            continue;
        free = left + width + leastGap;
        painter->drawText(QPointF(left, state.area.bottom() + LabelGap + metrics.ascent() - 2), text);
    }
}

} // namespace

void paintGrid(QPainter *painter, const PlotState &state)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(state.colors.grid, 1));
    for (const double mark : state.yMarks.at) {
        const double y = hairline(state.pixelY(mark));
        if (y > state.area.top() && y < state.area.bottom() - 1)
            painter->drawLine(QPointF(state.area.left(), y), QPointF(state.area.right(), y));
    }
    painter->restore();
}

void paintAxes(QPainter *painter, const PlotState &state)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(state.colors.border, 1));
    const double bottom = hairline(state.area.bottom());
    painter->drawLine(QPointF(state.area.left(), bottom), QPointF(state.area.right(), bottom));
    for (const double mark : state.xMarks.at) {
        const double x = hairline(state.pixelX(mark));
        painter->drawLine(QPointF(x, bottom), QPointF(x, bottom + TickLength));
    }
    painter->setFont(fontFor(TextRole::Caption, state.font));
    painter->setPen(state.colors.axis);
    paintXLabels(painter, state);
    const QFontMetricsF metrics(painter->font());
    for (size_t i = 0; i < state.yMarks.at.size(); ++i) {
        const QString &text = state.yMarks.texts[i];
        const double middle = state.pixelY(state.yMarks.at[i]);
        const QPointF at(state.area.left() - LabelGap - metrics.horizontalAdvance(text),
                         std::round(middle + metrics.capHeight() / 2));
        painter->drawText(at, text);
    }
    painter->restore();
}

double yLabelWidth(const PlotState &state)
{
    const QFontMetricsF metrics(fontFor(TextRole::Caption, state.font));
    double width = 0;
    for (const QString &text : state.yMarks.texts)
        width = std::max(width, std::ceil(metrics.horizontalAdvance(text)));
    return width + LabelGap * 2;
}

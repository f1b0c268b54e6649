// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/svg_curve.h"

#include "chart/strip_plot.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace {

constexpr int ColumnsPerPixel = 4; ///< finer than any printer; what is left out lies between two extremes
constexpr double YLabelGap = 8;

void drawStripGround(SvgWriter *svg, const PlotState &state)
{
    const QFont font = fontFor(TextRole::Caption, state.font);
    const QFontMetricsF metrics(font);
    for (size_t i = 0; i < state.yMarks.at.size(); ++i) {
        const double y = state.pixelY(state.yMarks.at[i]);
        if (y < state.area.top() || y > state.area.bottom())
            continue;
        svg->line({state.area.left(), y}, {state.area.right(), y}, QPen(state.colors.grid, 1));
        svg->text({state.area.left() - YLabelGap, y + metrics.capHeight() / 2}, state.yMarks.texts[i], font, state.colors.axis,
                  SvgWriter::Anchor::End);
    }
    svg->line(state.area.bottomLeft(), state.area.bottomRight(), QPen(state.colors.border, 1));
}

} // namespace

QPen solidPen(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

double exactY(const PlotState &state, double value)
{
    const Range &y = state.y;
    const double share = state.isLog ? std::log10(value / y.min) / std::log10(y.max / y.min) : (value - y.min) / y.span();
    return state.area.bottom() - share * state.area.height();
}

void drawSvgCurve(SvgWriter *svg, const PlotState &state, const QByteArray &id, const training::Pyramid &curve,
                  const PackedColumn<double> &x, const QPen &pen)
{
    if (x.size() != curve.size())
        return;
    svg->beginGroup(id);
    const int columns = std::max(1, int(state.area.width()) * ColumnsPerPixel);
    const auto spacing = state.isLogX ? training::ColumnSpacing::Logarithmic : training::ColumnSpacing::Even;
    std::vector<QPointF> line;
    const auto flush = [&] {
        if (line.size() == 1 && state.area.contains(line.front()))
            svg->circle(line.front(), pen.widthF() / 2, pen.color(), Qt::NoPen);
        for (const QPolygonF &part : clippedLine(line, state.area))
            svg->polyline(part, pen);
        line.clear();
    };
    for (const training::CurvePoint &point : training::thinned(curve, x, state.x.min, state.x.max, columns, spacing)) {
        if (point.startsLine)
            flush();
        line.emplace_back(state.pixelX(point.x), exactY(state, double(point.y)));
    }
    flush();
    svg->endGroup();
}

void drawSvgStrip(SvgWriter *svg, const StripPlot &strip, double down, const QByteArray &id)
{
    const StripCurves &curves = strip.curves();
    if (!curves.series || !curves.raw || strip.state().area.isEmpty())
        return;
    PlotState state = strip.state();
    state.area.translate(0, down);
    svg->beginGroup(id + "-ground");
    drawStripGround(svg, state);
    svg->endGroup();
    const bool isEval = strip.name().starts_with("eval_");
    const QColor color = isEval ? state.colors.c2 : state.colors.c1;
    const PackedColumn<double> &x = curves.series->points.x(state.axis);
    constexpr double width = 1.5;
    drawSvgCurve(svg, state, id + "-raw", *curves.raw, x,
                 curves.smoothed ? solidPen(state.colors.c1soft, 1) : solidPen(color, width));
    if (curves.smoothed)
        drawSvgCurve(svg, state, id, *curves.smoothed, x, solidPen(color, width));
    const QFont plain = fontFor(TextRole::Caption, state.font);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(plain);
    const QString name = QString::fromStdString(strip.name());
    const double baseLine = state.area.top() - 2 - metrics.descent();
    svg->text({state.area.left(), baseLine}, name, plain, state.colors.text2);
    svg->text({state.area.left() + metrics.horizontalAdvance(name) + YLabelGap, baseLine}, strip.recordText(), strong,
              state.colors.text);
}

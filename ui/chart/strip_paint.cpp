// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a strip looks.

#include "chart/axes_painter.h"
#include "chart/backdrop.h"
#include "chart/chart_text.h"
#include "chart/crosshair.h"
#include "chart/curve_item.h"
#include "chart/strip_plot.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace {

constexpr double NameGap = 8;

QPen stripPen(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    return pen;
}

/// Records that stand apart are told one by one.
void paintDots(QPainter *painter, const PlotState &state, const training::Pyramid &curve, const PackedColumn<double> &x,
               const QColor &color)
{
    constexpr size_t few = 50;
    if (x.size() >= few)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    for (size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(curve.values()[i]))
            painter->drawEllipse(QPointF(state.pixelX(x[i]), state.pixelY(double(curve.values()[i]))), 2, 2);
    }
}

/// A dashed line where the series stops being a number, once for each stretch.
void paintStripBreaks(QPainter *painter, const PlotState &state, const ChartSeries &points)
{
    const PackedColumn<double> &x = points.x(state.axis);
    QPen pen(state.colors.failFg, 1);
    pen.setDashPattern({3, 3});
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    double last = state.area.left() - 3;
    for (const size_t index : points.breaks) {
        const double pixel = std::round(state.pixelX(x[index])) + 0.5;
        if (pixel < state.area.left() || pixel > state.area.right() || pixel - last < 3)
            continue;
        last = pixel;
        painter->drawLine(QPointF(pixel, state.area.top()), QPointF(pixel, state.area.bottom()));
    }
}

} // namespace

void StripPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_state.colors.base);
    if (!isDrawable())
        return;
    painter.save();
    paintBackdrop(&painter, m_state);
    paintGrid(&painter, m_state);
    painter.setClipRect(m_state.area);
    paintLine(&painter);
    painter.restore();
    paintAxes(&painter, m_state);
    paintSelection(&painter, m_state);
    paintCursor(&painter);
    paintHead(&painter);
    if (!m_showsFocus)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_state.colors.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void StripPlot::paintLine(QPainter *painter) const
{
    const bool isEval = m_name.starts_with("eval_");
    const QColor color = isEval ? m_state.colors.c2 : m_state.colors.c1;
    const bool isSmoothed = m_curves.smoothed != nullptr;
    paintCurve(painter, m_state, *m_curves.raw, places(), stripPen(isSmoothed ? m_state.colors.c1soft : color, isSmoothed ? 1 : 1.5));
    if (isSmoothed)
        paintCurve(painter, m_state, *m_curves.smoothed, places(), stripPen(color, 1.5));
    else
        paintDots(painter, m_state, *m_curves.raw, places(), color);
    paintStripBreaks(painter, m_state, m_curves.series->points);
}

void StripPlot::paintCursor(QPainter *painter) const
{
    if (!m_state.cursor || !m_state.x.contains(m_state.xOf(*m_state.cursor)))
        return;
    const double pixel = std::round(m_state.pixelX(m_state.xOf(*m_state.cursor))) + 0.5;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(m_state.colors.text2, 0));
    // From the strip above to the one below: one line through all of them.
    painter->drawLine(QPointF(pixel, 0), QPointF(pixel, height()));
    const std::optional<size_t> index = record();
    const training::Pyramid &curve = m_curves.smoothed ? *m_curves.smoothed : *m_curves.raw;
    const auto value = index ? double(curve.values()[*index]) : std::nan("");
    const double place = index ? m_state.pixelX(places()[*index]) : 0;
    if (!m_state.y.contains(value) || place < m_state.area.left() || place > m_state.area.right())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_name.starts_with("eval_") ? m_state.colors.c2 : m_state.colors.c1, 1.5));
    painter->setBrush(m_state.colors.base);
    painter->drawEllipse(QPointF(place, m_state.pixelY(value)), 3, 3);
}

/// Name and value, over whatever the crosshair draws there.
void StripPlot::paintHead(QPainter *painter) const
{
    const QFont plain = fontFor(TextRole::Caption, m_state.font);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const QString name = QString::fromStdString(m_name);
    const QString note = hiddenText();
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF strongMetrics(strong);
    const double room = std::max(width() - 40 - m_state.area.left(), 40.0);
    const QString value = recordText();
    const double valueWidth = strongMetrics.horizontalAdvance(value);
    const QString shownName = plainMetrics.elidedText(name, Qt::ElideMiddle, std::max(room - valueWidth - NameGap, 24.0));
    const double nameWidth = plainMetrics.horizontalAdvance(shownName);
    const double noteWidth = note.isEmpty() ? 0 : NameGap + plainMetrics.horizontalAdvance(note);
    const bool hasNote = nameWidth + NameGap + valueWidth + noteWidth <= room;
    const double width = nameWidth + NameGap + valueWidth + (hasNote ? noteWidth : 0);
    const QRectF box(m_state.area.left(), 1, width + 4, m_state.area.top() - 2);
    painter->fillRect(box, m_state.colors.base);
    const double baseline = std::round(box.center().y() + plainMetrics.capHeight() / 2);
    painter->setFont(plain);
    painter->setPen(m_state.colors.text2);
    painter->drawText(QPointF(box.left(), baseline), shownName);
    painter->setFont(strong);
    painter->setPen(m_state.colors.text);
    painter->drawText(QPointF(box.left() + nameWidth + NameGap, baseline), value);
    if (!hasNote)
        return;
    painter->setFont(plain);
    painter->setPen(m_state.colors.text3);
    painter->drawText(QPointF(box.left() + nameWidth + NameGap + valueWidth + NameGap, baseline), note);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/readout.h"

#include "chart/chart_text.h"
#include "chart/crosshair.h"
#include "chart/curve_marks.h"

#include <QPainter>
#include <cmath>

namespace {

constexpr double Padding = 12;
constexpr double MarkWidth = 16;

struct Layout
{
    QFont title = scaledFont(12, QFont::DemiBold);
    QFont note = scaledFont(11);
    QFont name = scaledFont(12);
    double titleHeight = QFontMetricsF(title).height();
    double rowHeight = std::max(QFontMetricsF(name).height() + 2, 18.0);
};

/// `epoch 1.51 · 1:36:20`: where the record stands on the axes that are not chosen.
QString otherPlaces(const PlotState &state)
{
    const ChartSeries &series = state.seriesOf(*state.cursor);
    QStringList places;
    for (const XAxis axis : {XAxis::Step, XAxis::Epoch, XAxis::Time}) {
        if (axis == state.axis || series.x(axis).empty())
            continue;
        const QString title = placeTitle(series.x(axis)[state.cursor->index], axis);
        places.append(title.left(1).toLower() + title.mid(1));
    }
    return places.join(QStringLiteral(" · "));
}

double neededWidth(const Layout &layout, const QString &title, const QString &note,
                   const std::vector<ReadoutRow> &rows)
{
    const QFontMetricsF names(layout.name);
    const QFontMetricsF values(layout.title);
    double width = QFontMetricsF(layout.title).horizontalAdvance(title) + 16 +
                   QFontMetricsF(layout.note).horizontalAdvance(note);
    for (const ReadoutRow &row : rows)
        width = std::max(width, MarkWidth + names.horizontalAdvance(row.name) + 16 +
                                    values.horizontalAdvance(row.value));
    return std::max(236.0, std::ceil(width) + Padding * 2);
}

/// How much of `box` the smoothed curve runs through, in pixels of its width.
double hiddenCurve(const PlotState &state, const QRectF &box)
{
    const bool usesTrain = state.shown.train && !state.data->train.values.empty();
    const training::Pyramid &curve = usesTrain ? *state.curves->smoothed : *state.curves->eval;
    const std::vector<double> &x = (usesTrain ? state.data->train : state.data->eval).x(state.axis);
    constexpr int samples = 24;
    double hidden = 0;
    for (const training::CurvePoint &point :
         training::thinned(curve, x, state.valueX(box.left()), state.valueX(box.right()), samples)) {
        if (box.contains(QPointF(state.pixelX(point.x), state.pixelY(double(point.y)))))
            hidden += box.width() / samples;
    }
    return hidden;
}

QRectF placed(const PlotState &state, double pixel, QSizeF size)
{
    constexpr double distance = 12;
    constexpr double belowEpochNames = 16;
    const QRectF right(QPointF(pixel + distance, state.area.top() + belowEpochNames), size);
    const QRectF left(QPointF(pixel - distance - size.width(), state.area.top() + belowEpochNames), size);
    const bool fitsRight = right.right() <= state.area.right();
    const bool fitsLeft = left.left() >= state.area.left();
    if (fitsRight != fitsLeft)
        return fitsRight ? right : left;
    return hiddenCurve(state, right) <= hiddenCurve(state, left) ? right : left;
}

void paintMark(QPainter *painter, const ChartColors &colors, ReadoutRow::Mark mark, QPointF center)
{
    const QPointF half(4, 0);
    switch (mark) {
    case ReadoutRow::Mark::Line:
    case ReadoutRow::Mark::ThinLine: {
        QPen pen(colors.c1, mark == ReadoutRow::Mark::Line ? 2.5 : 1);
        pen.setCapStyle(Qt::RoundCap);
        painter->setPen(pen);
        painter->drawLine(center - half, center + half);
        return;
    }
    case ReadoutRow::Mark::Diamond:
        paintDiamond(painter, center, 4.5, colors);
        return;
    case ReadoutRow::Mark::Dot:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.text3);
        painter->drawEllipse(center, 2.5, 2.5);
        return;
    }
}

void paintRow(QPainter *painter, const PlotState &state, const Layout &layout, const ReadoutRow &row,
              const QRectF &box)
{
    paintMark(painter, state.colors, row.mark, {box.left() + 4, box.center().y()});
    painter->setFont(layout.name);
    painter->setPen(state.colors.text2);
    painter->drawText(box.adjusted(MarkWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
    painter->setFont(layout.title);
    painter->setPen(state.colors.text);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, row.value);
}

} // namespace

void paintReadout(QPainter *painter, const PlotState &state, double pixel)
{
    if (state.area.height() < LeastReadoutHeight)
        return;
    const std::vector<ReadoutRow> rows = readoutRows(state);
    if (rows.empty())
        return;
    const Layout layout;
    const QString title = placeTitle(state.xOf(*state.cursor), state.axis);
    const QString note = otherPlaces(state);
    const double height = 8 + layout.titleHeight + 4 + layout.rowHeight * double(rows.size()) + 8;
    const QRectF box = placed(state, pixel, {neededWidth(layout, title, note, rows), height});
    painter->setPen(QPen(state.colors.tipBorder, 1));
    painter->setBrush(state.colors.tipBg);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRectF line(box.left() + Padding, box.top() + 8, box.width() - Padding * 2, layout.titleHeight);
    painter->setFont(layout.title);
    painter->setPen(state.colors.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter->setFont(layout.note);
    painter->setPen(state.colors.text3);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, note);
    line.moveTop(line.bottom() + 4);
    line.setHeight(layout.rowHeight);
    for (const ReadoutRow &row : rows) {
        paintRow(painter, state, layout, row, line);
        line.translate(0, layout.rowHeight);
    }
}

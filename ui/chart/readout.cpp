// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/readout.h"

#include "chart/chart_text.h"
#include "chart/crosshair.h"
#include "chart/curve_marks.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LeastPlotHeight = 140;
constexpr double LeastWidth = 236;
constexpr double Padding = 12;
constexpr double VerticalPadding = 7;
constexpr double MarkWidth = 16;
constexpr double Distance = 12; ///< from the crosshair
constexpr double BelowEpochNames = 14;

struct Layout
{
    explicit Layout(const QFont &body)
        : title(figureFont(body))
        , note(fontFor(TextRole::Caption, body))
        , name(fontFor(TextRole::Small, body))
        , side(fontFor(TextRole::SmallStrong, body))
    {}

    QFont title;
    QFont note;
    QFont name;
    QFont side; ///< a value that is not the point of the picture
    double rowHeight = std::max(std::ceil(QFontMetricsF(name).height()) + 3, 18.0);

    double height(size_t rows) const { return 2 * VerticalPadding + rowHeight * double(rows + 1); }
};

struct Content
{
    QString title;
    QString note; ///< where the record stands on the axes that are not chosen
    std::vector<ReadoutRow> rows;

    explicit Content(const PlotState &state)
        : title(placeTitle(state.xOf(*state.cursor), state.axis))
        , note(otherPlaces(state))
        , rows(readoutRows(state))
    {}
};

double neededWidth(const Layout &layout, const Content &content)
{
    const QFontMetricsF names(layout.name);
    const QFontMetricsF values(layout.title);
    double width = values.horizontalAdvance(content.title) + 16 + QFontMetricsF(layout.note).horizontalAdvance(content.note);
    for (const ReadoutRow &row : content.rows)
        width = std::max(width, MarkWidth + names.horizontalAdvance(row.name) + 16 + values.horizontalAdvance(row.value));
    return std::max(LeastWidth, std::ceil(width) + Padding * 2);
}

/// How much of `box` the smoothed curve runs through, in pixels of its width.
double hiddenCurve(const PlotState &state, const QRectF &box)
{
    const bool usesTrain = state.shown.train && !state.data->train.values.empty();
    const training::Pyramid &curve = usesTrain ? *state.curves->smoothed : *state.curves->eval;
    const PackedColumn<double> &x = (usesTrain ? state.data->train : state.data->eval).x(state.axis);
    constexpr int samples = 24;
    double hidden = 0;
    for (const training::CurvePoint &point :
         training::thinned(curve, x, state.valueX(box.left()), state.valueX(box.right()), samples)) {
        if (box.contains(QPointF(state.pixelX(point.x), state.pixelY(double(point.y)))))
            hidden += box.width() / samples;
    }
    return hidden;
}

/// Whole pixels: a frame between two of them is blurred.
QRectF placed(const PlotState &state, QSizeF size)
{
    const double pixel = std::round(state.pixelX(state.xOf(*state.cursor)));
    const double top = state.area.top() + BelowEpochNames;
    const QRectF right(QPointF(pixel + Distance, top), size);
    const QRectF left(QPointF(pixel - Distance - size.width() + 1, top), size);
    const bool fitsRight = right.right() <= state.area.right();
    const bool fitsLeft = left.left() >= state.area.left();
    if (!fitsRight && !fitsLeft)
        return {};
    if (fitsRight != fitsLeft)
        return fitsRight ? right : left;
    return hiddenCurve(state, right) <= hiddenCurve(state, left) ? right : left;
}

void paintMark(QPainter *painter, const ChartColors &colors, ReadoutRow::Mark mark, QPointF center)
{
    const QPointF half(4, 0);
    switch (mark) {
    case ReadoutRow::Mark::Train:
    case ReadoutRow::Mark::Smoothed: {
        QPen pen(colors.c1, 2);
        pen.setCapStyle(Qt::RoundCap);
        painter->setPen(pen);
        painter->drawLine(center - half, center + half);
        return;
    }
    case ReadoutRow::Mark::Eval:
        paintDiamond(painter, center, 4, colors);
        return;
    case ReadoutRow::Mark::Rate:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.text3);
        painter->drawEllipse(center, 2.5, 2.5);
        return;
    }
}

void paintRow(QPainter *painter, const PlotState &state, const Layout &layout, const ReadoutRow &row, const QRectF &box)
{
    paintMark(painter, state.colors, row.mark, {box.left() + 4, std::floor(box.center().y())});
    painter->setFont(layout.name);
    painter->setPen(state.colors.text2);
    painter->drawText(box.adjusted(MarkWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
    painter->setFont(row.mark == ReadoutRow::Mark::Rate ? layout.side : layout.title);
    painter->setPen(state.colors.text);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, row.value);
}

} // namespace

std::optional<QRectF> readoutBox(const PlotState &state)
{
    if (!state.data || !state.cursor || !state.x.contains(state.xOf(*state.cursor)))
        return {};
    const Content content(state);
    const Layout layout(state.font);
    const double height = layout.height(content.rows.size());
    if (content.rows.empty() || state.area.height() < std::max(LeastPlotHeight, height + BelowEpochNames))
        return {};
    const QRectF box = placed(state, {neededWidth(layout, content), height});
    return box.isEmpty() ? std::nullopt : std::optional(box);
}

void paintReadout(QPainter *painter, const PlotState &state)
{
    const std::optional<QRectF> box = readoutBox(state);
    if (!box)
        return;
    const Content content(state);
    const Layout layout(state.font);
    painter->setPen(QPen(state.colors.tipBorder, 1));
    painter->setBrush(state.colors.tipBg);
    painter->drawRoundedRect(box->adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRectF line(box->left() + Padding, box->top() + VerticalPadding, box->width() - Padding * 2, layout.rowHeight);
    painter->setFont(layout.title);
    painter->setPen(state.colors.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, content.title);
    painter->setFont(layout.note);
    painter->setPen(state.colors.text3);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, content.note);
    for (const ReadoutRow &row : content.rows) {
        line.translate(0, layout.rowHeight);
        paintRow(painter, state, layout, row, line);
    }
}

QString readoutText(const PlotState &state)
{
    if (!state.data || !state.cursor)
        return {};
    const Content content(state);
    QStringList lines{content.title, content.note};
    for (const ReadoutRow &row : content.rows)
        lines.append(row.name + u'\t' + row.value);
    return lines.join(u'\n');
}

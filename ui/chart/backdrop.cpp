// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/backdrop.h"

#include "chart/band_painter.h"
#include "chart/chart_text.h"
#include "chart/mark_painter.h"
#include "chart/readout.h"
#include "theme/type.h"

#include <QPainter>
#include <cmath>

namespace {

/// Where the run is on the chosen axis, in pixels; the right edge when nothing is known to come.
double presentPixel(const PlotState &state)
{
    const ChartSeries &lead = state.data->lead();
    if (!state.outlook.isRunning || !state.data->plannedEnd(state.axis) || lead.values.empty())
        return state.area.right();
    return std::clamp(state.pixelX(lead.x(state.axis).back()), state.area.left(), state.area.right());
}

void paintFuture(QPainter *painter, const PlotState &state, const QRectF &future)
{
    constexpr double hatchDistance = 10;
    painter->save();
    painter->setClipRect(future);
    painter->fillRect(future, state.colors.future);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(state.colors.hatch, 1));
    // Anchored at the far end, so that the hatching stands still while the run eats into it.
    for (double x = future.right() + future.height(); x > future.left(); x -= hatchDistance)
        painter->drawLine(QPointF(x - future.height(), future.bottom()), QPointF(x, future.top()));
    painter->restore();
}

/// What is written into the part still to come.
struct Words
{
    QString first;
    QString second;

    explicit Words(const PlotState &state)
        : first(state.outlook.noDataSince.isEmpty() ? stepsLeftText(state) : noDataText(state.outlook.noDataSince))
        , second(state.outlook.noDataSince.isEmpty() ? state.outlook.ends : lastSeenText(state))
    {}
};

/// `box` moved out of the way of the read-out, inside `future`; empty where there is no room.
QRectF besideReadout(const PlotState &state, QRectF box, const QRectF &future)
{
    constexpr double gap = 8;
    const std::optional<QRectF> readout = readoutBox(state);
    if (!readout || !readout->intersects(box))
        return box;
    for (const double left : {readout->right() + gap, readout->left() - gap - box.width()}) {
        box.moveLeft(left);
        if (left >= future.left() && box.right() <= future.right())
            return box;
    }
    return {};
}

/// In the largest of a few sizes that leaves the curve and the read-out free; else not at all.
void paintRemainder(QPainter *painter, const PlotState &state, const QRectF &future)
{
    constexpr double padding = 8;
    constexpr double aboveAxis = 10;
    const Words words(state);
    const QFont upper = fontFor(TextRole::SmallStrong, state.font);
    const QFont lower = fontFor(TextRole::Caption, state.font);
    const QFontMetricsF upperMetrics(upper);
    const QFontMetricsF lowerMetrics(lower);
    const bool hasBoth = !words.second.isEmpty() && lowerMetrics.horizontalAdvance(words.second) + 2 * padding <= future.width();
    const double width = std::max(upperMetrics.horizontalAdvance(words.first),
                                  hasBoth ? lowerMetrics.horizontalAdvance(words.second) : 0.0);
    const double height = upperMetrics.height() + (hasBoth ? lowerMetrics.height() + 2 : 0);
    QRectF box(0, 0, width + 2 * padding, height + padding);
    box.moveCenter({future.center().x(), 0});
    box.moveBottom(future.bottom() - aboveAxis);
    if (words.first.isEmpty() || !future.contains(box))
        return;
    box = besideReadout(state, box, future);
    if (box.isEmpty())
        return;
    painter->fillRect(box, state.colors.future); // hatching through text is hard to read
    const QRectF text = box.adjusted(0, padding / 2, 0, -padding / 2);
    painter->setFont(upper);
    painter->setPen(state.colors.text2);
    painter->drawText(text, Qt::AlignHCenter | Qt::AlignTop, words.first);
    if (!hasBoth)
        return;
    painter->setFont(lower);
    painter->setPen(state.colors.text3);
    painter->drawText(text, Qt::AlignHCenter | Qt::AlignBottom, words.second);
}

/// Where the loss rose until it was no number any more, in pixels.
std::optional<QRectF> riseBox(const PlotState &state)
{
    if (!state.curves->rise || !state.shown.train || state.data->train.breaks.empty())
        return {};
    const PackedColumn<double> &x = state.data->train.x(state.axis);
    const double left = std::max(state.pixelX(x[*state.curves->rise]), state.area.left());
    const double right = std::min(state.pixelX(x[state.data->train.breaks.front()]), state.area.right());
    if (right - left < 1)
        return {};
    return QRectF(QPointF(left, state.area.top()), QPointF(right, state.area.bottom()));
}

void paintRise(QPainter *painter, const PlotState &state, const QRectF &box)
{
    QColor tint = state.colors.failFg;
    tint.setAlphaF(0.07F);
    painter->fillRect(box, tint);
}

/// At the foot, from the start of the rise; before it where the stretch is narrower than the words, which would cross its
/// end. Where the curve runs along the foot: at the head and before the rise, where the curve is low.
void paintRiseLabel(QPainter *painter, const PlotState &state, const QRectF &box)
{
    constexpr double padding = 6;
    const size_t first = *state.curves->rise;
    const double start = state.data->train.x(state.axis)[first];
    const QString text = riseText(start, state.axis);
    QFont font = fontFor(TextRole::Caption, state.font);
    font.setWeight(QFont::Medium);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    const double foot = box.bottom() - padding - metrics.descent();
    const bool isFootFree = state.pixelY(double(state.curves->smoothed->values()[first])) < foot - metrics.height();
    const double belowEpochs = box.top() + metrics.height() + padding + metrics.ascent();
    const bool fits = width + 2 * padding <= box.width();
    const double left = isFootFree && fits ? box.left() + padding : box.left() - padding - width;
    if (left < state.area.left() + padding)
        return;
    painter->setFont(font);
    painter->setPen(state.colors.failFg);
    painter->drawText(QPointF(left, isFootFree ? foot : belowEpochs), text);
}

/// Calls `visit(number, pixel)` for each boundary that has room of its own.
template <typename Visitor>
void forEachEpoch(const PlotState &state, double room, Visitor visit)
{
    if (state.isBrief)
        return;
    double from = state.area.left() + room / 2;
    const std::vector<double> starts = epochStarts(*state.data, state.axis, state.x.max);
    for (size_t i = 0; i < starts.size(); ++i) {
        const double pixel = std::round(state.pixelX(starts[i])) + 0.5;
        if (pixel < from)
            continue;
        from = pixel + room;
        visit(int(i) + 2, pixel);
    }
}

constexpr double RoomForLine = 24;

void paintEpochLabels(QPainter *painter, const PlotState &state, double present)
{
    painter->setFont(fontFor(TextRole::Caption, state.font));
    painter->setPen(state.colors.text3);
    const QFontMetricsF metrics(painter->font());
    double free = state.area.left();
    forEachEpoch(state, RoomForLine, [&](int number, double pixel) {
        const QString text = epochText(number);
        const QRectF box(pixel + 2, state.area.top() + 1, metrics.horizontalAdvance(text) + 6,
                         metrics.height());
        if (box.left() < free || box.right() > state.area.right())
            return;
        free = box.right() + 8;
        painter->fillRect(box, pixel < present ? state.colors.base : state.colors.future);
        painter->drawText(QPointF(pixel + 5, box.top() + metrics.ascent()), text);
    });
}

} // namespace

void paintBackdrop(QPainter *painter, const PlotState &state)
{
    const double present = presentPixel(state);
    const QRectF future(QPointF(present, state.area.top()), state.area.bottomRight());
    painter->save();
    if (future.width() > 1)
        paintFuture(painter, state, future);
    if (const std::optional<QRectF> rise = riseBox(state))
        paintRise(painter, state, *rise);
    QPen dashes(state.colors.border, 1);
    dashes.setDashPattern({2, 3});
    dashes.setCapStyle(Qt::FlatCap);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(dashes);
    forEachEpoch(state, RoomForLine, [&](int, double pixel) {
        painter->drawLine(QPointF(pixel, state.area.top()), QPointF(pixel, state.area.bottom()));
    });
    painter->restore();
    paintMarkLines(painter, state);
}

void paintBackdropLabels(QPainter *painter, const PlotState &state)
{
    const double present = presentPixel(state);
    const QRectF future(QPointF(present, state.area.top()), state.area.bottomRight());
    paintEpochLabels(painter, state, present);
    if (future.width() > 1)
        paintRemainder(painter, state, future);
    if (const std::optional<QRectF> rise = riseBox(state))
        paintRiseLabel(painter, state, *rise);
    paintMarkWords(painter, state);
    paintBandCaption(painter, state);
}

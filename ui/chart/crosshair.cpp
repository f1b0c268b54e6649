// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/crosshair.h"

#include "chart/chart_text.h"
#include "chart/chart_words.h"
#include "chart/readout.h"
#include "theme/type.h"

#include <QPainter>
#include <cmath>

namespace {

/// The height that the crosshair points at: the smoothed curve, or the eval value itself; NaN when it has
/// none.
double cursorValue(const PlotState &state)
{
    const ChartCursor &at = *state.cursor;
    return at.isEval ? state.data->eval.values[at.index] : double(state.curves->smoothed->values()[at.index]);
}

void paintRing(QPainter *painter, const PlotState &state, double pixel)
{
    const double value = cursorValue(state);
    if (!std::isfinite(value) || !state.y.contains(value))
        return;
    painter->setPen(QPen(state.cursor->isEval ? state.colors.c2 : state.colors.c1, 2));
    painter->setBrush(state.colors.base);
    painter->drawEllipse(QPointF(pixel, state.pixelY(value)), 4, 4);
}

} // namespace

void paintAxisLabel(QPainter *painter, const PlotState &state, double pixel, const QString &text)
{
    constexpr double padding = 9;
    constexpr double pinSize = 6;
    QFont font = fontFor(TextRole::Caption, state.font);
    font.setWeight(QFont::Medium);
    painter->setFont(font);
    const QFontMetricsF metrics(painter->font());
    const double pin = state.isPinned ? pinSize + 5 : 0;
    QRectF box(0, state.area.bottom() + 4, metrics.horizontalAdvance(text) + padding * 2 + pin,
               std::ceil(metrics.height()) + 4);
    box.moveLeft(std::round(std::clamp(pixel - box.width() / 2, 0.0, state.area.right() + 16 - box.width())));
    painter->setPen(Qt::NoPen);
    painter->setBrush(state.colors.text);
    painter->drawRoundedRect(box, 4, 4);
    if (state.isPinned)
        painter->fillRect(QRectF(box.left() + padding, std::round(box.center().y() - pinSize / 2), pinSize, pinSize),
                          state.colors.base);
    painter->setPen(state.colors.base);
    painter->drawText(box.adjusted(padding + pin, 0, -padding, 0), Qt::AlignCenter, text);
}

size_t nearestRecord(const ChartSeries &series, XAxis axis, double x)
{
    const PackedColumn<double> &places = series.x(axis);
    const size_t next = size_t(std::lower_bound(places.begin(), places.end(), x) - places.begin());
    if (next == 0)
        return 0;
    if (next == places.size())
        return next - 1;
    return x - places[next - 1] <= places[next] - x ? next - 1 : next;
}

std::optional<size_t> evalBefore(const ChartData &data, XAxis axis, double x)
{
    const PackedColumn<double> &places = data.eval.x(axis);
    const auto next = std::upper_bound(places.begin(), places.end(), x);
    if (next == places.begin())
        return {};
    return size_t(next - places.begin()) - 1;
}

std::vector<ReadoutRow> readoutRows(const PlotState &state)
{
    using Mark = ReadoutRow::Mark;
    const ChartData &data = *state.data;
    const double x = state.xOf(*state.cursor);
    std::vector<ReadoutRow> rows;
    if (state.shown.train && !data.train.values.empty()) {
        const size_t index =
            state.cursor->isEval ? nearestRecord(data.train, state.axis, x) : state.cursor->index;
        const double at = data.train.x(state.axis)[index];
        const QString name =
            at == x ? ChartWords::tr("Train") : ChartWords::tr("Train at %1").arg(placeText(at, state.axis));
        rows.push_back({Mark::Train, name, lossText(data.train.values[index])});
        if (state.curves->weight > 0)
            rows.push_back({Mark::Smoothed, ChartWords::tr("Train, smoothed"),
                            lossText(double(state.curves->smoothed->values()[index]))});
        const std::optional<size_t> rate = data.learningRate.recordAt(data.train.lines[index]);
        if (const std::optional<size_t> eval = evalBefore(data, state.axis, x); eval && state.shown.eval) {
            const QString place = placeText(data.eval.x(state.axis)[*eval], state.axis);
            rows.push_back(
                {Mark::Eval, ChartWords::tr("Eval at %1").arg(place), lossText(data.eval.values[*eval])});
        }
        if (rate) {
            const double value = data.learningRate.values[*rate];
            rows.push_back({Mark::Rate, ChartWords::tr("Learning rate"), rateText(value)});
        }
        return rows;
    }
    if (state.shown.eval && state.cursor->isEval)
        rows.push_back({Mark::Eval, ChartWords::tr("Eval"), lossText(data.eval.values[state.cursor->index])});
    return rows;
}

void paintCrosshair(QPainter *painter, const PlotState &state)
{
    if (!state.cursor)
        return;
    const double x = state.xOf(*state.cursor);
    if (!state.x.contains(x))
        return;
    painter->save();
    const double pixel = std::round(state.pixelX(x)) + 0.5;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(state.colors.text2, 0));
    painter->drawLine(QPointF(pixel, state.area.top()), QPointF(pixel, state.area.bottom()));
    painter->setRenderHint(QPainter::Antialiasing);
    paintRing(painter, state, pixel);
    paintAxisLabel(painter, state, pixel, placeTitle(x, state.axis));
    paintReadout(painter, state);
    painter->restore();
}

void paintSelection(QPainter *painter, const PlotState &state)
{
    if (!state.selection)
        return;
    const double left = std::clamp(state.selection->min, state.area.left(), state.area.right());
    const double right = std::clamp(state.selection->max, state.area.left(), state.area.right());
    const QRectF box(QPointF(left, state.area.top()), QPointF(right, state.area.bottom()));
    QColor fill = state.colors.accent;
    fill.setAlphaF(0.12F);
    painter->fillRect(box, fill);
    painter->setPen(QPen(state.colors.accent, 1));
    painter->drawLine(box.topLeft(), box.bottomLeft());
    painter->drawLine(box.topRight(), box.bottomRight());
}

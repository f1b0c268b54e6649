// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/band_painter.h"

#include "chart/chart_words.h"
#include "chart/normal_band.h"
#include "chart/plot_caption.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <cmath>

namespace {

constexpr double CaptionPadding = 4;
constexpr double CrossSize = 7;
constexpr double CrossGap = 6;

/// Where the whole of the run ends on an axis that its length is planned on; nothing when that is not known.
std::optional<std::pair<XAxis, double>> endOfRun(const PlotState &state)
{
    const ChartData &data = *state.data;
    for (const XAxis axis : {state.axis, XAxis::Step, XAxis::Epoch}) {
        if (axis != XAxis::Step && axis != XAxis::Epoch)
            continue;
        if (!data.hasAxis[size_t(axis)] || data.lead().values.empty())
            continue;
        if (const std::optional<double> end = data.plannedEnd(axis); end && *end > 0)
            return std::pair(axis, *end);
    }
    return {};
}

double placeAt(const PlotState &state, const std::pair<XAxis, double> &end, double fraction)
{
    const double x = fraction * end.second;
    return end.first == state.axis ? x : converted(*state.data, x, end.first, state.axis);
}

} // namespace

std::vector<QPolygonF> bandShapes(const PlotState &state)
{
    std::vector<QPolygonF> shapes;
    if (!state.data || !state.layers.band || !state.outlook.band || !state.shown.train
        || !state.data->isLoss() || state.data->train.values.empty())
        return shapes;
    const std::optional<std::pair<XAxis, double>> end = endOfRun(state);
    if (!end || !state.data->hasAxis[size_t(state.axis)])
        return shapes;
    const training::Envelope &envelope = state.outlook.band->envelope;
    QPolygonF upper;
    QPolygonF lower;
    const auto close = [&] {
        if (upper.size() > 1) {
            for (qsizetype i = lower.size(); i-- > 0;)
                upper.append(lower[i]);
            shapes.push_back(upper);
        }
        upper.clear();
        lower.clear();
    };
    for (size_t i = 0; i < envelope.x.size(); ++i) {
        if (!std::isfinite(envelope.low[i])) {
            close();
            continue;
        }
        const double x = state.pixelX(placeAt(state, *end, envelope.x[i]));
        upper.append({x, state.pixelY(envelope.high[i])});
        lower.append({x, state.pixelY(envelope.low[i])});
    }
    close();
    return shapes;
}

QColor bandColor(const ChartColors &colors)
{
    constexpr float strength = 0.13F;
    QColor color = colors.c1;
    color.setAlphaF(strength);
    return color;
}

QString bandCaption(const PlotState &state)
{
    if (bandShapes(state).empty())
        return {};
    //: Caption of a band behind the loss curve; %1 is a number of runs
    return ChartWords::tr("normal: 10-90 % of %1 of your runs").arg(QLocale().toString(state.outlook.band->runs));
}

QString bandDetail(const PlotState &state)
{
    if (!state.outlook.band)
        return {};
    const NormalBand &band = *state.outlook.band;
    return ChartWords::tr("Where the train loss was, at the same part of the training, in %1 runs of %2 that succeeded: "
                          "eight of ten were inside the band. Smoothed like this curve (%3). Click to hide.")
        .arg(QLocale().toString(band.runs), band.model, QLocale().toString(band.weight, 'f', 2));
}

std::optional<QRectF> bandCaptionBox(const PlotState &state)
{
    const QString caption = bandCaption(state);
    if (caption.isEmpty())
        return {};
    const QFontMetricsF metrics(fontFor(TextRole::Caption, state.font));
    QRectF box(0, 0, metrics.horizontalAdvance(caption) + CrossGap + CrossSize + 2 * CaptionPadding, metrics.height());
    // Below the names of the epochs; below `NaN` over `420` and the sentence of a rise as well, where they may be.
    const bool hasBreaks = !state.data->train.breaks.empty() || !state.data->eval.breaks.empty();
    box.moveTop(state.area.top() + (hasBreaks ? 3 : 1) * (metrics.height() + 2));
    const double right = state.area.right() - CaptionPadding - box.width();
    const double left = state.area.left() + CaptionPadding;
    if (right < left || box.bottom() > state.area.center().y())
        return {};
    for (const double place : {right, left}) {
        box.moveLeft(place);
        if (!isCrossed(state, box))
            return box;
    }
    box.moveLeft(right); // over the curve rather than not at all
    return box;
}

void paintBand(QPainter *painter, const PlotState &state)
{
    painter->save();
    painter->setClipRect(state.area);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(bandColor(state.colors));
    for (const QPolygonF &shape : bandShapes(state))
        painter->drawPolygon(shape);
    painter->restore();
}

void paintBandCaption(QPainter *painter, const PlotState &state)
{
    const std::optional<QRectF> box = bandCaptionBox(state);
    if (!box)
        return;
    painter->save();
    painter->fillRect(*box, state.colors.base);
    painter->fillRect(*box, bandColor(state.colors));
    painter->setFont(fontFor(TextRole::Caption, state.font));
    painter->setPen(state.colors.text2);
    const QFontMetricsF metrics(painter->font());
    painter->drawText(QPointF(box->left() + CaptionPadding, box->top() + metrics.ascent()), bandCaption(state));
    if (state.isStill)
        return painter->restore();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF cross(0, 0, CrossSize, CrossSize);
    cross.moveCenter({box->right() - CaptionPadding - CrossSize / 2, box->center().y()});
    painter->drawLine(cross.topLeft(), cross.bottomRight());
    painter->drawLine(cross.topRight(), cross.bottomLeft());
    painter->restore();
}

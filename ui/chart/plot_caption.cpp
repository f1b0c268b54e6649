// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/plot_caption.h"

#include "chart/band_painter.h"
#include "chart/chart_text.h"
#include "chart/chart_words.h"
#include "chart/mark_painter.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double CaptionInset = 8;     ///< from the edges of the plot
constexpr double FreeAround = 3; ///< between the words and a curve
constexpr double LinkGap = 10;
constexpr double LeastHeight = 80;
constexpr double BelowHead = 18; ///< epochs have their names at the head

struct Caption
{
    QString words;
    QString link;
    QRectF box;
    QRectF linkBox;
};

size_t countBetween(const ChartSeries &series, const PlotState &state)
{
    const PackedColumn<double> &x = series.x(state.axis);
    const auto first = std::lower_bound(x.begin(), x.end(), state.x.min);
    return size_t(std::upper_bound(first, x.end(), state.x.max) - first);
}

bool runsThrough(const PlotState &state, const training::Pyramid &curve, const PackedColumn<double> &x, const QRectF &box)
{
    constexpr int samples = 32;
    if (x.size() != curve.size())
        return false;
    const auto kind = state.isLogX ? training::ColumnSpacing::Logarithmic : training::ColumnSpacing::Even;
    std::optional<QPointF> last;
    for (const training::CurvePoint &point :
         training::thinned(curve, x, state.valueX(box.left()), state.valueX(box.right()), samples, kind)) {
        const QPointF at(state.pixelX(point.x), state.pixelY(double(point.y)));
        const double top = std::min(at.y(), last && !point.startsLine ? last->y() : at.y());
        const double bottom = std::max(at.y(), last && !point.startsLine ? last->y() : at.y());
        if (bottom >= box.top() && top <= box.bottom())
            return true;
        last = at;
    }
    return false;
}

bool isFree(const PlotState &state, const QRectF &box)
{
    const QRectF around = box.adjusted(-FreeAround, -FreeAround, FreeAround, FreeAround);
    const ChartData &data = *state.data;
    if (isCrossed(state, around))
        return false;
    const std::optional<QRectF> band = bandCaptionBox(state);
    const bool hasMark = std::ranges::any_of(markWords(state), [&](const MarkWord &word) { return word.box.intersects(around); });
    if (hasMark || (band && band->intersects(around)))
        return false;
    // The words about a rise and a NaN stand there.
    constexpr double roomForWords = 180;
    const bool hasWords = state.curves->rise && state.shown.train;
    return !hasWords || around.right() < state.pixelX(data.train.x(state.axis)[*state.curves->rise]) - roomForWords;
}

/// The part that is still to come has words of its own.
double presentEnd(const PlotState &state)
{
    const PackedColumn<double> &x = state.data->lead().x(state.axis);
    return x.empty() ? state.area.right() : std::min(state.pixelX(x.back()), state.area.right());
}

std::optional<Caption> captionOf(const PlotState &state)
{
    Caption caption{captionText(state), clippedText(state), {}, {}};
    if (state.isBrief || caption.words.isEmpty() || state.area.height() < LeastHeight)
        return {};
    const QFontMetricsF metrics(fontFor(TextRole::Caption, state.font));
    const double words = std::ceil(metrics.horizontalAdvance(caption.words));
    const double link = caption.link.isEmpty() ? 0 : LinkGap + std::ceil(metrics.horizontalAdvance(caption.link));
    const QSizeF size(words + link, std::ceil(metrics.height()));
    const double left = state.area.left() + CaptionInset;
    const double right = presentEnd(state) - CaptionInset - size.width();
    const double foot = state.area.bottom() - CaptionInset + 2 - size.height();
    const double head = state.area.top() + BelowHead;
    for (const QPointF corner : {QPointF(left, foot), QPointF(right, foot), QPointF(right, head), QPointF(left, head)}) {
        const QRectF box(corner, size);
        if (box.left() < left || box.right() > state.area.right() - CaptionInset || !isFree(state, box))
            continue;
        caption.box = box;
        if (link > 0)
            caption.linkBox = box.adjusted(words + LinkGap, 0, 0, 0);
        return caption;
    }
    return {};
}

} // namespace

bool isCrossed(const PlotState &state, const QRectF &box)
{
    const ChartData &data = *state.data;
    return (state.shown.train && runsThrough(state, *state.curves->train, data.train.x(state.axis), box))
        || (state.shown.eval && runsThrough(state, *state.curves->eval, data.eval.x(state.axis), box));
}

QString captionText(const PlotState &state)
{
    if (!state.data)
        return {};
    size_t all = 0;
    size_t seen = 0;
    for (const bool isEval : {false, true}) {
        const ChartSeries &series = isEval ? state.data->eval : state.data->train;
        if (!(isEval ? state.shown.eval : state.shown.train))
            continue;
        all += series.size();
        seen += countBetween(series, state);
    }
    if (all == 0)
        return {};
    const QString number = QLocale().toString(qint64(all));
    const bool isCut = state.clippedAbove + state.clippedBelow > 0; // said by the link
    if (seen < all)
        return ChartWords::tr("of %1 points %2 in view", "4,218 and 812").arg(number, QLocale().toString(qint64(seen)));
    if (isCut)
        return ChartWords::tr("%1 points").arg(number);
    return all == 1 ? ChartWords::tr("1 point, all shown") : ChartWords::tr("%1 points, all shown").arg(number);
}

void paintCaption(QPainter *painter, const PlotState &state)
{
    const std::optional<Caption> caption = captionOf(state);
    if (!caption)
        return;
    if (caption->box.right() < presentEnd(state)) // lines of the grid through text are hard to read
        painter->fillRect(caption->box.adjusted(-2, 0, 2, 0), state.colors.base);
    painter->setFont(fontFor(TextRole::Caption, state.font));
    painter->setPen(state.colors.text3);
    painter->drawText(caption->box, Qt::AlignLeft | Qt::AlignVCenter, caption->words);
    painter->setPen(state.colors.accent);
    painter->drawText(caption->linkBox, Qt::AlignLeft | Qt::AlignVCenter, caption->link);
}

QRectF captionLink(const PlotState &state)
{
    if (state.clippedAbove + state.clippedBelow == 0)
        return {};
    const std::optional<Caption> caption = captionOf(state);
    constexpr double reach = 4;
    return caption ? caption->linkBox.adjusted(0, -reach, 0, reach) : QRectF();
}

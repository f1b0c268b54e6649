// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparison_header.h"

#include "chart/chart_words.h"
#include "compare/compare_axis.h"
#include "compare/run_sign.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double HeaderInset = 16;
constexpr double HeaderEdge = 8; ///< above the first row, below the last
constexpr double HeaderGap = 16; ///< between two items
constexpr double HeaderSample = 32;
constexpr double HeaderSampleGap = 6;

struct HeaderItem
{
    QRectF box;
    QString text;
    QFont font;
    std::optional<size_t> run; ///< with a piece of its line
};

/// `Step · smoothing 0.90 · log scale`
QString howCompared(const CompareState &state)
{
    const bool isSmoothed = std::ranges::any_of(state.lines, [](const CompareLine &line) { return line.isDrawn() && line.main->isSmoothed; });
    QStringList parts{axisName(state.axis)};
    if (isSmoothed)
        parts << ChartWords::tr("smoothing %1", "a number").arg(QLocale().toString(state.smoothing, 'f', 2));
    if (state.frame.isLog)
        parts << ChartWords::tr("log scale");
    return parts.join(u" · "_s);
}

/// One after another, from row to row.
std::vector<HeaderItem> headerItems(const CompareState &state, double width)
{
    const QFont title = fontFor(TextRole::SectionTitle, state.frame.font);
    const QFont small = fontFor(TextRole::Small, state.frame.font);
    const double height = std::max({std::ceil(QFontMetricsF(title).height()), std::ceil(QFontMetricsF(small).height()), 20.0});
    std::vector<HeaderItem> items;
    QPointF at(HeaderInset, HeaderEdge);
    const auto add = [&](const QString &text, const QFont &font, std::optional<size_t> run) {
        const double sample = run ? HeaderSample + HeaderSampleGap : 0;
        const QFontMetricsF metrics(font);
        const double room = std::max(width - 2 * HeaderInset - sample, 1.0);
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, room);
        const double wide = sample + std::ceil(metrics.horizontalAdvance(shown));
        if (at.x() > HeaderInset && at.x() + wide > width - HeaderInset)
            at = {HeaderInset, at.y() + height};
        items.push_back({QRectF(at, QSizeF(wide, height)), shown, font, run});
        at.rx() += wide + HeaderGap;
    };
    add(metricName(state.metric), title, {});
    add(howCompared(state), small, {});
    for (size_t i = 0; i < state.lines.size(); ++i)
        add(state.lines[i].name, small, i);
    return items;
}

} // namespace

double comparisonHeaderHeight(const CompareState &state, double width)
{
    return std::ceil(headerItems(state, width).back().box.bottom() + HeaderEdge);
}

void paintComparisonHeader(QPainter *painter, const CompareState &state, double width)
{
    painter->save();
    const std::vector<HeaderItem> items = headerItems(state, width);
    for (size_t i = 0; i < items.size(); ++i) {
        const HeaderItem &item = items[i];
        QRectF words = item.box;
        if (item.run) {
            const QRectF sample(words.topLeft(), QSizeF(HeaderSample, words.height()));
            paintRunSample(painter, *item.run, sample, *state.tokens, QColor(state.tokens->base));
            words.setLeft(sample.right() + HeaderSampleGap);
        }
        painter->setFont(item.font);
        painter->setPen(QColor(i == 0 ? state.tokens->text : state.tokens->text2));
        painter->drawText(words.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, item.text);
    }
    painter->restore();
}

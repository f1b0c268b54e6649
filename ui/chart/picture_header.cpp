// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/picture_header.h"

#include "chart/chart_text.h"
#include "chart/chart_words.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QLocale>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double HeaderInset = 16;
constexpr double HeaderGap = 16;
constexpr double SampleLength = 16;
constexpr double SampleGapInHeader = 6;

QString axisName(XAxis axis)
{
    switch (axis) {
    case XAxis::Step:
        return ChartWords::tr("Step");
    case XAxis::Epoch:
        return ChartWords::tr("Epoch");
    case XAxis::Time:
        return ChartWords::tr("Time");
    case XAxis::Record:
        break;
    }
    return ChartWords::tr("Record", "the axis of the chart counts the metric lines");
}

/// `Step · smoothing 0.60 · log scale`
QString howDrawn(const PlotState &state)
{
    const QString axis = axisName(state.axis);
    QStringList parts{state.isLogX ? ChartWords::tr("%1, log scale", "name of an axis").arg(axis) : axis};
    if (state.shown.train && state.curves->weight > 0)
        parts << ChartWords::tr("smoothing %1", "a number").arg(QLocale().toString(state.curves->weight, 'f', 2));
    if (state.isLog)
        parts << ChartWords::tr("log scale");
    return parts.join(u" · "_s);
}

class HeaderLayout
{
public:
    HeaderLayout(const PlotState &state, PictureHeader *header)
        : m_state(state)
        , m_header(header)
        , m_small(fontFor(TextRole::Small, state.font))
        , m_metrics(m_small)
    {
        m_header->height = std::max(36.0, std::ceil(m_metrics.height()) + 16);
        m_baseLine = m_header->height / 2 + m_metrics.capHeight() / 2;
    }

    double textWidth(const QString &text) const { return m_metrics.horizontalAdvance(text); }
    double legendWidth(const QString &name, const QString &value) const
    {
        return SampleLength + SampleGapInHeader + textWidth(name) + SampleGapInHeader
            + QFontMetricsF(figureFont(m_state.font)).horizontalAdvance(value);
    }

    void addText(double x, const QString &text, const QFont &font, const QColor &color)
    {
        m_header->texts.push_back({{x, m_baseLine}, text, font, color});
    }
    void addSmall(double x, const QString &text) { addText(x, text, m_small, m_state.colors.text2); }

    void addLegend(double x, const QString &name, const QString &value, const QPen &pen, bool hasDiamond)
    {
        const double middle = m_header->height / 2;
        m_header->samples.push_back({{x, middle}, {x + SampleLength, middle}, pen, hasDiamond});
        x += SampleLength + SampleGapInHeader;
        addText(x, name, m_small, m_state.colors.text2);
        addText(x + textWidth(name) + SampleGapInHeader, value, figureFont(m_state.font), m_state.colors.text);
    }

private:
    const PlotState &m_state;
    PictureHeader *m_header;
    const QFont m_small;
    const QFontMetricsF m_metrics;
    double m_baseLine = 0;
};

} // namespace

PictureHeader pictureHeader(const PlotState &state, const QString &name, double width)
{
    PictureHeader header;
    HeaderLayout layout(state, &header);
    double right = width - HeaderInset;
    const QString how = howDrawn(state);
    const QString trainName = ChartWords::tr("Train");
    const QString evalName = ChartWords::tr("Eval");
    const bool hasTrain = state.shown.train && !state.data->train.values.empty();
    const bool hasEval = state.shown.eval && !state.data->eval.values.empty();
    const QString train = hasTrain ? lossText(state.data->train.values.back()) : QString();
    const QString eval = hasEval ? lossText(state.data->eval.values.back()) : QString();
    double legend = hasTrain ? layout.legendWidth(trainName, train) + HeaderGap : 0;
    legend += hasEval ? layout.legendWidth(evalName, eval) + HeaderGap : 0;
    constexpr double leastName = 80;
    if (HeaderInset + leastName + HeaderGap + legend + layout.textWidth(how) <= right) {
        right -= layout.textWidth(how);
        layout.addSmall(right, how);
        right -= HeaderGap;
    }
    const QFont title = fontFor(TextRole::SectionTitle, state.font);
    const QFontMetricsF titleMetrics(title);
    const double roomForName = std::max(right - HeaderInset - legend, 0.0);
    const QString shown = titleMetrics.elidedText(name, Qt::ElideRight, roomForName);
    layout.addText(HeaderInset, shown, title, state.colors.text);
    double x = HeaderInset + titleMetrics.horizontalAdvance(shown) + HeaderGap;
    if (hasTrain && x + layout.legendWidth(trainName, train) <= right) {
        layout.addLegend(x, trainName, train, QPen(state.colors.c1, 2), false);
        x += layout.legendWidth(trainName, train) + HeaderGap;
    }
    if (hasEval && x + layout.legendWidth(evalName, eval) <= right)
        layout.addLegend(x, evalName, eval, QPen(state.colors.c2, 1.5), true);
    return header;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chart as a drawing.

#include "chart/band_painter.h"
#include "chart/chart_picture.h"
#include "chart/chart_text.h"
#include "chart/curve_marks.h"
#include "chart/mark_painter.h"
#include "chart/picture_header.h"
#include "chart/placed_marks.h"
#include "chart/strip_plot.h"
#include "chart/svg_curve.h"
#include "chart/svg_writer.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace {

QPen dashed(const QColor &color, double width, const QList<qreal> &pattern)
{
    QPen pen(color, width);
    pen.setDashPattern(pattern);
    return pen;
}

int heightOf(const std::vector<StripPlot *> &strips)
{
    return std::accumulate(strips.begin(), strips.end(), 0,
                           [](int height, const StripPlot *strip) { return height + strip->height(); });
}

class ChartDrawing
{
public:
    ChartDrawing(const PlotState &state, QSize size, const QString &name, const std::vector<StripPlot *> &strips)
        : m_header(pictureHeader(state, name, size.width()))
        , m_strips(strips)
        , m_topOfStrips(m_header.height + size.height())
        , m_size(size.width(), m_topOfStrips + heightOf(strips))
        , m_state(movedDown(state, m_header.height))
        , m_caption(fontFor(TextRole::Caption, state.font))
        , m_svg(m_size, name)
    {}

    QByteArray draw()
    {
        m_svg.rect(QRectF(QPointF(), m_size), m_state.colors.base);
        drawHeader();
        drawGround();
        m_svg.beginGroup("curves");
        drawCurves();
        m_svg.endGroup();
        drawEnds();
        drawMarks();
        drawAxes();
        double top = m_topOfStrips;
        for (size_t i = 0; i < m_strips.size(); ++i) {
            drawSvgStrip(&m_svg, *m_strips[i], top, "strip-" + QByteArray::number(i + 1));
            top += m_strips[i]->height();
        }
        return m_svg.finish();
    }

private:
    static constexpr double LabelGap = 8;

    static PlotState movedDown(PlotState state, double down)
    {
        state.area.translate(0, down);
        return state;
    }

    void drawHeader();
    void drawGround();
    void drawCurves();
    void drawEvalMarks();
    void drawEnds();
    void drawMarks();
    void drawBreaks(const ChartSeries &series);
    void drawAxes();
    bool isInside(double pixel) const { return pixel >= m_state.area.left() && pixel <= m_state.area.right(); }
    void diamond(QPointF center, double radius, const QColor &fill, const QPen &pen);

    const PictureHeader m_header;
    const std::vector<StripPlot *> &m_strips;
    const double m_topOfStrips;
    const QSizeF m_size;
    const PlotState m_state;
    const QFont m_caption;
    SvgWriter m_svg;
};

void ChartDrawing::drawHeader()
{
    for (const PictureHeader::Sample &sample : m_header.samples) {
        m_svg.line(sample.from, sample.to, sample.pen);
        if (sample.hasDiamond)
            diamond((sample.from + sample.to) / 2, 4, m_state.colors.c2, QPen(m_state.colors.base, 1));
    }
    for (const PictureHeader::Text &text : m_header.texts)
        m_svg.text(text.at, text.text, text.font, text.color);
}

void ChartDrawing::diamond(QPointF center, double radius, const QColor &fill, const QPen &pen)
{
    m_svg.polygon(QPolygonF{center + QPointF(0, -radius), center + QPointF(radius, 0), center + QPointF(0, radius),
                            center + QPointF(-radius, 0)},
                  fill, pen);
}

/// What lies behind the curves: the part still to come, the band, boundaries of epochs, the grid.
void ChartDrawing::drawGround()
{
    const QRectF &area = m_state.area;
    const ChartSeries &lead = m_state.data->lead();
    if (m_state.outlook.isRunning && m_state.data->plannedEnd(m_state.axis)) {
        const double present = std::clamp(m_state.pixelX(lead.x(m_state.axis).back()), area.left(), area.right());
        m_svg.rect(QRectF(QPointF(present, area.top()), area.bottomRight()), m_state.colors.future);
    }
    m_svg.beginGroup("band");
    for (const QPolygonF &shape : bandShapes(m_state)) {
        if (const QPolygonF inside = clippedArea(shape, area); inside.size() > 2)
            m_svg.polygon(inside, bandColor(m_state.colors), Qt::NoPen);
    }
    m_svg.endGroup();
    for (const double mark : m_state.yMarks.at) {
        const double y = m_state.pixelY(mark);
        if (y >= area.top() && y <= area.bottom())
            m_svg.line({area.left(), y}, {area.right(), y}, QPen(m_state.colors.grid, 1));
    }
    if (m_state.isBrief)
        return;
    const std::vector<double> starts = epochStarts(*m_state.data, m_state.axis, m_state.x.max);
    double free = area.left();
    const QFontMetricsF metrics(m_caption);
    for (size_t i = 0; i < starts.size(); ++i) {
        const double pixel = m_state.pixelX(starts[i]);
        if (pixel < free || !isInside(pixel))
            continue;
        const QString text = epochText(int(i) + 2);
        free = pixel + metrics.horizontalAdvance(text) + 2 * LabelGap;
        m_svg.line({pixel, area.top()}, {pixel, area.bottom()}, dashed(m_state.colors.border, 1, {2, 3}));
        if (free <= area.right())
            m_svg.text({pixel + 5, area.top() + metrics.ascent() + 1}, text, m_caption, m_state.colors.text3);
    }
}

void ChartDrawing::drawCurves()
{
    const ChartColors &colors = m_state.colors;
    if (m_state.shown.train) {
        const PackedColumn<double> &x = m_state.data->train.x(m_state.axis);
        if (m_state.curves->weight > 0)
            drawSvgCurve(&m_svg, m_state, "train-raw", *m_state.curves->train, x, solidPen(colors.c1soft, 1));
        drawSvgCurve(&m_svg, m_state, "train", *m_state.curves->smoothed, x, solidPen(colors.c1, 2));
    }
    if (m_state.shown.eval) {
        drawSvgCurve(&m_svg, m_state, "eval", *m_state.curves->eval, m_state.data->eval.x(m_state.axis), solidPen(colors.c2, 1.5));
        drawEvalMarks();
    }
}

void ChartDrawing::drawEvalMarks()
{
    constexpr double roomForMarker = 9;
    const ChartSeries &eval = m_state.data->eval;
    const PackedColumn<double> &x = eval.x(m_state.axis);
    const auto first = size_t(std::lower_bound(x.begin(), x.end(), m_state.x.min) - x.begin());
    const auto last = size_t(std::upper_bound(x.begin(), x.end(), m_state.x.max) - x.begin());
    if (last > first && m_state.area.width() / double(last - first) >= roomForMarker) {
        for (size_t i = first; i < last; ++i) {
            const QPointF center(m_state.pixelX(x[i]), exactY(m_state, eval.values[i]));
            if (std::isfinite(center.y()) && m_state.area.contains(center))
                diamond(center, 4, m_state.colors.c2, QPen(m_state.colors.base, 1));
        }
    }
    if (eval.size() < 2 || !m_state.data->bestEval)
        return;
    const size_t best = *m_state.data->bestEval;
    const QPointF center(m_state.pixelX(x[best]), exactY(m_state, eval.values[best]));
    if (m_state.area.contains(center))
        m_svg.circle(center, 8, {}, QPen(m_state.colors.c2, 1.5));
}

void ChartDrawing::drawBreaks(const ChartSeries &series)
{
    const QRectF &area = m_state.area;
    const QFontMetricsF metrics(m_caption);
    double free = area.left();
    for (const size_t index : series.breaks) {
        const double x = series.x(m_state.axis)[index];
        const double pixel = m_state.pixelX(x);
        if (!isInside(pixel) || pixel < free)
            continue;
        const QString text = notANumberText(series.values[index]) + QChar(u' ') + placeText(x, m_state.axis);
        const double width = metrics.horizontalAdvance(text);
        const bool isRight = pixel + LabelGap + width <= area.right();
        m_svg.line({pixel, area.top()}, {pixel, area.bottom()}, dashed(m_state.colors.failFg, 1.5, {2.7, 2}));
        m_svg.text({isRight ? pixel + 6 : pixel - 6, area.top() + metrics.ascent() + 2}, text, m_caption, m_state.colors.failFg,
                   isRight ? SvgWriter::Anchor::Start : SvgWriter::Anchor::End);
        free = pixel + width + 2 * LabelGap;
    }
}

/// What is cut off has an arrow at the edge; where a run goes on there is a disc.
void ChartDrawing::drawEnds()
{
    const QRectF &area = m_state.area;
    for (const ClippedEdge edge : {ClippedEdge::Top, ClippedEdge::Bottom}) {
        const double tip = edge == ClippedEdge::Top ? area.top() + 1 : area.bottom() - 1;
        const double foot = edge == ClippedEdge::Top ? tip + 5 : tip - 5;
        for (const double pixel : clippedPixels(m_state, edge))
            m_svg.polygon(QPolygonF{{pixel, tip}, {pixel + 4, foot}, {pixel - 4, foot}}, m_state.colors.text3, Qt::NoPen);
    }
    const SharedColumn<float> &smoothed = m_state.curves->smoothed->values();
    if (!m_state.outlook.isRunning || !m_state.shown.train || smoothed.empty())
        return;
    const QPointF last(m_state.pixelX(m_state.data->train.x(m_state.axis).back()), exactY(m_state, double(smoothed.back())));
    if (area.contains(last))
        m_svg.circle(last, 3.5, m_state.colors.c1, Qt::NoPen);
}

void ChartDrawing::drawMarks()
{
    constexpr double half = 5;
    const QRectF &area = m_state.area;
    const QFontMetricsF metrics(m_caption);
    if (m_state.shown.train)
        drawBreaks(m_state.data->train);
    if (m_state.shown.eval)
        drawBreaks(m_state.data->eval);
    for (const BreakTriangle &triangle : breakTriangles(m_state)) {
        const double up = triangle.pointsUp ? -half : half;
        m_svg.polygon(QPolygonF{triangle.center + QPointF(0, up), triangle.center + QPointF(half, -up),
                                triangle.center + QPointF(-half, -up)},
                      m_state.colors.failFg, QPen(m_state.colors.base, 1));
    }
    double lastTick = -1;
    for (const PlacedMark &mark : placedMarks(m_state)) {
        const double pixel = m_state.pixelX(mark.x);
        const bool isTick = mark.look == PlacedMark::Look::Tick;
        if (!isTick)
            m_svg.line({pixel, area.top()}, {pixel, area.bottom()}, dashed(m_state.colors.text3, 1, {5, 4}));
        else if (pixel - std::exchange(lastTick, pixel) >= 1)
            diamond({pixel, area.bottom()}, 4, m_state.colors.base, QPen(m_state.colors.text2, 1));
    }
    for (const MarkWord &word : markWords(m_state))
        m_svg.text({word.box.left() + 2, word.box.top() + metrics.ascent()}, word.text, m_caption, m_state.colors.text2);
    if (const std::optional<QRectF> box = bandCaptionBox(m_state))
        m_svg.text({box->right(), box->top() + metrics.ascent()}, bandCaption(m_state), m_caption, m_state.colors.text2,
                   SvgWriter::Anchor::End);
}

void ChartDrawing::drawAxes()
{
    constexpr double tickLength = 3;
    const QRectF &area = m_state.area;
    const QFontMetricsF metrics(m_caption);
    m_svg.beginGroup("axes");
    m_svg.line(area.bottomLeft(), area.bottomRight(), QPen(m_state.colors.border, 1));
    double free = 0;
    for (size_t i = 0; i < m_state.xMarks.at.size(); ++i) {
        const double pixel = m_state.pixelX(m_state.xMarks.at[i]);
        const double width = metrics.horizontalAdvance(m_state.xMarks.texts[i]);
        const double left = std::clamp(pixel - width / 2, area.left(), std::max(area.left(), area.right() - width));
        m_svg.line({pixel, area.bottom()}, {pixel, area.bottom() + tickLength}, QPen(m_state.colors.border, 1));
        if (left < free)
            continue;
        free = left + width + LabelGap;
        m_svg.text({left + width / 2, area.bottom() + LabelGap + metrics.ascent() - 2}, m_state.xMarks.texts[i], m_caption,
                   m_state.colors.axis, SvgWriter::Anchor::Middle);
    }
    for (size_t i = 0; i < m_state.yMarks.at.size(); ++i)
        m_svg.text({area.left() - LabelGap, m_state.pixelY(m_state.yMarks.at[i]) + metrics.capHeight() / 2}, m_state.yMarks.texts[i],
                   m_caption, m_state.colors.axis, SvgWriter::Anchor::End);
    m_svg.endGroup();
}

} // namespace

QByteArray chartSvg(const PlotState &state, QSize size, const QString &name, const std::vector<StripPlot *> &strips)
{
    for (StripPlot *strip : strips)
        strip->dropOverlay();
    const QByteArray svg = ChartDrawing(state, size, name, strips).draw();
    for (StripPlot *strip : strips)
        strip->takeOverlay();
    return svg;
}

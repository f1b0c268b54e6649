// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_view.h"

#include "chart/backdrop.h"
#include "chart/crosshair.h"
#include "chart/curve_item.h"

#include <QGraphicsLayout>
#include <QVBoxLayout>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <cmath>

namespace {

constexpr QMarginsF Margins{48, 8, 16, 24};
constexpr double SpacingX = 100;
constexpr double SpacingY = 36;

/// Marks with texts of our own choice: QValueAxis cannot say `15 min`, nor place 1, 2, 5 on a logarithmic
/// scale.
QCategoryAxis *makeAxis(QChart *chart, QAbstractSeries *series, Qt::Alignment side)
{
    auto *axis = new QCategoryAxis(chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    axis->setGridLineVisible(side == Qt::AlignLeft);
    axis->setLineVisible(side == Qt::AlignBottom);
    chart->addAxis(axis, side);
    series->attachAxis(axis);
    return axis;
}

/// Of the label under the end of the run, zoomed or not: the plot must not shift while a person zooms.
double endLabelWidth(const PlotState &state, double pixels)
{
    if (!state.data || state.data->isEmpty())
        return 0;
    const AxisMarks marks =
        marksX(wholeX(*state.data, state.axis, state.outlook.isRunning), state.axis, pixels, SpacingX);
    return marks.texts.empty() ? 0 : QFontMetricsF(scaledFont(11)).horizontalAdvance(marks.texts.back());
}

} // namespace

class ChartView::Canvas : public QChartView
{
public:
    Canvas(const PlotState *state, QWidget *parent);

    /// Before the state's area changes: the scene must not look for the curves at their old place.
    void areaWillChange() { m_curves->areaWillChange(); }
    void setArea(const QRectF &area);
    void setAxes(const AxisMarks &x, Range xRange, const AxisMarks &y, Range yRange);
    void setColors(const ChartColors &colors);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    struct Axis
    {
        QCategoryAxis *axis = nullptr;
        AxisMarks marks;

        void set(const AxisMarks &wanted, Range range);
        void setColors(const ChartColors &colors);
    };

    const PlotState *m_state;
    CurveItem *m_curves;
    Axis m_x;
    Axis m_y;
};

ChartView::Canvas::Canvas(const PlotState *state, QWidget *parent)
    : QChartView(parent)
    , m_state(state)
{
    // Attached so that QtCharts lays the axes out. The data is not in it: a QLineSeries costs thousands of
    // instructions a point whenever an axis changes.
    auto *series = new QLineSeries(chart());
    chart()->addSeries(series);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    m_x.axis = makeAxis(chart(), series, Qt::AlignBottom);
    m_y.axis = makeAxis(chart(), series, Qt::AlignLeft);
    m_curves = new CurveItem(state, chart());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
}

void ChartView::Canvas::setArea(const QRectF &area)
{
    chart()->setPlotArea(area);
}

void ChartView::Canvas::Axis::set(const AxisMarks &wanted, Range range)
{
    if (wanted != marks) {
        for (const QString &label : axis->categoriesLabels())
            axis->remove(label);
        // A category is named at its end; the first one begins below everything that is shown.
        axis->setStartValue(range.min - range.span() * 10);
        for (size_t i = 0; i < wanted.at.size(); ++i)
            axis->append(wanted.texts[i], wanted.at[i]);
        marks = wanted;
    }
    axis->setRange(range.min, range.max);
}

void ChartView::Canvas::Axis::setColors(const ChartColors &colors)
{
    axis->setLabelsFont(scaledFont(11));
    axis->setLabelsColor(colors.axis);
    axis->setGridLinePen(QPen(colors.grid, 1));
    axis->setLinePen(QPen(colors.border, 1));
}

void ChartView::Canvas::setAxes(const AxisMarks &x, Range xRange, const AxisMarks &y, Range yRange)
{
    m_x.set(x, xRange);
    m_y.set(y, yRange);
}

void ChartView::Canvas::setColors(const ChartColors &colors)
{
    setBackgroundBrush(colors.base);
    m_x.setColors(colors);
    m_y.setColors(colors);
}

void ChartView::Canvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (m_state->data)
        paintBackdrop(painter, *m_state);
}

void ChartView::Canvas::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (!m_state->data)
        return;
    paintSelection(painter, *m_state);
    paintCrosshair(painter, *m_state);
    if (m_state->showsFocus) {
        painter->setPen(QPen(m_state->colors.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

ChartView::ChartView(PlotState *state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_canvas(new Canvas(state, this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
}

void ChartView::refresh()
{
    const QFontMetricsF metrics(scaledFont(11));
    const QRectF whole(rect());
    const double bottom = std::max(Margins.bottom(), std::ceil(metrics.height()) + 8);
    const double height = whole.height() - Margins.top() - bottom;
    const Range y = m_state->y;
    const AxisMarks yMarks = marksY(y, m_state->isLog, height, std::max(SpacingY, metrics.height() * 2));
    double left = Margins.left();
    for (const QString &text : yMarks.texts)
        left = std::max(left, std::ceil(metrics.horizontalAdvance(text)) + 16);
    const double right = std::max(Margins.right(), std::ceil(endLabelWidth(*m_state, whole.width()) / 2) + 2);
    m_canvas->areaWillChange();
    m_state->area =
        QRectF(left, Margins.top(), std::max(whole.width() - left - right, 1.0), std::max(height, 1.0));
    const AxisMarks xMarks =
        marksX(m_state->x, m_state->axis, m_state->area.width(), std::max(SpacingX, metrics.height() * 6));
    AxisMarks yShown = yMarks;
    Range yRange = y;
    if (m_state->isLog) {
        // The axis of QtCharts is linear: it gets the logarithms, and the texts stay.
        yRange = {std::log10(y.min), std::log10(y.max)};
        for (double &value : yShown.at)
            value = std::log10(value);
    }
    m_canvas->setColors(m_state->colors);
    m_canvas->setArea(m_state->area);
    m_canvas->setAxes(xMarks, m_state->x, yShown, yRange);
    repaintOverlay();
}

void ChartView::repaintOverlay()
{
    m_canvas->viewport()->update();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

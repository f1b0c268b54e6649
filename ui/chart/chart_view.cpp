// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_view.h"

#include "chart/axes_painter.h"
#include "chart/backdrop.h"
#include "chart/band_painter.h"
#include "chart/crosshair.h"
#include "chart/curve_item.h"
#include "chart/mark_painter.h"
#include "theme/type.h"

#include <QGraphicsLayout>
#include <QVBoxLayout>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <algorithm>
#include <cmath>

namespace {

constexpr QMarginsF Margins{48, 8, 16, 24};
constexpr double SpacingX = 100;
constexpr double SpacingY = 24;

} // namespace

class ChartView::Canvas : public QChartView
{
public:
    Canvas(const PlotState *state, QWidget *parent);

    /// Before the state's area changes: the scene must not look for the curves at their old place.
    void areaWillChange() { m_curves->areaWillChange(); }
    void takeState();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    const PlotState *m_state;
    CurveItem *m_curves;
};

/// Neither series nor axes of QtCharts: a QLineSeries costs thousands of instructions a point whenever an axis changes,
/// and its axes place no label inside the ends of the plot.
ChartView::Canvas::Canvas(const PlotState *state, QWidget *parent)
    : QChartView(parent)
    , m_state(state)
{
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    m_curves = new CurveItem(state, chart());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
}

void ChartView::Canvas::takeState()
{
    setBackgroundBrush(m_state->colors.base);
    chart()->setPlotArea(m_state->area);
}

void ChartView::Canvas::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (!m_state->data)
        return;
    paintBackdrop(painter, *m_state);
    paintBand(painter, *m_state);
    paintGrid(painter, *m_state);
}

void ChartView::Canvas::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (!m_state->data)
        return;
    paintAxes(painter, *m_state);
    paintTicks(painter, *m_state);
    paintSelection(painter, *m_state);
    paintCrosshair(painter, *m_state);
    if (!m_state->showsFocus)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_state->colors.focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 6, 6);
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
    const QFontMetricsF metrics(fontFor(TextRole::Caption, m_state->font));
    const QRectF whole(rect());
    const double bottom = std::max(Margins.bottom(), std::ceil(metrics.height()) + 10);
    const double height = std::max(whole.height() - Margins.top() - bottom, 1.0);
    m_canvas->areaWillChange();
    m_state->yMarks = marksY(m_state->y, m_state->isLog, height, std::max(SpacingY, metrics.height() * 1.4));
    if (m_state->yMarks.at.size() < 2 && !m_state->isLog && m_state->data)
        m_state->yMarks = marksAtEnds(m_state->y);
    const double left = std::max({Margins.left(), yLabelWidth(*m_state), m_state->leastLeft});
    m_state->area = QRectF(left, Margins.top(), std::max(whole.width() - left - Margins.right(), 1.0), height);
    m_state->xMarks =
        marksX(m_state->x, m_state->axis, m_state->area.width(), std::max(SpacingX, metrics.height() * 6), m_state->isLogX);
    m_canvas->takeState();
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

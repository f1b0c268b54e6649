// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pointer does to the plot.

#include "chart/band_painter.h"
#include "chart/chart_text.h"
#include "chart/crosshair.h"
#include "chart/curve_marks.h"
#include "chart/loss_plot.h"
#include "chart/placed_marks.h"
#include "chart/plot_caption.h"
#include "plain_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace {

constexpr double PanStep = 0.1; ///< of the picture, a notch of the wheel

bool isOnBandCaption(const PlotState &state, QPointF position)
{
    const std::optional<QRectF> box = state.data ? bandCaptionBox(state) : std::nullopt;
    return box && box->contains(position);
}

double notches(const QWheelEvent &event)
{
    const QPoint angle = event.angleDelta();
    return (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
}

} // namespace

void LossPlot::hover(double pixel)
{
    const ChartSeries &lead = m_state.lead();
    if (m_state.isPinned || lead.values.empty())
        return;
    const bool isEval = &lead == &m_state.data->eval;
    moveTo(ChartCursor{isEval, nearestRecord(lead, m_state.axis, m_state.valueX(pixel))});
}

void LossPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_state.data) {
        event->ignore();
        return;
    }
    m_pressed = event->position().x();
    m_wasPinned = m_state.isPinned;
}

void LossPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_state.data)
        return;
    const double pixel = event->position().x();
    if (m_pressed && std::abs(pixel - *m_pressed) >= QApplication::startDragDistance()) {
        m_state.selection = Range{std::min(*m_pressed, pixel), std::max(*m_pressed, pixel)};
        repaintOverlay();
        return;
    }
    const bool isTarget = isLink(event->position()) || isOnBandCaption(m_state, event->position());
    QWidget::setCursor(isTarget ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_state.area.contains(event->position()) && !m_pressed)
        hover(pixel);
    else if (!m_state.isPinned && !m_pressed)
        moveTo({});
}

void LossPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_state.data || !m_pressed)
        return;
    m_pressed.reset();
    if (const std::optional<Range> dragged = std::exchange(m_state.selection, std::nullopt)) {
        const Range range{m_state.valueX(std::max(dragged->min, m_state.area.left())),
                          m_state.valueX(std::min(dragged->max, m_state.area.right()))};
        repaintOverlay();
        if (toScale(range).span() > toScale(whole()).span() / 10'000)
            setZoom(range);
        return;
    }
    if (isLink(event->position()))
        return showClipped();
    if (isOnBandCaption(m_state, event->position()))
        return Q_EMIT bandDismissed();
    if (!m_state.area.contains(event->position()))
        return;
    m_state.isPinned = false;
    hover(event->position().x());
    pin();
}

/// Back to the whole run; once there, the cut-off start is shown as well, and cut off again.
void LossPlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_state.data)
        return;
    if (m_zoom)
        return resetByDoubleClick();
    resetByDoubleClick();
    setShowsEverything(!m_showsEverything);
}

void LossPlot::resetByDoubleClick()
{
    // The first of the two clicks has pinned a record that nobody chose.
    if (!m_wasPinned)
        unpin();
    setZoom({});
}

/// A target of 24 pixels around each small triangle at the top and the bottom edge.
bool LossPlot::isClippedMark(QPointF position) const
{
    constexpr double reach = 12;
    for (const ClippedEdge edge : {ClippedEdge::Top, ClippedEdge::Bottom}) {
        const bool isTop = edge == ClippedEdge::Top;
        const double away = isTop ? position.y() - m_state.area.top() : m_state.area.bottom() - position.y();
        if ((isTop ? m_state.clippedAbove : m_state.clippedBelow) == 0 || away > 2 * reach)
            continue;
        if (std::ranges::any_of(clippedPixels(m_state, edge), [&](double pixel) { return std::abs(pixel - position.x()) <= reach; }))
            return true;
    }
    return false;
}

bool LossPlot::isLink(QPointF position) const
{
    return m_state.data && (isClippedMark(position) || captionLink(m_state).contains(position));
}

bool LossPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString marks = markText(m_state, help->pos());
    if (m_state.data && isClippedMark(help->pos()))
        QToolTip::showText(help->globalPos(), clippedText(m_state), this);
    else if (isOnBandCaption(m_state, help->pos()))
        QToolTip::showText(help->globalPos(), plainTooltip(bandDetail(m_state)), this);
    else if (!marks.isEmpty())
        QToolTip::showText(help->globalPos(), plainTooltip(marks), this);
    else
        QToolTip::hideText();
    return true;
}

void LossPlot::wheelEvent(QWheelEvent *event)
{
    if (!m_state.data || !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
        event->ignore(); // the page around the chart scrolls
        return;
    }
    if (event->modifiers() & Qt::ControlModifier)
        zoomAround(m_state.valueX(event->position().x()), std::pow(ZoomStep, -notches(*event)));
    else
        pan(-PanStep * notches(*event));
    event->accept();
}

void LossPlot::leaveEvent(QEvent *)
{
    if (m_state.data && !m_state.isPinned && !m_pressed)
        moveTo({});
}

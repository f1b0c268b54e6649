// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What pointer and keyboard do to the plot.

#include "chart/chart_text.h"
#include "chart/chart_view.h"
#include "chart/crosshair.h"
#include "chart/curve_marks.h"
#include "chart/loss_plot.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace {

constexpr double ZoomStep = 1.25; ///< a key press, or a notch of the wheel
constexpr double PanStep = 0.1;   ///< of the picture, a notch of the wheel

double notches(const QWheelEvent &event)
{
    const QPoint angle = event.angleDelta();
    return (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
}

} // namespace

/// A person moved the crosshair: the log hears of it, and the picture follows when it left the zoomed
/// stretch.
void LossPlot::moveTo(std::optional<ChartCursor> cursor)
{
    if (m_state.cursor == cursor)
        return;
    if (cursor && m_zoom && !m_state.x.contains(m_state.xOf(*cursor)))
        setZoom(moved(m_state.x, m_state.xOf(*cursor) - (m_state.x.min + m_state.x.max) / 2, whole()));
    setCursor(cursor);
    Q_EMIT stepHovered(cursor ? m_state.seriesOf(*cursor).lines[cursor->index] : -1);
}

/// The next record of `series` in `direction`, from the crosshair or from the end.
void LossPlot::moveAlong(const ChartSeries &series, int direction)
{
    if (series.values.empty())
        return;
    const bool isEval = &series == &m_state.data->eval;
    const std::vector<double> &x = series.x(m_state.axis);
    if (!m_state.cursor) {
        moveTo(ChartCursor{isEval, series.size() - 1});
        return;
    }
    size_t index = m_state.cursor->index;
    if (m_state.cursor->isEval != isEval) {
        const double at = m_state.xOf(*m_state.cursor);
        const auto next = direction < 0 ? std::lower_bound(x.begin(), x.end(), at)
                                        : std::upper_bound(x.begin(), x.end(), at) - 1;
        index = size_t(next - x.begin()); // may be one before the first: direction takes it back in
    }
    const auto target = static_cast<ptrdiff_t>(index) + direction;
    moveTo(ChartCursor{isEval, size_t(std::clamp<ptrdiff_t>(target, 0, ptrdiff_t(series.size()) - 1))});
}

void LossPlot::pin()
{
    if (!m_state.cursor)
        return;
    m_state.isPinned = true;
    m_view->repaintOverlay();
    Q_EMIT pinned(m_state.seriesOf(*m_state.cursor).lines[m_state.cursor->index]);
}

void LossPlot::unpin()
{
    if (!std::exchange(m_state.isPinned, false))
        return;
    m_view->repaintOverlay();
    Q_EMIT unpinned();
}

/// Esc: takes back the last thing only; false when there is nothing to take back.
bool LossPlot::stepBack()
{
    if (m_state.selection) {
        m_pressed.reset();
        m_state.selection.reset();
        m_view->repaintOverlay();
        return true;
    }
    if (m_state.cursor) {
        unpin();
        moveTo({});
        return true;
    }
    const bool wasZoomed = m_zoom.has_value();
    setZoom({});
    return wasZoomed;
}

double LossPlot::zoomCenter() const
{
    return m_state.cursor ? m_state.xOf(*m_state.cursor) : (m_state.x.min + m_state.x.max) / 2;
}

void LossPlot::zoomStep(bool isIn)
{
    if (m_state.data)
        zoomAround(zoomCenter(), isIn ? 1 / ZoomStep : ZoomStep);
}

void LossPlot::zoomAround(double center, double factor)
{
    const Range all = whole();
    const Range zoomed = scaled(m_state.x, center, factor, all);
    setZoom(zoomed.span() < all.span() * (1 - 1e-9) ? std::optional(zoomed) : std::nullopt);
}

void LossPlot::pan(double share)
{
    if (m_zoom)
        setZoom(moved(m_state.x, share * m_state.x.span(), whole()));
}

bool LossPlot::handleCursorKey(int key)
{
    const ChartSeries &lead = m_state.lead();
    const bool isEval = &lead == &m_state.data->eval;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveAlong(lead, key == Qt::Key_Left ? -1 : 1);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!lead.values.empty())
            moveTo(ChartCursor{isEval, key == Qt::Key_Home ? 0 : lead.size() - 1});
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pin();
        return true;
    default:
        return false;
    }
}

bool LossPlot::handlePlainKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        zoomStep(true);
        return true;
    case Qt::Key_Minus:
        zoomStep(false);
        return true;
    case Qt::Key_L:
        Q_EMIT logWanted();
        return true;
    case Qt::Key_Escape:
        return stepBack();
    default:
        return handleCursorKey(key);
    }
}

void LossPlot::keyPressEvent(QKeyEvent *event)
{
    if (!m_state.data) {
        event->ignore();
        return;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (modifiers == Qt::ControlModifier && event->key() == Qt::Key_0)
        setZoom({});
    else if (modifiers == Qt::ShiftModifier && isArrow && m_state.shown.eval)
        moveAlong(m_state.data->eval, event->key() == Qt::Key_Left ? -1 : 1);
    else if ((modifiers & ~Qt::ShiftModifier) != Qt::NoModifier || !handlePlainKey(event->key()))
        event->ignore();
}

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
        m_view->repaintOverlay();
        return;
    }
    QWidget::setCursor(isClippedMark(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
        m_view->repaintOverlay();
        if (range.span() > whole().span() / 10'000)
            setZoom(range);
        return;
    }
    if (isClippedMark(event->position())) {
        setShowsEverything(true);
        return;
    }
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
    // The first of the two clicks has pinned a record that nobody chose.
    if (!m_wasPinned)
        unpin();
    if (m_zoom) {
        setZoom({});
        return;
    }
    setShowsEverything(!m_showsEverything);
}

/// A target of 24 pixels around each small triangle at the top edge.
bool LossPlot::isClippedMark(QPointF position) const
{
    constexpr double reach = 12;
    if (m_state.clippedAbove == 0 || position.y() > m_state.area.top() + 2 * reach)
        return false;
    const std::vector<double> marks = clippedPixels(m_state);
    return std::any_of(marks.begin(), marks.end(), [&](double pixel) { return std::abs(pixel - position.x()) <= reach; });
}

bool LossPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (m_state.data && isClippedMark(help->pos()))
        QToolTip::showText(help->globalPos(), clippedText(m_state.clippedAbove), this);
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

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What pointer and keyboard do to the plot.

#include "compare/accessible_comparison.h"
#include "compare/compare_plot.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr double PanShare = 0.1; ///< of the picture, a notch of the wheel

double notchesOf(const QWheelEvent &event)
{
    const QPoint angle = event.angleDelta();
    return (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
}

} // namespace

void ComparePlot::setCursorPlace(std::optional<double> place)
{
    if (std::exchange(m_state.isResting, false))
        update(); // the read-out may come or go where the crosshair stays
    if (m_state.cursor == place)
        return;
    m_state.cursor = place;
    update();
    announceComparison(this);
    Q_EMIT cursorChanged();
}

/// A zoom comes along: who walks by keys wants to see where.
void ComparePlot::walkTo(std::optional<double> place)
{
    setCursorPlace(place);
    if (place && m_zoom && !m_state.frame.x.contains(*place))
        setZoom(moved(m_state.frame.x, *place - (m_state.frame.x.min + m_state.frame.x.max) / 2, comparedX(m_state)));
}

void ComparePlot::rest()
{
    if (m_state.isResting)
        return;
    setCursorPlace(reachedByAll(m_state));
    m_state.isResting = true;
    update();
}

/// To the record nearest to the pointer, of whatever run.
void ComparePlot::hover(double pixel)
{
    const double x = m_state.frame.valueX(pixel);
    std::optional<double> best;
    for (const CompareLine &line : m_state.lines) {
        if (!line.isDrawn())
            continue;
        const double place = line.main->nearestPlace(x);
        if (!best || std::abs(place - x) < std::abs(*best - x))
            best = place;
    }
    setCursorPlace(best);
}

/// To the next record of whatever run.
void ComparePlot::moveAlong(int direction)
{
    if (!m_state.cursor)
        return walkTo(reachedByAll(m_state));
    const double from = *m_state.cursor;
    const double slack = std::abs(from) * 1e-9; // less than a step of many millions
    std::optional<double> next;
    for (const CompareLine &line : m_state.lines) {
        if (!line.isDrawn())
            continue;
        const PackedColumn<double> &places = line.main->places;
        if (direction > 0) {
            const auto after = std::upper_bound(places.begin(), places.end(), from + slack);
            if (after != places.end())
                next = std::min(next.value_or(*after), *after);
        } else {
            const auto at = std::lower_bound(places.begin(), places.end(), from - slack);
            if (at != places.begin())
                next = std::max(next.value_or(*(at - 1)), *(at - 1));
        }
    }
    if (next)
        walkTo(next);
}

/// To the first record of all runs, or the last.
void ComparePlot::moveToEnd(bool isFirst)
{
    std::optional<double> end;
    for (const CompareLine &line : m_state.lines) {
        if (!line.isDrawn())
            continue;
        const double place = isFirst ? line.main->places.front() : line.main->lastPlace();
        end = isFirst ? std::min(end.value_or(place), place) : std::max(end.value_or(place), place);
    }
    walkTo(end);
}

/// Esc: takes back the last thing only; false when there is nothing to take back.
bool ComparePlot::stepBack()
{
    if (m_state.frame.selection) {
        m_pressed.reset();
        m_state.frame.selection.reset();
        update();
        return true;
    }
    if (!m_state.isResting) {
        rest();
        return true;
    }
    const bool wasZoomed = m_zoom.has_value();
    setZoom({});
    return wasZoomed;
}

void ComparePlot::zoomStep(bool isIn)
{
    const Range &x = m_state.frame.x;
    const double center = m_state.cursor && x.contains(*m_state.cursor) ? *m_state.cursor : (x.min + x.max) / 2;
    zoomAround(center, isIn ? 1 / ZoomStep : ZoomStep);
}

void ComparePlot::zoomAround(double center, double factor)
{
    const Range all = comparedX(m_state);
    const Range zoomed = scaled(m_state.frame.x, center, factor, all);
    setZoom(zoomed.span() < all.span() * (1 - 1e-9) ? std::optional(zoomed) : std::nullopt);
}

bool ComparePlot::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: moveAlong(key == Qt::Key_Left ? -1 : 1); return true;
    case Qt::Key_Home:
    case Qt::Key_End: moveToEnd(key == Qt::Key_Home); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        zoomStep(true);
        return true;
    case Qt::Key_Minus: zoomStep(false); return true;
    case Qt::Key_L: Q_EMIT logWanted(); return true;
    case Qt::Key_Escape: return stepBack();
    default: return false;
    }
}

void ComparePlot::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isPlain = (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (m_state.hasLines() && modifiers == Qt::ControlModifier && event->key() == Qt::Key_0)
        setZoom({});
    else if (!m_state.hasLines() || !isPlain || !handleKey(event->key()))
        event->ignore();
}

void ComparePlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_state.hasLines())
        m_pressed = event->position().x();
    else
        event->ignore();
}

void ComparePlot::mouseMoveEvent(QMouseEvent *event)
{
    const double pixel = event->position().x();
    if (m_pressed && std::abs(pixel - *m_pressed) >= QApplication::startDragDistance()) {
        m_state.frame.selection = Range{std::min(*m_pressed, pixel), std::max(*m_pressed, pixel)};
        return update();
    }
    if (m_pressed)
        return;
    if (m_state.frame.area.contains(event->position()))
        hover(pixel);
    else
        rest();
}

void ComparePlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    const std::optional<Range> dragged = std::exchange(m_state.frame.selection, std::nullopt);
    if (!dragged)
        return;
    const QRectF &area = m_state.frame.area;
    const Range range{m_state.frame.valueX(std::max(dragged->min, area.left())), m_state.frame.valueX(std::min(dragged->max, area.right()))};
    update();
    if (range.span() > comparedX(m_state).span() / 10'000)
        setZoom(range);
}

/// Back to everything; once there, the high start is shown as well, and cut off again.
void ComparePlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_state.hasLines())
        return;
    if (m_zoom)
        setZoom({});
    else
        setShowsEverything(!m_showsEverything);
}

void ComparePlot::wheelEvent(QWheelEvent *event)
{
    if (!m_state.hasLines() || !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
        event->ignore(); // the page around the chart scrolls
        return;
    }
    const Range &x = m_state.frame.x;
    if (event->modifiers() & Qt::ControlModifier)
        zoomAround(m_state.frame.valueX(event->position().x()), std::pow(ZoomStep, -notchesOf(*event)));
    else if (m_zoom)
        setZoom(moved(x, -PanShare * notchesOf(*event) * x.span(), comparedX(m_state)));
    event->accept();
}

void ComparePlot::leaveEvent(QEvent *)
{
    if (!m_pressed)
        rest();
}

void ComparePlot::focusInEvent(QFocusEvent *)
{
    update();
}

void ComparePlot::focusOutEvent(QFocusEvent *)
{
    update();
}

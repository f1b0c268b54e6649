// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The crosshair, the pin, the zoom, and what the keyboard does to them.

#include "chart/loss_plot.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

/// A person moved the crosshair: the log hears of it, and the picture follows when it left the zoomed
/// stretch.
void LossPlot::moveTo(std::optional<ChartCursor> cursor)
{
    if (m_state.cursor == cursor)
        return;
    if (cursor && m_zoom && !m_state.x.contains(m_state.xOf(*cursor))) {
        const double place = m_state.xOf(*cursor);
        const Range shown = toScale(m_state.x);
        const double distance = toScale({place, place}).min - (shown.min + shown.max) / 2;
        setZoom(fromScale(moved(shown, distance, toScale(whole()))));
    }
    setCursor(cursor);
    Q_EMIT stepHovered(cursor ? m_state.seriesOf(*cursor).lines[cursor->index] : -1);
}

/// The next record of `series` in `direction`, from the crosshair or from the end.
void LossPlot::moveAlong(const ChartSeries &series, int direction)
{
    if (series.values.empty())
        return;
    const bool isEval = &series == &m_state.data->eval;
    const PackedColumn<double> &x = series.x(m_state.axis);
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
    repaintOverlay();
    Q_EMIT pinned(m_state.seriesOf(*m_state.cursor).lines[m_state.cursor->index]);
}

void LossPlot::unpin()
{
    if (!std::exchange(m_state.isPinned, false))
        return;
    repaintOverlay();
    Q_EMIT unpinned();
}

/// Esc: takes back the last thing only; false when there is nothing to take back.
bool LossPlot::stepBack()
{
    if (m_state.selection) {
        m_pressed.reset();
        m_state.selection.reset();
        repaintOverlay();
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
    return m_state.cursor ? m_state.xOf(*m_state.cursor) : m_state.valueX(m_state.area.center().x());
}

void LossPlot::zoomStep(bool isIn)
{
    if (m_state.data)
        zoomAround(zoomCenter(), isIn ? 1 / ZoomStep : ZoomStep);
}

/// Gestures move and stretch the picture, not the numbers: on a logarithmic axis they count in powers of ten.
Range LossPlot::toScale(Range x) const
{
    if (!m_state.isLogX)
        return x;
    const double least = whole().min;
    return {std::log10(std::max(x.min, least)), std::log10(std::max(x.max, least))};
}

Range LossPlot::fromScale(Range x) const
{
    return m_state.isLogX ? Range{std::pow(10, x.min), std::pow(10, x.max)} : x;
}

void LossPlot::zoomAround(double center, double factor)
{
    const Range all = toScale(whole().united(m_state.x));
    const Range zoomed = scaled(toScale(m_state.x), toScale({center, center}).min, factor, all);
    // Where the end of the run is followed, all of it is a zoom as well.
    const bool isWhole = zoomed.span() >= all.span() * (1 - 1e-9) && !m_lastSteps;
    setZoom(isWhole ? std::nullopt : std::optional(fromScale(zoomed)));
}

void LossPlot::pan(double share)
{
    // What follows the end of the run does not, once a person moves it.
    if (!m_zoom && !m_lastSteps)
        return;
    const Range shown = toScale(m_state.x);
    setZoom(fromScale(moved(shown, share * shown.span(), toScale(whole().united(m_state.x)))));
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

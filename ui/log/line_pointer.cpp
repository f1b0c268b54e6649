// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_pointer.h"

#include "log/log_view.h"

#include <QMouseEvent>
#include <utility>

LinePointer::LinePointer(LogView *view)
    : QObject(view)
    , m_view(view)
{
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

LinePointer::Spot LinePointer::spotAt(const QPoint &point) const
{
    const std::optional<qint64> row = m_view->rowAtPoint(point);
    if (!row)
        return Spot::Text;
    const qint64 line = m_view->rows().lineAt(*row);
    if (m_view->rows().isFolded(line))
        return Spot::Fold;
    if (m_view->openChevron(*row).contains(point))
        return Spot::OpenFold;
    if (point.x() < LogMetrics::MarkTarget && m_view->isMetric(line))
        return Spot::Mark;
    if (m_view->actionRect(*row).contains(point))
        return Spot::Action;
    return point.x() < m_view->gutter() ? Spot::Gutter : Spot::Text;
}

bool LinePointer::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        hover(static_cast<QMouseEvent *>(event)->position().toPoint());
        return m_pressed.has_value();
    case QEvent::Leave:
        hover({});
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    default:
        return false;
    }
}

void LinePointer::linesMoved()
{
    if (m_at)
        hover(m_at);
}

void LinePointer::hover(std::optional<QPoint> point)
{
    m_at = point;
    const std::optional<qint64> row = point ? m_view->rowAtPoint(*point) : std::nullopt;
    const qint64 line = row ? m_view->rows().lineAt(*row) : -1;
    const qint64 metric = line >= 0 && !m_view->rows().isFolded(line) && m_view->isMetric(line) ? line : -1;
    if (point) {
        const Spot spot = spotAt(*point);
        const bool isButton = spot != Spot::Text && spot != Spot::Gutter;
        m_view->viewport()->setCursor(isButton ? Qt::PointingHandCursor
                                               : spot == Spot::Gutter ? Qt::ArrowCursor : Qt::IBeamCursor);
    }
    if (std::exchange(m_hovered, metric) != metric)
        Q_EMIT m_view->lineHovered(metric);
}

bool LinePointer::press(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    const Spot spot = spotAt(point);
    const bool selects = spot == Spot::Text || spot == Spot::Gutter
        || (spot == Spot::Fold && (event.modifiers() & Qt::ShiftModifier));
    if (event.button() != Qt::LeftButton || selects)
        return false;
    m_pressed = point;
    m_view->setFocus(Qt::MouseFocusReason);
    return true;
}

bool LinePointer::release(const QMouseEvent &event)
{
    const std::optional<QPoint> pressed = std::exchange(m_pressed, {});
    if (event.button() != Qt::LeftButton || !pressed)
        return false;
    const QPoint point = event.position().toPoint();
    const std::optional<qint64> row = m_view->rowAtPoint(point);
    const Spot spot = spotAt(point);
    if (!row || row != m_view->rowAtPoint(*pressed) || spot != spotAt(*pressed))
        return true;
    if (spot == Spot::OpenFold)
        m_view->setOpen(m_view->rows().lineAt(*row), false);
    else
        m_view->activate(*row);
    return true;
}

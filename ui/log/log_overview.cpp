// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_overview.h"

#include "log/hit_list.h"
#include "log/log_canvas.h"
#include "log/overview_ticks.h"
#include "theme/palette.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace {

constexpr int Width = 14;
constexpr int TickX = 3;
constexpr int TickHeight = 2;
constexpr int NarrowTick = 5; // warnings, marks
constexpr int WideTick = 9;   // errors, hits, the linked line
constexpr int LinkedHeight = 3;
constexpr int LeastThumb = 14;
constexpr int ThumbX = 2;
constexpr int ThumbWidth = 10;
constexpr int ThumbRadius = 3;
constexpr float ThumbStrength = 0.28F; // over the ticks, which stay visible

} // namespace

LogOverview::LogOverview(LogCanvas *view)
    : QScrollBar(Qt::Vertical, view)
    , m_view(view)
{
    setAccessibleName(tr("Log overview"));
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QSize LogOverview::sizeHint() const
{
    return {Width, 3 * LeastThumb};
}

void LogOverview::setHits(const HitList *hits)
{
    m_hits = hits;
    hasChanged();
}

void LogOverview::hasChanged()
{
    m_countedHeight = -1;
    update();
}

void LogOverview::countTicks()
{
    const RowMap &rows = m_view->rows();
    const auto ofKind = [&](LineKind kind) {
        return overviewTicks(height(), rows, [&](qint64 line) { return rows.nextOfKinds(line, kinds(kind)); });
    };
    m_warnings = ofKind(LineKind::Warning);
    m_errors = ofKind(LineKind::Error);
    m_hitRows = overviewTicks(height(), rows, [this](qint64 line) { return m_hits ? m_hits->atOrAfter(line) : -1; });
    m_marks = overviewTicks(height(), rows, [this](qint64 line) {
        const auto mark = m_view->marks().lower_bound(line);
        return mark == m_view->marks().end() ? -1 : *mark;
    });
    m_countedHeight = height();
}

QRect LogOverview::thumb() const
{
    const qint64 all = qint64(maximum()) + pageStep();
    const int visible = int(qint64(pageStep()) * height() / std::max<qint64>(1, all));
    const int thumbHeight = std::clamp(visible, std::min(LeastThumb, height()), height());
    const int middle = int((value() + pageStep() / 2) * qint64(height()) / std::max<qint64>(1, all));
    return {ThumbX, std::clamp(middle - thumbHeight / 2, 0, height() - thumbHeight), ThumbWidth, thumbHeight};
}

void LogOverview::paintEvent(QPaintEvent *)
{
    if (m_countedHeight != height())
        countTicks();
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.raised));
    painter.fillRect(0, 0, 1, height(), QColor(tokens.line));
    const auto paint = [&](const std::vector<int> &ticks, int width, QRgb ink, int tickHeight = TickHeight) {
        for (const int y : ticks)
            painter.fillRect(TickX, std::min(y, height() - tickHeight), width, tickHeight, QColor(ink));
    };
    paint(m_hitRows, WideTick, tokens.hitCur);
    paint(m_marks, NarrowTick, tokens.accentText);
    paint(m_warnings, NarrowTick, tokens.waitFg);
    paint(m_errors, WideTick, tokens.failFg);
    if (const qint64 linked = m_view->linkedLine(); linked >= 0) {
        const RowMap &rows = m_view->rows();
        paint({overviewY(height(), rows, rows.nearestRow(linked)) - 1}, WideTick, tokens.accent, LinkedHeight);
    }
    if (maximum() == 0)
        return;
    QColor shade(tokens.text3);
    shade.setAlphaF(ThumbStrength);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    painter.drawRoundedRect(thumb(), ThumbRadius, ThumbRadius);
}

void LogOverview::showAt(int y)
{
    const qint64 all = qint64(maximum()) + pageStep();
    const qint64 middle = qint64(y) * all / std::max(1, height());
    setValue(int(std::clamp<qint64>(middle - pageStep() / 2, 0, maximum())));
}

void LogOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const QPoint at = event->position().toPoint();
    const QRect held = thumb();
    m_grip = held.contains(held.center().x(), at.y()) ? at.y() - held.center().y() : 0;
    if (*m_grip == 0)
        showAt(at.y());
}

void LogOverview::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip)
        showAt(event->position().toPoint().y() - *m_grip);
}

void LogOverview::mouseReleaseEvent(QMouseEvent *)
{
    m_grip.reset();
}

void LogOverview::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/density_map.h"

#include "full_log/accessible_map.h"
#include "log/log_finder.h"
#include "log/log_view.h"
#include "text.h"
#include "theme/focus_ring.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Head = 28; // above the map: its title
constexpr int PartHeight = 5;
constexpr int BarHeight = 4;
constexpr int BarsRight = 7; // from the right edge
constexpr int LongestBar = 54;
constexpr int ShortestBar = 2;
constexpr int NumbersRight = 36; // from the left edge
constexpr int DashX = 41;
constexpr int DashWidth = 6;
constexpr int TickX = 50;
constexpr QSize ErrorTick(7, 3);
constexpr QSize WarningTick(4, 2);
constexpr qreal FrameX = 47.5;
constexpr qreal FrameRight = 4;
constexpr int LeastFrame = 13;
constexpr qreal FrameRadius = 3;
constexpr qreal FrameLine = 1.5;
constexpr float FrameTint = 0.14F;
constexpr int LeastBetweenNumbers = 100;
constexpr int PartsAPage = 10;

/// `400k`, `1.2 M`: as short as a narrow column needs it.
QString shortNumber(qint64 line)
{
    const QLocale locale;
    if (line < 1000)
        return locale.toString(line);
    if (line < 1'000'000)
        //: thousands of lines, at the edge of a map of the log: 400k
        return DensityMap::tr("%1k").arg(locale.toString(double(line) / 1e3, 'g', 4));
    //: millions of lines, at the edge of a map of the log: 1.2 M
    return DensityMap::tr("%1 M").arg(locale.toString(double(line) / 1e6, 'g', 5));
}

} // namespace

DensityMap::DensityMap(LogView *view, const LogFinder *finder, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_finder(finder)
{
    installAccessibleMap();
    setFixedWidth(Width);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Map of the log"));
    connect(finder, &LogFinder::changed, this, [this] {
        m_areHitsOld = true;
        update();
    });
    connect(view, &LogView::rowsChanged, this, qOverload<>(&QWidget::update));
}

bool DensityMap::isSearching() const
{
    return m_finder->pattern().has_value(); // of a term that is none, hits are those of the last good one
}

int DensityMap::mapHeight() const
{
    return std::max(0, height() - Head);
}

qreal DensityMap::yOf(qint64 line) const
{
    return Head + qreal(line) * mapHeight() / qreal(std::max<qint64>(1, m_view->rows().lines()));
}

qint64 DensityMap::lineAt(qreal y) const
{
    const qint64 lines = m_view->rows().lines();
    const qreal share = (y - Head) / std::max(1, mapHeight());
    return std::clamp<qint64>(qint64(share * qreal(lines)), 0, std::max<qint64>(0, lines - 1));
}

void DensityMap::count()
{
    if (m_counts.divide(m_view->rows().lines(), mapHeight() / PartHeight)) {
        m_areHitsOld = true;
        m_counted.reset();
    }
    if (m_areHitsOld)
        m_counts.countHits(&m_finder->hits());
    m_areHitsOld = false;
    if (m_counted != m_view->facts().table()) {
        m_counted = m_view->facts().table();
        m_counts.countLevels(*m_counted);
    }
}

std::optional<MapPart> DensityMap::partAt(int y) const
{
    const int index = (y - Head) / PartHeight;
    if (y < Head || index >= int(m_counts.parts().size()))
        return {};
    const MapPart &part = m_counts.parts()[size_t(index)];
    return part.last >= part.first ? std::optional(part) : std::nullopt;
}

QRectF DensityMap::frame() const
{
    const RowMap &rows = m_view->rows();
    const ScrollPosition &scroll = m_view->scroll();
    if (scroll.lastRow() < scroll.firstRow())
        return {};
    const qreal top = yOf(rows.lineAt(scroll.firstRow()));
    const qreal bottom = yOf(rows.linesAt(scroll.lastRow()).second + 1);
    const qreal tall = std::clamp<qreal>(bottom - top, LeastFrame, std::max(LeastFrame, mapHeight()));
    const qreal y = std::clamp<qreal>((top + bottom - tall) / 2, Head, std::max<qreal>(Head, height() - tall - FrameLine / 2));
    return {FrameX, y, Width - FrameX - FrameRight, tall};
}

QString DensityMap::valueText() const
{
    const RowMap &rows = m_view->rows();
    const ScrollPosition &scroll = m_view->scroll();
    if (scroll.lastRow() < scroll.firstRow())
        return tr("No lines");
    const qint64 first = rows.lineAt(scroll.firstRow()) + 1;
    const qint64 last = rows.linesAt(scroll.lastRow()).second + 1;
    //: which lines of a log are on screen, and how many it has
    return tr("Lines %1 to %2 of %3").arg(text::number(first), text::number(last), text::number(rows.lines()));
}

QString DensityMap::wordsOf(const MapPart &part) const
{
    const QString from = text::number(part.first + 1);
    const QString to = text::number(part.last + 1);
    QStringList found;
    if (isSearching())
        found << tr("%Ln hit(s)", nullptr, int(part.hits));
    if (part.errors > 0 || !isSearching())
        found << tr("%Ln error(s)", nullptr, int(part.errors));
    if (part.warnings > 0 || !isSearching())
        found << tr("%Ln warning(s)", nullptr, int(part.warnings));
    //: %3 is a list: 48 hits, 1 error
    return tr("Lines %1 to %2: %3").arg(from, to, text::list(found));
}

void DensityMap::paintEvent(QPaintEvent *)
{
    count();
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), QColor(tokens.raised));
    painter.fillRect(0, 0, 1, height(), QColor(tokens.line));
    painter.setFont(fontFor(TextRole::Caption, font()));
    painter.setPen(QColor(tokens.text2));
    //: Title of a map of the log: what its bars count
    const QString title = isSearching() ? tr("Hits") : tr("Errors, warnings");
    painter.drawText(QRect(0, 0, width() - BarsRight, Head), Qt::AlignRight | Qt::AlignVCenter, title);
    paintNumbers(&painter);
    paintBars(&painter);
    paintTicks(&painter);
    paintFrame(&painter);
    if (!hasFocusRing(this))
        return;
    painter.setPen(QPen(QColor(tokens.focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(2, 1, -1, -1));
}

void DensityMap::paintNumbers(QPainter *painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const qint64 lines = m_counts.lines();
    const qint64 step = roundStep(lines, mapHeight(), LeastBetweenNumbers);
    if (step == 0)
        return;
    const int tall = painter->fontMetrics().height();
    for (qint64 number = 1; number <= lines; number = number == 1 ? std::max<qint64>(2, step) : number + step) {
        const int y = std::min(int(std::floor(yOf(number - 1))), height() - 4);
        painter->fillRect(DashX, y, DashWidth, 1, QColor(tokens.border));
        const int top = std::min(number == 1 ? y - 3 : y - tall / 2, height() - tall - 1);
        painter->setPen(QColor(tokens.text3));
        painter->drawText(QRect(0, top, NumbersRight, tall), Qt::AlignRight | Qt::AlignVCenter,
                          shortNumber(number));
    }
}

void DensityMap::paintBars(QPainter *painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const qint64 most = isSearching() ? m_counts.mostHits() : m_counts.mostTroubles();
    for (size_t i = 0; most > 0 && i < m_counts.parts().size(); ++i) {
        const MapPart &part = m_counts.parts()[i];
        const qint64 found = isSearching() ? part.hits : part.troubles();
        if (found == 0)
            continue;
        const qreal length = std::max<qreal>(ShortestBar, qreal(found) * LongestBar / qreal(most));
        const qreal right = width() - BarsRight;
        painter->fillRect(QRectF(right - length, Head + int(i) * PartHeight, length, BarHeight), QColor(tokens.hitCur));
    }
}

void DensityMap::paintTicks(QPainter *painter) const
{
    const Tokens &tokens = tokensFor(palette());
    for (size_t i = 0; i < m_counts.parts().size(); ++i) {
        const MapPart &part = m_counts.parts()[i];
        if (part.troubles() == 0)
            continue;
        const QSize size = part.errors > 0 ? ErrorTick : WarningTick;
        const int y = Head + int(i) * PartHeight + (BarHeight - size.height()) / 2;
        painter->fillRect(QRect(QPoint(TickX, y), size), QColor(part.errors > 0 ? tokens.failFg : tokens.waitFg));
    }
}

void DensityMap::paintFrame(QPainter *painter) const
{
    const QRectF shown = frame();
    if (shown.isEmpty())
        return;
    QColor tint(tokensFor(palette()).accent);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tint, FrameLine));
    tint.setAlphaF(FrameTint);
    painter->setBrush(tint);
    painter->drawRoundedRect(shown, FrameRadius, FrameRadius);
}

void DensityMap::scrollTo(qint64 middle)
{
    const ScrollPosition &scroll = m_view->scroll();
    const qint64 row = m_view->rows().nearestRow(middle);
    const qint64 top = row * scroll.rowHeight() + scroll.rowHeight() / 2 - scroll.page() / 2;
    QScrollBar *bar = m_view->verticalScrollBar();
    if (scroll.maxTop() > 0)
        bar->setValue(int(std::clamp<qint64>(top, 0, scroll.maxTop()) * bar->maximum() / scroll.maxTop()));
    update();
}

void DensityMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const QRectF held = frame();
    const qreal y = event->position().y();
    const bool isHeld = y >= held.top() && y <= held.bottom();
    m_grip = isHeld ? y - held.center().y() : 0;
    if (!isHeld)
        scrollTo(lineAt(y));
}

void DensityMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip)
        scrollTo(lineAt(event->position().y() - *m_grip));
}

void DensityMap::mouseReleaseEvent(QMouseEvent *)
{
    m_grip.reset();
}

void DensityMap::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_view->viewport(), event);
}

bool DensityMap::scrollByKey(int key)
{
    const qint64 lines = m_view->rows().lines();
    const ScrollPosition &scroll = m_view->scroll();
    const qint64 middle = m_view->rows().lineAt((scroll.firstRow() + std::max(scroll.firstRow(), scroll.lastRow())) / 2);
    const qint64 part = std::max<qint64>(1, lines * PartHeight / std::max(1, mapHeight()));
    switch (key) {
    case Qt::Key_Up: scrollTo(std::max<qint64>(0, middle - part)); return true;
    case Qt::Key_Down: scrollTo(std::min(lines - 1, middle + part)); return true;
    case Qt::Key_PageUp: scrollTo(std::max<qint64>(0, middle - PartsAPage * part)); return true;
    case Qt::Key_PageDown: scrollTo(std::min(lines - 1, middle + PartsAPage * part)); return true;
    case Qt::Key_Home: m_view->showStart(); return true;
    case Qt::Key_End: m_view->setFollow(true); return true;
    default: return false;
    }
}

void DensityMap::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier || m_view->rows().lines() == 0 || !scrollByKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool DensityMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const std::optional<MapPart> part = partAt(help->pos().y()))
            QToolTip::showText(help->globalPos(), wordsOf(*part), this, {0, help->pos().y() - 2, width(), PartHeight});
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

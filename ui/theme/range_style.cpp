// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/range_style.h"

#include "theme/style_parts.h"

#include <QAbstractScrollArea>
#include <QBrush>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOptionProgressBar>
#include <QStyleOptionSlider>
#include <QTextEdit>
#include <algorithm>
#include <cmath>

using namespace parts;

namespace {

const QAbstractScrollArea *areaOf(const QWidget *bar)
{
    // Between a bar and its area stands Qt's own container.
    const QWidget *container = bar ? bar->parentWidget() : nullptr;
    return container ? qobject_cast<const QAbstractScrollArea *>(container->parentWidget()) : nullptr;
}

/// A bar beside its view goes on with the view's ground.
QBrush groundOf(const QStyleOptionSlider &option, const QWidget *bar)
{
    const QAbstractScrollArea *area = areaOf(bar);
    return area ? area->viewport()->palette().brush(area->viewport()->backgroundRole()) : option.palette.base();
}

/// Where the thumb can be: not beside a table's header, a little away from the ends.
QRect grooveOf(const QStyleOptionSlider &option, const QWidget *bar)
{
    constexpr int End = 2;
    if (option.orientation == Qt::Horizontal)
        return option.rect.adjusted(End, 0, -End, 0);
    const QAbstractScrollArea *area = areaOf(bar);
    const int header = area ? std::max(0, area->viewport()->y() - bar->parentWidget()->y()) : 0;
    return option.rect.adjusted(0, End + header, 0, -End);
}

struct Span
{
    int start = 0;
    int length = 0;
};

Span thumbIn(int room, const QStyleOptionSlider &option)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return {0, room};
    const qint64 whole = range + option.pageStep;
    const int length = std::clamp(int(qint64(room) * option.pageStep / whole), std::min(ranges::BarThumbLeast, room), room);
    return {QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown),
            length};
}

} // namespace

QRect ranges::sliderPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    if (part != QStyle::SC_SliderHandle)
        return option.rect;
    const int room = (isHorizontal ? option.rect.width() : option.rect.height()) - ThumbSize;
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, room, option.upsideDown);
    if (isHorizontal)
        return {option.rect.x() + start, option.rect.y() + (option.rect.height() - ThumbSize) / 2, ThumbSize, ThumbSize};
    return {option.rect.x() + (option.rect.width() - ThumbSize) / 2, option.rect.y() + start, ThumbSize, ThumbSize};
}

void ranges::drawSlider(QPainter *painter, const QStyleOptionSlider &option)
{
    constexpr double Track = 4;
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const QRectF thumb = sliderPart(option, QStyle::SC_SliderHandle);
    const QRgb ink = states.isEnabled ? tokens.accent : tokens.disabled;
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const QRectF all = option.rect;
    const QRectF track = isHorizontal ? QRectF(all.x(), thumb.center().y() - Track / 2, all.width(), Track)
                                      : QRectF(thumb.center().x() - Track / 2, all.y(), Track, all.height());
    QRectF filled = track;
    if (isHorizontal && !option.upsideDown)
        filled.setRight(thumb.center().x());
    else if (isHorizontal)
        filled.setLeft(thumb.center().x());
    else if (option.upsideDown)
        filled.setTop(thumb.center().y());
    else
        filled.setBottom(thumb.center().y());
    paintBox(painter, track, Track / 2, {tokens.inset, {}});
    paintBox(painter, filled, Track / 2, {ink, {}});
    const QRgb ground = states.isPressed ? tokens.press : states.isHovered ? tokens.hover : tokens.base;
    paintBox(painter, thumb, ThumbSize / 2.0, {ground, {}});
    paintRing(painter, thumb.adjusted(1, 1, -1, -1), ThumbSize / 2.0, ink);
}

bool ranges::isOverlay(const QScrollBar *bar)
{
    if (bar && bar->property("beside").toBool())
        return false;
    const QAbstractScrollArea *area = areaOf(bar);
    return area && bar->orientation() == Qt::Vertical && !qobject_cast<const QPlainTextEdit *>(area) && !qobject_cast<const QTextEdit *>(area);
}

QRect ranges::scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, const QWidget *bar)
{
    const QRect groove = grooveOf(option, bar);
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const Span thumb = thumbIn(isHorizontal ? groove.width() : groove.height(), option);
    const auto along = [&](int from, int to) {
        return isHorizontal ? QRect(groove.x() + from, groove.y(), to - from, groove.height())
                            : QRect(groove.x(), groove.y() + from, groove.width(), to - from);
    };
    const int room = isHorizontal ? groove.width() : groove.height();
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return groove;
    case QStyle::SC_ScrollBarSlider: return along(thumb.start, thumb.start + thumb.length);
    case QStyle::SC_ScrollBarSubPage: return along(0, thumb.start);
    case QStyle::SC_ScrollBarAddPage: return along(thumb.start + thumb.length, room);
    default: return {};
    }
}

void ranges::drawScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QWidget *bar)
{
    if (!isOverlay(qobject_cast<const QScrollBar *>(bar)))
        painter->fillRect(option.rect, groundOf(option, bar));
    if (option.minimum >= option.maximum)
        return;
    constexpr int Opacity = 35; // percent of text3
    const States states(option);
    const double thickness = states.isHovered || states.isPressed ? 10 : 6;
    QRectF thumb = scrollBarPart(option, QStyle::SC_ScrollBarSlider, bar);
    const double air = (BarExtent - thickness) / 2;
    thumb = option.orientation == Qt::Horizontal ? thumb.adjusted(0, air, 0, -air) : thumb.adjusted(air, 0, -air, 0);
    QColor ink(tokensOf(option).text3);
    ink.setAlpha((states.isPressed ? 2 : 1) * Opacity * 255 / 100);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    painter->drawRoundedRect(thumb, thickness / 2, thickness / 2);
    painter->restore();
}

void ranges::drawProgressTrack(QPainter *painter, const QStyleOption &option)
{
    constexpr double Height = 6;
    const QRectF all = option.rect;
    paintBox(painter, {all.x(), all.center().y() - Height / 2, all.width(), Height}, Height / 2, {tokensOf(option).inset, {}});
}

void ranges::drawProgress(QPainter *painter, const QStyleOptionProgressBar &option)
{
    constexpr double Height = 6;
    const int range = option.maximum - option.minimum;
    const QRectF all = option.rect;
    const double share = range > 0 ? std::clamp(double(option.progress - option.minimum) / range, 0.0, 1.0) : 0;
    QRectF filled(all.x(), all.center().y() - Height / 2, std::round(all.width() * share), Height);
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(all.right());
    if (filled.width() > 0)
        paintBox(painter, filled, Height / 2, {tokensOf(option).accent, {}});
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/splitter_style.h"

#include "theme/style_parts.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QRegion>
#include <QSplitter>
#include <QSplitterHandle>
#include <QStyleOption>

using namespace parts;

namespace {

constexpr int Reach = 3; ///< beyond the line, on both sides
constexpr int GripLength = 32;
constexpr int GripWidth = 3;

QRect gripOf(const QSplitterHandle &handle)
{
    const bool isUpright = handle.orientation() == Qt::Horizontal; // the line of a horizontal splitter is upright
    const QSize size = isUpright ? QSize(GripWidth, GripLength) : QSize(GripLength, GripWidth);
    const QRect all = handle.rect();
    return {QPoint((all.width() - size.width()) / 2, (all.height() - size.height()) / 2), size};
}

void shape(QSplitterHandle *handle)
{
    const bool isUpright = handle->orientation() == Qt::Horizontal;
    handle->setContentsMargins(isUpright ? QMargins(Reach, 0, Reach, 0) : QMargins(0, Reach, 0, Reach));
    handle->setAttribute(Qt::WA_MouseNoMask);
    handle->setMask(QRegion(handle->contentsRect()) + gripOf(*handle));
}

} // namespace

SplitterStyle::SplitterStyle(QObject *parent)
    : QObject(parent)
{
}

void SplitterStyle::prepare(QSplitterHandle *handle)
{
    handle->installEventFilter(this);
    shape(handle);
    // The splitter asks for the margins when it places its handles.
    QCoreApplication::postEvent(handle->splitter(), new QEvent(QEvent::LayoutRequest));
}

bool SplitterStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Resize)
        return false;
    // Qt's own handler would reach for five pixels and mask the grip away.
    if (auto *handle = qobject_cast<QSplitterHandle *>(watched))
        shape(handle);
    return true;
}

void SplitterStyle::draw(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const auto *handle = qobject_cast<const QSplitterHandle *>(widget);
    if (!handle)
        return;
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const bool hasGrip = lookOf(handle->splitter()) == Look::Grip;
    const QRgb line = hasGrip ? tokens.border : tokens.line;
    painter->fillRect(handle->contentsRect(), QColor(line));
    if (states.isHovered || states.isPressed)
        paintBox(painter, gripOf(*handle), GripWidth / 2.0, {tokens.control, {}});
    else if (hasGrip)
        paintBox(painter, gripOf(*handle), 1, {tokens.border, {}});
}

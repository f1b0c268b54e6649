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
#include <QStyle>
#include <QStyleOption>

using namespace parts;

namespace {

constexpr int Reach = 3; ///< beyond the line, on both sides
constexpr int GripLength = 32;
constexpr int GripWidth = 3;

/// The grip in the middle of `line`; the line of a horizontal splitter is upright.
QRect gripOn(const QRect &line, bool isUpright)
{
    const QSize size = isUpright ? QSize(GripWidth, GripLength) : QSize(GripLength, GripWidth);
    return {line.x() + (line.width() - size.width()) / 2, line.y() + (line.height() - size.height()) / 2, size.width(), size.height()};
}

void shape(QSplitterHandle *handle)
{
    const bool isUpright = handle->orientation() == Qt::Horizontal;
    handle->setContentsMargins(isUpright ? QMargins(Reach, 0, Reach, 0) : QMargins(0, Reach, 0, Reach));
    handle->setAttribute(Qt::WA_MouseNoMask);
    const QRect line = handle->contentsRect();
    handle->setMask(QRegion(line) + gripOn(line, isUpright));
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

void SplitterStyle::draw(QPainter *painter, const QStyleOption &option, const QWidget *splitter)
{
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const bool hasGrip = lookOf(splitter) == Look::Grip;
    const QRect grip = gripOn(option.rect, option.state & QStyle::State_Horizontal);
    painter->fillRect(option.rect, QColor(hasGrip ? tokens.border : tokens.line));
    if (states.isHovered || states.isPressed)
        paintBox(painter, grip, GripWidth / 2.0, {tokens.control, {}});
    else if (hasGrip)
        paintBox(painter, grip, 1, {tokens.border, {}});
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/filter_chip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>

namespace {

constexpr int CrossWidth = 24; ///< a target that a finger hits

} // namespace

FilterChip::FilterChip(QWidget *parent)
    : QToolButton(parent)
{
    setProperty("look", QStringLiteral("chip"));
    setProperty("small", true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
}

void FilterChip::setFiltering(bool isFiltering)
{
    if (isFiltering == m_isFiltering)
        return;
    m_isFiltering = isFiltering;
    setProperty("isSet", isFiltering);
    updateGeometry();
    update();
}

bool FilterChip::isOnCross(const QPoint &place) const
{
    const QRect cross(width() - CrossWidth, 0, CrossWidth, height());
    return m_isFiltering && QStyle::visualRect(layoutDirection(), rect(), cross).contains(place);
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isOnCross(event->position().toPoint()))
        Q_EMIT cleared();
    else
        QToolButton::mousePressEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    const bool isErasing = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (isErasing && m_isFiltering)
        Q_EMIT cleared();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        showMenu();
    else
        QToolButton::keyPressEvent(event);
}

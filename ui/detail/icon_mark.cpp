// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/icon_mark.h"

#include "theme/palette.h"

#include <QPainter>

IconMark::IconMark(Icon icon, RoleLabel::Ink ink, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_ink(ink)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconMark::setIcon(Icon icon, RoleLabel::Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void IconMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, m_icon, QRectF(rect()), tokensFor(palette()).*m_ink);
}

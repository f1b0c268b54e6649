// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ground.h"

#include "theme/palette.h"

#include <QPainter>

Ground::Ground(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
}

void Ground::setLook(const Look &look)
{
    m_look = look;
    update();
}

void Ground::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    const QColor fill(tokens.*m_look.fill);
    if (!m_look.border && m_look.radius == 0) {
        painter.fillRect(rect(), fill);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    if (!m_look.border) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect(), m_look.radius, m_look.radius);
        return;
    }
    painter.setPen(QColor(tokens.*m_look.border));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_look.radius - 0.5, m_look.radius - 0.5);
}

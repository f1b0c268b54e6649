// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/stat_bar.h"

#include "theme/palette.h"

#include <QPainter>
#include <algorithm>

namespace {

constexpr int BarHeight = 6;

} // namespace

StatBar::StatBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(BarHeight);
}

void StatBar::set(double fraction, bool isOld)
{
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    m_isOld = isOld;
    update();
}

void StatBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal radius = height() / 2.0;
    painter.setBrush(QColor(tokens.inset));
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    if (m_fraction <= 0)
        return;
    QRectF done(rect());
    done.setWidth(std::max(2 * radius, m_fraction * width()));
    if (isRightToLeft())
        done.moveRight(width());
    painter.setBrush(QColor(m_isOld ? tokens.text3 : tokens.accent));
    painter.drawRoundedRect(done, radius, radius);
}

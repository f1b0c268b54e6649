// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/health_button.h"

#include "sidebar/health_sign.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace {

constexpr int HealthInset = 12;
constexpr int HealthGap = 6;       ///< between sign and words
constexpr int FactGap = 16;  ///< between the two facts
constexpr int Disc = 8;
constexpr int HealthSign = 12;
constexpr int HealthHeight = 24;
constexpr int Rounding = 2; ///< a text is drawn up to so much wider than it measures

} // namespace

HealthButton::HealthButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Show every connection"));
}

void HealthButton::say(HealthMark mark, const QString &health, const QString &update)
{
    if (mark == m_mark && health == m_health && update == m_update)
        return;
    const QSize before = sizeHint();
    m_mark = mark;
    if (m_health != health)
        setAccessibleName(health);
    m_health = health;
    m_update = update;
    if (sizeHint() != before)
        updateGeometry();
    QWidget::update();
}

int HealthButton::signWidth() const
{
    const bool isDisc = m_mark == HealthMark::None || m_mark == HealthMark::Healthy || m_mark == HealthMark::Paused;
    return isDisc ? Disc : HealthSign;
}

QSize HealthButton::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextRole::Caption, font()));
    const int words = metrics.horizontalAdvance(m_health) + FactGap + metrics.horizontalAdvance(m_update) + 2 * Rounding;
    return {HealthInset + HealthSign + HealthGap + words + HealthGap, rowHeightFor(HealthHeight, font())};
}

QSize HealthButton::minimumSizeHint() const
{
    return {HealthInset + HealthSign + HealthGap, HealthHeight};
}

void HealthButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    if (underMouse() || isDown())
        painter.fillRect(rect().adjusted(0, 1, 0, 0), QColor(isDown() ? tokens.press : tokens.inset));
    const int side = signWidth();
    const QRect sign(HealthInset, (height() + 1 - side) / 2, side, side);
    paintHealthSign(&painter, m_mark, QStyle::visualRect(layoutDirection(), rect(), sign), tokens);
    painter.setFont(fontFor(TextRole::Caption, font()));
    QRect space = rect().adjusted(HealthInset + side + HealthGap, 1, -HealthGap, 0);
    const auto draw = [&](const QString &words, QRgb ink) {
        const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, std::max(0, space.width()));
        painter.setPen(QColor(ink));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), space),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
                             | Qt::TextSingleLine,
                         shown);
        space.setLeft(space.left() + painter.fontMetrics().horizontalAdvance(shown) + FactGap);
    };
    const bool isQuiet = m_mark <= HealthMark::Paused;
    draw(m_health, isQuiet ? tokens.text2 : healthInk(m_mark, tokens));
    if (space.width() > FactGap)
        draw(m_update, tokens.text3);
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    painter.setPen(QPen(QColor(tokens.focus), 2));
    painter.drawRect(rect().adjusted(2, 3, -2, -2));
}

void HealthButton::focusInEvent(QFocusEvent *event)
{
    setAccessibleDescription(m_update);
    QAbstractButton::focusInEvent(event);
}

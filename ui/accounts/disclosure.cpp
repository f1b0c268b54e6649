// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/disclosure.h"

#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace {

constexpr int IconSize = 14;
constexpr int SignGap = 4;
constexpr int SmallestTarget = 24;

} // namespace

Disclosure::Disclosure(QWidget *content, QWidget *parent)
    : QAbstractButton(parent)
    , m_content(content)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] { setOpen(!m_isOpen); });
    setOpen(false);
}

void Disclosure::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_content->setVisible(isOpen);
    setAccessibleDescription(isOpen ? tr("open", "fields that can be hidden") : tr("closed", "fields that can be hidden"));
    update();
    Q_EMIT opened(isOpen);
}

QSize Disclosure::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextRole::Small, font()));
    return {IconSize + SignGap + metrics.horizontalAdvance(text()) + SignGap, std::max(SmallestTarget, metrics.height() + 8)};
}

void Disclosure::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), {0, (height() - IconSize) / 2, IconSize, IconSize});
    if (!m_isOpen && !isLeftToRight) {
        painter.save();
        painter.translate(icon.x() * 2 + IconSize, 0);
        painter.scale(-1, 1);
    }
    paintIcon(&painter, m_isOpen ? Icon::ChevronDown : Icon::ChevronRight, icon, tokens.text2);
    if (!m_isOpen && !isLeftToRight)
        painter.restore();
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(IconSize + SignGap, 0, 0, 0));
    painter.setFont(fontFor(TextRole::Small, font()));
    painter.setPen(QColor(underMouse() || isDown() ? tokens.text : tokens.text2));
    painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
                                | Qt::TextSingleLine,
                     text());
}

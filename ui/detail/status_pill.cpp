// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/status_pill.h"

#include "theme/palette.h"
#include "theme/status_inks.h"
#include "theme/type.h"

#include <QPainter>
#include <algorithm>

namespace {

constexpr int Height = 24;
constexpr int Dot = 8;
constexpr int LongestWord = 200; ///< px; a service may call a status anything

} // namespace

StatusPill::StatusPill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setStatus(JobStatus status, const QString &word)
{
    m_status = status;
    m_word = word;
    setAccessibleName(word);
    setToolTip(word);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextRole::Strong, font()));
    const int word = std::min(metrics.horizontalAdvance(m_word), LongestWord);
    return {10 + Dot + 6 + word + 10, std::max(Height, metrics.height() + 4)};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    const StatusInks inks = inksFor(m_status, tokensFor(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(inks.ground));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setBrush(QColor(inks.ink));
    painter.drawEllipse(QRectF(10, (height() - Dot) / 2.0, Dot, Dot));
    painter.setPen(QColor(inks.ink));
    painter.setFont(fontFor(TextRole::Strong, font()));
    const QRect word = rect().adjusted(10 + Dot + 6, 0, -8, 0);
    painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideRight, word.width()));
}

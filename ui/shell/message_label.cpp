// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/message_label.h"

#include "plain_text.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace {

constexpr int LeadGap = 12; ///< between lead and sentence
constexpr int LeastWidth = 120;

} // namespace

MessageLabel::MessageLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
}

void MessageLabel::setMessage(const text::Message &message)
{
    m_message = {oneLine(message.lead), oneLine(message.sentence)};
    // Never drawn: what screen readers get. A countdown in it changes every second and is not announced.
    setText(m_message.lead + u' ' + m_message.sentence);
    update();
}

int MessageLabel::wantedWidth() const
{
    const int lead = QFontMetrics(fontFor(TextRole::SectionTitle, font())).horizontalAdvance(m_message.lead);
    return lead + LeadGap + fontMetrics().horizontalAdvance(m_message.sentence);
}

QSize MessageLabel::sizeHint() const
{
    return {wantedWidth(), fontMetrics().height()};
}

QSize MessageLabel::minimumSizeHint() const
{
    return {LeastWidth, fontMetrics().height()};
}

void MessageLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const auto draw = [&](const QRect &space, const QString &words, QRgb ink) {
        painter.setPen(QColor(ink));
        const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, space.width());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), space), int(start) | Qt::TextSingleLine, shown);
        return painter.fontMetrics().horizontalAdvance(shown);
    };
    painter.setFont(fontFor(TextRole::SectionTitle, font()));
    const int used = draw(rect(), m_message.lead, tokens.text) + LeadGap;
    painter.setFont(font());
    if (const QRect rest = rect().adjusted(used, 0, 0, 0); rest.width() > LeadGap)
        draw(rest, m_message.sentence, tokens.text2);
}

bool MessageLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    const bool isCut = wantedWidth() > width();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), isCut ? plainTooltip(text()) : QString(), this);
    return true;
}

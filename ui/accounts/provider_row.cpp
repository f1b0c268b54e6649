// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/provider_row.h"

#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ProviderHeight = 56;
constexpr int ProviderInset = 15; ///< its outline included
constexpr int ProviderIconSize = 20;
constexpr int MarkSize = 16;
constexpr int ProviderGap = 12;
constexpr int Radius = 8;
constexpr QSize NameLine(0, 20);
constexpr QSize HostLine(0, 16);

Icon signOf(const ProviderChoice &choice)
{
    if (choice.isOwnAddress())
        return Icon::Server;
    if (choice.provider == "openai"_L1)
        return Icon::Sparkles;
    return choice.provider == "portkey"_L1 ? Icon::Route : Icon::Globe;
}

} // namespace

ProviderRow::ProviderRow(const ProviderChoice &choice, QWidget *parent)
    : QAbstractButton(parent)
    , m_choice(choice)
{
    setText(choice.title);
    setCheckable(true);
    setAutoExclusive(true);
    setAccessibleName(choice.title);
    setAccessibleDescription(choice.detail);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize ProviderRow::sizeHint() const
{
    const QFontMetrics name(fontFor(TextRole::Strong, font()));
    const QFontMetrics host(fontFor(TextRole::Small, font()));
    const int words = std::max(name.horizontalAdvance(m_choice.title), host.horizontalAdvance(m_choice.detail));
    const int lines = std::max(NameLine.height(), name.height()) + std::max(HostLine.height(), host.height());
    return {2 * ProviderInset + ProviderIconSize + 2 * ProviderGap + words + MarkSize, std::max(ProviderHeight, lines + 20)};
}

QSize ProviderRow::minimumSizeHint() const
{
    return sizeHint();
}

void ProviderRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    paintGround(painter);
    const QRect inner = rect().adjusted(ProviderInset, 0, -ProviderInset, 0);
    const auto place = [&](Qt::Alignment at, int size) {
        return QStyle::alignedRect(layoutDirection(), at | Qt::AlignVCenter, {size, size}, inner);
    };
    paintIcon(&painter, signOf(m_choice), place(Qt::AlignLeft, ProviderIconSize),
              isChecked() ? tokens.accentText : tokens.text2);
    paintWords(painter);
    QStyleOptionButton mark;
    mark.initFrom(this);
    mark.state |= isChecked() ? QStyle::State_On : QStyle::State_Off;
    mark.state.setFlag(QStyle::State_Sunken, isDown());
    mark.rect = place(Qt::AlignRight, MarkSize);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, &painter, this);
}

void ProviderRow::paintGround(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const double pen = isChecked() ? 2 : 1;
    const double half = pen / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(isChecked()    ? tokens.accentTint
                            : isDown()     ? tokens.press
                            : underMouse() ? tokens.hover
                                           : tokens.base));
    painter.setPen(QPen(QColor(isChecked() ? tokens.accent : tokens.border), pen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), Radius - half, Radius - half);
}

void ProviderRow::paintWords(QPainter &painter) const
{
    const Tokens &tokens = tokensFor(palette());
    const QFont nameFont = fontFor(TextRole::Strong, font());
    const QFont hostFont = fontFor(TextRole::Small, font());
    const int nameHeight = std::max(NameLine.height(), QFontMetrics(nameFont).height());
    const int hostHeight = std::max(HostLine.height(), QFontMetrics(hostFont).height());
    const int lead = ProviderInset + ProviderIconSize + ProviderGap;
    const int width = this->width() - lead - ProviderInset - MarkSize - ProviderGap;
    const int top = (height() - nameHeight - hostHeight) / 2;
    const auto line = [&](const QFont &lineFont, QRgb ink, const QString &words, int y, int lineHeight) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), {lead, y, width, lineHeight});
        painter.setFont(lineFont);
        painter.setPen(QColor(ink));
        painter.drawText(box, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter)
                                  | Qt::TextSingleLine,
                         QFontMetrics(lineFont).elidedText(words, Qt::ElideRight, width));
    };
    line(nameFont, tokens.text, m_choice.title, top, nameHeight);
    line(hostFont, tokens.text3, m_choice.detail, top + nameHeight, hostHeight);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/choice_style.h"

#include "theme/icons.h"
#include "theme/style_parts.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

using namespace parts;

namespace {

Box boxOf(const Tokens &tokens, const States &states, bool isFilled)
{
    if (!states.isEnabled)
        return isFilled ? Box{tokens.disabled, {}} : Box{tokens.inset, tokens.border};
    if (isFilled)
        return {states.isPressed ? tokens.accentPress : states.isHovered ? tokens.accentHover : tokens.accent, {}};
    return {states.isPressed ? tokens.press : states.isHovered ? tokens.hover : tokens.base, tokens.control};
}

QRectF squareIn(const QRect &rect)
{
    constexpr int Size = choices::MarkSize;
    return {rect.x() + (rect.width() - Size) / 2.0, rect.y() + (rect.height() - Size) / 2.0, Size, Size};
}

} // namespace

void choices::drawCheckMark(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const bool isPartly = option.state & QStyle::State_NoChange;
    const QRectF square = squareIn(option.rect);
    paintBox(painter, square, ChipRadius, boxOf(tokens, states, states.isOn || isPartly));
    const QRectF sign = square.adjusted(2, 2, -2, -2);
    if (isPartly)
        paintIcon(painter, Icon::Minus, sign, tokens.onAccent);
    else if (states.isOn)
        paintIcon(painter, Icon::Check, sign, tokens.onAccent);
}

void choices::drawRadioMark(QPainter *painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const QRectF square = squareIn(option.rect);
    paintBox(painter, square, MarkSize / 2.0, boxOf(tokens, states, states.isOn));
    if (states.isOn)
        paintBox(painter, square.adjusted(5, 5, -5, -5), 3, {tokens.onAccent, {}});
}

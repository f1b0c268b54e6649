// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/button_style.h"

#include "theme/icons.h"
#include "theme/style_parts.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStyleOptionToolButton>
#include <QWidget>
#include <algorithm>

using namespace parts;

namespace {

constexpr int SignGap = 4; ///< between words and the sign of a menu

/// What a button in one state is painted with.
struct Paint
{
    Box box;
    QRgb ink = 0;
    std::optional<QRgb> tint;
};

Paint solid(const Tokens &tokens, const States &states)
{
    if (!states.isEnabled)
        return {{tokens.inset, {}}, tokens.disabled, tokens.disabled};
    const QRgb ground = states.isPressed ? tokens.accentPress : states.isHovered ? tokens.accentHover : tokens.accent;
    return {{ground, {}}, tokens.onAccent, tokens.onAccent};
}

Paint toggledOn(const Tokens &tokens, const States &states)
{
    if (!states.isEnabled)
        return {{tokens.inset, {}}, tokens.disabled, tokens.disabled};
    Box box{tokens.accentTint, {}};
    if (states.isPressed)
        box.ground = tokens.press;
    else if (states.isHovered)
        box.border = tokens.border;
    return {box, tokens.accentText, tokens.accentText};
}

Paint outlined(const Tokens &tokens, const States &states, QRgb ink)
{
    const QRgb ground = states.isPressed ? tokens.press : states.isHovered ? tokens.hover : tokens.base;
    return {{ground, tokens.border}, states.isEnabled ? ink : tokens.disabled, {}};
}

Paint bare(const Tokens &tokens, const States &states)
{
    Box box;
    if (states.isPressed)
        box.ground = tokens.press;
    else if (states.isHovered)
        box.ground = tokens.hover;
    return {box, states.isEnabled ? tokens.text2 : tokens.disabled, {}};
}

Paint segment(const Tokens &tokens, const States &states)
{
    if (states.isOn)
        return {{tokens.segOn, tokens.border}, states.isEnabled ? tokens.text : tokens.disabled, {}};
    const QRgb ink = !states.isEnabled ? tokens.disabled : states.isHovered ? tokens.text : tokens.text2;
    return {{}, ink, {}};
}

Paint link(const Tokens &tokens, const States &states)
{
    const QRgb ink = states.isEnabled ? tokens.accentText : tokens.disabled;
    return {{}, ink, ink};
}

bool isSet(const QWidget *widget, const States &states)
{
    return states.isOn || (widget && widget->property("isSet").toBool());
}

Paint paintOf(const Tokens &tokens, const States &states, const QWidget *widget)
{
    switch (lookOf(widget)) {
    case Look::Primary:
    case Look::Pill: return solid(tokens, states);
    case Look::Link: return link(tokens, states);
    case Look::Segment: return segment(tokens, states);
    case Look::Chip:
    case Look::Outline: return isSet(widget, states) ? toggledOn(tokens, states) : outlined(tokens, states, tokens.text2);
    case Look::Plain:
    case Look::Track:
    case Look::Grip: return states.isOn ? toggledOn(tokens, states) : bare(tokens, states);
    }
    Q_UNREACHABLE();
}

Label labelOf(const QIcon &icon, const QString &text, const Paint &paint, const States &states)
{
    Label label;
    label.icon = icon;
    label.text = text;
    label.ink = paint.ink;
    label.tint = paint.tint;
    label.mode = states.isEnabled ? QIcon::Normal : QIcon::Disabled;
    label.isOn = states.isOn;
    return label;
}

/// Space between the outer edge of a button and its content.
int paddingOf(const QWidget *widget)
{
    switch (lookOf(widget)) {
    case Look::Link: return 2;
    case Look::Segment:
    case Look::Chip:
    case Look::Outline: return 9;
    case Look::Pill: return 10;
    case Look::Plain:
    case Look::Primary:
    case Look::Track:
    case Look::Grip: break;
    }
    return extentOf(widget) == Extent::Large ? 15 : 11;
}

int toolHeight(const QWidget *widget, const QFontMetrics &metrics)
{
    switch (lookOf(widget)) {
    case Look::Segment: return std::max(20, metrics.height() + 4);
    case Look::Chip:
    case Look::Outline: return heightOf(extentOf(widget) == Extent::Large ? Extent::Normal : Extent::Small, metrics);
    case Look::Plain:
    case Look::Primary:
    case Look::Link:
    case Look::Pill:
    case Look::Track:
    case Look::Grip: return heightOf(extentOf(widget), metrics);
    }
    Q_UNREACHABLE();
}

/// Weight tells which segment is on; every width is that of the heavier one, so that nothing moves.
QFont segmentFont(QFont font, bool isOn)
{
    font.setWeight(isOn ? QFont::Medium : QFont::Normal);
    return font;
}

bool showsText(const QStyleOptionToolButton &option)
{
    return !option.text.isEmpty() && (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull());
}

/// A chip ends in the sign of what a click does: open its menu, or take the filter away.
std::optional<Icon> signOf(const QStyleOptionToolButton &option, const QWidget *widget)
{
    if (lookOf(widget) == Look::Chip)
        return isSet(widget, States(option)) ? Icon::Close : Icon::ChevronDown;
    const bool hasMenu = option.features & QStyleOptionToolButton::HasMenu;
    return hasMenu && showsText(option) ? std::optional(Icon::ChevronDown) : std::nullopt;
}

Label toolLabel(const QStyleOptionToolButton &option, const Paint &paint)
{
    const QIcon icon = option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon;
    Label label = labelOf(icon, showsText(option) ? option.text : QString(), paint, States(option));
    label.iconSize = label.text.isEmpty() ? option.iconSize.width() : SmallIcon;
    return label;
}

} // namespace

double buttons::radiusOf(const QWidget *button)
{
    const Look look = lookOf(button);
    if (look == Look::Pill)
        return button->height() / 2.0;
    return look == Look::Segment ? ChipRadius : ControlRadius;
}

void buttons::drawPushButton(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    const bool isFlat = option.features & QStyleOptionButton::Flat;
    Paint paint = paintOf(tokens, states, widget);
    if (lookOf(widget) == Look::Plain && !states.isOn && !isFlat)
        paint = outlined(tokens, states, tokens.text);
    paintBox(painter, option.rect, widget ? radiusOf(widget) : ControlRadius, paint.box);

    Label label = labelOf(option.icon, option.text, paint, states);
    label.isUnderlined = lookOf(widget) == Look::Link && states.isHovered;
    const int padding = paddingOf(widget);
    QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect end(content.right() + 1 - Chevron, content.center().y() - Chevron / 2 + 1, Chevron, Chevron);
        paintIcon(painter, Icon::ChevronDown, QStyle::visualRect(option.direction, option.rect, end), paint.ink);
        content = QStyle::visualRect(option.direction, option.rect, content.adjusted(0, 0, -Chevron - SignGap, 0));
    }
    paintLabel(painter, content, label, option.direction);
}

QSize buttons::pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const QFont font = widget ? widget->font() : QFont();
    Label label;
    label.icon = option.icon;
    label.text = option.text;
    const int sign = option.features & QStyleOptionButton::HasMenu ? Chevron + SignGap : 0;
    return {labelWidth(label, font) + 2 * paddingOf(widget) + sign, heightOf(extentOf(widget), QFontMetrics(font))};
}

void buttons::drawToolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const States states(option);
    const Paint paint = paintOf(tokensOf(option), states, widget);
    paintBox(painter, option.rect, widget ? radiusOf(widget) : ControlRadius, paint.box);
    if (lookOf(widget) == Look::Segment)
        painter->setFont(segmentFont(painter->font(), states.isOn));
    const Label label = toolLabel(option, paint);
    if (label.text.isEmpty())
        return paintLabel(painter, option.rect, label, option.direction);
    const int padding = paddingOf(widget);
    QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    if (const auto sign = signOf(option, widget)) {
        const QRect end(content.right() + 1 - Chevron, content.center().y() - Chevron / 2 + 1, Chevron, Chevron);
        paintIcon(painter, *sign, QStyle::visualRect(option.direction, option.rect, end), paint.ink);
        content = QStyle::visualRect(option.direction, option.rect, content.adjusted(0, 0, -Chevron - SignGap, 0));
    }
    paintLabel(painter, content, label, option.direction);
}

QSize buttons::toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const QFont font = widget ? widget->font() : QFont();
    const int height = toolHeight(widget, QFontMetrics(font));
    const Label label = toolLabel(option, {});
    if (label.text.isEmpty())
        return {std::max(height, label.iconSize + 8), std::max(height, label.iconSize + 8)};
    const QFont widest = lookOf(widget) == Look::Segment ? segmentFont(font, true) : font;
    const int sign = signOf(option, widget) ? Chevron + SignGap : 0;
    return {labelWidth(label, widest) + 2 * paddingOf(widget) + sign, height};
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/field_style.h"

#include "theme/icons.h"
#include "theme/style_parts.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QStyleOptionSpinBox>
#include <QToolButton>
#include <algorithm>

using namespace parts;

namespace {

constexpr int Padding = 11; ///< from the outer edge of a combo box to its words
constexpr int StepWidth = 20;

/// The part of a spin or combo box that one types in has no frame of its own.
bool isPartOfBox(const QWidget *field)
{
    return field && (qobject_cast<const QAbstractSpinBox *>(field->parentWidget()) || qobject_cast<const QComboBox *>(field->parentWidget()));
}

Box fieldBox(const Tokens &tokens, const States &states, const QWidget *field)
{
    if (!states.isEnabled)
        return {tokens.inset, tokens.border};
    return {tokens.base, field && field->property("invalid").toBool() ? tokens.failFg : tokens.control};
}

bool hasIconAt(const QWidget *field, Qt::Edge edge)
{
    // QLineEdit shows its actions as small buttons inside itself.
    const auto buttons = field->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(buttons.begin(), buttons.end(), [&](const QToolButton *button) {
        const bool isLeft = button->geometry().center().x() < field->width() / 2;
        return button->isVisibleTo(field) && isLeft == (edge == Qt::LeftEdge);
    });
}

} // namespace

void fields::drawFrame(QPainter *painter, const QStyleOptionFrame &option, const QWidget *field)
{
    if (option.lineWidth <= 0 || isPartOfBox(field))
        return;
    paintBox(painter, option.rect, ControlRadius, fieldBox(tokensOf(option), States(option), field));
}

QRect fields::contents(const QRect &rect, const QWidget *field)
{
    if (!field || isPartOfBox(field))
        return rect;
    // QLineEdit adds 2 px of its own, and the room of its icons.
    const int air = extentOf(field) == Extent::Large ? 9 : 8;
    constexpr int BesideIcon = 1;
    // QLineEdit rounds the middle down by half a pixel, labels round it up: one pixel less below evens that out.
    return rect.adjusted(hasIconAt(field, Qt::LeftEdge) ? BesideIcon : air, 0, hasIconAt(field, Qt::RightEdge) ? -BesideIcon : -air, -1);
}

int fields::heightFor(const QWidget *field)
{
    return heightOf(extentOf(field), field ? field->fontMetrics() : QFontMetrics(QFont()));
}

void fields::drawComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *box)
{
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    Box frame = fieldBox(tokens, states, box);
    if (!option.editable) {
        const bool isOpen = option.state & QStyle::State_On;
        frame = {states.isPressed || isOpen ? tokens.press : states.isHovered ? tokens.hover : tokens.base, tokens.border};
    }
    if (option.frame)
        paintBox(painter, option.rect, ControlRadius, frame);
    const QRectF arrow = comboPart(option, QStyle::SC_ComboBoxArrow);
    const QRectF square(arrow.center().x() - Chevron / 2.0, arrow.center().y() - Chevron / 2.0, Chevron, Chevron);
    paintIcon(painter, Icon::ChevronDown, square, states.isEnabled ? tokens.text2 : tokens.disabled);
}

void fields::drawComboLabel(QPainter *painter, const QStyleOptionComboBox &option)
{
    if (option.editable)
        return;
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    Label label;
    label.icon = option.currentIcon;
    label.iconSize = option.iconSize.width();
    label.mode = states.isEnabled ? QIcon::Normal : QIcon::Disabled;
    label.text = option.currentText;
    label.text.replace(u'&', QStringLiteral("&&"));
    label.ink = states.isEnabled ? tokens.text : tokens.disabled;
    label.alignment = Qt::AlignLeft;
    paintLabel(painter, comboPart(option, QStyle::SC_ComboBoxEditField), label, option.direction);
}

QRect fields::comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect &all = option.rect;
    const int arrow = Padding + Chevron + LabelGap / 2;
    switch (part) {
    case QStyle::SC_ComboBoxArrow: {
        const QRect end(all.right() + 1 - Padding - Chevron + 1, all.y(), Chevron, all.height());
        return QStyle::visualRect(option.direction, all, end);
    }
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, all, all.adjusted(option.editable ? Padding - 2 : Padding, 1, -arrow, -1));
    default: return all;
    }
}

QSize fields::comboSize(const QSize &content, const QWidget *box)
{
    return {content.width() + 2 * Padding + LabelGap + Chevron, heightFor(box)};
}

void fields::drawSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *box)
{
    const Tokens &tokens = tokensOf(option);
    const States states(option);
    if (option.frame)
        paintBox(painter, option.rect, ControlRadius, fieldBox(tokens, states, box));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto step = [&](QStyle::SubControl part, Icon icon, QAbstractSpinBox::StepEnabledFlag flag) {
        const QRectF rect = spinPart(option, part);
        const bool isActive = states.isEnabled && (option.activeSubControls & part);
        if (isActive)
            paintBox(painter, rect.adjusted(1, 1, -1, -1), ChipRadius, {states.isPressed ? tokens.press : tokens.hover, {}});
        const bool canStep = states.isEnabled && (option.stepEnabled & flag);
        const QRectF square(rect.center().x() - 5, rect.center().y() - 5, 10, 10);
        paintIcon(painter, icon, square, canStep ? tokens.text2 : tokens.disabled);
    };
    step(QStyle::SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    step(QStyle::SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

QRect fields::spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &all = option.rect;
    const int width = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : StepWidth;
    const QRect steps(all.right() - width, all.y() + 1, width, all.height() - 2);
    QRect rect = all;
    switch (part) {
    case QStyle::SC_SpinBoxUp: rect = steps.adjusted(0, 0, 0, -steps.height() / 2); break;
    case QStyle::SC_SpinBoxDown: rect = steps.adjusted(0, steps.height() - steps.height() / 2, 0, 0); break;
    case QStyle::SC_SpinBoxEditField: rect = all.adjusted(8, 0, -width - 2, -1); break;
    default: break;
    }
    return QStyle::visualRect(option.direction, all, rect);
}

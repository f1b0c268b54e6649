// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/control_fonts.h"

#include "theme/style_parts.h"
#include "theme/type.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDynamicPropertyChangeEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QToolButton>
#include <algorithm>
#include <array>
#include <optional>

namespace {

constexpr const char *Given = "givenFont";

std::optional<TextRole> roleOf(const QWidget *widget)
{
    const bool isLarge = parts::extentOf(widget) == parts::Extent::Large;
    if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget) || qobject_cast<const QComboBox *>(widget))
        return isLarge ? TextRole::Strong : TextRole::SmallStrong;
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget))
        return isLarge ? TextRole::Body : TextRole::Small;
    if (qobject_cast<const QTabBar *>(widget))
        return TextRole::Strong;
    return qobject_cast<const QHeaderView *>(widget) ? std::optional(TextRole::SmallStrong) : std::nullopt;
}

bool isSomebodysOwn(const QWidget *widget)
{
    if (!widget->testAttribute(Qt::WA_SetFont))
        return false;
    const QVariant given = widget->property(Given);
    const QFont font = given.value<QFont>();
    return !given.isValid() || !qFuzzyCompare(font.pointSizeF(), widget->font().pointSizeF()) || font.weight() != widget->font().weight();
}

/// Only windows hear of the application's font; a control with a font of its own would keep it.
void renew(QWidget *window)
{
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->testAttribute(Qt::WA_WState_Polished))
            ControlFonts::give(widget);
    }
    ControlFonts::give(window);
}

bool isOurs(const QByteArray &property)
{
    static const std::array<QByteArray, 5> names{"look", "small", "large", "isSet", "invalid"};
    return std::find(names.begin(), names.end(), property) != names.end();
}

} // namespace

void ControlFonts::give(QWidget *widget)
{
    const auto role = roleOf(widget);
    if (!role || isSomebodysOwn(widget))
        return;
    const QFont font = fontFor(*role, QApplication::font());
    widget->setProperty(Given, font);
    widget->setFont(font);
}

void ControlFonts::takeBack(QWidget *widget)
{
    if (!widget->property(Given).isValid() || isSomebodysOwn(widget))
        return;
    widget->setProperty(Given, {});
    widget->setFont(QFont());
}

bool ControlFonts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DynamicPropertyChange && event->type() != QEvent::ApplicationFontChange)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !widget->testAttribute(Qt::WA_WState_Polished))
        return false;
    if (event->type() == QEvent::ApplicationFontChange) {
        renew(widget);
    } else if (isOurs(static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName())) {
        give(widget);
        QEvent restyled(QEvent::StyleChange); // buttons remember their size hint until they hear of a change
        QCoreApplication::sendEvent(widget, &restyled);
        widget->updateGeometry();
        widget->update();
    }
    return false;
}

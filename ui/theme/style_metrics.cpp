// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The other half of TunewatchStyle: how large things are, and where their parts lie.

#include "theme/bar_style.h"
#include "theme/button_style.h"
#include "theme/choice_style.h"
#include "theme/field_style.h"
#include "theme/icons.h"
#include "theme/menu_style.h"
#include "theme/palette.h"
#include "theme/range_style.h"
#include "theme/style.h"
#include "theme/style_parts.h"

#include <QApplication>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>
#include <algorithm>

namespace {

/// 16 px in icon buttons, 14 px beside words and in small ones.
int buttonIconSize(const QWidget *widget)
{
    const bool isBare = qobject_cast<const QToolButton *>(widget) && parts::lookOf(widget) == parts::Look::Plain;
    return isBare && parts::extentOf(widget) != parts::Extent::Small ? 16 : parts::SmallIcon;
}

/// Nothing that can be clicked is lower than this.
constexpr int LeastTarget = 24;

} // namespace

QRect TunewatchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                     const QWidget *widget) const
{
    const auto *slider = parts::optionAs<QStyleOptionSlider>(option);
    if (control == CC_Slider && slider)
        return ranges::sliderPart(*slider, part);
    if (control == CC_ScrollBar && slider)
        return ranges::scrollBarPart(*slider, part, widget);
    if (const auto *box = parts::optionAs<QStyleOptionComboBox>(option); control == CC_ComboBox && box && part != SC_ComboBoxListBoxPopup)
        return fields::comboPart(*box, part);
    if (const auto *box = parts::optionAs<QStyleOptionSpinBox>(option); control == CC_SpinBox && box)
        return fields::spinPart(*box, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect TunewatchStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return fields::contents(option->rect, widget);
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize TunewatchStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &content, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = parts::optionAs<QStyleOptionButton>(option))
            return buttons::pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = parts::optionAs<QStyleOptionToolButton>(option); button && !(button->features & QStyleOptionToolButton::Arrow))
            return buttons::toolButtonSize(*button, widget);
        break;
    case CT_LineEdit: return {content.width() + 2 * 9, fields::heightFor(widget)};
    case CT_ComboBox: return fields::comboSize(content, widget);
    case CT_SpinBox: return {content.width() + 32, fields::heightFor(widget)};
    case CT_TabBarTab:
        if (const auto *tab = parts::optionAs<QStyleOptionTab>(option))
            return bars::tabSize(*tab, content, widget);
        break;
    case CT_HeaderSection:
        if (const auto *header = parts::optionAs<QStyleOptionHeader>(option))
            return bars::headerSize(*header, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = parts::optionAs<QStyleOptionMenuItem>(option))
            return menus::itemSize(*item, content);
        break;
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, content, widget);
        return {std::max(size.width(), LeastTarget), std::max(size.height(), LeastTarget)};
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, content, widget);
}

int TunewatchStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonIconSize: return buttonIconSize(widget);
    case PM_SmallIconSize: return 16;
    case PM_MessageBoxIconSize: return 24;
    case PM_LineEditIconSize: return parts::SmallIcon;
    case PM_LineEditIconMargin: return 6;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight: return 0;
    case PM_DefaultFrameWidth:
    case PM_TabBarBaseOverlap:
    case PM_MenuPanelWidth:
    case PM_SplitterWidth: return 1;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return 4;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return choices::MarkSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return choices::LabelGap;
    case PM_SliderLength:
    case PM_SliderControlThickness: return ranges::ThumbSize;
    case PM_SliderThickness: return ranges::SliderExtent;
    case PM_ScrollBarExtent: return ranges::BarExtent;
    case PM_ScrollBarSliderMin: return ranges::BarThumbLeast;
    case PM_ScrollView_ScrollBarOverlap: return ranges::isOverlay(qobject_cast<const QScrollBar *>(widget)) ? ranges::BarExtent : 0;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return FocusRing::Margin;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TunewatchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: // rings around a part of a control lie inside its edges
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient: return 0;
    case SH_LineEdit_PasswordCharacter: return 0x2022; // a small dot, as wide as a letter of the fixed font
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon TunewatchStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    Tokens tokens = tokensFor(widget ? widget->palette() : QApplication::palette());
    const auto inked = [&](Icon sign, QRgb ink) {
        tokens.text2 = ink;
        return iconFor(sign, tokens);
    };
    switch (icon) {
    case SP_LineEditClearButton: return iconFor(Icon::Close, tokens);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion: return inked(Icon::Info, tokens.runFg);
    case SP_MessageBoxWarning: return inked(Icon::TriangleAlert, tokens.waitFg);
    case SP_MessageBoxCritical: return inked(Icon::OctagonX, tokens.failFg);
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

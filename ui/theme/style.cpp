// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/style.h"

#include "theme/bar_style.h"
#include "theme/button_style.h"
#include "theme/choice_style.h"
#include "theme/field_style.h"
#include "theme/menu_style.h"
#include "theme/range_style.h"
#include "theme/style_parts.h"

#include <QApplication>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLayout>
#include <QPainter>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using parts::Look;

namespace {

void prepareTrack(QWidget *track)
{
    constexpr int TrackInset = 2;
    track->setAttribute(Qt::WA_StyledBackground);
    if (QLayout *row = track->layout()) {
        row->setContentsMargins(TrackInset, TrackInset, TrackInset, TrackInset);
        row->setSpacing(0);
    }
}

void paintTrack(QPainter *painter, const QStyleOption &option)
{
    parts::paintBox(painter, option.rect, parts::ControlRadius, {parts::tokensOf(option).inset, {}});
}

} // namespace

TunewatchStyle::TunewatchStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void TunewatchStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(&m_ring);
    application->installEventFilter(&m_fonts);
}

void TunewatchStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(&m_ring);
    application->removeEventFilter(&m_fonts);
    QProxyStyle::unpolish(application);
}

void TunewatchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    ControlFonts::give(widget);
    if (parts::lookOf(widget) == Look::Track)
        prepareTrack(widget);
    if (auto *handle = qobject_cast<QSplitterHandle *>(widget))
        m_splitters.prepare(handle);
    else if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // what lies under the bar shows around its thumb
    else if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false);
    else if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->defaultAlignment() == Qt::AlignCenter)
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void TunewatchStyle::unpolish(QWidget *widget)
{
    ControlFonts::takeBack(widget);
    if (auto *handle = qobject_cast<QSplitterHandle *>(widget))
        handle->removeEventFilter(&m_splitters);
    QProxyStyle::unpolish(widget);
}

void TunewatchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect: // FocusRing shows where the focus is, delegates their current row
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner: return;
    case PE_PanelLineEdit:
        if (const auto *frame = parts::optionAs<QStyleOptionFrame>(option))
            return fields::drawFrame(painter, *frame, widget);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return choices::drawCheckMark(painter, *option);
    case PE_IndicatorRadioButton: return choices::drawRadioMark(painter, *option);
    case PE_FrameTabBarBase: return bars::drawTabBase(painter, *option, widget);
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel: return menus::drawPanel(painter, *option);
    case PE_Frame: return parts::paintBox(painter, option->rect, 0, {{}, parts::tokensOf(*option).border});
    case PE_Widget:
        if (parts::lookOf(widget) == Look::Track)
            return paintTrack(painter, *option);
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void TunewatchStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = parts::optionAs<QStyleOptionButton>(option))
            return buttons::drawPushButton(painter, *button, widget);
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = parts::optionAs<QStyleOptionComboBox>(option))
            return fields::drawComboLabel(painter, *box);
        break;
    case CE_TabBarTab:
        if (const auto *tab = parts::optionAs<QStyleOptionTab>(option))
            return bars::drawTab(painter, *tab, widget);
        break;
    case CE_Header:
        if (const auto *header = parts::optionAs<QStyleOptionHeader>(option))
            return bars::drawHeaderSection(painter, *header);
        break;
    case CE_HeaderEmptyArea: return bars::drawHeaderGround(painter, *option);
    case CE_MenuItem:
        if (const auto *item = parts::optionAs<QStyleOptionMenuItem>(option))
            return menus::drawItem(painter, *item);
        break;
    case CE_Splitter: return SplitterStyle::draw(painter, *option, widget);
    case CE_FocusFrame:
        if (const auto *frame = qobject_cast<const QFocusFrame *>(widget))
            return FocusRing::paint(painter, frame, frame->widget());
        break;
    case CE_ShapedFrame:
        if (parts::lookOf(widget) == Look::Track)
            return paintTrack(painter, *option);
        break;
    case CE_ProgressBarGroove: return ranges::drawProgressTrack(painter, *option);
    case CE_ProgressBarContents:
        if (const auto *bar = parts::optionAs<QStyleOptionProgressBar>(option))
            return ranges::drawProgress(painter, *bar);
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void TunewatchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                        const QWidget *widget) const
{
    const auto *slider = parts::optionAs<QStyleOptionSlider>(option);
    const auto *button = parts::optionAs<QStyleOptionToolButton>(option);
    if (control == CC_Slider && slider)
        return ranges::drawSlider(painter, *slider);
    if (control == CC_ScrollBar && slider)
        return ranges::drawScrollBar(painter, *slider, widget);
    if (control == CC_ToolButton && button && !(button->features & QStyleOptionToolButton::Arrow))
        return buttons::drawToolButton(painter, *button, widget);
    if (const auto *box = parts::optionAs<QStyleOptionComboBox>(option); control == CC_ComboBox && box)
        return fields::drawComboBox(painter, *box, widget);
    if (const auto *box = parts::optionAs<QStyleOptionSpinBox>(option); control == CC_SpinBox && box)
        return fields::drawSpinBox(painter, *box, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

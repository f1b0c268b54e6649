// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/focus_ring.h"

#include "theme/button_style.h"
#include "theme/choice_style.h"
#include "theme/palette.h"
#include "theme/range_style.h"
#include "theme/style_parts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionSlider>

namespace {

constexpr const char *Property = "focusRing";

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// What the ring goes around: the whole box when the focus is in the field inside it.
QWidget *framed(QWidget *widget)
{
    QWidget *parent = widget->parentWidget();
    if (isField(widget) && (qobject_cast<QComboBox *>(parent) || qobject_cast<QAbstractSpinBox *>(parent)))
        return parent;
    return widget;
}

bool isScrolling(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QAbstractItemView *>(widget);
}

bool wantsFrame(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) || isField(widget)
        || qobject_cast<const QSlider *>(widget) || isScrolling(widget);
}

bool isByKeyboard(const QWidget *widget, Qt::FocusReason reason)
{
    switch (reason) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason: return true;
    case Qt::OtherFocusReason: return isField(widget);
    default: return false;
    }
}

QRectF thumbOf(const QSlider &slider)
{
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.orientation = slider.orientation();
    option.minimum = slider.minimum();
    option.maximum = slider.maximum();
    option.sliderPosition = slider.sliderPosition();
    const bool isMirrored = slider.layoutDirection() == Qt::RightToLeft;
    option.upsideDown = slider.orientation() == Qt::Horizontal ? slider.invertedAppearance() != isMirrored : !slider.invertedAppearance();
    return ranges::sliderPart(option, QStyle::SC_SliderHandle);
}

QRectF markOf(const QWidget *widget, QStyle::SubElement element)
{
    QStyleOptionButton option;
    option.initFrom(widget);
    return widget->style()->subElementRect(element, &option, widget);
}

void repaint(QWidget *widget)
{
    widget->update();
    if (const auto *area = qobject_cast<QAbstractScrollArea *>(widget))
        area->viewport()->update();
}

struct Ring
{
    QRectF edge; ///< of what it surrounds, in the widget's own coordinates
    double radius = parts::ControlRadius;
    double distance = 2; ///< from that edge to the middle of the ring: a gap of 1 px
};

Ring ringOf(const QWidget *widget)
{
    if (const auto *slider = qobject_cast<const QSlider *>(widget))
        return {thumbOf(*slider), ranges::ThumbSize / 2.0};
    if (qobject_cast<const QCheckBox *>(widget))
        return {markOf(widget, QStyle::SE_CheckBoxIndicator), parts::ChipRadius};
    if (qobject_cast<const QRadioButton *>(widget))
        return {markOf(widget, QStyle::SE_RadioButtonIndicator), choices::MarkSize / 2.0};
    if (isField(widget))
        return {widget->rect(), parts::ControlRadius, 0}; // over the border and one pixel more
    if (isScrolling(widget))
        return {widget->rect(), 2, -1};
    return {widget->rect(), buttons::radiusOf(widget)};
}

} // namespace

bool hasFocusRing(const QWidget *widget)
{
    return widget && widget->hasFocus() && widget->property(Property).toBool();
}

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (event->type() == QEvent::FocusIn)
        focusCame(widget, static_cast<QFocusEvent *>(event)->reason());
    else if (event->type() == QEvent::FocusOut)
        focusWent(widget, static_cast<QFocusEvent *>(event)->reason());
    else if (event->type() == QEvent::Show && m_ringed && widget == framed(m_ringed) && m_ringed->hasFocus())
        placeFrame(m_ringed);
    else if (event->type() == QEvent::Hide && m_ringed && widget == framed(m_ringed))
        takeFrame();
    else if (event->type() == QEvent::MouseButtonPress && m_ringed && (widget == m_ringed || m_ringed->isAncestorOf(widget)))
        focusCame(m_ringed, Qt::MouseFocusReason);
    return false;
}

void FocusRing::focusCame(QWidget *widget, Qt::FocusReason reason)
{
    const bool isBack = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
    if (isBack ? m_ringed == widget : isByKeyboard(widget, reason))
        return showOn(widget);
    hideFrom(widget);
    m_ringed = nullptr;
}

void FocusRing::focusWent(QWidget *widget, Qt::FocusReason reason)
{
    // A menu over the window leaves the ring where it is: the keys come back to it.
    if (reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason)
        hideFrom(widget);
}

void FocusRing::showOn(QWidget *widget)
{
    m_ringed = widget;
    widget->setProperty(Property, true);
    repaint(widget);
    placeFrame(widget);
}

void FocusRing::placeFrame(QWidget *widget)
{
    QWidget *target = framed(widget);
    if (!wantsFrame(target))
        return;
    // The frame is a child of the window, over all its pages. What a page gives the focus to before it is shown gets the
    // ring when it is.
    if (!target->isVisible())
        return takeFrame();
    if (!m_frame)
        m_frame = new QFocusFrame(target);
    m_frame->setWidget(target);
    if (const auto *slider = qobject_cast<QSlider *>(target))
        connect(slider, &QSlider::valueChanged, m_frame, qOverload<>(&QWidget::update), Qt::UniqueConnection);
}

void FocusRing::takeFrame()
{
    if (m_frame)
        m_frame->setWidget(nullptr);
}

void FocusRing::hideFrom(QWidget *widget)
{
    takeFrame();
    if (!widget->property(Property).toBool())
        return;
    widget->setProperty(Property, {});
    repaint(widget);
}

void FocusRing::paint(QPainter *painter, const QWidget *frame, const QWidget *widget)
{
    if (!widget)
        return;
    const Ring ring = ringOf(widget);
    const QRectF edge = ring.edge.translated(widget->mapTo(frame->window(), QPoint()) - frame->mapTo(frame->window(), QPoint()));
    const Tokens &tokens = tokensFor(widget->palette());
    const bool isInvalid = isField(widget) && widget->property("invalid").toBool();
    parts::paintRing(painter, edge.adjusted(-ring.distance, -ring.distance, ring.distance, ring.distance), ring.radius + ring.distance,
                     isInvalid ? tokens.failFg : tokens.focus);
}

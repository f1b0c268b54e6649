// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_controls.h"

#include "chart/curve_marks.h"
#include "chart/plot_state.h"

#include <QMouseEvent>
#include <QPainter>

namespace {

constexpr int Height = 24;
constexpr double Radius = 6;
constexpr double ThumbRadius = 6;

int heightFor(const QFontMetrics &metrics)
{
    return qMax(Height, metrics.height() + 8);
}

void paintFocusRing(QPainter *painter, const QWidget *widget, const ChartColors &colors)
{
    if (!widget->hasFocus() || !widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    painter->setPen(QPen(colors.focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(widget->rect()).adjusted(1, 1, -1, -1), Radius, Radius);
}

} // namespace

ChartButton::ChartButton(Look look, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_colors(chartColors(palette()))
{
    setText(text);
    setCheckable(look != Look::Chip);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ChartButton::setColors(const ChartColors &colors)
{
    m_colors = colors;
    update();
}

QFont ChartButton::textFont() const
{
    return scaledFont(12, QFont::Medium);
}

QSize ChartButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(text()) + 20, heightFor(metrics)};
}

void ChartButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isSegment = m_look == Look::Segment;
    const bool isOn = isChecked() || m_look == Look::Chip;
    QColor ground = underMouse() && isEnabled() ? m_colors.hover : m_colors.base;
    if (isOn)
        ground = isSegment ? m_colors.segOn : m_colors.accentTint;
    QColor ink = isSegment && !isOn && !underMouse() ? m_colors.text2 : m_colors.text;
    if (isOn && !isSegment)
        ink = m_colors.accentText;
    if (!isSegment || isOn) {
        painter.setPen(isOn && !isSegment ? QPen(ground, 1) : QPen(m_colors.border, 1));
        painter.setBrush(ground);
        const double inset = isSegment ? 2.5 : 0.5;
        const double radius = isSegment ? 4 : Radius;
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, inset, -0.5, -inset), radius, radius);
    }
    painter.setPen(isEnabled() ? ink : m_colors.disabled);
    painter.setFont(textFont());
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    paintFocusRing(&painter, this, m_colors);
}

LegendButton::LegendButton(Sample sample, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_sample(sample)
    , m_colors(chartColors(palette()))
{
    setText(text);
    setCheckable(true);
    setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void LegendButton::setColors(const ChartColors &colors)
{
    m_colors = colors;
    update();
}

void LegendButton::setValue(const QString &value)
{
    if (m_value == value)
        return;
    m_value = value;
    updateGeometry();
    update();
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics names(scaledFont(12));
    const QFontMetrics values(scaledFont(12, QFont::DemiBold));
    const int valueWidth = m_value.isEmpty() ? 0 : 6 + values.horizontalAdvance(m_value);
    return {4 + 16 + 7 + names.horizontalAdvance(text()) + valueWidth + 4, heightFor(values)};
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colors.hover);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const bool isTrain = m_sample == Sample::Train;
    const double middle = height() / 2.0;
    const QColor color = isTrain ? m_colors.c1 : m_colors.c2;
    painter.setPen(QPen(isChecked() ? color : m_colors.disabled, isTrain ? 2 : 1.5));
    painter.drawLine(QPointF(4, middle), QPointF(20, middle));
    if (!isTrain && isChecked())
        paintDiamond(&painter, {12, middle}, 4.5, m_colors);
    QRect box = rect().adjusted(27, 0, -4, 0);
    QFont font = scaledFont(12);
    font.setStrikeOut(!isChecked()); // not by colour alone
    painter.setFont(font);
    painter.setPen(isChecked() ? m_colors.text2 : m_colors.disabled);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text());
    box.adjust(QFontMetrics(font).horizontalAdvance(text()) + 6, 0, 0, 0);
    painter.setFont(scaledFont(12, QFont::DemiBold));
    painter.setPen(isChecked() ? m_colors.text : m_colors.disabled);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, m_value);
    paintFocusRing(&painter, this, m_colors);
}

SegmentTrack::SegmentTrack(QWidget *parent)
    : QWidget(parent)
    , m_colors(chartColors(palette()))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentTrack::setColors(const ChartColors &colors)
{
    m_colors = colors;
    update();
}

void SegmentTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colors.inset);
    painter.drawRoundedRect(rect(), Radius, Radius);
}

ChartSlider::ChartSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_colors(chartColors(palette()))
{
    setFixedSize(96, Height);
    setFocusPolicy(Qt::StrongFocus);
}

void ChartSlider::setColors(const ChartColors &colors)
{
    m_colors = colors;
    update();
}

int ChartSlider::valueAt(double pixel) const
{
    const double room = width() - 2 * (ThumbRadius + 1);
    return minimum() + qRound((pixel - ThumbRadius - 1) / room * (maximum() - minimum()));
}

void ChartSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double share = double(value() - minimum()) / qMax(1, maximum() - minimum());
    const double x = ThumbRadius + 1 + share * (width() - 2 * (ThumbRadius + 1));
    const double middle = height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colors.inset);
    painter.drawRoundedRect(QRectF(0, middle - 2, width(), 4), 2, 2);
    painter.setBrush(isEnabled() ? m_colors.accent : m_colors.disabled);
    painter.drawRoundedRect(QRectF(0, middle - 2, x, 4), 2, 2);
    painter.setPen(QPen(isEnabled() ? m_colors.accent : m_colors.disabled, 2));
    painter.setBrush(m_colors.base);
    painter.drawEllipse(QPointF(x, middle), ThumbRadius, ThumbRadius);
    paintFocusRing(&painter, this, m_colors);
}

/// The thumb goes where the pointer is; QSlider would go there in pages.
void ChartSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    setValue(valueAt(event->position().x()));
}

void ChartSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setValue(valueAt(event->position().x()));
}

void ChartSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

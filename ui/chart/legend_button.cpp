// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/legend_button.h"

#include "chart/curve_marks.h"
#include "chart/plot_state.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int LegendHeight = 24;
constexpr int Inset = 2;
constexpr int SampleWidth = 16;
constexpr int SampleGap = 7;

} // namespace

LegendButton::LegendButton(Sample sample, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_sample(sample)
    , m_colors(chartColors(palette()))
{
    setText(text);
    setAccessibleName(text);
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
    setAccessibleDescription(value);
    updateGeometry();
    update();
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics names(fontFor(TextRole::Small, font()));
    const QFontMetrics values(figureFont(font()));
    const int valueWidth = m_value.isEmpty() ? 0 : SampleGap + values.horizontalAdvance(m_value);
    return {Inset + SampleWidth + SampleGap + names.horizontalAdvance(text()) + valueWidth + Inset,
            qMax(LegendHeight, values.height() + 8)};
}

void LegendButton::paintSample(QPainter *painter) const
{
    const bool isTrain = m_sample == Sample::Train;
    const double middle = height() / 2;
    QPen pen(isChecked() ? (isTrain ? m_colors.c1 : m_colors.c2) : m_colors.disabled, isTrain ? 2 : 1.5);
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    const double left = layoutDirection() == Qt::RightToLeft ? width() - Inset - SampleWidth : Inset;
    painter->drawLine(QPointF(left, middle), QPointF(left + SampleWidth, middle));
    if (!isTrain && isChecked())
        paintDiamond(painter, {left + SampleWidth / 2.0, middle}, 4, m_colors);
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
    paintSample(&painter);
    QFont name = fontFor(TextRole::Small, font());
    name.setStrikeOut(!isChecked()); // not by colour alone
    const int start = Inset + SampleWidth + SampleGap;
    const int nameWidth = QFontMetrics(name).horizontalAdvance(text());
    const auto box = [&](int from) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(from, 0, width() - from - Inset, height()));
    };
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(name);
    painter.setPen(isChecked() ? m_colors.text2 : m_colors.disabled);
    painter.drawText(box(start), int(leading), text());
    painter.setFont(figureFont(font()));
    painter.setPen(isChecked() ? m_colors.text : m_colors.disabled);
    painter.drawText(box(start + nameWidth + SampleGap), int(leading), m_value);
}

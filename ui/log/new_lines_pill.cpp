// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/new_lines_pill.h"

#include "log/log_icons.h"

#include <QLocale>
#include <QPainter>

namespace {

constexpr int Height = 28;
constexpr int Inset = 12;
constexpr int Icon = 14;
constexpr int IconGap = 6;
constexpr qint64 MostCounted = 1000;

} // namespace

NewLinesPill::NewLinesPill(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus); // End does the same from the keyboard
    setAttribute(Qt::WA_Hover);
    hide();
}

void NewLinesPill::setColors(const LogColors &colors)
{
    m_colors = colors;
    update();
}

void NewLinesPill::setCount(qint64 count)
{
    if (count >= MostCounted) {
        //: The pill over a paused log; %1 is 1,000
        setText(tr("%1+ new lines").arg(QLocale().toString(MostCounted)));
    } else {
        //: The pill over a paused log
        setText(count == 1 ? tr("1 new line") : tr("%1 new lines").arg(QLocale().toString(count)));
    }
    setVisible(count > 0);
    resize(sizeHint());
}

QSize NewLinesPill::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {Inset + Icon + IconGap + metrics.horizontalAdvance(text()) + Inset, std::max(Height, metrics.height() + 10)};
}

void NewLinesPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() ? m_colors.accentHover : m_colors.accent);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    paintLogIcon(&painter, QRectF(Inset, (height() - Icon) / 2.0, Icon, Icon), LogIcon::Down, m_colors.onAccent);
    painter.setPen(m_colors.onAccent);
    painter.drawText(rect().adjusted(Inset + Icon + IconGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

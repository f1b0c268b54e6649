// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/ink_label.h"

#include "shell/font_follower.h"
#include "theme/palette.h"

#include <QEvent>
#include <algorithm>

InkLabel::InkLabel(TextRole role, Ink ink, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    new FontFollower(this, [role](const QFont &body) { return fontFor(role, body); });
    renewInk();
}

void InkLabel::setInk(Ink ink)
{
    m_ink = ink;
    renewInk();
}

void InkLabel::setLineHeight(int pixels)
{
    m_lineHeight = pixels;
    setMinimumHeight(std::max(pixels, fontMetrics().height()));
}

void InkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_lineHeight > 0)
        setLineHeight(m_lineHeight);
    if (event->type() == QEvent::PaletteChange)
        renewInk();
}

void InkLabel::renewInk()
{
    const QColor ink(tokensFor(palette()).*m_ink);
    // Setting the palette comes back here as another change.
    if (palette().color(QPalette::WindowText) == ink)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/elided_label.h"

#include "plain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, TextRole role, Ink ink, QWidget *parent)
    : RoleLabel(role, ink, parent)
    , m_mode(mode)
{
    // By the mouse alone: with the keyboard a caret would blink in it, and Tab does not come here.
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    const QString line = oneLine(text);
    if (line == m_fullText)
        return;
    m_fullText = line;
    setAccessibleName(line);
    updateGeometry();
    fit();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_fullText) + 2, RoleLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().horizontalAdvance(u'M') * 4;
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    RoleLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    RoleLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && isElided() && hasSelectedText())
        QGuiApplication::clipboard()->setText(m_fullText);
    else
        RoleLabel::keyPressEvent(event);
}

void ElidedLabel::fit()
{
    const QString shown = fontMetrics().elidedText(m_fullText, m_mode, width());
    if (shown == text())
        return;
    setText(shown);
    setToolTip(shown == m_fullText ? QString() : plainTooltip(m_fullText));
}

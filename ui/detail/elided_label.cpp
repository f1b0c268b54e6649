// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/elided_label.h"

#include "plain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent)
    : QLabel(parent)
    , m_mode(mode)
{
    // The services' words are shown literally, whatever they contain.
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
    return {fontMetrics().horizontalAdvance(m_fullText) + 2, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().horizontalAdvance(u'M') * 4;
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && text() != m_fullText && hasSelectedText())
        QGuiApplication::clipboard()->setText(m_fullText);
    else
        QLabel::keyPressEvent(event);
}

void ElidedLabel::fit()
{
    const QString shown = fontMetrics().elidedText(m_fullText, m_mode, width());
    if (shown == text())
        return;
    setText(shown);
    setToolTip(shown == m_fullText ? QString() : plainTooltip(m_fullText));
}

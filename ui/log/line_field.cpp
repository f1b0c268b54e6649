// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/line_field.h"

#include "log/line_number.h"
#include "log/repolish.h"

#include <QFocusEvent>
#include <QKeyEvent>

LineField::LineField(QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("small", true);
    setPlaceholderText(tr("Go to line"));
    setAccessibleName(tr("Go to line"));
    setLayoutDirection(Qt::LeftToRight);
    connect(this, &QLineEdit::textEdited, this, [this] { setInvalid(false); });
    hide();
}

void LineField::open()
{
    setFixedWidth(fontMetrics().horizontalAdvance(placeholderText()) + 40);
    clear();
    setInvalid(false);
    show();
    setFocus(Qt::ShortcutFocusReason);
}

void LineField::go()
{
    const std::optional<qint64> number = numberIn(text());
    const bool isLine = number && *number > 0;
    setInvalid(!isLine);
    if (!isLine)
        return;
    hide();
    Q_EMIT lineWanted(*number - 1);
    Q_EMIT left();
}

void LineField::setInvalid(bool isInvalid)
{
    setProperty("invalid", isInvalid);
    repolish(this);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return go();
    case Qt::Key_Escape:
        hide();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void LineField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        hide();
}

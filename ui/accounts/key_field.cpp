// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/key_field.h"

#include "commands/connections.h"
#include "shell/font_follower.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QKeyEvent>
#include <QToolButton>

namespace {

constexpr int EyeSize = 24; ///< the smallest target
constexpr int EyeInset = 6;

QFont fixedFont(const QFont &body)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QFontInfo(body).pointSizeF());
    return fixed;
}

} // namespace

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(new QToolButton(this))
{
    setEchoMode(Password);
    setAccessibleName(tr("API key"));
    setLayoutDirection(Qt::LeftToRight);
    m_eye->setAutoRaise(true);
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setFocusPolicy(Qt::TabFocus);
    m_eye->setAccessibleName(tr("Show the key while pressed"));
    m_eye->setToolTip(m_eye->accessibleName());
    setTextMargins(0, 0, EyeSize, 0);
    new FontFollower(this, fixedFont);
    renewIcon();
    connect(m_eye, &QToolButton::pressed, this, &KeyField::uncover);
    connect(m_eye, &QToolButton::released, this, &KeyField::cover);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        if (const QString clean = cleanKey(typed); !m_isVerbatim && clean != typed)
            setText(clean);
    });
}

QByteArray KeyField::key() const
{
    const QByteArray typed = (m_isVerbatim ? text() : cleanKey(text())).toUtf8();
    return typed.isEmpty() ? m_borrowed : typed;
}

void KeyField::borrow(const QByteArray &key, const QString &variable)
{
    setText({});
    m_borrowed = key;
    setPlaceholderText(tr("The key in %1", "environment variable").arg(variable));
    setAccessibleDescription(placeholderText());
}

void KeyField::giveBack()
{
    if (m_borrowed.isEmpty())
        return;
    m_borrowed.clear();
    setPlaceholderText({});
    setAccessibleDescription({});
}

void KeyField::wipe()
{
    // clear() could be undone, and the eye would show the key of before.
    setText({});
    giveBack();
    cover();
}

void KeyField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewIcon();
}

void KeyField::hideEvent(QHideEvent *event)
{
    cover();
    QLineEdit::hideEvent(event);
}

void KeyField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeEye();
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    // Nothing but what stands in the field is shown, now or with the eye.
    if (m_isSecret && (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)))
        return;
    QLineEdit::keyPressEvent(event);
}

void KeyField::uncover()
{
    const int caret = cursorPosition();
    setText(text()); // what undo knew of may be another key
    setCursorPosition(caret);
    setEchoMode(Normal);
}

void KeyField::cover()
{
    setEchoMode(m_isSecret ? Password : Normal);
}

void KeyField::setSecret(bool isSecret)
{
    m_isSecret = isSecret;
    m_eye->setVisible(isSecret);
    setTextMargins(0, 0, isSecret ? EyeSize : 0, 0);
    cover();
}

void KeyField::placeEye()
{
    m_eye->setGeometry(width() - EyeSize - EyeInset, (height() - EyeSize) / 2, EyeSize, EyeSize);
}

void KeyField::renewIcon()
{
    m_eye->setIcon(iconFor(Icon::Eye, tokensFor(palette())));
}

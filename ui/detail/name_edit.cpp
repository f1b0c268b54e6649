// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/name_edit.h"

#include "detail/elided_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedLayout>

namespace {

constexpr int LongestName = 300;
constexpr int LeastFieldWidth = 240;

} // namespace

NameEdit::NameEdit(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_label(new ElidedLabel(Qt::ElideRight, TextRole::PanelTitle, &Tokens::text, this))
    , m_field(new QLineEdit(this))
{
    m_pages->addWidget(m_label);
    m_pages->addWidget(m_field);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_label->setObjectName(QStringLiteral("jobName"));
    m_field->setAccessibleName(tr("Nickname of the job, kept on this computer"));
    m_field->setMaxLength(LongestName);
    m_field->hide();
    // While it is not shown it must not widen the name.
    m_field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_label->installEventFilter(this);
    m_field->installEventFilter(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_field, &QLineEdit::returnPressed, this, &NameEdit::finish);
}

void NameEdit::setName(const QString &name, const QString &nickname)
{
    m_nickname = nickname;
    m_label->setFullText(name);
}

bool NameEdit::isEditing() const
{
    return m_isEditing;
}

void NameEdit::edit()
{
    if (m_label->fullText().isEmpty())
        return;
    if (!m_isEditing)
        m_before = window()->focusWidget();
    m_isEditing = true;
    m_field->setMinimumWidth(LeastFieldWidth);
    m_field->setText(m_nickname.isEmpty() ? m_label->fullText() : m_nickname);
    m_pages->setCurrentWidget(m_field);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void NameEdit::cancel()
{
    if (isEditing())
        leave();
}

void NameEdit::leave()
{
    // Before the field goes: losing the focus would end the editing once more.
    m_isEditing = false;
    const bool hadFocus = m_field->hasFocus();
    m_field->setMinimumWidth(0);
    m_pages->setCurrentWidget(m_label);
    if (!hadFocus)
        return;
    // Hiding the field has handed the focus to what stands next to it.
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_label->clearFocus();
}

void NameEdit::finish()
{
    const QString given = m_field->text().simplified();
    const bool isChanged = given != (m_nickname.isEmpty() ? m_label->fullText() : m_nickname);
    leave();
    if (isChanged)
        Q_EMIT nicknameGiven(given);
}

bool NameEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        edit();
        return true;
    }
    if (watched == m_field && event->type() == QEvent::FocusOut && isEditing()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        finish();
        return false;
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_field && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        // Taken before the window's own Esc hears of it.
        event->accept();
        if (event->type() == QEvent::KeyPress)
            cancel();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

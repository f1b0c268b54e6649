// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/range_pair.h"

#include "full_log/page_metrics.h"
#include "full_log/panel_title.h"
#include "log/repolish.h"
#include "plain_text.h"
#include "shell/font_follower.h"
#include "shell/ink_label.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace {

constexpr int FieldWidth = 100;
constexpr int LeastField = 60;
constexpr int WordGap = 6;

} // namespace

RangeField::RangeField(QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("small", true);
    setLayoutDirection(Qt::LeftToRight);
    setMinimumWidth(LeastField);
    setMaximumWidth(FieldWidth);
    new FontFollower(this, [](const QFont &body) { return fontFor(TextRole::Small, body); });
    connect(this, &QLineEdit::textEdited, this, [this] { setInvalid(false); });
}

void RangeField::show(const QString &text)
{
    const bool isTyping = hasFocus() && isModified();
    m_shown = text;
    if (isTyping || text == this->text())
        return;
    setText(text);
    setCursorPosition(0);
    setInvalid(false);
}

void RangeField::setInvalid(bool isInvalid)
{
    if (property("invalid").toBool() == isInvalid)
        return;
    setProperty("invalid", isInvalid);
    repolish(this);
}

void RangeField::give()
{
    if (!isModified())
        return;
    setModified(false);
    Q_EMIT given();
}

void RangeField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        give();
        return selectAll();
    case Qt::Key_Escape:
        if (!isModified())
            return event->ignore();
        setModified(false);
        return show(m_shown);
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void RangeField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        give();
}

RangePair::RangePair(const QString &title, const QString &fromName, const QString &toName, QWidget *parent)
    : QWidget(parent)
    , m_from(new RangeField(this))
    , m_to(new RangeField(this))
{
    m_from->setAccessibleName(fromName);
    m_to->setAccessibleName(toName);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PanelTitle(title, this));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(page::Inset, 0, page::Inset, 0);
    row->setSpacing(WordGap);
    row->addWidget(m_from, 1);
    //: Between the two fields of a range: 1 to 1,204,318
    row->addWidget(new InkLabel(TextRole::Small, &Tokens::text3, tr("to"), this));
    row->addWidget(m_to, 1);
    column->addLayout(row);
}

void RangePair::setBlocked(const QString &why)
{
    for (RangeField *field : {m_from, m_to}) {
        field->setEnabled(why.isEmpty());
        field->setAccessibleDescription(why);
    }
    setToolTip(plainTooltip(why));
}

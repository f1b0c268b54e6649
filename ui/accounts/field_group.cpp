// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/field_group.h"

#include "shell/ink_label.h"
#include "theme/palette.h"

#include <QEvent>
#include <QVBoxLayout>

namespace {

constexpr int LineHeight = 15;
constexpr int FieldHeight = 32;
constexpr int AdviceSignSize = 13;

} // namespace

FieldGroup::FieldGroup(const QString &name, const QString &remark, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_field(field)
    , m_name(new InkLabel(TextRole::SmallStrong, &Tokens::text2, {}, this))
    , m_remark(new InkLabel(TextRole::Small, &Tokens::text3, {}, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_name->setLineHeight(LineHeight);
    m_name->setBuddy(field);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_name);
    line->addWidget(m_remark);
    line->addStretch(1);
    m_column->addLayout(line);
    m_column->addWidget(field);
    field->setProperty("large", true);
    field->setMinimumHeight(FieldHeight);
    setName(name);
    setRemark(remark);
}

void FieldGroup::setName(const QString &name)
{
    m_name->setText(name);
    m_field->setAccessibleName(name);
}

void FieldGroup::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void FieldGroup::addHint(const QString &sentence, std::optional<Icon> icon)
{
    m_hint = new InkLabel(TextRole::Small, &Tokens::text3, sentence, this);
    m_hint->setLineHeight(LineHeight);
    m_hint->setWordWrap(true);
    m_field->setAccessibleDescription(sentence);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    if (icon) {
        m_icon = *icon;
        m_sign = new QLabel(this);
        line->addWidget(m_sign, 0, Qt::AlignVCenter);
        renewIcon();
    }
    line->addWidget(m_hint, 1);
    m_column->addLayout(line);
}

void FieldGroup::setHint(const QString &sentence)
{
    if (!m_hint && sentence.isEmpty())
        return;
    if (!m_hint)
        addHint(sentence);
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
}

void FieldGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewIcon();
}

void FieldGroup::renewIcon()
{
    if (m_sign)
        m_sign->setPixmap(iconPixmap(m_icon, tokensFor(palette()).text3, AdviceSignSize, devicePixelRatioF()));
}

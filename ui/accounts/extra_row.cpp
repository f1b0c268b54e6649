// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/extra_row.h"

#include "accounts/connection_draft.h"
#include "accounts/key_field.h"
#include "commands/connections.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace {

constexpr int ExtraHeight = 32;

} // namespace

ExtraRow::ExtraRow(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_value(new KeyField(this))
    , m_secret(new QCheckBox(tr("Secret", "the value of a header"), this))
    , m_remove(new QToolButton(this))
{
    const bool isHeader = kind == Kind::Header;
    m_name->setPlaceholderText(tr("Name", "of a header or query item"));
    m_name->setAccessibleName(isHeader ? tr("Name of the header") : tr("Name of the query item"));
    m_value->setPlaceholderText(tr("Value", "of a header or query item"));
    m_value->setAccessibleName(isHeader ? tr("Value of the header") : tr("Value of the query item"));
    m_value->setSecret(false);
    m_value->setVerbatim(); // `Bearer …` has a blank inside
    m_secret->setVisible(isHeader);
    m_secret->setToolTip(tr("A secret is hidden, and never written to a file."));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setAccessibleName(isHeader ? tr("Remove the header") : tr("Remove the query item"));
    m_remove->setToolTip(m_remove->accessibleName());
    renewSign();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_name, 2);
    line->addWidget(m_value, 3);
    // Where there is none, its room stays: the columns of both lists stand below each other.
    QSizePolicy policy = m_secret->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_secret->setSizePolicy(policy);
    line->addWidget(m_secret);
    line->addWidget(m_remove);
    for (QLineEdit *field : {m_name, static_cast<QLineEdit *>(m_value)}) {
        field->setProperty("large", true);
        field->setMinimumHeight(ExtraHeight);
        field->setLayoutDirection(Qt::LeftToRight);
        connect(field, &QLineEdit::textEdited, this, &ExtraRow::edited);
    }
    if (isHeader)
        connect(m_name, &QLineEdit::textEdited, this, &ExtraRow::takeName);
    connect(m_secret, &QCheckBox::toggled, this, &ExtraRow::takeSecret);
    connect(m_secret, &QCheckBox::clicked, this, &ExtraRow::edited);
    connect(m_remove, &QToolButton::clicked, this, &ExtraRow::removeWanted);
}

void ExtraRow::setValue(const ExtraValue &value, bool isKept)
{
    m_name->setText(value.name);
    m_secret->setChecked(value.isSecret);
    m_value->setText(value.value);
    m_isKept = isKept;
    if (isKept)
        m_value->setPlaceholderText(tr("kept", "a secret that is known"));
}

ExtraValue ExtraRow::value() const
{
    const bool isSecret = m_secret->isChecked();
    return {m_name->text().trimmed(), isSecret ? QString() : m_value->text().trimmed(), isSecret};
}

QByteArray ExtraRow::secret() const
{
    return m_secret->isChecked() ? cleanKey(m_value->text()).toUtf8() : QByteArray();
}

bool ExtraRow::lacksValue() const
{
    return m_secret->isChecked() && !m_isKept && secret().isEmpty() && !value().name.isEmpty();
}

QLineEdit *ExtraRow::field() const
{
    return m_value;
}

void ExtraRow::wipe()
{
    if (m_secret->isChecked())
        m_value->wipe();
}

/// A name that says so makes its value a secret; the person may say otherwise.
void ExtraRow::takeName(const QString &name)
{
    if (isSecretHeader(name.trimmed()))
        m_secret->setChecked(true);
    // The value is known of the header that had the other name.
    if (m_isKept)
        m_value->setPlaceholderText(tr("Value", "of a header or query item"));
    m_isKept = false;
}

void ExtraRow::takeSecret()
{
    // What was hidden is never shown by a click.
    if (!m_secret->isChecked())
        m_value->wipe();
    m_value->setSecret(m_secret->isChecked());
}

void ExtraRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewSign();
}

void ExtraRow::renewSign()
{
    m_remove->setIcon(iconFor(Icon::Close, tokensFor(palette())));
}

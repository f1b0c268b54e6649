// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/extra_list.h"

#include "accounts/connection_draft.h"
#include "accounts/provider_fields.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

ExtraList::ExtraList(ExtraRow::Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(kind == ExtraRow::Kind::Header ? tr("Add a header") : tr("Add a query item"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        ExtraRow *row = add();
        Q_EMIT rowsChanged();
        row->name()->setFocus(Qt::OtherFocusReason);
    });
}

ExtraRow *ExtraList::add()
{
    auto *row = new ExtraRow(m_kind, this);
    m_column->insertWidget(m_column->count() - 1, row);
    row->show(); // a layout shows what it takes over only later, too late for the focus
    m_rows.push_back(row);
    connect(row, &ExtraRow::edited, this, &ExtraList::edited);
    connect(row, &ExtraRow::removeWanted, this, [this, row] { remove(row); });
    return row;
}

void ExtraList::remove(ExtraRow *row)
{
    std::erase(m_rows, row);
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT rowsChanged();
    Q_EMIT edited();
}

void ExtraList::setValues(const std::vector<ExtraValue> &values, const QStringList &kept)
{
    for (ExtraRow *row : m_rows)
        delete row;
    m_rows.clear();
    for (const ExtraValue &value : values)
        add()->setValue(value, kept.contains(value.name, Qt::CaseInsensitive));
    Q_EMIT rowsChanged();
}

std::vector<ExtraValue> ExtraList::values() const
{
    std::vector<ExtraValue> values;
    for (const ExtraRow *row : m_rows) {
        const ExtraValue value = row->value();
        if (!value.name.isEmpty() || !value.value.isEmpty() || !row->secret().isEmpty())
            values.push_back(value);
    }
    return values;
}

QMap<QString, QByteArray> ExtraList::secrets() const
{
    QMap<QString, QByteArray> secrets;
    for (const ExtraRow *row : m_rows) {
        if (const QByteArray secret = row->secret(); !secret.isEmpty())
            secrets.insert(row->value().name, secret);
    }
    return secrets;
}

bool ExtraList::lacksValue() const
{
    return std::ranges::any_of(m_rows, &ExtraRow::lacksValue);
}

void ExtraList::wipe()
{
    for (ExtraRow *row : m_rows)
        row->wipe();
}

void ExtraList::focusInvalid()
{
    const std::vector<ExtraValue> values = this->values();
    for (ExtraRow *row : m_rows) {
        const ExtraValue value = row->value();
        const bool isEmpty = value.name.isEmpty() && value.value.isEmpty() && row->secret().isEmpty();
        const bool isRight = isUsable(value, values, m_kind == ExtraRow::Kind::Header);
        if (isEmpty || (isRight && !row->lacksValue()))
            continue;
        QLineEdit *wrong = isRight ? row->field() : row->name();
        markInvalid(wrong, true);
        return wrong->setFocus(Qt::OtherFocusReason);
    }
}

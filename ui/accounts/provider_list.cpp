// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/provider_list.h"

#include "accounts/provider_row.h"
#include "shell/ink_label.h"

#include <QVBoxLayout>
#include <algorithm>

ProviderList::ProviderList(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(8);
    auto *title = new InkLabel(TextRole::SectionTitle, &Tokens::text, tr("Where do your jobs run?"), this);
    title->setLineHeight(20);
    column->addWidget(title);
    column->addSpacing(4);
    for (const ProviderChoice &choice : providerChoices()) {
        auto *row = new ProviderRow(choice, this);
        m_rows.push_back(row);
        column->addWidget(row);
        // Tab enters the group at the chosen one; arrows move on.
        row->setFocusPolicy(Qt::ClickFocus);
        connect(row, &QAbstractButton::toggled, row,
                [row](bool isOn) { row->setFocusPolicy(isOn ? Qt::StrongFocus : Qt::ClickFocus); });
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT chosenByPerson(row->choice()); });
    }
    column->addStretch(1);
    m_rows.front()->setChecked(true);
}

const ProviderChoice &ProviderList::chosen() const
{
    return chosenRow()->choice();
}

void ProviderList::choose(const QString &provider, const QUrl &url)
{
    const auto isOf = [&](const ProviderRow *row) { return row->choice().provider == provider; };
    const auto isAt = [&](const ProviderRow *row) { return isOf(row) && row->choice().url == url; };
    auto found = std::ranges::find_if(m_rows, isAt);
    if (found == m_rows.end())
        found = std::ranges::find_if(m_rows, isOf);
    if (found != m_rows.end())
        (*found)->setChecked(true);
}

ProviderRow *ProviderList::chosenRow() const
{
    const auto found = std::ranges::find_if(m_rows, [](const ProviderRow *row) { return row->isChecked(); });
    return found == m_rows.end() ? m_rows.front() : *found;
}

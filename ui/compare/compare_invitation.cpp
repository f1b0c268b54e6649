// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_invitation.h"

#include "detail/role_label.h"

#include <QPushButton>
#include <QVBoxLayout>

CompareInvitation::CompareInvitation(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(tr("Back to jobs"), this))
{
    auto *title = new RoleLabel(TextRole::SectionTitle, &Tokens::text, this);
    title->setText(tr("Choose two runs or more"));
    auto *words = new RoleLabel(TextRole::Small, &Tokens::text2, this);
    words->setText(tr("Select rows in the table with Ctrl or Shift, then press Compare."));
    words->setWordWrap(true);
    setAccessibleName(title->text());
    setAccessibleDescription(words->text());
    setFocusProxy(m_back);
    for (QLabel *label : {static_cast<QLabel *>(title), static_cast<QLabel *>(words)})
        label->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addWidget(m_back, 0, Qt::AlignCenter);
    layout->addStretch();
    connect(m_back, &QPushButton::clicked, this, &CompareInvitation::leaveWanted);
}

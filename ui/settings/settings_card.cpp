// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings_card.h"

#include "shell/ink_label.h"

#include <QVBoxLayout>

namespace {

constexpr int NameWidth = 168;
constexpr int NarrowBelow = 560;
constexpr int ControlHeight = 32;

} // namespace

SettingsCard::SettingsCard(const QString &title, QWidget *parent)
    : Ground({&Tokens::base, &Tokens::border, 8}, parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(12);
    m_column->addWidget(new InkLabel(TextRole::SectionTitle, &Tokens::text, title, this));
}

InkLabel *SettingsCard::addRow(const QString &name, QWidget *control)
{
    auto *label = new InkLabel(TextRole::Body, &Tokens::text2, name, this);
    label->setLineHeight(ControlHeight);
    label->setWordWrap(true);
    label->setBuddy(control);
    auto *caption = new InkLabel(TextRole::Small, &Tokens::text3, {}, this);
    caption->setWordWrap(true);
    caption->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    const bool isWide = control->sizePolicy().horizontalPolicy() != QSizePolicy::Maximum;
    words->addWidget(control, 0, isWide ? Qt::Alignment() : Qt::AlignLeading);
    words->addWidget(caption);
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(12);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_column->addLayout(row);
    m_rows.push_back(row);
    m_names.push_back(label);
    arrange();
    return caption;
}

void SettingsCard::resizeEvent(QResizeEvent *event)
{
    Ground::resizeEvent(event);
    arrange();
}

void SettingsCard::arrange()
{
    // Names stand above their controls where both do not fit side by side.
    const int nameWidth = NameWidth * fontMetrics().height() / 16;
    const bool isNarrow = width() < NarrowBelow * fontMetrics().height() / 16;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_rows[i]->setSpacing(isNarrow ? 0 : 12);
        m_names[i]->setFixedWidth(isNarrow ? QWIDGETSIZE_MAX : nameWidth);
    }
}

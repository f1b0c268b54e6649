// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/panel_title.h"

#include "shell/ink_label.h"
#include "theme/type.h"

#include <QHBoxLayout>

namespace {

constexpr int TitleHeight = 28;
constexpr int TitleX = 16;
constexpr int ButtonRight = 12;

} // namespace

PanelTitle::PanelTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(TitleX, 0, ButtonRight, 0);
    m_row->setSpacing(0);
    auto *label = new InkLabel(TextRole::GroupLabel, &Tokens::text3, title, this);
    label->setLineHeight(TitleHeight);
    m_row->addWidget(label, 1);
}

void PanelTitle::addButton(QWidget *button)
{
    m_row->addWidget(button);
}

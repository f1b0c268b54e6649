// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/connect_head.h"

#include "accounts/connect_words.h"
#include "shell/ink_label.h"
#include "shell/program_sign.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int SignSize = 48;

} // namespace

ConnectHead::ConnectHead(QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_title(new InkLabel(TextRole::PageTitle, &Tokens::text, {}, this))
{
    m_back->setAutoRaise(true);
    m_back->setAccessibleName(ConnectText::tr("Back"));
    m_back->setToolTip(ConnectText::tr("Back (Esc)"));
    m_back->hide();
    m_title->setLineHeight(28);
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(1);
    auto *about = new InkLabel(TextRole::Body, &Tokens::text2,
                               ConnectText::tr("Tunewatch follows fine-tuning jobs. It only reads: it never starts, changes "
                                               "or cancels a job."),
                               this);
    about->setLineHeight(20);
    about->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(about);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addWidget(new ProgramSign(SignSize, this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_back, &QToolButton::clicked, this, &ConnectHead::left);
    renewIcon();
}

void ConnectHead::setTitle(const QString &title, const QString &tooltip)
{
    m_title->setText(title);
    m_title->setToolTip(tooltip);
}

void ConnectHead::setCanLeave(bool canLeave)
{
    m_back->setVisible(canLeave);
}

void ConnectHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        renewIcon();
}

void ConnectHead::renewIcon()
{
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    m_back->setIcon(iconFor(isLeftToRight ? Icon::ArrowLeft : Icon::ArrowRight, tokensFor(palette())));
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings_page.h"

#include "settings/appearance_card.h"
#include "settings/data_card.h"
#include "settings/refresh_card.h"
#include "settings/storage_card.h"
#include "shell/ink_label.h"
#include "shell/page_scroll.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int ColumnWidth = 720;

} // namespace

SettingsPage::SettingsPage(Settings &settings, const QString &dataDir, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    setAccessibleName(tr("Settings"));
    auto *column = new QWidget(this);
    m_rows = new QVBoxLayout(column);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(16);
    m_rows->addWidget(makeHead(column));
    m_rows->addWidget(new AppearanceCard(settings, column));
    m_rows->addWidget(new RefreshCard(settings, column));
    m_rows->addWidget(new DataCard(dataDir, settings.fileName(), column));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(new PageScroll(column, ColumnWidth, PageScroll::Place::Top, this));
    renewIcon();
}

void SettingsPage::addStorage(Monitor &monitor, const JobNotes &notes)
{
    // Before the last: where all of it is.
    m_rows->insertWidget(m_rows->count() - 1, new StorageCard(m_settings, monitor, notes, m_back->parentWidget()->parentWidget()));
}

QWidget *SettingsPage::makeHead(QWidget *column)
{
    auto *head = new QWidget(column);
    m_back = new QToolButton(head);
    m_back->setAutoRaise(true);
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back (Esc)"));
    auto *title = new InkLabel(TextRole::PageTitle, &Tokens::text, tr("Settings"), head);
    title->setLineHeight(28);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(title, 1);
    connect(m_back, &QToolButton::clicked, this, &SettingsPage::left);
    return head;
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        renewIcon();
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_back->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::renewIcon()
{
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    m_back->setIcon(iconFor(isLeftToRight ? Icon::ArrowLeft : Icon::ArrowRight, tokensFor(palette())));
}

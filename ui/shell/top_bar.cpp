// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/top_bar.h"

#include "theme/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace {

constexpr int Height = 48;
constexpr int SearchWidth = 256;
constexpr int TypingPause = 120; // ms

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_refresh(new QToolButton(this))
{
    setFixedHeight(Height);
    m_title->setFont(fontFor(TextRole::PanelTitle, font()));
    m_title->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_search->setPlaceholderText(tr("Search jobs, models, IDs"));
    m_search->setAccessibleName(tr("Search jobs"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(SearchWidth);
    m_search->installEventFilter(this);
    m_refresh->setText(tr("Refresh"));
    m_refresh->setAccessibleName(tr("Refresh"));
    m_refresh->setToolTip(tr("Ask all services now (F5)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addWidget(m_refresh);
    auto *typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(TypingPause);
    connect(m_search, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
    connect(typing, &QTimer::timeout, this, [this] { Q_EMIT searched(m_search->text()); });
    connect(m_refresh, &QToolButton::clicked, this, &TopBar::refreshWanted);
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setCount(const QString &count)
{
    m_count->setText(count);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<const QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape: m_search->clear(); return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT tableWanted(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

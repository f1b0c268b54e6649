// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/search_row.h"

#include "full_log/page_metrics.h"
#include "log/filter_tools.h"
#include "log/find_bar.h"
#include "log/hit_context.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

namespace {

constexpr int SearchHeight = 44;
constexpr int SearchWidth = 480;
constexpr int LeastSearch = 200;

} // namespace

SearchRow::SearchRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_matching(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_wrap(new QToolButton(this))
    , m_size(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_context(new QActionGroup(this))
{
    setAccessibleName(tr("Search"));
    addButtons();
    addContextMenu();
    addSizeMenu();
    m_row->setContentsMargins(page::Inset, 0, page::Inset, 1);
    m_row->setSpacing(page::Gap);
    m_row->addWidget(m_matching);
    m_row->addWidget(m_save);
    m_row->addStretch(1);
    m_row->addWidget(m_wrap);
    m_row->addWidget(m_size);
    connect(m_save, &QToolButton::clicked, this, &SearchRow::saveWanted);
    connect(m_wrap, &QToolButton::clicked, this, &SearchRow::wrapChosen);
    connect(m_matching, &QToolButton::clicked, this, [this](bool isOn) {
        m_filter.matchingOnly = isOn;
        Q_EMIT filterChosen(m_filter);
    });
    setSearching(false);
    setSavable(false);
    updateLook();
}

void SearchRow::addButtons()
{
    m_matching->setText(tr("Matching lines only"));
    m_matching->setCheckable(true);
    m_save->setText(tr("Save search"));
    m_save->setToolTip(tr("Keep this search under a name"));
    for (QToolButton *button : {m_matching, m_save}) {
        button->setAccessibleName(button->text());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("look", QStringLiteral("outline"));
        button->setProperty("small", true);
    }
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines (Alt+Z)"));
    m_wrap->setCheckable(true);
    m_size->setAccessibleName(tr("Size of the text"));
    m_size->setToolTip(tr("Size of the text"));
    for (QToolButton *button : {m_wrap, m_size})
        button->setAutoRaise(true);
    for (QToolButton *button : {m_matching, m_save, m_wrap, m_size})
        button->setFocusPolicy(Qt::StrongFocus);
}

void SearchRow::addSizeMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [&](const QString &text, void (SearchRow::*wanted)()) {
        connect(menu->addAction(text), &QAction::triggered, this, wanted);
    };
    add(tr("Larger text"), &SearchRow::largerWanted);
    add(tr("Smaller text"), &SearchRow::smallerWanted);
    add(tr("Usual size"), &SearchRow::usualWanted);
    connect(m_size, &QToolButton::clicked, menu, [this, menu] { menu->popup(m_size->mapToGlobal(m_size->rect().bottomLeft())); });
}

void SearchRow::setSavable(bool isSavable)
{
    m_save->setEnabled(isSavable);
}

void SearchRow::addContextMenu()
{
    m_matching->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_matching, &QWidget::customContextMenuRequested, m_menu,
            [this](const QPoint &at) { m_menu->popup(m_matching->mapToGlobal(at)); });
    for (int lines = 0; lines <= HitContext::MostLines; ++lines) {
        QAction *action = m_context->addAction(FilterTools::contextText(lines));
        action->setCheckable(true);
        m_menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, lines] {
            m_filter.context = lines;
            Q_EMIT filterChosen(m_filter);
        });
    }
}

void SearchRow::take(FindBar *find)
{
    m_find = find;
    m_row->insertWidget(0, find);
    setFocusProxy(find->findChild<QLineEdit *>());
    find->show();
    fit();
}

std::vector<QWidget *> SearchRow::parts() const
{
    return {m_find, m_matching, m_save, m_wrap, m_size};
}

void SearchRow::setFilter(const LineFilter &filter)
{
    m_filter = filter;
    m_matching->setChecked(filter.matchingOnly && m_isSearching);
    const int context = std::clamp(filter.context, 0, HitContext::MostLines);
    m_context->actions().at(context)->setChecked(true);
    //: Tool tip of the button "Matching lines only". %1 is one of the entries of its menu: "2 lines around"
    m_matching->setToolTip(tr("Show hits and hide other lines. %1: its menu has 0 to 10.").arg(m_context->actions().at(context)->text()));
}

void SearchRow::setWrapped(bool isWrapped)
{
    m_wrap->setChecked(isWrapped);
}

void SearchRow::setSearching(bool isSearching)
{
    m_isSearching = isSearching;
    m_matching->setEnabled(isSearching);
    m_matching->setChecked(isSearching && m_filter.matchingOnly);
}

int SearchRow::widthBesideField() const
{
    const auto *field = m_find->findChild<QLineEdit *>();
    const int besideField = m_find->layout()->sizeHint().width() - field->maximumWidth();
    int others = 2 * page::Inset + besideField;
    for (const QToolButton *button : {m_matching, m_save, m_wrap, m_size})
        others += page::Gap + button->sizeHint().width();
    others += 2 * page::Gap;
    return others;
}

QSize SearchRow::minimumSizeHint() const
{
    return {m_find && m_find->parentWidget() == this ? LeastSearch + widthBesideField() : LeastSearch, minimumHeight()};
}

void SearchRow::fit()
{
    if (!m_find || m_find->parentWidget() != this)
        return;
    m_find->setFieldWidth(std::clamp(width() - widthBesideField(), LeastSearch, SearchWidth));
}

bool SearchRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return QWidget::event(event);
}

void SearchRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void SearchRow::updateLook()
{
    for (QToolButton *button : {m_matching, m_save})
        button->setFont(fontFor(TextRole::SmallStrong, QApplication::font()));
    m_save->setIcon(iconFor(Icon::Bookmark, tokensFor(palette())));
    m_size->setIcon(iconFor(Icon::TextSize, tokensFor(palette())));
    m_wrap->setIcon(iconFor(Icon::Wrap, tokensFor(palette())));
    m_matching->setIcon(iconFor(Icon::Filter, tokensFor(palette())));
    setFixedHeight(rowHeightFor(SearchHeight, QApplication::font()));
}

void SearchRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), QColor(tokens.base));
    painter.fillRect(0, height() - 1, width(), 1, QColor(tokens.line));
}

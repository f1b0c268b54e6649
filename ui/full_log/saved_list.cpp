// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/saved_list.h"

#include "archive/line_pattern.h"
#include "full_log/page_metrics.h"
#include "full_log/panel_title.h"
#include "full_log/saved_row.h"
#include "log/search_counter.h"
#include "theme/icons.h"
#include "theme/palette.h"

#include <QEvent>
#include <QInputDialog>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

SavedList::SavedList(SavedSearches *searches, SearchCounter *counter, QWidget *parent)
    : QWidget(parent)
    , m_searches(searches)
    , m_counter(counter)
    , m_add(new QToolButton(this))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Saved searches"));
    m_column->setContentsMargins(0, page::Gap, 0, 0);
    m_column->setSpacing(0);
    auto *title = new PanelTitle(tr("Saved searches"), this);
    m_add->setAutoRaise(true);
    m_add->setProperty("small", true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setAccessibleName(tr("Save this search"));
    m_add->setToolTip(tr("Save this search"));
    title->addButton(m_add);
    m_column->addWidget(title);
    connect(m_add, &QToolButton::clicked, this, &SavedList::save);
    connect(searches, &SavedSearches::changed, this, &SavedList::fill);
    connect(counter, &SearchCounter::changed, this, &SavedList::showCounts);
    updateLook();
    fill();
}

void SavedList::fill()
{
    for (SavedRow *row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater(); // one of them may have asked for it
    }
    std::vector<SearchTerm> terms;
    for (const SavedSearch &search : m_searches->all()) {
        auto *row = new SavedRow(search, this);
        m_column->addWidget(row);
        row->show();
        m_rows.push_back(row);
        terms.push_back(search.term);
        connect(row, &QAbstractButton::clicked, this, [this, row] {
            const SearchTerm term = row->search().term;
            mark(); // its mark follows the search
            Q_EMIT searchWanted(row->isChecked() ? SearchTerm() : term);
        });
        connect(row, &SavedRow::renameWanted, this, [this, row] { rename(row->search()); });
        connect(row, &SavedRow::removeWanted, this, [this, row] { remove(row->search().id); });
    }
    m_counter->setTerms(terms);
    mark();
    showCounts();
}

void SavedList::mark()
{
    for (SavedRow *row : m_rows)
        row->setChecked(!m_term.text.isEmpty() && row->search().term == m_term);
    m_add->setEnabled(canSave());
    Q_EMIT canSaveChanged(canSave());
}

void SavedList::showCounts()
{
    const std::vector<qint64> &counts = m_counter->counts();
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setCount(i < counts.size() ? counts[i] : -1);
}

void SavedList::setTerm(const SearchTerm &term)
{
    m_term = term;
    mark();
}

bool SavedList::canSave() const
{
    return !m_term.text.isEmpty() && !m_searches->withTerm(m_term) && LinePattern::compile(m_term);
}

void SavedList::save()
{
    if (!canSave())
        return;
    ask(tr("Save search"), m_term.text, [this, term = m_term](const QString &name) { m_searches->add(name, term); });
}

void SavedList::rename(const SavedSearch &search)
{
    ask(tr("Rename search"), search.name, [this, id = search.id](const QString &name) { m_searches->rename(id, name); });
}

void SavedList::remove(const QString &id)
{
    // The focus goes to a row that stays.
    const auto row = std::ranges::find_if(m_rows, [&](const SavedRow *one) { return one->search().id == id; });
    const auto place = size_t(row - m_rows.begin());
    const bool hadFocus = row != m_rows.end() && (*row)->hasFocus();
    m_searches->remove(id);
    if (!hadFocus)
        return;
    QWidget *next = m_rows.empty() ? static_cast<QWidget *>(m_add) : m_rows[std::min(place, m_rows.size() - 1)];
    next->setFocus(Qt::TabFocusReason);
}

void SavedList::ask(const QString &title, const QString &name, const std::function<void(const QString &)> &named)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(name.left(SavedSearches::LongestName));
    connect(dialog, &QInputDialog::textValueSelected, this, named);
    dialog->open();
}

void SavedList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void SavedList::updateLook()
{
    m_add->setIcon(iconFor(Icon::Plus, tokensFor(palette())));
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shortcuts_dialog.h"

#include "shell/ground.h"
#include "shell/ink_label.h"
#include "shell/key_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr QSize DialogSize(820, 560);
constexpr int RowHeight = 28;

QStringList keysOf(const ShortcutEntry &entry)
{
    QStringList keys;
    for (const QKeySequence &sequence : entry.keys)
        keys << sequence.toString(QKeySequence::NativeText);
    return keys;
}

bool contains(const ShortcutEntry &entry, const QString &words)
{
    const QStringList texts = keysOf(entry) << entry.group << entry.action;
    return std::ranges::any_of(texts, [&](const QString &text) { return text.contains(words, Qt::CaseInsensitive); });
}

using Group = std::vector<const ShortcutEntry *>;

std::vector<Group> groupsOf(const std::vector<ShortcutEntry> &entries, const QString &words)
{
    std::vector<Group> groups;
    for (const ShortcutEntry &entry : entries) {
        if (!contains(entry, words))
            continue;
        const auto isHere = [&](const Group &group) { return group.front()->group == entry.group; };
        auto found = std::ranges::find_if(groups, isHere);
        if (found == groups.end())
            found = groups.insert(groups.end(), Group());
        found->push_back(&entry);
    }
    return groups;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(std::vector<ShortcutEntry> entries, QWidget *parent)
    : QDialog(parent)
    , m_entries(std::move(entries))
    , m_search(new QLineEdit(this))
    , m_nothing(new InkLabel(TextRole::Body, &Tokens::text2, tr("No shortcut matches"), this))
    , m_tables{makeTable(), makeTable()}
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(DialogSize);
    m_search->setPlaceholderText(tr("Search shortcuts"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setProperty("large", true);
    m_search->setClearButtonEnabled(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *card = new Ground({&Tokens::base, &Tokens::border, 8}, this);
    auto *columns = new QHBoxLayout(card);
    columns->setContentsMargins(12, 12, 12, 12);
    columns->setSpacing(24);
    columns->addWidget(m_nothing, 1);
    for (QTableWidget *table : m_tables)
        columns->addWidget(table, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 20);
    rows->setSpacing(12);
    rows->addWidget(m_search);
    rows->addWidget(card, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    filter({});
}

QTableWidget *ShortcutsDialog::makeTable()
{
    auto *table = new QTableWidget(0, 2, this);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->verticalHeader()->hide();
    table->setItemDelegateForColumn(1, new KeyDelegate(table));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->viewport()->setAutoFillBackground(false);
    table->setTextElideMode(Qt::ElideRight);
    return table;
}

void ShortcutsDialog::filter(const QString &words)
{
    const std::vector<Group> groups = groupsOf(m_entries, words.trimmed());
    qsizetype all = 0;
    for (const Group &group : groups)
        all += qsizetype(group.size()) + 1;
    for (QTableWidget *table : m_tables) {
        table->clearSpans();
        table->setRowCount(0);
    }
    // A group stays whole; the left column takes the larger half.
    qsizetype done = 0;
    for (const Group &group : groups) {
        addGroup(m_tables[done * 2 < all ? 0 : 1], group);
        done += qsizetype(group.size()) + 1;
    }
    for (QTableWidget *table : m_tables)
        table->setVisible(!groups.empty());
    m_nothing->setVisible(groups.empty());
    fitRows();
}

void ShortcutsDialog::addGroup(QTableWidget *table, const Group &group)
{
    int row = table->rowCount();
    table->setRowCount(row + 1 + int(group.size()));
    auto *title = new QTableWidgetItem(group.front()->group);
    title->setFlags(Qt::ItemIsEnabled);
    title->setFont(fontFor(TextRole::SectionTitle, font()));
    table->setItem(row, 0, title);
    table->setSpan(row, 0, 1, 2);
    for (const ShortcutEntry *entry : group) {
        const QStringList keys = keysOf(*entry);
        auto *action = new QTableWidgetItem(entry->action);
        action->setToolTip(entry->action);
        auto *plates = new QTableWidgetItem(QLocale().createSeparatedList(keys));
        plates->setData(KeyDelegate::KeysRole, keys);
        table->setItem(++row, 0, action);
        table->setItem(row, 1, plates);
    }
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        filter(m_search->text());
}

void ShortcutsDialog::fitRows()
{
    for (QTableWidget *table : m_tables)
        table->verticalHeader()->setDefaultSectionSize(rowHeightFor(RowHeight, font()));
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_actions.h"

#include "compare/compared_run.h"
#include "detail/copy_button.h"
#include "files/local_file_key.h"
#include "jobs/job_model.h"
#include "jobs/job_sentence.h"
#include "jobs/jobs_table.h"
#include "text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <algorithm>
#include <chrono>
#include <iterator>

namespace {

constexpr std::chrono::milliseconds TimeToHear(1500);

QModelIndexList selectedRows(const JobsTable &table)
{
    QModelIndexList rows = table.selectionModel()->selectedRows(int(JobColumn::Job));
    std::ranges::sort(rows, {}, &QModelIndex::row);
    return rows;
}

QString fineTunedModel(const QModelIndex &row)
{
    const QString model = row.siblingAtColumn(int(JobColumn::FineTunedModel)).data().toString();
    return model == text::none() ? QString() : model;
}

} // namespace

JobActions::JobActions(JobsTable *table)
    : QObject(table)
    , m_table(table)
{
    m_said.setSingleShot(true);
    m_said.setInterval(TimeToHear);
    connect(&m_said, &QTimer::timeout, table, [table] { table->setAccessibleDescription({}); });
}

bool JobActions::hasJob() const
{
    return m_table->currentIndex().isValid();
}

bool JobActions::hasFineTunedModel() const
{
    return hasJob() && !fineTunedModel(m_table->currentIndex()).isEmpty();
}

bool JobActions::isPinned() const
{
    return hasJob() && m_table->currentIndex().data(JobModel::PinRole).toBool();
}

void JobActions::fill(QMenu *menu)
{
    if (!hasJob())
        return;
    const auto add = [this, menu](const QString &text, void (JobActions::*slot)(), const QKeySequence &keys = {}) {
        QAction *action = menu->addAction(text, this, slot);
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
    };
    const QModelIndex name = m_table->currentIndex().siblingAtColumn(int(JobColumn::Job));
    add(tr("Open"), &JobActions::open, Qt::Key_Return);
    if (canCompare())
        add(tr("Compare the selection"), &JobActions::compare, Qt::CTRL | Qt::Key_Return);
    if (name.flags().testFlag(Qt::ItemIsEditable)) {
        add(tr("Rename…"), &JobActions::rename, Qt::Key_F2);
        add(isPinned() ? tr("Unpin") : tr("Pin"), &JobActions::togglePin);
    }
    menu->addSeparator();
    if (isLocalFile(m_table->chosenJob()))
        return fillForFile(menu);
    add(tr("Copy job ID"), &JobActions::copyJobId, Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    if (hasFineTunedModel())
        add(tr("Copy fine-tuned model"), &JobActions::copyFineTunedModel, Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    add(tr("Copy as Markdown row"), &JobActions::copyAsMarkdown);
    menu->addSeparator();
    add(tr("Show raw JSON"), &JobActions::showRawJson);
}

void JobActions::fillForFile(QMenu *menu)
{
    QAction *copyPath = menu->addAction(tr("Copy path"), this, &JobActions::copyJobId);
    copyPath->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    copyPath->setShortcutVisibleInContextMenu(true);
    menu->addAction(tr("Copy as Markdown row"), this, &JobActions::copyAsMarkdown);
    menu->addSeparator();
    menu->addAction(tr("Open log file…"), this, &JobActions::openFileWanted);
    menu->addAction(tr("Remove from the list", "a local file; it stays on the disk"), this,
                    [this] { Q_EMIT filesRemovalWanted(selectedFiles()); });
}

std::vector<JobKey> JobActions::selectedFiles() const
{
    std::vector<JobKey> files;
    const std::vector<JobKey> selected = m_table->selectedJobs();
    std::ranges::copy_if(selected, std::back_inserter(files), isLocalFile);
    if (files.empty() && isLocalFile(m_table->chosenJob()))
        files.push_back(m_table->chosenJob());
    return files;
}

bool JobActions::hasRawJson() const
{
    return hasJob() && !isLocalFile(m_table->chosenJob());
}

void JobActions::open()
{
    if (hasJob())
        Q_EMIT m_table->opened(m_table->chosenJob());
}

bool JobActions::canCompare() const
{
    const size_t count = m_table->selectedJobs().size();
    return count >= size_t(FewestCompared) && count <= size_t(MostCompared);
}

void JobActions::compare()
{
    if (canCompare())
        Q_EMIT compareWanted(m_table->selectedJobs());
}

void JobActions::rename()
{
    const QModelIndex name = m_table->currentIndex().siblingAtColumn(int(JobColumn::Job));
    if (!name.flags().testFlag(Qt::ItemIsEditable))
        return;
    m_table->scrollTo(name);
    m_table->edit(name);
}

void JobActions::togglePin()
{
    const bool isPinned = this->isPinned();
    // By key: a row may leave its place, or the view, with the first of them.
    const std::vector<QPersistentModelIndex> rows = [this] {
        const QModelIndexList selected = selectedRows(*m_table);
        return std::vector<QPersistentModelIndex>(selected.begin(), selected.end());
    }();
    for (const QPersistentModelIndex &row : rows) {
        if (row.isValid())
            m_table->model()->setData(row, !isPinned, JobModel::PinRole);
    }
}

void JobActions::copy(const QString &text)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    announceCopied(m_table);
    m_said.start();
    Q_EMIT copied(text);
}

void JobActions::copyJobId()
{
    QStringList ids;
    const QModelIndexList rows = selectedRows(*m_table);
    for (const QModelIndex &row : rows)
        ids << row.data(JobModel::KeyRole).value<JobKey>().id;
    copy(ids.join(u'\n'));
}

void JobActions::copyFineTunedModel()
{
    if (hasJob())
        copy(fineTunedModel(m_table->currentIndex()));
}

void JobActions::copyAsMarkdown()
{
    const QHeaderView *header = m_table->horizontalHeader();
    QStringList names;
    QList<QStringList> lines;
    const QModelIndexList rows = selectedRows(*m_table);
    for (int row = -1; row < rows.size(); ++row) {
        QStringList cells;
        for (int at = 0; at < header->count(); ++at) {
            const int column = header->logicalIndex(at);
            if (header->isSectionHidden(column))
                continue;
            cells << (row < 0 ? headerText(JobColumn{column}) : rows[row].siblingAtColumn(column).data().toString());
        }
        if (row < 0)
            names = cells;
        else
            lines << cells;
    }
    if (!lines.isEmpty())
        copy(markdownTable(names, lines));
}

void JobActions::showRawJson()
{
    if (hasRawJson())
        Q_EMIT rawJsonWanted(m_table->chosenJob());
}

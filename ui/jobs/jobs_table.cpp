// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_table.h"

#include "jobs/job_actions.h"
#include "jobs/job_delegate.h"
#include "jobs/jobs_filter.h"
#include "jobs/loss_delegate.h"
#include "jobs/model_delegate.h"
#include "jobs/progress_delegate.h"
#include "jobs/status_delegate.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace {

constexpr std::chrono::seconds BeforeSorting(2);
constexpr std::chrono::milliseconds BeforeVisibleJobs(250);

} // namespace

JobsTable::JobsTable(JobsFilter *jobs, QWidget *parent)
    : QTableView(parent)
    , m_jobs(jobs)
    , m_rows(this)
{
    setModel(jobs);
    setAccessibleName(tr("Jobs", "accessible name of the table"));
    setUpRows();
    setUpDelegates();
    m_columns = new JobColumns(this);
    setSortingEnabled(true);
    m_actions = new JobActions(this);
    setUpTimers();
    connect(jobs, &JobsFilter::aboutToUpdate, this, &JobsTable::rememberPlace);
    connect(jobs, &JobsFilter::updated, this, &JobsTable::keepPlace);
    connect(jobs, &JobsFilter::knownJobsChanged, this, &JobsTable::sayState);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(m_chosen); });
    keepChosen();
}

void JobsTable::setUpTimers()
{
    m_thaw.setSingleShot(true);
    setThawDelay(BeforeSorting);
    connect(&m_thaw, &QTimer::timeout, this, [this] { m_jobs->setSortFrozen(false); });
    m_settling.setSingleShot(true);
    m_settling.setInterval(BeforeVisibleJobs);
    connect(&m_settling, &QTimer::timeout, this, &JobsTable::sayVisibleJobs);
}

void JobsTable::setUpRows()
{
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    verticalHeader()->hide();
    // Fixed sections cost nothing, however many; resizing rows to their contents takes seconds for 100,000.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    setDensity(m_density);
}

void JobsTable::setUpDelegates()
{
    setItemDelegate(new RowDelegate(m_rows, this));
    setItemDelegateForColumn(int(JobColumn::Status), new StatusDelegate(m_rows, this));
    setItemDelegateForColumn(int(JobColumn::Job), new JobDelegate(m_rows, this));
    setItemDelegateForColumn(int(JobColumn::Model), new ModelDelegate(m_rows, this));
    setItemDelegateForColumn(int(JobColumn::Progress), new ProgressDelegate(m_rows, this));
    setItemDelegateForColumn(int(JobColumn::EvalLoss), new LossDelegate(m_rows, this));
}

void JobsTable::setDensity(Density density)
{
    m_density = density;
    verticalHeader()->setDefaultSectionSize(rowHeightFor(tableRow(density), font()));
}

void JobsTable::setRoom(JobColumns::Room room)
{
    using Notes = RowPainter::Notes;
    const bool isFull = room == JobColumns::Room::Full || room == JobColumns::Room::Tight;
    m_rows.setNotes(isFull ? Notes::Shown : room == JobColumns::Room::Middle ? Notes::WithoutConnections : Notes::Hidden);
    m_columns->setRoom(room);
    viewport()->update();
}

std::vector<JobKey> JobsTable::selectedJobs() const
{
    std::vector<JobKey> keys;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        keys.push_back(m_jobs->keyAt(row.row()));
    return keys;
}

void JobsTable::choose(const JobKey &key)
{
    m_followsFirstRow = false;
    const int row = m_jobs->rowOf(key);
    m_wish = row < 0 ? key : JobKey();
    if (row < 0)
        return;
    makeCurrent(row);
    scrollTo(currentIndex());
}

void JobsTable::setLoading(bool isLoading)
{
    m_isLoading = isLoading;
    if (isLoading)
        m_jobs->setSortFrozen(false);
    sayState();
}

void JobsTable::setFailure(const text::Message &failure)
{
    m_failure = failure;
    sayState();
}

void JobsTable::setSources(const JobSources &sources)
{
    m_sources = sources;
    sayState();
}

QString JobsTable::countText() const
{
    const int ofView = m_jobs->jobsOfSpec();
    const QString known = text::number(ofView);
    //: Some jobs are listed and more may come
    const QString all = m_isLoading ? tr("%1+").arg(known) : known;
    if (m_jobs->rowCount() == ofView)
        return all;
    return tr("%1 of %2", "shown jobs, all jobs").arg(text::number(m_jobs->rowCount()), all);
}

EmptyState JobsTable::emptyState() const
{
    return emptyStateOf(*m_jobs, m_isLoading, m_failure, m_sources);
}

bool JobsTable::event(QEvent *event)
{
    if (event->type() == QEvent::Enter) {
        m_thaw.stop();
        // While the first list comes in, nothing has its place yet.
        m_jobs->setSortFrozen(!m_isLoading);
    } else if (event->type() == QEvent::Leave) {
        m_thaw.start();
    }
    return QTableView::event(event);
}

void JobsTable::keyPressEvent(QKeyEvent *event)
{
    showRing(true);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->modifiers().testFlag(Qt::ControlModifier) && !m_chosen.isNull())
        return m_actions->open();
    if (event->key() == Qt::Key_F2)
        return m_actions->rename();
    QTableView::keyPressEvent(event);
}

void JobsTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex under = isByKeyboard ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!under.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(menu);
    menu->popup(isByKeyboard ? viewport()->mapToGlobal(visualRect(under).bottomLeft()) : event->globalPos());
}

void JobsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring is drawn by all cells of a row, Qt repaints the current one only.
    viewport()->update();
    if (!m_isUpdating) {
        // Qt also says "none" when it takes a model: nobody chose that.
        m_followsFirstRow = m_followsFirstRow && !current.isValid();
        m_wish = {};
        report();
    }
}

void JobsTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Assistive technology selects a row without making it current: to a person that is choosing it.
    const bool isOneRow = selected.size() == 1 && selected.first().height() == 1;
    if (m_isUpdating || !isOneRow || selected.first().top() == currentIndex().row())
        return;
    const QModelIndex index = m_jobs->index(selected.first().top(), int(JobColumn::Job));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

void JobsTable::rememberPlace()
{
    m_isUpdating = true;
    // While rows leave, Qt would make a neighbour current and scroll to it.
    setAutoScroll(false);
    const int top = verticalScrollBar()->value();
    m_anchor = top > 0 ? indexAt(QPoint(1, 0)) : QModelIndex();
    m_anchorOffset = m_anchor.isValid() ? rowViewportPosition(m_anchor.row()) : 0;
}

void JobsTable::keepPlace()
{
    keepChosen();
    if (m_anchor.isValid()) {
        executeDelayedItemsLayout();
        updateGeometries();
        const int top = m_anchor.row() * verticalHeader()->defaultSectionSize();
        verticalScrollBar()->setValue(top - m_anchorOffset);
    }
    m_anchor = QModelIndex();
    setAutoScroll(true);
    m_isUpdating = false;
    m_settling.start();
    report();
    sayState();
}

void JobsTable::keepChosen()
{
    const int wished = m_wish.isNull() ? -1 : m_jobs->rowOf(m_wish);
    if (wished >= 0)
        m_wish = {};
    // Which service answers first decides nothing: until somebody chooses, it is the first row of all.
    const int first = m_followsFirstRow && m_isLoading ? 0 : m_jobs->rowOf(m_chosen);
    const int kept = wished >= 0 ? wished : first;
    if (m_jobs->rowCount() > 0 && (kept < 0 || currentIndex().row() != kept))
        makeCurrent(std::max(kept, 0));
}

void JobsTable::makeCurrent(int row)
{
    // The column whose accessible text is the whole row.
    const QModelIndex index = m_jobs->index(row, int(JobColumn::Job));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void JobsTable::report()
{
    const QModelIndex current = currentIndex();
    const JobKey key = current.isValid() ? m_jobs->keyAt(current.row()) : JobKey();
    if (key == m_chosen)
        return;
    m_chosen = key;
    Q_EMIT jobChosen(key);
}

void JobsTable::sayState()
{
    const text::Message message = emptyMessage();
    setAccessibleDescription(message.isEmpty() ? QString() : text::list({message.lead, message.sentence}));
    viewport()->update();
    Q_EMIT stateChanged();
}

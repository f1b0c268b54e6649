// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_table.h"

#include "jobs/jobs_delegate.h"
#include "jobs/jobs_filter.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

JobsTable::JobsTable(JobsFilter *jobs, QWidget *parent)
    : QTableView(parent)
    , m_jobs(jobs)
{
    setModel(jobs);
    setItemDelegate(new JobsDelegate(this));
    setAccessibleName(tr("Jobs", "accessible name of the table"));
    setUpRows();
    setUpHeader();
    m_thaw.setSingleShot(true);
    setThawDelay(std::chrono::seconds(2));
    connect(&m_thaw, &QTimer::timeout, this, [this] { m_jobs->setSortFrozen(false); });
    connect(jobs, &JobsFilter::aboutToUpdate, this, &JobsTable::rememberPlace);
    connect(jobs, &JobsFilter::updated, this, &JobsTable::keepPlace);
    connect(jobs, &JobsFilter::knownJobsChanged, this, &JobsTable::sayState);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(m_chosen); });
    keepChosen();
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
    verticalHeader()->hide();
    // Fixed sections cost nothing, however many; resizing rows to their contents takes seconds for 100,000.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(rowHeightFor(32, font()));
}

void JobsTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(48);
    header->setFixedHeight(rowHeightFor(28, fontFor(TextRole::Small, font())));
    header->setFont(fontFor(TextRole::Small, font()));
    const std::pair<JobColumn, int> widths[] = {
        {JobColumn::Status, 124},   {JobColumn::Model, 176},    {JobColumn::Progress, 184},
        {JobColumn::EvalLoss, 132}, {JobColumn::Tokens, 100},   {JobColumn::Duration, 108},
        {JobColumn::Created, 104},  {JobColumn::Connection, 120}, {JobColumn::FineTunedModel, 240},
    };
    for (const auto &[column, width] : widths)
        header->resizeSection(int(column), width);
    for (int column = ShownJobColumns; column < JobColumnCount; ++column)
        header->hideSection(column);
    header->setSectionResizeMode(int(JobColumn::Job), QHeaderView::Stretch);
    header->setSortIndicator(int(JobColumn::Created), Qt::DescendingOrder);
    setSortingEnabled(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumnActions(menu);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
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
    sayState();
}

void JobsTable::setFailure(const text::Message &failure)
{
    m_failure = failure;
    sayState();
}

QString JobsTable::countText() const
{
    const QString known = text::number(m_jobs->knownJobs());
    //: Some jobs are listed and more may come
    const QString all = m_isLoading ? tr("%1+").arg(known) : known;
    if (m_jobs->rowCount() == m_jobs->knownJobs())
        return all;
    return tr("%1 of %2", "shown jobs, all jobs").arg(text::number(m_jobs->rowCount()), all);
}

text::Message JobsTable::emptyMessage() const
{
    if (m_jobs->rowCount() > 0)
        return {};
    const int known = m_jobs->knownJobs();
    if (known == 0 && m_isLoading)
        return {tr("Reading the list of jobs"), tr("The first page is on its way.")};
    if (known == 0 && !m_failure.isEmpty())
        return m_failure;
    if (known == 0)
        return {tr("No fine-tuning jobs yet"), tr("Start one in the Model Studio console or with the API. "
                                                  "It appears here within 15 seconds.")};
    if (!m_jobs->text().simplified().isEmpty())
        return {tr("Nothing found for “%1”").arg(m_jobs->text().simplified()),
                tr("Search looks at names, IDs, models and files.")};
    JobFilterSpec failedJobs;
    failedJobs.view = JobFilterSpec::View::Failed;
    if (m_jobs->spec() == failedJobs)
        return {tr("No failed jobs"), tr("In the last 30 days, every job ended well or was canceled.")};
    const QString hidden = known == 1 ? tr("1 job is hidden by the filters.")
                                      : tr("%1 jobs are hidden by the filters.").arg(text::number(known));
    return {tr("No job matches"), hidden};
}

void JobsTable::addColumnActions(QMenu *menu)
{
    for (int column = 0; column < JobColumnCount; ++column) {
        if (JobColumn{column} == JobColumn::Job)
            continue; // a row without its name says nothing
        QAction *action = menu->addAction(headerText(JobColumn{column}));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
}

bool JobsTable::event(QEvent *event)
{
    if (event->type() == QEvent::Enter) {
        m_thaw.stop();
        m_jobs->setSortFrozen(true);
    } else if (event->type() == QEvent::Leave) {
        m_thaw.start();
    }
    return QTableView::event(event);
}

void JobsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(rowHeightFor(32, font()));
}

void JobsTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const text::Message message = emptyMessage();
    if (message.isEmpty())
        return;
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(viewport());
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    painter.setFont(fontFor(TextRole::PanelTitle, font()));
    const int line = painter.fontMetrics().height();
    const QRect lead(area.left(), area.center().y() - line - 4, area.width(), line + 2);
    painter.setPen(QColor(tokens.text));
    painter.drawText(lead, Qt::AlignHCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(message.lead, Qt::ElideMiddle, lead.width()));
    painter.setFont(font());
    painter.setPen(QColor(tokens.text2));
    const QRect sentence(area.left(), lead.bottom() + 6, area.width(), area.bottom() - lead.bottom());
    painter.drawText(sentence, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, message.sentence);
}

void JobsTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->modifiers().testFlag(Qt::ControlModifier) && !m_chosen.isNull()) {
        Q_EMIT opened(m_chosen);
        return;
    }
    QTableView::keyPressEvent(event);
}

void JobsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring is drawn by all cells of a row, Qt repaints the current one only.
    viewport()->update();
    if (!m_isUpdating) {
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
    report();
    sayState();
}

void JobsTable::keepChosen()
{
    const int wished = m_wish.isNull() ? -1 : m_jobs->rowOf(m_wish);
    if (wished >= 0)
        m_wish = {};
    const int kept = wished >= 0 ? wished : m_jobs->rowOf(m_chosen);
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

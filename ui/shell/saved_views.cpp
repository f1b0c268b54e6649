// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/saved_views.h"

#include "jobs/job_model.h"
#include "jobs/jobs_filter.h"
#include "plain_text.h"
#include "shell/chip_bar.h"
#include "shell/top_bar.h"
#include "shell/view_name_dialog.h"
#include "sidebar/navigation_model.h"
#include "sidebar/sidebar.h"
#include "sidebar/view_removal.h"
#include "text.h"

#include <QElapsedTimer>
#include <chrono>

namespace {

constexpr std::chrono::milliseconds UntilRecount(50);

// A fraction of a frame: with many jobs and many views, a count takes many of them.
constexpr std::chrono::milliseconds LongestSlice(3);
constexpr std::chrono::milliseconds BetweenSlices(8);
constexpr int RowsAtATime = 500;

} // namespace

SavedViews::SavedViews(Settings *settings, const Panes &panes, QObject *parent)
    : QObject(parent)
    , m_panes(panes)
    , m_filters(settings)
{
    m_recount.setSingleShot(true);
    m_recount.setInterval(UntilRecount);
    connect(&m_recount, &QTimer::timeout, this, &SavedViews::beginCount);
    m_slices.setInterval(BetweenSlices);
    connect(&m_slices, &QTimer::timeout, this, &SavedViews::countOn);
    const auto recount = [this] {
        // A count under way is finished first: jobs that never rest would let none come to its end.
        m_isCountOld = m_slices.isActive();
        if (!m_isCountOld && !m_filters.all().empty() && !m_recount.isActive())
            m_recount.start();
    };
    connect(panes.jobs, &JobModel::rowsUpdated, this, recount);
    connect(panes.jobs, &JobModel::timePassed, this, recount);
    connect(panes.jobs, &JobModel::rowsRemoved, this, recount);
    connect(&m_filters, &SavedFilters::changed, this, &SavedViews::show);
    connect(panes.sidebar, &Sidebar::viewRenameWanted, this, &SavedViews::rename);
    connect(panes.sidebar, &Sidebar::viewRemovalWanted, this, &SavedViews::askToRemove);
    show();
}

void SavedViews::show()
{
    m_slices.stop();
    std::vector<int> counts;
    for (const SavedFilter &filter : m_filters.all())
        counts.push_back(m_panes.filter->count(filter.spec, filter.chips, filter.search));
    tell(counts);
}

void SavedViews::beginCount()
{
    m_isCountOld = false;
    m_counts.assign(1, 0);
    m_nextRow = 0;
    m_slices.start();
    countOn();
}

void SavedViews::countOn()
{
    QElapsedTimer spent;
    spent.start();
    while (!spent.hasExpired(LongestSlice.count())) {
        const SavedFilter &filter = m_filters.all()[m_counts.size() - 1];
        m_counts.back() += m_panes.filter->count(filter.spec, filter.chips, filter.search, m_nextRow, RowsAtATime);
        m_nextRow += RowsAtATime;
        if (m_nextRow < m_panes.filter->knownJobs())
            continue;
        m_nextRow = 0;
        if (m_counts.size() == m_filters.all().size()) {
            m_slices.stop();
            if (m_isCountOld)
                m_recount.start();
            return tell(m_counts);
        }
        m_counts.push_back(0);
    }
}

void SavedViews::tell(const std::vector<int> &counts)
{
    std::vector<NavigationModel::SavedView> rows;
    for (size_t i = 0; i < counts.size(); ++i) {
        const SavedFilter &filter = m_filters.all()[i];
        rows.push_back({filter.spec, filter.name, wordsFor(filter.spec, filter.chips, filter.search), counts[i]});
    }
    m_panes.navigation->setSavedViews(rows);
    Q_EMIT changed();
}

void SavedViews::enter(const JobFilterSpec &spec)
{
    m_panes.topBar->setView(spec, m_filters.find(spec.saved));
    m_panes.filter->setChips(m_panes.topBar->chips());
    m_panes.filter->setText(m_panes.topBar->searchText());
}

bool SavedViews::canSave() const
{
    return !m_panes.topBar->chips().isEmpty() || !m_panes.topBar->searchText().trimmed().isEmpty();
}

QString SavedViews::wordsFor(const JobFilterSpec &spec, const JobChips &chips, const QString &search) const
{
    QStringList words;
    JobFilterSpec row = spec;
    row.saved.clear();
    if (row != JobFilterSpec()) {
        if (const QModelIndex index = m_panes.navigation->indexOf(row); index.isValid())
            words << index.data().toString();
    }
    words << ChipBar::wordsOf(chips);
    if (!search.trimmed().isEmpty())
        words << tr("“%1”", "words that are searched for").arg(oneLine(search.trimmed()));
    return text::list(words);
}

QString SavedViews::proposedName() const
{
    // Whoever changed a saved view most likely wants it replaced.
    if (const SavedFilter *present = m_filters.find(m_panes.sidebar->filter().saved))
        return present->name;
    return wordsFor(m_panes.sidebar->filter(), m_panes.topBar->chips(), m_panes.topBar->searchText().trimmed());
}

void SavedViews::save()
{
    if (!canSave())
        return;
    const SavedFilter made{{}, {}, m_panes.sidebar->filter(), m_panes.topBar->chips(), m_panes.topBar->searchText().trimmed()};
    auto *dialog = new ViewNameDialog(ViewNameDialog::Purpose::Save, proposedName(),
                                      [this](const QString &name) { return m_filters.named(name); }, m_panes.topBar->window());
    connect(dialog, &ViewNameDialog::named, this, [this, made](const QString &name) {
        SavedFilter filter = made;
        filter.name = name;
        // The filters belong to the new view now: those that stood there before come back with the view before.
        m_panes.topBar->setFilters({}, {});
        const SavedFilter saved = m_filters.save(filter);
        if (m_panes.sidebar->filter() == saved.spec)
            enter(saved.spec);
        else
            m_panes.sidebar->choose(saved.spec);
    });
    dialog->open();
}

void SavedViews::rename(const QString &id)
{
    const SavedFilter *filter = m_filters.find(id);
    if (!filter)
        return;
    const auto isTaken = [this, id](const QString &name) {
        const SavedFilter *other = m_filters.named(name);
        return other && other->id != id;
    };
    auto *dialog = new ViewNameDialog(ViewNameDialog::Purpose::Rename, filter->name, isTaken, m_panes.sidebar->window());
    connect(dialog, &ViewNameDialog::named, this, [this, id](const QString &name) { m_filters.rename(id, name); });
    dialog->open();
}

void SavedViews::askToRemove(const QString &id)
{
    const SavedFilter *filter = m_filters.find(id);
    if (!filter)
        return;
    auto *question = new ViewRemoval(filter->name, m_panes.sidebar->window());
    connect(question, &ViewRemoval::confirmed, this, [this, id] { remove(id); });
    question->open();
}

void SavedViews::remove(const QString &id)
{
    // Before its row goes: the tree would choose whichever stands next to it.
    if (m_panes.sidebar->filter().saved == id)
        m_panes.sidebar->choose({});
    m_filters.remove(id);
}

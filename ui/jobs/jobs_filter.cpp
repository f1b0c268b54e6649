// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_filter.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace {

// A tenth of a frame at a time: 100,000 jobs take two seconds, and nobody notices.
constexpr std::chrono::milliseconds BetweenTexts(16);
constexpr int TextsAtATime = 1000;

} // namespace

JobsFilter::JobsFilter(JobModel *jobs, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_jobs(jobs)
{
    setSourceModel(jobs);
    m_reader.setInterval(BetweenTexts);
    connect(&m_reader, &QTimer::timeout, this, &JobsFilter::readMoreTexts);
    readKeys();
    apply();
    connect(jobs, &JobModel::rowsUpdated, this, &JobsFilter::take);
    connect(jobs, &JobModel::timePassed, this, [this] {
        if (m_chips.period != JobChips::Period::Any)
            refilter();
    });
    connect(jobs, &JobModel::dataChanged, this, &JobsFilter::forwardChange);
    connect(jobs, &JobModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { hide(first, last); });
    connect(jobs, &JobModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { forget(first, last); });
}

void JobsFilter::setSpec(const JobFilterSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    m_isNarrowed = spec != JobFilterSpec();
    apply();
}

void JobsFilter::setChips(const JobChips &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    apply();
}

void JobsFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_terms = Haystack::terms(text);
    apply();
}

void JobsFilter::setSortFrozen(bool isFrozen)
{
    if (isFrozen == m_isFrozen)
        return;
    m_isFrozen = isFrozen;
    if (!isFrozen)
        apply();
}

int JobsFilter::rowOf(const JobKey &key) const
{
    const int row = m_jobs->rowOf(key);
    return row < 0 || row >= knownJobs() ? -1 : m_proxyRows[size_t(row)];
}

JobKey JobsFilter::keyAt(int row) const
{
    return m_jobs->keyAt(m_visible[size_t(row)]);
}

int JobsFilter::jobsOfSpec() const
{
    if (!m_isNarrowed)
        return knownJobs();
    return int(std::ranges::count_if(m_sorted, [this](int row) { return isInView(row, m_spec); }));
}

int JobsFilter::count(const JobFilterSpec &spec, const JobChips &chips, const QString &text)
{
    return count(spec, chips, text, 0, knownJobs());
}

int JobsFilter::count(const JobFilterSpec &spec, const JobChips &chips, const QString &text, int first, int rows)
{
    const Haystack::Terms terms = Haystack::terms(text);
    const QDateTime now = m_jobs->now().toUTC();
    int found = 0;
    for (int row = first; row < std::min(first + rows, knownJobs()); ++row) {
        if (!isInView(row, spec) || !(chips.isEmpty() || matches(chips, *m_jobs->jobAt(row), now)))
            continue;
        if (!terms.empty() && !m_haystack.isRead(row))
            m_haystack.set(row, m_jobs->searchTextAt(row));
        found += terms.empty() || m_haystack.contains(row, terms) ? 1 : 0;
    }
    return found;
}

void JobsFilter::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= JobColumnCount)
        return;
    const bool isOther = JobColumn{column} != m_column || order != m_order;
    m_column = JobColumn{column};
    m_order = order;
    if (isOther)
        readKeys();
    apply();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, JobColumnCount - 1);
}

QModelIndex JobsFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex JobsFilter::parent(const QModelIndex &) const
{
    return {};
}

int JobsFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int JobsFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : JobColumnCount;
}

bool JobsFilter::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_visible.empty();
}

QModelIndex JobsFilter::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

QModelIndex JobsFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    return m_jobs->index(m_visible[size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex JobsFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    // Between the model's insertion and rowsUpdated() there are rows that this filter has not read yet.
    if (!sourceIndex.isValid() || sourceIndex.row() >= knownJobs())
        return {};
    return index(m_proxyRows[size_t(sourceIndex.row())], sourceIndex.column());
}

QVariant JobsFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::AccessibleDescriptionRole && orientation == Qt::Horizontal && section == int(m_column))
        return m_order == Qt::AscendingOrder ? tr("Sorted, ascending") : tr("Sorted, descending");
    // The base class maps the section through row 0, which an empty table does not have.
    return m_jobs->headerData(section, orientation, role);
}

void JobsFilter::readKeys()
{
    const int count = m_jobs->rowCount();
    const QDateTime now = m_jobs->now();
    std::vector<SortValue> values;
    values.reserve(size_t(count));
    for (int row = 0; row < count; ++row)
        values.push_back(m_jobs->sortValueAt(row, m_column, now));
    m_keys.assign(values);
    m_proxyRows.resize(size_t(count), -1);
    m_haystack.grow(count);
    m_reader.start();
    std::vector<int> rows(static_cast<size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    m_sorted = rows;
    sortAgain(std::move(rows));
}

void JobsFilter::readTexts()
{
    for (int row = 0; row < m_haystack.size(); ++row) {
        if (!m_haystack.isRead(row))
            m_haystack.set(row, m_jobs->searchTextAt(row));
    }
    m_reader.stop();
}

void JobsFilter::readMoreTexts()
{
    int read = 0;
    for (int row = 0; row < m_haystack.size(); ++row) {
        if (m_haystack.isRead(row))
            continue;
        if (++read > TextsAtATime)
            return;
        m_haystack.set(row, m_jobs->searchTextAt(row));
    }
    m_reader.stop();
}

void JobsFilter::take(const std::vector<int> &rows)
{
    const int knownBefore = knownJobs();
    const QDateTime now = m_jobs->now();
    std::vector<int> moved;
    m_haystack.grow(m_jobs->rowCount());
    m_reader.start();
    for (const int row : rows) {
        const SortValue value = m_jobs->sortValueAt(row, m_column, now);
        m_haystack.mark(row);
        if (row < knownJobs()) {
            if (m_keys.set(row, value))
                moved.push_back(row);
            continue;
        }
        m_keys.append(value);
        m_proxyRows.push_back(-1);
        m_sorted.push_back(row);
        moved.push_back(row);
    }
    if (!moved.empty())
        sortAgain(std::move(moved));
    refilter();
    if (knownJobs() != knownBefore)
        Q_EMIT knownJobsChanged();
}

void JobsFilter::hide(int first, int last)
{
    std::vector<int> target = m_visible;
    std::erase_if(target, [first, last](int row) { return row >= first && row <= last; });
    show(target);
}

void JobsFilter::forget(int first, int last)
{
    std::erase_if(m_sorted, [first, last](int row) { return row >= first && row <= last; });
    const auto moveUp = [first, last](int &row) { row -= row > last ? last - first + 1 : 0; };
    std::ranges::for_each(m_sorted, moveUp);
    std::ranges::for_each(m_visible, moveUp);
    m_proxyRows.erase(m_proxyRows.begin() + first, m_proxyRows.begin() + last + 1);
    m_keys.remove(first, last);
    m_haystack.remove(first, last);
    Q_EMIT knownJobsChanged();
}

void JobsFilter::forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const bool isWholeModel = topLeft.row() == 0 && bottomRight.row() == m_jobs->rowCount() - 1;
    if (isWholeModel && !m_visible.empty()) {
        Q_EMIT dataChanged(index(0, topLeft.column()), index(rowCount() - 1, bottomRight.column()), roles);
        return;
    }
    for (int row = topLeft.row(); row <= bottomRight.row() && row < knownJobs(); ++row) {
        const int shown = m_proxyRows[size_t(row)];
        if (shown >= 0)
            Q_EMIT dataChanged(index(shown, topLeft.column()), index(shown, bottomRight.column()), roles);
    }
}

bool JobsFilter::isInView(int row, const JobFilterSpec &spec) const
{
    if (spec == JobFilterSpec())
        return true;
    const bool isPinned = spec.view == JobFilterSpec::View::Pinned && m_jobs->isPinnedAt(row);
    return matches(spec, *m_jobs->jobAt(row), isPinned);
}

bool JobsFilter::isWanted(int row) const
{
    return isInView(row, m_spec) && (m_chips.isEmpty() || matches(m_chips, *m_jobs->jobAt(row), m_now))
        && (m_terms.empty() || m_haystack.contains(row, m_terms));
}

void JobsFilter::refilter()
{
    if (!m_isFrozen)
        return apply();
    prepare();
    show(inPlace());
}

void JobsFilter::sortAgain(std::vector<int> rows)
{
    m_keys.sort(rows, m_order);
    if (rows.size() == m_sorted.size()) {
        m_sorted = std::move(rows);
        return;
    }
    // The others still are in order: take these out and merge them back in.
    std::vector<bool> isMoved(m_proxyRows.size());
    for (const int row : rows)
        isMoved[size_t(row)] = true;
    std::erase_if(m_sorted, [&](int row) { return isMoved[size_t(row)]; });
    std::vector<int> merged;
    merged.reserve(m_sorted.size() + rows.size());
    const auto less = [this](int left, int right) { return m_keys.less(left, right, m_order); };
    std::ranges::merge(m_sorted, rows, std::back_inserter(merged), less);
    m_sorted = std::move(merged);
}

void JobsFilter::prepare()
{
    m_now = m_jobs->now().toUTC();
    if (!m_terms.empty())
        readTexts();
}

void JobsFilter::apply()
{
    prepare();
    std::vector<int> target;
    target.reserve(m_sorted.size());
    std::ranges::copy_if(m_sorted, std::back_inserter(target), [this](int row) { return isWanted(row); });
    show(target);
}

std::vector<int> JobsFilter::inPlace() const
{
    std::vector<int> target = m_visible;
    std::ranges::copy_if(m_sorted, std::back_inserter(target),
                         [this](int row) { return m_proxyRows[size_t(row)] < 0 && isWanted(row); });
    return target;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How JobsFilter gets from the rows it shows to those it should show: hide, reorder, reveal. Few changes are reported
// one by one; many as a move to the end and one signal, because a view needs longer for a thousand signals than for one.

#include "jobs/jobs_filter.h"

#include <algorithm>

namespace {

constexpr size_t FewRanges = 16;

struct Range
{
    int first;
    int last;
};

/// Runs of positions for which `isIn` holds, ascending.
template <typename Predicate>
std::vector<Range> runs(size_t count, Predicate isIn)
{
    std::vector<Range> found;
    for (int at = 0; at < int(count); ++at) {
        if (!isIn(size_t(at)))
            continue;
        if (!found.empty() && found.back().last == at - 1)
            found.back().last = at;
        else
            found.push_back({at, at});
    }
    return found;
}

} // namespace

void JobsFilter::show(const std::vector<int> &target)
{
    if (target == m_visible)
        return;
    Q_EMIT aboutToUpdate();
    std::vector<bool> isKept(m_proxyRows.size());
    for (const int row : target)
        isKept[size_t(row)] = true;
    hideAllBut(isKept);
    std::vector<int> survivors = target;
    std::erase_if(survivors, [this](int row) { return m_proxyRows[size_t(row)] < 0; });
    reorder(survivors);
    reveal(target);
    Q_EMIT updated();
}

void JobsFilter::hideAllBut(const std::vector<bool> &isKept)
{
    const auto isLeaving = [&](size_t at) { return !isKept[size_t(m_visible[at])]; };
    std::vector<Range> leaving = runs(m_visible.size(), isLeaving);
    if (leaving.size() > FewRanges) {
        std::vector<int> parted = m_visible;
        // Not the one in std::ranges: clang 14 cannot read what it returns in the library of gcc 12.
        std::stable_partition(parted.begin(), parted.end(), [&](int row) { return isKept[size_t(row)]; });
        reorder(parted);
        leaving = runs(m_visible.size(), isLeaving);
    }
    for (auto range = leaving.rbegin(); range != leaving.rend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        for (int at = range->first; at <= range->last; ++at)
            m_proxyRows[size_t(m_visible[size_t(at)])] = -1;
        m_visible.erase(m_visible.begin() + range->first, m_visible.begin() + range->last + 1);
        renumber();
        endRemoveRows();
    }
}

void JobsFilter::reorder(const std::vector<int> &target)
{
    if (target == m_visible)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rows;
    for (const QModelIndex &held : before)
        rows.push_back(m_visible[size_t(held.row())]);
    m_visible = target;
    renumber();
    QModelIndexList after;
    for (size_t i = 0; i < rows.size(); ++i)
        after << createIndex(m_proxyRows[size_t(rows[i])], before[qsizetype(i)].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void JobsFilter::reveal(const std::vector<int> &target)
{
    const std::vector<Range> coming = runs(target.size(), [&](size_t at) {
        return m_proxyRows[size_t(target[at])] < 0;
    });
    if (coming.size() > FewRanges) {
        std::vector<int> added;
        std::ranges::copy_if(target, std::back_inserter(added), [this](int row) { return m_proxyRows[size_t(row)] < 0; });
        beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
        m_visible.insert(m_visible.end(), added.begin(), added.end());
        renumber();
        endInsertRows();
        reorder(target);
        return;
    }
    for (const Range &range : coming) {
        beginInsertRows({}, range.first, range.last);
        m_visible.insert(m_visible.begin() + range.first, target.begin() + range.first, target.begin() + range.last + 1);
        renumber();
        endInsertRows();
    }
}

void JobsFilter::renumber()
{
    for (size_t at = 0; at < m_visible.size(); ++at)
        m_proxyRows[size_t(m_visible[at])] = int(at);
}

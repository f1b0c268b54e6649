// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/difference_model.h"

#include "compare/run_set.h"
#include "plain_text.h"
#include "text.h"

#include <QStringList>
#include <algorithm>
#include <iterator>
#include <utility>

namespace {

/// Parents are their groups, told by the internal id of their children: 0 for a group itself.
constexpr quintptr OfGroups = 0;

std::vector<JobKey> keysOf(const RunSet &set)
{
    std::vector<JobKey> keys;
    std::ranges::transform(set.runs(), std::back_inserter(keys), &ComparedRun::key);
    return keys;
}

} // namespace

DifferenceModel::DifferenceModel(const RunSet &set, std::function<QDateTime()> now, QObject *parent)
    : QAbstractItemModel(parent)
    , m_set(set)
    , m_now(std::move(now))
    , m_keys(keysOf(set))
{
    m_groups = rowsNow();
    connect(&set, &RunSet::rearranged, this, &DifferenceModel::rearrange);
    connect(&set, &RunSet::runChanged, this, [this](int run) {
        refresh();
        Q_EMIT headerDataChanged(Qt::Horizontal, run + 1, run + 1);
    });
}

void DifferenceModel::rearrange()
{
    const std::vector<JobKey> keys = keysOf(m_set);
    if (keys == m_keys) {
        refresh();
        if (!keys.empty())
            Q_EMIT headerDataChanged(Qt::Horizontal, 1, int(keys.size()));
        return;
    }
    beginResetModel();
    m_keys = keys;
    m_groups = rowsNow();
    endResetModel();
    Q_EMIT summaryChanged();
}

std::array<DifferenceModel::Rows, DifferenceModel::GroupCount> DifferenceModel::rowsNow()
{
    std::array<Rows, GroupCount> groups;
    m_settingCount = m_differingCount = 0;
    if (m_set.runs().empty())
        return groups;
    const auto baseline = size_t(m_set.baseline());
    groups[Settings] = settingRows(m_set.runs(), baseline);
    groups[Result] = resultRows(m_set.runs(), baseline, m_now());
    m_settingCount = int(groups[Settings].size());
    m_differingCount = int(std::ranges::count_if(groups[Settings], &DifferenceRow::differs));
    if (m_isOnlyDiffering)
        std::erase_if(groups[Settings], [](const DifferenceRow &row) { return !row.differs(); });
    return groups;
}

void DifferenceModel::refresh()
{
    // Between a change of the runs and the set's word of it, columns and runs do not match.
    if (keysOf(m_set) != m_keys)
        return;
    const QString before = summary();
    std::array<Rows, GroupCount> now = rowsNow();
    for (const Group group : {Settings, Result})
        take(group, std::move(now[group]));
    if (summary() != before)
        Q_EMIT summaryChanged();
}

void DifferenceModel::setOnlyDiffering(bool isOn)
{
    if (isOn == m_isOnlyDiffering)
        return;
    m_isOnlyDiffering = isOn;
    refresh();
}

QString DifferenceModel::summary() const
{
    if (m_keys.size() < 2 || m_settingCount == 0)
        return {};
    const std::vector<ComparedRun> &runs = m_set.runs();
    const auto states = [](const ComparedRun &run) { return !run.job.hyperParameters.empty(); };
    const bool isMute = m_set.baseline() >= 0 && !states(runs[size_t(m_set.baseline())]);
    if (isMute && std::ranges::any_of(runs, states))
        return tr("The baseline states no settings");
    return tr("%1 of %2 settings differ from the baseline").arg(text::number(m_differingCount), text::number(m_settingCount));
}

void DifferenceModel::removeRows(Group group, int row, int count)
{
    Rows &rows = m_groups[group];
    beginRemoveRows(index(group, 0), row, row + count - 1);
    rows.erase(rows.begin() + row, rows.begin() + row + count);
    endRemoveRows();
}

/// Rows of the same id stay, so that a selection and a place in the view do.
void DifferenceModel::take(Group group, Rows rows)
{
    Rows &shown = m_groups[group];
    for (int i = int(shown.size()) - 1; i >= 0; --i) {
        if (std::ranges::find(rows, shown[size_t(i)].id, &DifferenceRow::id) == rows.end())
            removeRows(group, i, 1);
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i < shown.size() && shown[i].id == rows[i].id) {
            takeRow(group, int(i), std::move(rows[i]));
            continue;
        }
        beginInsertRows(index(group, 0), int(i), int(i));
        shown.insert(shown.begin() + ptrdiff_t(i), std::move(rows[i]));
        endInsertRows();
    }
    if (shown.size() > rows.size())
        removeRows(group, int(rows.size()), int(shown.size() - rows.size()));
}

void DifferenceModel::takeRow(Group group, int row, DifferenceRow now)
{
    DifferenceRow &shown = m_groups[group][size_t(row)];
    if (shown == now)
        return;
    const DifferenceRow before = std::exchange(shown, std::move(now));
    const QModelIndex parent = index(group, 0);
    const auto tell = [&](int column) {
        const QModelIndex cell = index(row, column, parent);
        Q_EMIT dataChanged(cell, cell);
    };
    if (before.label != shown.label || before.differs() != shown.differs())
        tell(0);
    for (size_t run = 0; run < shown.cells.size(); ++run) {
        if (before.cells[run] != shown.cells[run])
            tell(int(run) + 1);
    }
}

QModelIndex DifferenceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : OfGroups);
}

QModelIndex DifferenceModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == OfGroups)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, OfGroups);
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return GroupCount;
    const bool isGroup = parent.internalId() == OfGroups && parent.column() == 0;
    return isGroup ? int(m_groups[size_t(parent.row())].size()) : 0;
}

int DifferenceModel::columnCount(const QModelIndex &) const
{
    return int(m_keys.size()) + 1;
}

const DifferenceRow &DifferenceModel::rowAt(const QModelIndex &index) const
{
    return m_groups[index.internalId() - 1][size_t(index.row())];
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IsGroupRole)
        return index.internalId() == OfGroups;
    if (index.internalId() == OfGroups) {
        if (index.column() > 0 || (role != Qt::DisplayRole && role != FullTextRole))
            return {};
        return index.row() == Settings ? tr("Hyper-parameters and data") : tr("Result");
    }
    const DifferenceRow &row = rowAt(index);
    return index.column() == 0 ? parameterData(row, role) : cellData(row.cells[size_t(runOf(index.column()))], role);
}

QVariant DifferenceModel::parameterData(const DifferenceRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case FullTextRole: return row.label;
    case Qt::ToolTipRole: return plainTooltip(row.label);
    case Qt::AccessibleTextRole: return row.differs() ? tr("%1, differs", "a hyper-parameter").arg(row.label) : row.label;
    case DiffersRole: return row.differs();
    case IsKeyRole: return row.isKey;
    default: return {};
    }
}

QVariant DifferenceModel::cellData(const DifferenceCell &cell, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return cell.shown.isEmpty() ? cell.text : cell.shown;
    case FullTextRole: return cell.text;
    case Qt::ToolTipRole: return cell.tooltip.isEmpty() ? QVariant() : plainTooltip(cell.tooltip);
    case DiffersRole: return cell.differs;
    case BestRole: return cell.isBest;
    case PlaceRole: return cell.place;
    case DeltaRole: return cell.delta;
    case RemarkRole: return cell.remark;
    case IsNumberRole: return cell.isNumber;
    case Qt::AccessibleTextRole: break;
    default: return {};
    }
    QStringList facts{cell.text == text::none() ? tr("no value") : cell.text};
    for (const QString &words : {cell.place, cell.remark}) {
        if (!words.isEmpty())
            facts << words;
    }
    if (cell.differs)
        facts << tr("differs from the baseline");
    if (cell.isBest)
        facts << tr("best");
    if (!cell.delta.isEmpty())
        facts << tr("%1 against the baseline", "a change in per cent").arg(cell.delta);
    return text::list(facts);
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount({}))
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? tr("Parameter") : QVariant();
    const int run = runOf(section);
    // The set may have changed and not said so yet.
    if (run >= int(m_set.runs().size()))
        return {};
    const bool isBaseline = run == m_set.baseline();
    const QString &name = m_set.runs()[size_t(run)].name;
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::ToolTipRole: return plainTooltip(name);
    case Qt::AccessibleTextRole: return isBaseline ? tr("%1, baseline", "the name of a run").arg(name) : name;
    case IsBaselineRole: return isBaseline;
    default: return {};
    }
}

Qt::ItemFlags DifferenceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == OfGroups)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

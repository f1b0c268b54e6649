// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_table_model.h"

#include "chart/chart_text.h"

#include <algorithm>
#include <limits>

namespace {

int rowsOf(const ChartData *run)
{
    if (!run)
        return 0;
    return int(std::min<size_t>(run->train.size() + run->eval.size(), size_t(std::numeric_limits<int>::max())));
}

/// Whether `longer` begins with the records of `shorter`, as far as the ends of its columns tell.
bool continues(const PackedColumn<qint64> &shorter, const PackedColumn<qint64> &longer)
{
    return shorter.empty() || (shorter.size() <= longer.size() && shorter.front() == longer.front()
                               && shorter.back() == longer[shorter.size() - 1]);
}

/// Whether the rows of `before` stay where they are and those of `after` come behind them. A log that is read from its
/// end, too, gets records between old ones.
bool onlyAppends(const ChartData &before, const ChartData &after)
{
    if (!continues(before.train.lines, after.train.lines) || !continues(before.eval.lines, after.eval.lines))
        return false;
    qint64 last = -1;
    for (const ChartSeries *series : {&before.train, &before.eval})
        last = std::max(last, series->lines.empty() ? -1 : series->lines.back());
    const auto isBehind = [&](const ChartSeries &old, const ChartSeries &now) {
        return now.size() == old.size() || now.lines[old.size()] > last;
    };
    return isBehind(before.train, after.train) && isBehind(before.eval, after.eval);
}

} // namespace

CurveTableModel::CurveTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void CurveTableModel::setRun(std::shared_ptr<const ChartData> run, std::shared_ptr<const ChartCurves> curves)
{
    const int before = rowsOf(m_run.get());
    const int after = rowsOf(run.get());
    if (!m_run || !run || !onlyAppends(*m_run, *run)) {
        beginResetModel();
        m_run = std::move(run);
        m_curves = std::move(curves);
        endResetModel();
        return;
    }
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_run = std::move(run);
    m_curves = std::move(curves);
    if (after > before)
        endInsertRows();
    if (before > 0)
        Q_EMIT dataChanged(index(0, Step), index(before - 1, Eval), {Qt::DisplayRole});
}

int CurveTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rowsOf(m_run.get());
}

int CurveTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// The `row`-th of both series in line order: how many of the first `row` records are train records.
CurveTableModel::Place CurveTableModel::placeOf(int row) const
{
    const PackedColumn<qint64> &train = m_run->train.lines;
    const PackedColumn<qint64> &eval = m_run->eval.lines;
    const auto count = size_t(row);
    size_t low = count > eval.size() ? count - eval.size() : 0;
    size_t high = std::min(count, train.size());
    while (low < high) {
        const size_t trains = low + (high - low) / 2;
        const size_t evals = count - trains;
        if (evals > 0 && train[trains] <= eval[evals - 1])
            low = trains + 1;
        else
            high = trains;
    }
    const size_t evals = count - low;
    const bool isEval = low == train.size() || (evals < eval.size() && eval[evals] < train[low]);
    return {isEval, isEval ? evals : low};
}

qint64 CurveTableModel::line(int row) const
{
    const Place place = placeOf(row);
    return (place.isEval ? m_run->eval : m_run->train).lines[place.index];
}

QString CurveTableModel::cell(int row, int column) const
{
    const Place place = placeOf(row);
    const ChartSeries &series = place.isEval ? m_run->eval : m_run->train;
    const auto onAxis = [&](XAxis axis) {
        const PackedColumn<double> &x = series.x(axis);
        return x.empty() ? QString() : placeText(x[place.index], axis);
    };
    switch (Column(column)) {
    case Step:
        return onAxis(XAxis::Step);
    case Epoch:
        return onAxis(XAxis::Epoch);
    case Train:
        return place.isEval ? QString() : lossText(series.values[place.index]);
    case Smoothed:
        return place.isEval ? QString() : lossText(double(m_curves->smoothed->values()[place.index]));
    case Eval:
        return place.isEval ? lossText(series.values[place.index]) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CurveTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return cell(index.row(), index.column());
}

QVariant CurveTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Step:
        return tr("Step");
    case Epoch:
        return tr("Epoch");
    case Train:
        return tr("Train");
    case Smoothed:
        return tr("Train, smoothed");
    case Eval:
        return tr("Eval");
    case ColumnCount:
        break;
    }
    return {};
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_table_model.h"

#include "chart/chart_text.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace {

int rowsOf(const CurveTable *table)
{
    return table ? int(std::min<size_t>(table->rows(), size_t(std::numeric_limits<int>::max()))) : 0;
}

/// Whether the rows of `before` may stay where they are and those of `after` come behind them. What stands in them is said
/// anew in any case.
bool onlyAppends(const CurveTable &before, const CurveTable &after)
{
    if (before.columns() != after.columns() || after.rows() < before.rows())
        return false;
    const size_t count = before.rows();
    return count == 0 || (before.line(0) == after.line(0) && before.line(count - 1) == after.line(count - 1));
}

QString numberText(double value, int column)
{
    constexpr int digits = 6;
    switch (column) {
    case CurveTable::Step:
        return placeText(value, XAxis::Step);
    case CurveTable::Epoch:
        return placeText(value, XAxis::Epoch);
    case CurveTable::Time:
        return placeText(value, XAxis::Time);
    case CurveTable::Train:
    case CurveTable::Smoothed:
    case CurveTable::Eval:
        return lossText(value);
    default:
        return std::isfinite(value) ? QLocale::c().toString(value, 'g', digits) : notANumberText(value);
    }
}

} // namespace

CurveTableModel::CurveTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void CurveTableModel::setTable(std::shared_ptr<const CurveTable> table)
{
    const int before = rowsOf(m_table.get());
    const int after = rowsOf(table.get());
    if (!m_table || !table || !onlyAppends(*m_table, *table)) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_table = std::move(table);
    if (after > before)
        endInsertRows();
    if (before > 0)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, columnCount() - 1), {Qt::DisplayRole});
}

int CurveTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rowsOf(m_table.get());
}

int CurveTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : m_table->columns();
}

QVariant CurveTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::optional<double> value = m_table->number(size_t(index.row()), index.column());
    return value ? numberText(*value, index.column()) : QString();
}

QVariant CurveTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? header(section) : QVariant();
}

QString CurveTableModel::header(int column) const
{
    switch (column) {
    case CurveTable::Step:
        return tr("Step");
    case CurveTable::Epoch:
        return tr("Epoch");
    case CurveTable::Time:
        return tr("Time", "since the start, column of a table");
    case CurveTable::Train:
        return tr("Train");
    case CurveTable::Smoothed:
        return tr("Train, smoothed");
    case CurveTable::Eval:
        return tr("Eval");
    default:
        return QString::fromStdString(m_table->name(column));
    }
}

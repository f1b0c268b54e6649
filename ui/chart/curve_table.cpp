// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_table.h"

#include "commands/export_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace {

/// How many records of a series stand in `line`, the next of which is number `next` of the log.
size_t recordsIn(const ChartSeries &series, size_t next, qint64 line)
{
    size_t count = 0;
    while (next + count < series.size() && series.lines[series.inLineOrder(next + count)] == line)
        ++count;
    return count;
}

} // namespace

CurveTable::CurveTable(std::shared_ptr<const ChartData> run, std::shared_ptr<const ChartCurves> curves)
    : m_run(std::move(run))
    , m_curves(std::move(curves))
{
    for (size_t i = 0; i < m_run->others.size(); ++i) {
        if (m_run->others[i].points.size() > 0)
            m_others.push_back(i);
    }
    countRows();
    if (m_run->isReordered())
        orderRows();
}

CurveTable CurveTable::withCurves(std::shared_ptr<const ChartCurves> curves) const
{
    CurveTable table = *this;
    table.m_curves = std::move(curves);
    return table;
}

std::vector<const ChartSeries *> CurveTable::allSeries() const
{
    std::vector<const ChartSeries *> all{&m_run->train, &m_run->eval};
    for (const size_t other : m_others)
        all.push_back(&m_run->others[other].points);
    return all;
}

void CurveTable::countRows()
{
    const std::vector<const ChartSeries *> all = allSeries();
    std::vector<size_t> next(all.size(), 0);
    auto lines = std::make_shared<PackedColumn<qint64>>();
    m_lines = lines;
    for (;;) {
        qint64 line = std::numeric_limits<qint64>::max();
        for (size_t i = 0; i < all.size(); ++i) {
            if (next[i] < all[i]->size())
                line = std::min(line, all[i]->lines[all[i]->inLineOrder(next[i])]);
        }
        size_t records = 0;
        for (size_t i = 0; i < all.size(); ++i) {
            const size_t count = recordsIn(*all[i], next[i], line);
            next[i] += count;
            records = std::max(records, count);
        }
        if (records == 0)
            return;
        for (size_t i = 0; i < records; ++i)
            lines->push_back(line);
    }
}

/// By the axis that the chart shows first, as the series are; a record without a place stays behind the one before.
void CurveTable::orderRows()
{
    if (m_run->firstAxis() == XAxis::Record)
        return;
    std::vector<double> places;
    double last = -std::numeric_limits<double>::infinity();
    for (size_t record = 0; record < m_lines->size(); ++record) {
        const double place = number(record, int(m_run->firstAxis())).value_or(last);
        last = std::isfinite(place) ? place : last;
        places.push_back(last);
    }
    std::vector<size_t> order(places.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&places](size_t record) { return places[record]; });
    m_order = std::make_shared<const std::vector<size_t>>(std::move(order));
}

std::optional<size_t> CurveTable::indexIn(const ChartSeries &series, size_t row) const
{
    const size_t record = recordOf(row);
    const qint64 line = (*m_lines)[record];
    const auto first = size_t(std::lower_bound(m_lines->begin(), m_lines->end(), line) - m_lines->begin());
    const size_t place = series.recordsBefore(line) + (record - first);
    if (place >= series.size() || series.lines[series.inLineOrder(place)] != line)
        return {};
    return series.inLineOrder(place);
}

bool CurveTable::hasColumn(int column) const
{
    switch (column) {
    case Step:
    case Epoch:
    case Time:
        return m_run->hasAxis[size_t(column)];
    case Train:
    case Smoothed:
        return m_run->train.size() > 0;
    case Eval:
        return m_run->eval.size() > 0;
    default:
        return true;
    }
}

std::optional<double> CurveTable::number(size_t row, int column) const
{
    const auto valueIn = [&](const ChartSeries &series) {
        const std::optional<size_t> index = indexIn(series, row);
        return index ? std::optional(series.values[*index]) : std::nullopt;
    };
    if (column >= FirstOther)
        return valueIn(m_run->others[m_others[size_t(column - FirstOther)]].points);
    if (column == Train || column == Eval)
        return valueIn(column == Train ? m_run->train : m_run->eval);
    if (column == Smoothed) {
        const std::optional<size_t> index = indexIn(m_run->train, row);
        return index ? std::optional(double(m_curves->smoothed->values()[*index])) : std::nullopt;
    }
    for (const ChartSeries *series : allSeries()) {
        const PackedColumn<double> &x = series->x(XAxis(column));
        const std::optional<size_t> index = x.empty() ? std::nullopt : indexIn(*series, row);
        if (index)
            return x[*index];
    }
    return {};
}

QByteArray CurveTable::text(std::span<const std::pair<int, int>> ranges, std::span<const int> columns,
                            std::span<const QByteArray> names, const std::atomic_bool &stops) const
{
    QByteArray out;
    for (size_t i = 0; i < names.size(); ++i)
        out += (i > 0 ? "\t" : "") + names[i];
    out += '\n';
    for (const auto &[first, last] : ranges) {
        for (int row = first; row <= last && !stops; ++row) {
            for (size_t i = 0; i < columns.size(); ++i) {
                const std::optional<double> value = number(size_t(row), columns[i]);
                if (i > 0)
                    out += '\t';
                if (value)
                    out += exports::number(*value);
            }
            out += '\n';
        }
    }
    return out;
}

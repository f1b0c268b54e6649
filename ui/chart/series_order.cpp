// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/series_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace {

bool isInOrder(const PackedColumn<double> &x)
{
    double last = -std::numeric_limits<double>::infinity();
    for (const double place : x) {
        if (place < last)
            return false;
        last = std::isfinite(place) ? place : last;
    }
    return true;
}

/// What is not known stands behind the record before it.
std::vector<double> orderKeys(const PackedColumn<double> &x)
{
    std::vector<double> keys;
    keys.reserve(x.size());
    double last = -std::numeric_limits<double>::infinity();
    for (const double place : x) {
        last = std::isfinite(place) ? place : last;
        keys.push_back(last);
    }
    return keys;
}

template <typename Key>
std::vector<size_t> orderOf(const std::vector<Key> &keys)
{
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&keys](size_t i) { return keys[i]; });
    return order;
}

template <typename Value>
void permute(PackedColumn<Value> *column, const std::vector<size_t> &order)
{
    if (column->size() != order.size())
        return;
    const PackedColumn<Value> before = std::exchange(*column, {});
    for (const size_t i : order)
        column->push_back(before[i]);
}

} // namespace

size_t ChartSeries::recordsBefore(qint64 line) const
{
    if (!byLine)
        return size_t(std::lower_bound(lines.begin(), lines.end(), line) - lines.begin());
    const auto found = std::ranges::lower_bound(*byLine, line, {}, [this](size_t i) { return lines[i]; });
    return size_t(found - byLine->begin());
}

std::optional<size_t> ChartSeries::recordAt(qint64 line) const
{
    const size_t before = recordsBefore(line);
    if (before == size() || lines[inLineOrder(before)] != line)
        return {};
    return inLineOrder(before);
}

bool ChartData::isReordered() const
{
    return train.byLine || eval.byLine
        || std::ranges::any_of(others, [](const NamedSeries &series) { return series.points.byLine != nullptr; });
}

bool isStated(const ChartSeries &series, XAxis axis)
{
    const PackedColumn<double> &x = series.x(axis);
    const auto known = std::count_if(x.begin(), x.end(), [](double value) { return std::isfinite(value); });
    return known > 0 && size_t(known) * 2 >= x.size();
}

void orderByPlace(ChartSeries *series)
{
    const XAxis axis = isStated(*series, XAxis::Step) ? XAxis::Step : XAxis::Epoch;
    if (isInOrder(series->x(axis)) || !isStated(*series, axis))
        return;
    const std::vector<size_t> order = orderOf(orderKeys(series->x(axis)));
    permute(&series->lines, order);
    permute(&series->values, order);
    for (PackedColumn<double> &x : series->axes)
        permute(&x, order);
    const std::vector<qint64> lines(series->lines.begin(), series->lines.end());
    series->byLine = std::make_shared<const std::vector<size_t>>(orderOf(lines));
}

void joinClocks(ChartSeries *series)
{
    PackedColumn<double> &seconds = series->axes[size_t(XAxis::Time)];
    std::vector<double> joined(seconds.size());
    double offset = 0;
    double last = 0;
    for (size_t n = 0; n < seconds.size(); ++n) {
        const size_t i = series->inLineOrder(n); // the clock ran as the lines were written
        const double time = seconds[i];
        if (std::isfinite(time)) {
            if (time + offset < last)
                offset = last;
            last = time + offset;
        }
        joined[i] = std::isfinite(time) ? last : time;
    }
    seconds = joined;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/pyramid.h"

#include <algorithm>
#include <cmath>

namespace training {

namespace {

size_t roundUp(size_t value, size_t unit)
{
    return (value + unit - 1) / unit * unit;
}

float toFloat(double value)
{
    constexpr double largest = std::numeric_limits<float>::max();
    return static_cast<float>(std::isfinite(value) ? std::clamp(value, -largest, largest) : value);
}

/// First index at or after `start` whose x is not below `edge`, probably `guess` further on: records mostly stand evenly. The
/// search widens from there instead of halving the whole column.
size_t firstAtOrAfter(const PackedColumn<double> &x, size_t start, double edge, size_t guess)
{
    size_t low = start;      // what is before is below the edge
    size_t high = x.size();  // what is from here on is not
    size_t stride = 1;
    size_t at = start + guess;
    if (at < high && x[at] < edge) {
        for (low = at + 1; low + stride - 1 < high; stride *= 2) {
            at = low + stride - 1;
            if (!(x[at] < edge)) {
                high = at;
                break;
            }
            low = at + 1;
        }
    } else {
        for (high = std::min(at, high); low < high; stride *= 2) {
            at = high - std::min(stride, high - low);
            if (x[at] < edge) {
                low = at + 1;
                break;
            }
            high = at;
        }
    }
    const auto begin = x.begin();
    return size_t(std::lower_bound(begin + ptrdiff_t(low), begin + ptrdiff_t(high), edge) - begin);
}

/// Collects the vertices and knows whether the next one has to start a new line.
class Line
{
public:
    explicit Line(std::vector<CurvePoint> *points)
        : m_points(points)
    {}

    void add(double x, float y)
    {
        if (!std::isfinite(y)) {
            cut();
            return;
        }
        m_points->push_back({x, y, m_isCut});
        m_isCut = false;
    }
    void cut() { m_isCut = true; }

private:
    std::vector<CurvePoint> *m_points;
    bool m_isCut = true;
};

void addColumn(const Pyramid &curve, const PackedColumn<double> &x, size_t first, size_t last, Line *line)
{
    const SharedColumn<float> &values = curve.values();
    if (last - first <= 4) {
        for (size_t i = first; i < last; ++i)
            line->add(x[i], values[i]);
        return;
    }
    const bool isBroken = curve.hasBreak(first, last);
    const Extremes extremes = curve.range(first, last);
    const double left = x[first];
    const double right = x[last - 1];
    line->add(left, values[first]);
    if (!extremes.isEmpty()) {
        // The nearer extreme first, so that the line doubles back least.
        const bool isMaxNearer = extremes.max - values[first] < values[first] - extremes.min;
        const double middle = (left + right) / 2;
        line->add(middle, isMaxNearer ? extremes.max : extremes.min);
        line->add(middle, isMaxNearer ? extremes.min : extremes.max);
    }
    if (isBroken)
        line->cut();
    line->add(right, values[last - 1]);
}

} // namespace

void Extremes::add(float value)
{
    if (!std::isfinite(value))
        return;
    min = std::min(min, value);
    max = std::max(max, value);
}

void Extremes::add(const Extremes &other)
{
    min = std::min(min, other.min);
    max = std::max(max, other.max);
}

void Pyramid::reserve(size_t count)
{
    m_values.reserve(count);
}

void Pyramid::append(double value)
{
    const float number = toFloat(value);
    if (!std::isfinite(number))
        m_breaks.push_back(m_values.size());
    m_values.push_back(number);
    if (m_values.size() % BlockSize != 0)
        return;
    Extremes block;
    for (size_t i = m_values.size() - BlockSize; i < m_values.size(); ++i)
        block.add(m_values[i]);
    for (size_t level = 0;; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        SharedColumn<Extremes> &blocks = m_levels[level];
        blocks.push_back(block);
        if (blocks.size() % FanOut != 0)
            return;
        for (size_t i = blocks.size() - FanOut; i + 1 < blocks.size(); ++i)
            block.add(blocks[i]);
    }
}

void Pyramid::append(std::span<const double> values)
{
    for (const double value : values)
        append(value);
}

Extremes Pyramid::range(size_t first, size_t last) const
{
    Extremes found;
    const size_t afterHead = std::min(roundUp(first, BlockSize), last);
    const size_t beforeTail = std::max(last / BlockSize * BlockSize, afterHead);
    // Neither crosses a block, nor so a chunk.
    for (const float value : m_values.following(first, afterHead - first))
        found.add(value);
    for (const float value : m_values.following(beforeTail, last - beforeTail))
        found.add(value);
    first = afterHead / BlockSize;
    last = beforeTail / BlockSize;
    for (size_t level = 0; afterHead < beforeTail && first < last; ++level) {
        const SharedColumn<Extremes> &blocks = m_levels[level];
        const bool isTop = level + 1 == m_levels.size();
        const size_t head = std::min(roundUp(first, FanOut), last);
        const size_t tail = std::max(last / FanOut * FanOut, head);
        // Neither crosses a group, nor so a chunk, unless they are all there is.
        if (isTop) {
            for (size_t i = first; i < last; ++i)
                found.add(blocks[i]);
            break;
        }
        for (const Extremes &block : blocks.following(first, head - first))
            found.add(block);
        for (const Extremes &block : blocks.following(tail, last - tail))
            found.add(block);
        if (head == tail)
            break;
        first = head / FanOut;
        last = tail / FanOut;
    }
    return found;
}

bool Pyramid::hasBreak(size_t first, size_t last) const
{
    if (m_breaks.empty())
        return false;
    const auto next = std::lower_bound(m_breaks.begin(), m_breaks.end(), first);
    return next != m_breaks.end() && *next < last;
}

std::vector<CurvePoint> thinned(const Pyramid &curve, const PackedColumn<double> &x, double from, double to,
                                int columns, ColumnSpacing spacing)
{
    std::vector<CurvePoint> points;
    const bool isLog = spacing == ColumnSpacing::Logarithmic;
    if (curve.size() == 0 || columns <= 0 || !(from < to) || (isLog && !(from > 0)))
        return points;
    const auto edgeOf = [&](int column) {
        return isLog ? from * std::pow(to / from, double(column) / columns) : from + (to - from) * column / columns;
    };
    points.reserve(std::min(curve.size(), size_t(columns) * 4) + 2);
    Line line(&points);
    size_t next = firstAtOrAfter(x, 0, from, x.size() / 2);
    size_t width = 0; // of the column before, in records
    if (next > 0)
        line.add(x[next - 1], curve.values()[next - 1]);
    for (int column = 1; column <= columns && next < x.size(); ++column) {
        // The last column takes the right edge in.
        const double edge = column < columns ? edgeOf(column)
                                             : std::nextafter(to, std::numeric_limits<double>::infinity());
        if (x[next] >= edge)
            continue;
        const size_t end = firstAtOrAfter(x, next, edge, width);
        width = end - next;
        addColumn(curve, x, next, end, &line);
        next = end;
    }
    if (next < x.size())
        line.add(x[next], curve.values()[next]);
    return points;
}

} // namespace training

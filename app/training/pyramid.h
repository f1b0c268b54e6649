// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/packed_column.h"
#include "values/shared_column.h"

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace training {

/// Smallest and largest finite value of a stretch of points.
struct Extremes
{
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();

    bool isEmpty() const { return min > max; }
    void add(float value);
    void add(const Extremes &other);
};

/// One column of values with a min/max pyramid over it (blocks of 32 values, then 8 blocks to one above; 7 %
/// more memory), so that the extremes of any stretch cost O(log n). NaN and infinity are kept as values, but
/// are in no extreme: they break the line. A value type; reading it from several threads is safe. Copies share what they
/// have in common: a copy of a million values, to go on from, costs as much as one of ten.
class Pyramid
{
public:
    static constexpr size_t BlockSize = 32;
    static constexpr size_t FanOut = 8;

    void reserve(size_t count);
    /// O(1) on average, O(log n) at most. Finite doubles beyond the range of float become its largest: they stay finite.
    void append(double value);
    void append(std::span<const double> values);

    size_t size() const { return m_values.size(); }
    const SharedColumn<float> &values() const { return m_values; }
    /// Of the points `first` up to, not including, `last`.
    Extremes range(size_t first, size_t last) const;
    /// Indexes of the values that are NaN or infinite, ascending.
    const SharedColumn<size_t> &breaks() const { return m_breaks; }
    bool hasBreak(size_t first, size_t last) const;

private:
    SharedColumn<float> m_values;
    std::vector<SharedColumn<Extremes>> m_levels; ///< lowest first; complete blocks only
    SharedColumn<size_t> m_breaks;
};

/// One vertex of a thinned-out line.
struct CurvePoint
{
    double x = 0;
    float y = 0;
    bool startsLine = false; ///< not joined to the vertex before

    bool operator==(const CurvePoint &) const = default;
};

/// How the pixel columns of a picture divide its range.
enum class ColumnSpacing {
    Even,
    Logarithmic, ///< each so many times as wide as the one before; the range lies above zero
};

/// The line through (`x[i]`, value i) between `from` and `to`, for `columns` pixel columns: at most four
/// vertices a column (first, smallest, largest, last), plus the neighbour on each side so that the line runs
/// out of the picture. No extreme is lost; where at most four points share a column they are given as they
/// are. `x` ascends and has as many entries as the pyramid. Cost: O(columns · log n).
std::vector<CurvePoint> thinned(const Pyramid &curve, const PackedColumn<double> &x, double from, double to,
                                int columns, ColumnSpacing spacing = ColumnSpacing::Even);

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_state.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double ComparedAir = 0.25; ///< above and below, as a share of the span
constexpr size_t FewRecords = 4;     ///< with less, each counts
constexpr size_t DenseRecords = 100; ///< from here on the start is a share of the records, not the first one

/// Records that are the steep start of a run.
size_t startOf(const RunCurve &curve)
{
    return curve.size() < FewRecords ? 0 : curve.size() < DenseRecords ? 1 : curve.size() * 3 / 100;
}

training::Extremes extremesBetween(const RunCurve &curve, Range range)
{
    const PackedColumn<double> &x = curve.places;
    const auto first = std::lower_bound(x.begin(), x.end(), range.min);
    const auto last = std::upper_bound(first, x.end(), range.max);
    return curve.shape->range(size_t(first - x.begin()), size_t(last - x.begin()));
}

Range logRange(double low, double high, double air)
{
    if (!(high > 0))
        return {0.1, 1};
    const double top = std::log10(high);
    const double bottom = std::log10(low > 0 ? low : high / 1000);
    const double more = std::max((top - bottom) * air, 0.02);
    return {std::pow(10, bottom - more), std::pow(10, top + more)};
}

Range linearRange(double low, double high, double air)
{
    double span = high - low;
    if (!(span > 0))
        span = std::max(std::abs(low) * 0.2, 1e-9);
    Range range{low - span * air, high + span * air};
    if (low >= 0)
        range.min = std::max(range.min, 0.0);
    return range;
}

/// The part of a segment inside `area`; false when there is none.
bool cutAt(const QRectF &area, QPointF *from, QPointF *to)
{
    double enter = 0;
    double leave = 1;
    const QPointF way = *to - *from;
    const auto cut = [&](double speed, double room) {
        if (speed == 0)
            return room >= 0;
        const double at = room / speed;
        if (speed < 0)
            enter = std::max(enter, at);
        else
            leave = std::min(leave, at);
        return enter <= leave;
    };
    const bool isInside = cut(-way.x(), from->x() - area.left()) && cut(way.x(), area.right() - from->x())
        && cut(-way.y(), from->y() - area.top()) && cut(way.y(), area.bottom() - from->y());
    if (!isInside)
        return false;
    *to = *from + leave * way;
    *from += enter * way;
    return true;
}

/// Gathers polylines that end where the line leaves the plot.
class CutLine
{
public:
    explicit CutLine(const QRectF &area)
        : m_area(area)
    {}

    void start(QPointF at)
    {
        flush();
        m_last = at;
        m_isAlone = true;
    }
    void goOn(QPointF at)
    {
        QPointF from = m_last;
        QPointF to = at;
        m_last = at;
        m_isAlone = false;
        if (!cutAt(m_area, &from, &to))
            return flushPiece();
        if (m_piece.isEmpty() || m_piece.constLast() != from) {
            flushPiece();
            m_piece.append(from);
        }
        m_piece.append(to);
    }
    std::vector<QPolygonF> take()
    {
        flush();
        return std::move(m_pieces);
    }

private:
    void flushPiece()
    {
        if (!m_piece.isEmpty())
            m_pieces.push_back(std::exchange(m_piece, {}));
    }
    /// A record between two gaps has no line: it is a dot.
    void flush()
    {
        flushPiece();
        if (std::exchange(m_isAlone, false) && m_area.contains(m_last))
            m_pieces.push_back(QPolygonF{m_last});
    }

    QRectF m_area;
    QPointF m_last;
    bool m_isAlone = false;
    QPolygonF m_piece;
    std::vector<QPolygonF> m_pieces;
};

DrawnLine drawnOf(const CompareState &state, const RunCurve &curve, double pixelRatio)
{
    const PlotState &frame = state.frame;
    DrawnLine drawn;
    if (frame.area.isEmpty())
        return drawn;
    const int columns = std::max(1, int(std::ceil(frame.area.width() * pixelRatio)));
    const std::vector<training::CurvePoint> points = training::thinned(*curve.shape, curve.places, frame.x.min, frame.x.max, columns);
    drawn.isDense = points.size() > size_t(columns) * 2;
    CutLine cut(frame.area);
    for (const training::CurvePoint &point : points) {
        const QPointF at(frame.pixelX(point.x), frame.pixelY(double(point.y)));
        if (point.startsLine)
            cut.start(at);
        else
            cut.goOn(at);
    }
    drawn.pieces = cut.take();
    return drawn;
}

} // namespace

bool CompareState::hasLines() const
{
    return std::ranges::any_of(lines, &CompareLine::isDrawn);
}

QPointF CompareState::pixel(const RunCurve &curve, size_t index) const
{
    return {frame.pixelX(curve.places[index]), frame.pixelY(curve.value(index))};
}

Range comparedX(const CompareState &state)
{
    double first = 0;
    double last = 0;
    for (const CompareLine &line : state.lines) {
        if (!line.isDrawn())
            continue;
        first = std::min(first, line.main->places.front());
        last = std::max(last, line.main->lastPlace());
        if (line.faint && line.faint->isPlaced())
            last = std::max(last, line.faint->lastPlace());
    }
    return {first, last > first ? last : first + 1};
}

Range usualComparedY(const CompareState &state)
{
    training::Extremes all;
    training::Extremes settled;
    for (const CompareLine &line : state.lines) {
        if (!line.isDrawn())
            continue;
        const training::Pyramid &shape = *line.main->shape;
        all.add(shape.range(0, shape.size()));
        settled.add(shape.range(startOf(*line.main), shape.size()));
    }
    if (all.isEmpty())
        return {state.frame.isLog ? 0.1 : 0, 1};
    const double low = double(all.min);
    const double high = double(settled.isEmpty() ? all.max : settled.max);
    if (state.frame.isLog)
        return logRange(low, high, ComparedAir);
    Range range = linearRange(low, high, ComparedAir);
    constexpr double spacing = 48; // as the marks of the axis are asked for
    const AxisMarks marks = marksY(range, false, std::max(state.frame.area.height(), spacing), spacing);
    if (marks.at.size() >= 2) {
        const double step = marks.at[1] - marks.at[0];
        range.max = std::ceil(range.max / step - 1e-9) * step;
    }
    return range;
}

Range everyComparedY(const CompareState &state)
{
    constexpr double air = 0.08;
    training::Extremes all;
    for (const CompareLine &line : state.lines) {
        if (line.isDrawn())
            all.add(extremesBetween(*line.main, state.frame.x));
    }
    // Between two records the line is all there is to see.
    if (all.isEmpty())
        return usualComparedY(state);
    return state.frame.isLog ? logRange(double(all.min), double(all.max), air)
                             : linearRange(double(all.min), double(all.max), air);
}

std::optional<double> reachedByAll(const CompareState &state)
{
    std::optional<double> reached;
    for (const CompareLine &line : state.lines) {
        if (line.isDrawn())
            reached = std::min(reached.value_or(line.main->lastPlace()), line.main->lastPlace());
    }
    return reached;
}

void drawLines(CompareState *state, double pixelRatio)
{
    state->drawn.clear();
    state->faint.clear();
    for (const CompareLine &line : state->lines) {
        state->drawn.push_back(line.isDrawn() ? drawnOf(*state, *line.main, pixelRatio) : DrawnLine());
        const bool hasFaint = line.faint && line.faint->isPlaced();
        state->faint.push_back(hasFaint ? drawnOf(*state, *line.faint, pixelRatio) : DrawnLine());
    }
}

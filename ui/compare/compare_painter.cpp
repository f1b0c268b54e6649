// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_painter.h"

#include "chart/axes_painter.h"
#include "chart/chart_text.h"
#include "compare/plot_words.h"
#include "compare/end_labels.h"
#include "compare/rise_note.h"
#include "compare/run_sign.h"
#include "theme/type.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

constexpr double LineWidth = 2;
constexpr double StrongWidth = 3;   ///< of the line that a person points at
constexpr double FadedShare = 0.35; ///< of the others meanwhile
constexpr double FaintShare = 0.38; ///< of the train loss behind
constexpr double MarkerSize = 4;
constexpr double RoomForMark = 9;   ///< pixels a record
constexpr double BetweenMarks = 96; ///< pixels, on a line too dense to mark its records

double opacityOf(const CompareState &state, size_t index)
{
    return !state.emphasized || *state.emphasized == index ? 1 : FadedShare;
}

constexpr qsizetype PieceLength = 16; ///< points: a wide line in short lengths costs a fraction of a long one

/// Calls `draw(first point, count)` for each length.
template <typename Draw>
void inLengths(const QPolygonF &piece, Draw draw)
{
    for (qsizetype i = 0; i + 1 < piece.size(); i += PieceLength)
        draw(i, std::min(PieceLength + 1, piece.size() - i));
}

/// The dashes go on from one length to the next.
void paintDashed(QPainter *painter, const QPolygonF &piece, QPen pen)
{
    double way = 0; // in pen widths
    inLengths(piece, [&](qsizetype first, qsizetype count) {
        pen.setDashOffset(way);
        painter->setPen(pen);
        painter->drawPolyline(piece.constData() + first, int(count));
        for (qsizetype i = first; i + 1 < first + count; ++i)
            way += QLineF(piece[i], piece[i + 1]).length() / pen.widthF();
    });
}

/// One pen for all: a line that leaves the plot at every other record has thousands of pieces.
void paintSolid(QPainter *painter, const std::vector<QPolygonF> &pieces, const QPen &pen)
{
    painter->setPen(pen);
    for (const QPolygonF &piece : pieces) {
        inLengths(piece, [&](qsizetype first, qsizetype count) { painter->drawPolyline(piece.constData() + first, int(count)); });
    }
}

void paintLine(QPainter *painter, const DrawnLine &drawn, const QPen &pen)
{
    painter->setRenderHint(QPainter::Antialiasing, !drawn.isDense);
    if (drawn.isDense) {
        // Joins, dashes and smooth edges cost most of a frame there and show nothing.
        return paintSolid(painter, drawn.pieces, QPen(pen.color(), std::floor(pen.widthF()), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    }
    if (pen.style() == Qt::SolidLine) {
        paintSolid(painter, drawn.pieces, pen);
    } else {
        for (const QPolygonF &piece : drawn.pieces)
            paintDashed(painter, piece, pen);
    }
    // A record between two gaps has no line: it is a dot.
    painter->setPen(QPen(pen.brush(), pen.widthF(), Qt::SolidLine, Qt::RoundCap));
    for (const QPolygonF &piece : drawn.pieces) {
        if (piece.size() == 1)
            painter->drawPoint(piece.constFirst());
    }
}

/// Records between the edges of the picture.
std::pair<size_t, size_t> visibleRecords(const CompareState &state, const CompareLine &line)
{
    const Range &range = state.frame.x;
    const size_t last = line.main->recordBefore(range.max).value_or(0);
    std::optional<size_t> first = line.main->recordBefore(range.min);
    if (first && line.main->places[*first] < range.min)
        first = *first + 1;
    return {first.value_or(0), last + 1};
}

/// Where a line too dense to mark its records has its signs: each run's elsewhere, so that those on one course do not hide
/// each other.
std::vector<QPointF> spacedMarks(const CompareState &state, size_t index)
{
    std::vector<QPointF> marks;
    double next = state.frame.area.left() + 24 + double(index) * BetweenMarks / MostCompared;
    for (const QPolygonF &piece : state.drawn[index].pieces) {
        for (const QPointF &at : piece) {
            if (at.x() < next)
                continue;
            marks.push_back(at);
            next = std::max(next, at.x()) + BetweenMarks;
        }
    }
    return marks;
}

void paintMarkers(QPainter *painter, const CompareState &state, size_t index)
{
    const CompareLine &line = state.lines[index];
    const QColor ground(state.tokens->base);
    const double radius = MarkerSize * (state.emphasized == index ? 1.2 : 1);
    const auto [first, last] = visibleRecords(state, line);
    if (last <= first)
        return;
    if (state.frame.area.width() / double(last - first) < RoomForMark) {
        for (const QPointF &at : spacedMarks(state, index))
            paintRunMarker(painter, index, at, radius, *state.tokens, ground);
        return;
    }
    for (size_t i = first; i < last; ++i) {
        const QPointF at = state.pixel(*line.main, i);
        if (std::isfinite(line.main->value(i)) && state.frame.area.adjusted(-1, -1, 1, 1).contains(at))
            paintRunMarker(painter, index, at, radius, *state.tokens, ground);
    }
}

/// As it looks on the ground of the plot. Painting thousands of lengths with a transparent pen costs ten times as much.
QColor onGround(const CompareState &state, const QColor &color, double opacity)
{
    const QColor ground(state.tokens->base);
    const auto mixed = [opacity](float over, float under) { return float(under + (over - under) * opacity); };
    return QColor::fromRgbF(mixed(color.redF(), ground.redF()), mixed(color.greenF(), ground.greenF()), mixed(color.blueF(), ground.blueF()));
}

void paintFaintLines(QPainter *painter, const CompareState &state)
{
    for (size_t i = 0; i < state.lines.size(); ++i) {
        QPen pen(onGround(state, runColor(i, *state.tokens), FaintShare * opacityOf(state, i)), 1);
        pen.setJoinStyle(Qt::RoundJoin);
        paintLine(painter, state.faint[i], pen);
    }
}

void paintRuns(QPainter *painter, const CompareState &state)
{
    paintFaintLines(painter, state);
    // The first run on top, and above all whatever a person points at.
    std::vector<size_t> order;
    for (size_t i = state.lines.size(); i > 0; --i) {
        if (state.emphasized != i - 1)
            order.push_back(i - 1);
    }
    if (state.emphasized && *state.emphasized < state.lines.size())
        order.push_back(*state.emphasized);
    for (const size_t i : order) {
        if (!state.lines[i].isDrawn())
            continue;
        QPen pen = runPen(i, state.emphasized == i ? StrongWidth : LineWidth, *state.tokens);
        pen.setColor(onGround(state, pen.color(), opacityOf(state, i)));
        paintLine(painter, state.drawn[i], pen);
        painter->setOpacity(opacityOf(state, i));
        paintMarkers(painter, state, i);
        painter->setOpacity(1);
    }
}

/// Where lines go on above the picture: what is cut off there is never cut off in silence.
void paintCutMarks(QPainter *painter, const CompareState &state)
{
    constexpr double oneMark = 14; // pixels between two marks that still read as two
    const double top = state.frame.area.top();
    std::vector<double> places;
    for (const DrawnLine &drawn : state.drawn) {
        for (const QPolygonF &piece : drawn.pieces) {
            for (const QPointF &end : {piece.constFirst(), piece.constLast()}) {
                if (end.y() < top + 0.5)
                    places.push_back(std::clamp(end.x(), state.frame.area.left() + 5, state.frame.area.right() - 5));
            }
        }
    }
    std::ranges::sort(places);
    double free = state.frame.area.left();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(state.tokens->text3));
    for (const double x : places) {
        if (x < free)
            continue;
        painter->drawPolygon(QPolygonF{{x, top + 1}, {x + 4, top + 6}, {x - 4, top + 6}});
        free = x + oneMark;
    }
    painter->setBrush(Qt::NoBrush);
}

/// Whose epochs are drawn: the baseline's, else the first run's that has any.
std::optional<size_t> epochOwner(const CompareState &state)
{
    if (state.baseline < state.lines.size() && !state.lines[state.baseline].epochs.empty())
        return state.baseline;
    for (size_t i = 0; i < state.lines.size(); ++i) {
        if (!state.lines[i].epochs.empty())
            return i;
    }
    return {};
}

/// Every drawn run begins its epochs at the same places.
bool haveSameEpochs(const CompareState &state, const std::vector<double> &epochs)
{
    const double slack = state.frame.x.span() * 0.01;
    return std::ranges::all_of(state.lines, [&](const CompareLine &line) {
        bool isSame = true;
        for (size_t i = 0; line.isDrawn() && i < std::min(epochs.size(), line.epochs.size()); ++i)
            isSame = isSame && std::abs(epochs[i] - line.epochs[i]) <= slack;
        return isSame;
    });
}

void paintEpochs(QPainter *painter, const CompareState &state)
{
    const PlotState &frame = state.frame;
    const QFont font = fontFor(TextRole::Caption, frame.font);
    QPen dashes(frame.colors.border, 1);
    dashes.setDashPattern({2, 3});
    dashes.setCapStyle(Qt::FlatCap);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(font);
    for (const EpochMark &mark : state.epochs) {
        painter->setPen(dashes);
        painter->drawLine(QPointF(mark.pixel, frame.area.top()), QPointF(mark.pixel, frame.area.bottom()));
        if (mark.text.isEmpty())
            continue;
        painter->setPen(frame.colors.text3);
        painter->drawText(QPointF(mark.box.left(), mark.box.top() + QFontMetricsF(font).ascent()), mark.text);
    }
}

} // namespace

std::vector<EpochMark> epochMarks(const CompareState &state)
{
    constexpr double roomForLine = 24;
    std::vector<EpochMark> marks;
    const std::optional<size_t> owner = epochOwner(state);
    if (!owner)
        return marks;
    const QRectF &area = state.frame.area;
    const CompareLine &line = state.lines[*owner];
    const bool isCommon = haveSameEpochs(state, line.epochs);
    const QFontMetricsF metrics(fontFor(TextRole::Caption, state.frame.font));
    double from = area.left() + roomForLine / 2;
    double free = area.left();
    for (size_t i = 0; i < line.epochs.size(); ++i) {
        const double pixel = std::round(state.frame.pixelX(line.epochs[i])) + 0.5;
        if (pixel < from || pixel > area.right())
            continue;
        from = pixel + roomForLine;
        EpochMark mark{.pixel = pixel, .text = {}, .box = {}};
        const QString name = epochText(int(i) + 2);
        //: %1: epoch 2, %2: a run
        const QString text = isCommon ? name : PlotWords::tr("%1 of %2").arg(name, line.label);
        const double width = metrics.horizontalAdvance(text);
        if (pixel >= free && pixel + 5 + width <= area.right()) {
            free = pixel + width + 13;
            mark.text = text;
            mark.box = QRectF(pixel + 5, area.top() + 1, width, metrics.height());
        }
        marks.push_back(mark);
    }
    return marks;
}

void paintComparison(QPainter *painter, const CompareState &state)
{
    painter->save();
    paintGrid(painter, state.frame);
    paintEpochs(painter, state);
    paintRuns(painter, state);
    paintCutMarks(painter, state);
    paintAxes(painter, state.frame);
    painter->setRenderHint(QPainter::Antialiasing);
    paintRiseNotes(painter, state);
    paintEndLabels(painter, state);
    painter->restore();
}

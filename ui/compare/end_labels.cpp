// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/end_labels.h"

#include "theme/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace {

constexpr double LabelStep = 16;
constexpr double LabelDistance = 10;  ///< from the end of the line
constexpr double LabelMargin = 136;   ///< at the right of the plot
constexpr double BetweenNameAndValue = 4;

struct LabelFonts
{
    explicit LabelFonts(const QFont &body)
        : name(figureFont(body))
        , value(fontFor(TextRole::Small, body))
    {}

    QFont name;
    QFont value;
};

/// Where a line ends for the eye: its last point in the picture.
std::optional<QPointF> endOf(const DrawnLine &drawn)
{
    if (drawn.pieces.empty())
        return {};
    return drawn.pieces.back().constLast();
}

/// The value there: the run's last one, unless the picture ends before.
std::optional<double> valueAtEnd(const CompareState &state, const CompareLine &line)
{
    std::optional<size_t> last = line.main->recordBefore(state.frame.x.max);
    while (last && !std::isfinite(line.main->value(*last)))
        last = *last > 0 ? std::optional(*last - 1) : std::nullopt;
    if (!last || line.main->places[*last] < state.frame.x.min)
        return {};
    return line.main->value(*last);
}

/// Side by side, or as their lines: the greater one above.
bool isInOrder(const EndLabel &a, const EndLabel &b)
{
    if (a.box.right() < b.box.left() || b.box.right() < a.box.left() || a.height == b.height)
        return true;
    return (a.height > b.height) == (a.box.top() < b.box.top());
}

bool isFree(const CompareState &state, const std::vector<EndLabel> &placed, const EndLabel &label)
{
    const QRectF box = label.box;
    if (box.top() < state.frame.area.top() || box.bottom() > state.frame.area.bottom())
        return false;
    const bool hitsLabel = std::ranges::any_of(placed, [&](const EndLabel &other) {
        return other.box.intersects(box);
    });
    return !hitsLabel && !isCrossed(state, box);
}

/// Of a line that ends inside: the nearest free place above or below; the place at the end itself where nothing is free.
void place(const CompareState &state, const std::vector<EndLabel> &placed, EndLabel *label)
{
    constexpr std::array steps{0, 1, -1, 2, -2, 3, -3}; // farther off nobody sees whose label it is
    const QRectF home = label->box;
    for (const bool needsOrder : {true, false}) {
        for (const int step : steps) {
            label->box = home.translated(0, step * LabelStep);
            const bool isRight = std::ranges::all_of(placed, [&](const EndLabel &other) { return isInOrder(*label, other); });
            if (isFree(state, placed, *label) && (isRight || !needsOrder))
                return;
        }
    }
    label->box = home;
}

/// Of lines that run out at the right, from the top down: in this order, each as near to its line as the others let it. That
/// is the isotonic regression of where they would stand, LabelStep apart.
void placeColumn(const CompareState &state, std::vector<EndLabel> *labels)
{
    const QRectF &area = state.frame.area;
    const size_t count = labels->size();
    std::vector<double> wanted;
    for (size_t i = 0; i < count; ++i)
        wanted.push_back((*labels)[i].box.top() - double(i) * LabelStep);
    const auto mean = [&](size_t from, size_t to) {
        double sum = 0;
        for (size_t i = from; i <= to; ++i)
            sum += wanted[i];
        return sum / double(to - from + 1);
    };
    for (size_t i = 0; i < count; ++i) {
        double top = -std::numeric_limits<double>::infinity();
        for (size_t from = 0; from <= i; ++from) {
            double least = mean(from, i);
            for (size_t to = i; to < count; ++to)
                least = std::min(least, mean(from, to));
            top = std::max(top, least);
        }
        QRectF &box = (*labels)[i].box;
        const double lowest = area.bottom() - box.height() - double(count - 1) * LabelStep;
        box.moveTop(std::round(std::max(std::min(top, lowest), area.top())) + double(i) * LabelStep);
    }
}

std::optional<EndLabel> labelOf(const CompareState &state, size_t index)
{
    const CompareLine &line = state.lines[index];
    if (!line.isDrawn())
        return {};
    const std::optional<QPointF> end = endOf(state.drawn[index]);
    const std::optional<double> value = valueAtEnd(state, line);
    if (!end || !value)
        return {};
    const QRectF &area = state.frame.area;
    EndLabel label{.line = index, .name = {}, .value = metricText(*value, state.metric), .box = {}, .height = *value};
    label.isInside = end->x() < area.right() - 1;
    const LabelFonts fonts(state.frame.font);
    const QFontMetricsF names(fonts.name);
    const double valueWidth = QFontMetricsF(fonts.value).horizontalAdvance(label.value);
    const double room = LabelMargin - LabelDistance - BetweenNameAndValue - valueWidth - 4;
    label.name = names.elidedText(line.label, Qt::ElideMiddle, std::max(room, 24.0));
    const double width = names.horizontalAdvance(label.name) + BetweenNameAndValue + valueWidth;
    const double height = std::min(LabelStep, std::ceil(names.height()));
    label.box = QRectF(end->x() + LabelDistance, std::round(end->y() - height / 2), std::ceil(width), height);
    return label;
}

/// Whether the segment has a part inside `box`.
bool hasPartIn(const QRectF &box, QPointF from, QPointF to)
{
    if (std::max(from.x(), to.x()) < box.left() || std::min(from.x(), to.x()) > box.right())
        return false;
    const auto heightAt = [&](double x) {
        const double way = to.x() - from.x();
        return way == 0 ? from.y() : from.y() + (std::clamp(x, std::min(from.x(), to.x()), std::max(from.x(), to.x())) - from.x()) / way * (to.y() - from.y());
    };
    double low = heightAt(box.left());
    double high = heightAt(box.right());
    if (from.x() == to.x()) {
        low = from.y();
        high = to.y();
    }
    return std::min(low, high) <= box.bottom() && std::max(low, high) >= box.top();
}

} // namespace

bool isCrossed(const CompareState &state, const QRectF &box)
{
    for (const DrawnLine &drawn : state.drawn) {
        for (const QPolygonF &piece : drawn.pieces) {
            // From left to right: only what stands above or below the box is looked at.
            const auto left = std::ranges::lower_bound(piece, box.left(), {}, &QPointF::x);
            for (qsizetype i = std::max<qsizetype>(left - piece.begin() - 1, 0); i + 1 < piece.size(); ++i) {
                if (piece[i].x() > box.right())
                    break;
                if (hasPartIn(box, piece[i], piece[i + 1]))
                    return true;
            }
        }
    }
    return false;
}

std::vector<EndLabel> endLabels(const CompareState &state)
{
    std::vector<EndLabel> placed;
    std::vector<EndLabel> inside;
    for (size_t i = 0; i < state.lines.size(); ++i) {
        if (std::optional<EndLabel> label = labelOf(state, i))
            (label->isInside ? inside : placed).push_back(*label);
    }
    for (std::vector<EndLabel> *labels : {&placed, &inside})
        std::ranges::stable_sort(*labels, std::greater(), &EndLabel::height);
    placeColumn(state, &placed);
    for (EndLabel &label : inside) {
        place(state, placed, &label);
        placed.push_back(label);
    }
    return placed;
}

void paintEndLabels(QPainter *painter, const CompareState &state)
{
    constexpr double air = 4;
    const LabelFonts fonts(state.frame.font);
    const QFontMetricsF names(fonts.name);
    for (const EndLabel &label : state.labels) {
        const bool isFaded = state.emphasized && *state.emphasized != label.line;
        if (label.isInside)
            painter->fillRect(label.box.adjusted(-air, 0, air, 0), QColor(state.tokens->base));
        const double base = label.box.top() + (label.box.height() + names.capHeight()) / 2;
        painter->setFont(fonts.name);
        painter->setPen(QColor(isFaded ? state.tokens->text3 : state.tokens->text));
        painter->drawText(QPointF(label.box.left(), base), label.name);
        painter->setFont(fonts.value);
        painter->setPen(QColor(isFaded ? state.tokens->text3 : state.tokens->text2));
        painter->drawText(QPointF(label.box.left() + names.horizontalAdvance(label.name) + BetweenNameAndValue, base), label.value);
    }
}

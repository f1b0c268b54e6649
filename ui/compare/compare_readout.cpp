// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_readout.h"

#include "chart/crosshair.h"
#include "compare/compare_axis.h"
#include "compare/plot_words.h"
#include "compare/run_sign.h"
#include "text.h"
#include "theme/type.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LowestPlot = 140; ///< pixels: in a lower one the box would hide the lines
constexpr double LeastBoxWidth = 220;
constexpr double WidestBox = 420;
constexpr double BoxPadding = 12;
constexpr double BoxEdge = 7; ///< above the first row, below the last
constexpr double SignWidth = 16;
constexpr double SignRadius = 4;
constexpr double FromCrosshair = 12;
constexpr double BelowEpochs = 16;
constexpr double PlaceSlack = 1e-9; ///< as a share: two places that are reckoned, and one; less than a step of many millions

struct BoxFonts
{
    explicit BoxFonts(const QFont &body)
        : title(figureFont(body))
        , note(fontFor(TextRole::Caption, body))
        , name(fontFor(TextRole::Small, body))
    {}

    QFont title;
    QFont note;
    QFont name;
    double rowHeight = std::max(std::ceil(QFontMetricsF(name).height()) + 3, 18.0);
};

struct BoxContent
{
    struct Line
    {
        size_t line;
        QString name;
        QString at; ///< where the value stands when that is elsewhere
        QString value;
    };

    QString title;
    QString note;
    std::vector<Line> lines;
};

bool isAnySmoothed(const CompareState &state)
{
    return std::ranges::any_of(state.lines, [](const CompareLine &line) { return line.isDrawn() && line.main->isSmoothed; });
}

QString titleOf(const CompareState &state)
{
    const QString name = metricName(state.metric);
    return isAnySmoothed(state) ? PlotWords::tr("%1, smoothed", "%1: Train loss").arg(name) : name;
}

/// `epoch 1.75`, of the best run there, unless the axis says it.
QString epochAt(const CompareState &state, const std::vector<CompareRow> &rows)
{
    if (state.axis == training::Alignment::Epoch || rows.empty())
        return {};
    const CompareLine &line = state.lines[rows.front().line];
    const PackedColumn<double> &epochs = line.main->points->x(XAxis::Epoch);
    const std::optional<size_t> index = line.main->recordBefore(*state.cursor);
    return epochs.empty() || !index ? QString() : axisPlace(epochs[*index], training::Alignment::Epoch);
}

BoxContent contentOf(const CompareState &state)
{
    const std::vector<CompareRow> rows = comparedRows(state);
    BoxContent content;
    content.title = titleOf(state);
    QStringList places{axisPlace(*state.cursor, state.axis), epochAt(state, rows)};
    places.removeAll(QString());
    content.note = places.join(PlotWords::tr(" · ", "between places: step 1,400 · epoch 1.75"));
    for (const CompareRow &row : rows) {
        const QString at = row.isThere ? QString() : PlotWords::tr("at %1", "%1: a step, 1,350").arg(axisFigure(row.at, state.axis));
        content.lines.push_back({row.line, state.lines[row.line].name, at, metricText(row.value, state.metric)});
    }
    return content;
}

double widthOf(const BoxFonts &fonts, const BoxContent &content)
{
    const QFontMetricsF names(fonts.name);
    const QFontMetricsF values(fonts.title);
    const QFontMetricsF notes(fonts.note);
    double width = values.horizontalAdvance(content.title) + 16 + notes.horizontalAdvance(content.note);
    for (const BoxContent::Line &line : content.lines) {
        const double at = line.at.isEmpty() ? 0 : 8 + notes.horizontalAdvance(line.at);
        width = std::max(width, SignWidth + names.horizontalAdvance(line.name) + at + 16 + values.horizontalAdvance(line.value));
    }
    return std::clamp(std::ceil(width) + 2 * BoxPadding, LeastBoxWidth, WidestBox);
}

int hiddenPoints(const CompareState &state, const QRectF &box)
{
    int hidden = 0;
    for (const DrawnLine &drawn : state.drawn) {
        for (const QPolygonF &piece : drawn.pieces)
            hidden += int(std::ranges::count_if(piece, [&](const QPointF &at) { return box.contains(at); }));
    }
    constexpr int wordsAreWorth = 30;
    for (const RiseNote &note : state.notes)
        hidden += note.box.intersects(box) ? wordsAreWorth : 0;
    for (const EndLabel &label : state.labels)
        hidden += label.box.intersects(box) ? wordsAreWorth : 0;
    return hidden;
}

/// On whole pixels; beside the crosshair where it hides less. Empty where there is no room.
QRectF boxAt(const CompareState &state, double pixel, QSizeF size)
{
    const QRectF &area = state.frame.area;
    const double top = area.top() + BelowEpochs;
    const QRectF left(QPointF(std::round(pixel - FromCrosshair - size.width()), top), size);
    const QRectF right(QPointF(std::round(pixel + FromCrosshair), top), size);
    const bool fitsLeft = left.left() >= area.left();
    const bool fitsRight = right.right() <= area.right();
    if (area.height() < std::max(LowestPlot, size.height() + BelowEpochs) || (!fitsLeft && !fitsRight))
        return {};
    if (fitsLeft != fitsRight)
        return fitsLeft ? left : right;
    return hiddenPoints(state, left) <= hiddenPoints(state, right) ? left : right;
}

void paintBoxLine(QPainter *painter, const CompareState &state, const BoxFonts &fonts, const BoxContent::Line &line, const QRectF &box)
{
    paintRunMarker(painter, line.line, {box.left() + SignRadius, std::floor(box.center().y()) + 0.5}, SignRadius, *state.tokens,
                   QColor(state.tokens->tipBg));
    const QFontMetricsF names(fonts.name);
    const double values = QFontMetricsF(fonts.title).horizontalAdvance(line.value) + 16;
    const double notes = line.at.isEmpty() ? 0 : QFontMetricsF(fonts.note).horizontalAdvance(line.at) + 8;
    const QString name = names.elidedText(line.name, Qt::ElideMiddle, box.width() - SignWidth - values - notes);
    painter->setFont(fonts.name);
    painter->setPen(QColor(state.tokens->text2));
    painter->drawText(box.adjusted(SignWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
    if (!line.at.isEmpty()) {
        painter->setFont(fonts.note);
        painter->setPen(QColor(state.tokens->text3));
        painter->drawText(box.adjusted(SignWidth + names.horizontalAdvance(name) + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.at);
    }
    painter->setFont(fonts.title);
    painter->setPen(QColor(state.tokens->text));
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, line.value);
}

QRectF boxOf(const CompareState &state, const BoxFonts &fonts, const BoxContent &content)
{
    const double pixel = std::round(state.frame.pixelX(*state.cursor)) + 0.5;
    const QRectF box = boxAt(state, pixel, {widthOf(fonts, content), 2 * BoxEdge + fonts.rowHeight * double(content.lines.size() + 1)});
    const auto isHidden = [&box](const auto &words) { return words.box.intersects(box); };
    const bool isInTheWay = std::ranges::any_of(state.labels, isHidden) || std::ranges::any_of(state.notes, isHidden);
    return content.lines.empty() || (state.isResting && isInTheWay) ? QRectF() : box;
}

void paintBox(QPainter *painter, const CompareState &state)
{
    const BoxFonts fonts(state.frame.font);
    const BoxContent content = contentOf(state);
    const QRectF box = boxOf(state, fonts, content);
    if (box.isEmpty())
        return;
    painter->setPen(QPen(QColor(state.tokens->tipBorder), 1));
    painter->setBrush(QColor(state.tokens->tipBg));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRectF row(box.left() + BoxPadding, box.top() + BoxEdge, box.width() - 2 * BoxPadding, fonts.rowHeight);
    painter->setFont(fonts.title);
    painter->setPen(QColor(state.tokens->text));
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, content.title);
    painter->setFont(fonts.note);
    painter->setPen(QColor(state.tokens->text3));
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, content.note);
    for (const BoxContent::Line &line : content.lines) {
        row.translate(0, fonts.rowHeight);
        paintBoxLine(painter, state, fonts, line, row);
    }
}

/// Room for the place of the crosshair: what stands there on the axis would look out at its sides.
void clearAxis(QPainter *painter, const PlotState &frame, double pixel)
{
    constexpr double halfLabel = 44;
    const QFontMetricsF metrics(fontFor(TextRole::Caption, frame.font));
    for (size_t i = 0; i < frame.xMarks.at.size(); ++i) {
        const double at = frame.pixelX(frame.xMarks.at[i]);
        const double width = metrics.horizontalAdvance(frame.xMarks.texts[i]) + 4;
        if (std::abs(at - pixel) > halfLabel + width / 2)
            continue;
        const double left = std::clamp(at - width / 2, frame.area.left() - 2, std::max(frame.area.left() - 2, frame.area.right() + 2 - width));
        painter->fillRect(QRectF(left, frame.area.bottom() + 5, width, metrics.height() + 4), frame.colors.base);
    }
}

} // namespace

std::vector<CompareRow> comparedRows(const CompareState &state)
{
    std::vector<CompareRow> rows;
    if (!state.cursor)
        return rows;
    const double slack = std::abs(*state.cursor) * PlaceSlack;
    for (size_t i = 0; i < state.lines.size(); ++i) {
        const CompareLine &line = state.lines[i];
        if (!line.isDrawn() || line.main->lastPlace() < *state.cursor - slack)
            continue;
        const std::optional<size_t> index = line.main->recordBefore(*state.cursor);
        if (!index)
            continue;
        const double at = line.main->places[*index];
        rows.push_back({i, line.main->value(*index), at, std::abs(at - *state.cursor) <= slack});
    }
    const bool isHighest = isHigherBetter(state.metric);
    std::ranges::stable_sort(rows, [isHighest](const CompareRow &a, const CompareRow &b) {
        if (!std::isfinite(a.value) || !std::isfinite(b.value))
            return std::isfinite(a.value) && !std::isfinite(b.value);
        return isHighest ? a.value > b.value : a.value < b.value;
    });
    return rows;
}

QRectF compareReadoutBox(const CompareState &state)
{
    if (!state.cursor || !state.frame.x.contains(*state.cursor))
        return {};
    return boxOf(state, BoxFonts(state.frame.font), contentOf(state));
}

std::vector<QLineF> crosshairPieces(const CompareState &state, double pixel)
{
    std::vector<std::pair<double, double>> taken;
    const auto leaveOut = [&](const QRectF &box) {
        if (box.left() - 1 <= pixel && pixel <= box.right() + 1)
            taken.emplace_back(box.top(), box.bottom());
    };
    for (const RiseNote &note : state.notes)
        leaveOut(note.box);
    for (const EpochMark &mark : state.epochs)
        leaveOut(mark.box);
    for (const EndLabel &label : state.labels)
        leaveOut(label.box);
    std::ranges::sort(taken);
    std::vector<QLineF> pieces;
    double top = state.frame.area.top();
    for (const auto &[from, to] : taken) {
        if (from > top)
            pieces.emplace_back(pixel, top, pixel, from);
        top = std::max(top, to);
    }
    if (top < state.frame.area.bottom())
        pieces.emplace_back(pixel, top, pixel, state.frame.area.bottom());
    return pieces;
}

void paintCompareCrosshair(QPainter *painter, const CompareState &state)
{
    const PlotState &frame = state.frame;
    if (!state.cursor || !frame.x.contains(*state.cursor))
        return;
    painter->save();
    const double pixel = std::round(frame.pixelX(*state.cursor)) + 0.5;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(QColor(state.tokens->text2), 0));
    for (const QLineF &piece : crosshairPieces(state, pixel))
        painter->drawLine(piece);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const CompareRow &row : comparedRows(state)) {
        const QPointF at(frame.pixelX(row.at), frame.pixelY(row.value));
        if (std::isfinite(row.value) && frame.area.adjusted(-1, -1, 1, 1).contains(at))
            paintRunMarker(painter, row.line, at, SignRadius, *state.tokens, QColor(state.tokens->base));
    }
    clearAxis(painter, frame, pixel);
    paintAxisLabel(painter, frame, pixel, axisPlaceTitle(*state.cursor, state.axis));
    paintBox(painter, state);
    painter->restore();
}

QString spokenRows(const CompareState &state)
{
    if (!state.cursor)
        return {};
    QStringList facts;
    for (const CompareRow &row : comparedRows(state)) {
        const CompareLine &line = state.lines[row.line];
        const QString value = metricText(row.value, state.metric);
        const QString fact = PlotWords::tr("%1 %2", "a run and its value, read aloud").arg(line.name, value);
        facts << (row.isThere ? fact : PlotWords::tr("%1 at %2", "a run with its value, and the step of it").arg(fact, axisFigure(row.at, state.axis)));
    }
    //: %1: Eval loss, %2: step 1,400, %3: runs with their values
    return PlotWords::tr("%1 at %2: %3").arg(metricName(state.metric), axisPlace(*state.cursor, state.axis), text::list(facts));
}

QString compareReadoutText(const CompareState &state)
{
    if (!state.cursor)
        return {};
    const BoxContent content = contentOf(state);
    QStringList lines{content.title + u'\t' + content.note};
    for (const BoxContent::Line &line : content.lines)
        lines << QStringList{line.name, line.at, line.value}.join(u'\t');
    return lines.join(u'\n');
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"
#include "compare/metric.h"
#include "theme/tokens.h"

#include <QPolygonF>

/// One run in the picture.
struct CompareLine
{
    QString name;
    QString label; ///< at the end of its line
    std::shared_ptr<const RunCurve> main;  ///< null: it has none of this metric, or is still being read
    std::shared_ptr<const RunCurve> faint; ///< its train loss behind; null for none
    std::vector<double> epochs; ///< where epoch 2, 3, … begin
    bool isLoading = false;

    bool isDrawn() const { return main && main->isPlaced(); }
};

/// The lines of one run as they are drawn, in pixels, cut at the edges of the plot.
struct DrawnLine
{
    std::vector<QPolygonF> pieces;
    bool isDense = false; ///< it fills its pixel columns: dashes and smooth edges would show nothing
};

/// `v7 0.9096` at the end of a line.
struct EndLabel
{
    size_t line = 0;
    QString name; ///< elided where the margin is narrow
    QString value;
    QRectF box;
    double height = 0;     ///< what it says, as a number: greater ones stand above
    bool isInside = false; ///< its line ends inside the plot
};

/// `v5 eval loss rises after step 1,700`, above the record after which a run only got worse.
struct RiseNote
{
    size_t line = 0;
    QString text;
    QRectF box;
    QPointF record;
};

/// Where an epoch begins.
struct EpochMark
{
    double pixel = 0;
    QString text; ///< `epoch 2`; empty where there is no room for words
    QRectF box;   ///< of the words
};

/// Everything that one picture of compared runs depends on. The plot changes it; the painters only read it.
struct CompareState
{
    PlotState frame; ///< ranges, place, marks, colours and font; without data of its own
    const Tokens *tokens = &kLight;
    training::Alignment axis = training::Alignment::Step;
    Metric metric = "eval_loss";
    double smoothing = 0; ///< weight of the lines that are smoothed
    std::vector<CompareLine> lines; ///< in the order of the runs; a line's index is its sign
    size_t baseline = 0;
    std::vector<DrawnLine> drawn; ///< of `lines`
    std::vector<DrawnLine> faint; ///< of `lines`
    std::vector<EndLabel> labels;
    std::vector<RiseNote> notes;
    std::vector<EpochMark> epochs;
    std::optional<double> cursor; ///< a place on the axis
    bool isResting = true; ///< nobody has moved the crosshair
    std::optional<size_t> emphasized; ///< the line that a person points at elsewhere

    bool hasLines() const;
    QPointF pixel(const RunCurve &curve, size_t index) const;
};

/// From the first record of all lines to the last; never empty.
Range comparedX(const CompareState &state);
/// The vertical range that shows how the lines differ: without the high start, with a quarter of air above and below for
/// notes and labels, up to a mark.
Range usualComparedY(const CompareState &state);
/// The range of everything that the lines have between the ends of `frame.x`.
Range everyComparedY(const CompareState &state);

/// The last place that all lines have reached: only there they can be compared by one value each.
std::optional<double> reachedByAll(const CompareState &state);

/// Fills `drawn` and `faint` for the ranges and the place of `frame`. Its cost follows the pixels, not the points.
void drawLines(CompareState *state, double pixelRatio);

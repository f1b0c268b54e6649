// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"
#include "chart/chart_data.h"
#include "chart/chart_layers.h"
#include "chart/ranges.h"
#include "chart/run_marks.h"

#include <QDateTime>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

struct NormalBand;

/// The record under the crosshair.
struct ChartCursor
{
    bool isEval = false; ///< it stands on an eval record, else on a train record
    size_t index = 0;

    bool operator==(const ChartCursor &) const = default;
};

/// What the host knows about the run beyond its log.
struct Outlook
{
    bool isRunning = false;
    QString ends = {};        ///< `ends about 15:17`; empty when unknown
    QString noDataSince = {}; ///< clock time of the last answer while the service is silent; empty while it answers
    QDateTime started = {};   ///< when the run's own clock stood at 0; invalid when that is not known
    bool cannotEval = false;  ///< the job has neither a validation file nor a split
    std::optional<qint64> lastStep = {}; ///< as everything else counts; unset: the last record's
    QString name = {};                   ///< of the run, as people see it
    std::vector<RunMark> marks = {};
    std::shared_ptr<const NormalBand> band = {}; ///< where other runs usually are; null when that is not known

    bool operator==(const Outlook &) const = default;
};

/// Everything that one picture of the chart depends on. The plot changes it; the painters only read it.
struct PlotState
{
    std::shared_ptr<const ChartData> data; ///< never null while something is painted
    std::shared_ptr<const ChartCurves> curves;
    XAxis axis = XAxis::Step;
    Range x;
    Range y;
    bool isLog = false;   ///< vertically
    bool isLogX = false;  ///< then `x` lies above zero
    bool isBrief = false; ///< among other facts: without the boundaries of epochs
    ShownSeries shown;
    ChartLayers layers;
    Outlook outlook;
    ChartColors colors;
    QFont font;             ///< of the widget: all others derive from it
    QRectF area;            ///< of the plot, in pixels of the view
    AxisMarks xMarks;
    AxisMarks yMarks;
    double leastLeft = 0;    ///< room left of the plot that its strips need
    size_t clippedAbove = 0; ///< points cut off at the top edge
    size_t clippedBelow = 0;
    std::optional<ChartCursor> cursor;
    bool isPinned = false;
    bool showsFocus = false;        ///< reached by keyboard
    bool isStill = false;           ///< a picture of the chart: nothing in it can be clicked
    std::optional<Range> selection; ///< being dragged out, in pixels

    /// The series that the crosshair walks along by default.
    const ChartSeries &lead() const
    {
        return data->train.values.empty() || !shown.train ? data->eval : data->train;
    }
    const ChartSeries &seriesOf(const ChartCursor &at) const { return at.isEval ? data->eval : data->train; }
    double xOf(const ChartCursor &at) const { return seriesOf(at).x(axis)[at.index]; }

    double pixelX(double value) const;
    double valueX(double pixel) const;
    /// Far outside values stop a little outside the picture: the painter's integers are finite.
    double pixelY(double value) const;
    double valueY(double pixel) const;
};

/// Small text at 600: figures in the legend and the read-out.
QFont figureFont(const QFont &body);

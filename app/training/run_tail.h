// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/channels.h"
#include "training/run.h"
#include "training/segments.h"
#include "training/steps.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace training {

/// How an assembled run goes on. A log mostly grows by records that change nothing about those before; this knows what they
/// add, at a cost that does not depend on how long the run is, and notices the others (a restart, a duplicate, a series
/// that was not there), for which the run has to be assembled anew. A value type; a copy costs next to nothing.
class RunTail
{
public:
    /// A point behind the last one of `run.series[series]`. It stands on the main line.
    struct Point
    {
        size_t series = 0;
        MetricPoint point;
        double inferredStep = 0; ///< as Run::inferredSteps has it; NaN where that is empty
    };

    /// Index of each column's series, by columnName().
    using Columns = std::unordered_map<std::string, size_t>;
    static std::string columnName(const std::string &series, int rank);

    /// An assembled run, and what was found out about it on the way.
    struct Assembled
    {
        const Run &run;
        Wanted wanted;
        Columns columns;
        std::span<const Cue> cues;
        std::span<const RecordKeys> records; ///< needed only where `loss` prints no steps
        const Restarts &restarts;
        bool hasSecondLogger;
        std::map<size_t, TrainSteps> steps;
    };

    explicit RunTail(Assembled assembled);

    /// The points of `facts`, which follow on what is there: by series, in line order. Nothing when the run has to be
    /// assembled anew; this tail is then of no more use.
    std::optional<std::vector<Point>> add(const BlockFacts &facts);
    const StepProgress &progress() const { return m_progress; }

private:
    /// Where a series stands.
    struct End
    {
        qint64 lastLine = -1;
        qint64 largestStep = MetricPoint::NoStep; ///< on the main line
        bool hasStepless = false;                 ///< on the main line
        bool hasDropped = false;                  ///< points beside the main line
        bool isMerged = false;                    ///< of several columns
        size_t train = 0;                         ///< the series that tells its steps
    };
    enum class StepRule : std::uint8_t {
        Printed,  ///< every point prints its own
        Unknown,  ///< without a train series there is nothing to tell them by
        Inferred,
    };
    using Arrived = std::vector<std::vector<MetricPoint>>; ///< new points by series

    void lookAt(const Series &series, const std::vector<bool> &isCurrent, End *end);
    bool sort(const std::vector<Sample> &samples, Arrived *arrived);
    bool isOnMainLine(const MetricPoint &point, End *end) const;
    bool mayMoveSteps(const BlockFacts &facts) const;
    void takeRest(const BlockFacts &facts);
    bool isWithoutRestart(const std::vector<MetricPoint> &points);
    bool isOneLogger(const std::vector<MetricPoint> &loss, const std::vector<Sample> &samples);
    bool countTrain(size_t train, const std::vector<MetricPoint> &points, std::vector<double> *steps);
    bool keepsIntervals() const;
    bool addSteps(const Arrived &arrived, std::vector<Point> *points);
    bool addSteps(size_t series, const std::vector<MetricPoint> &added, const std::vector<MetricPoint> &ofTrain,
                  const std::vector<double> &trainSteps, const TrainSteps &before, std::vector<Point> *points) const;

    bool m_isOpen = true;
    Wanted m_wanted;
    std::shared_ptr<const Columns> m_columns;
    std::vector<End> m_series;
    size_t m_loss;    ///< index; the number of series when there is none
    size_t m_primary; ///< the one that tells restarts
    size_t m_primaryPoints = 0;
    size_t m_primarySteps = 0;
    Restarts m_restarts;
    qint64 m_restartCue = -1; ///< line of the last one
    qint64 m_lastLine = -1;   ///< of all samples
    std::optional<Channels> m_channels; ///< while `loss` prints no steps
    std::vector<Cue> m_cues;
    StepProgress m_progress;
    bool m_isFinished;
    StepRule m_rule = StepRule::Printed;
    bool m_areStepsKnown;
    std::map<size_t, TrainSteps> m_trains; ///< by index; those that tell steps
};

} // namespace training

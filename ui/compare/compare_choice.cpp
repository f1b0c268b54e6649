// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/compare_choice.h"

#include "compare/compare_axis.h"
#include "compare/run_extent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using training::Alignment;

/// How many lines a metric has on each axis.
class LineCount
{
public:
    explicit LineCount(const std::vector<ComparedRun> &runs)
        : m_runs(runs)
    {
        for (const ComparedRun &run : runs)
            m_extents.push_back(extentOf(run));
    }

    int of(const Metric &metric, Alignment axis) const
    {
        int count = 0;
        for (size_t i = 0; i < m_runs.size(); ++i) {
            const ChartSeries *points = m_runs[i].data ? pointsOf(*m_runs[i].data, metric) : nullptr;
            count += points && training::hasPlaces(axis, m_extents[i], positionsOf(*points)) ? 1 : 0;
        }
        return count;
    }

private:
    const std::vector<ComparedRun> &m_runs;
    std::vector<training::RunExtent> m_extents;
};

} // namespace

CompareChoice fittingChoice(const CompareChoice &wanted, const std::vector<ComparedRun> &runs)
{
    const LineCount lines(runs);
    CompareChoice best = wanted;
    int most = lines.of(wanted.metric, wanted.axis);
    if (most >= FewestCompared)
        return best;
    std::vector<Metric> metrics{wanted.metric, "eval_loss", "loss"};
    const std::vector<Metric> others = sharedMetrics(runs);
    metrics.insert(metrics.end(), others.begin(), others.end());
    std::vector<Alignment> axes{wanted.axis};
    axes.insert(axes.end(), CompareAxes.begin(), CompareAxes.end());
    for (const Metric &metric : metrics) {
        for (const Alignment axis : axes) {
            if (const int count = lines.of(metric, axis); count > most) {
                most = count;
                best.metric = metric;
                best.axis = axis;
            }
        }
    }
    return best;
}

QVariantMap mapOf(const CompareChoice &choice)
{
    return {{u"metric"_s, QString::fromStdString(choice.metric)},
            {u"axis"_s, int(choice.axis)},
            {u"smoothing"_s, choice.smoothing},
            {u"log"_s, choice.isLog},
            {u"train"_s, choice.showsTrain}};
}

CompareChoice choiceOf(const QVariantMap &map)
{
    CompareChoice choice;
    if (const QString metric = map.value(u"metric"_s).toString(); !metric.isEmpty())
        choice.metric = metric.toStdString();
    const int axis = map.value(u"axis"_s, int(choice.axis)).toInt();
    if (std::ranges::find(CompareAxes, axis, [](training::Alignment one) { return int(one); }) != CompareAxes.end())
        choice.axis = training::Alignment(axis);
    const double smoothing = map.value(u"smoothing"_s, choice.smoothing).toDouble();
    if (smoothing >= 0 && smoothing < 1)
        choice.smoothing = smoothing;
    choice.isLog = map.value(u"log"_s, choice.isLog).toBool();
    choice.showsTrain = map.value(u"train"_s, choice.showsTrain).toBool();
    return choice;
}

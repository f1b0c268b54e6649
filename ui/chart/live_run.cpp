// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/live_run.h"

#include <algorithm>
#include <utility>

namespace {

template <typename Fact>
bool beginsWith(const std::vector<Fact> &facts, const std::vector<Fact> &start)
{
    return facts.size() >= start.size() && std::equal(start.begin(), start.end(), facts.begin());
}

/// What `facts` say beyond `known`, their start; nothing when they begin otherwise.
std::optional<training::BlockFacts> beyond(const training::BlockFacts &known, const training::BlockFacts &facts)
{
    if (!beginsWith(facts.samples, known.samples) || !beginsWith(facts.summary, known.summary)
        || !beginsWith(facts.cues, known.cues))
        return {};
    training::BlockFacts rest;
    rest.samples.assign(facts.samples.begin() + ptrdiff_t(known.samples.size()), facts.samples.end());
    rest.summary.assign(facts.summary.begin() + ptrdiff_t(known.summary.size()), facts.summary.end());
    rest.cues.assign(facts.cues.begin() + ptrdiff_t(known.cues.size()), facts.cues.end());
    rest.progress = facts.progress;
    rest.carryOut = facts.carryOut;
    return rest;
}

} // namespace

LiveRun::LiveRun(training::Wanted wanted)
    : m_builder(std::make_unique<training::RunBuilder>(wanted))
{}

void LiveRun::complete(const training::BlockFacts &file)
{
    m_builder->complete(file);
}

bool LiveRun::add(qint64 number, training::BlockFacts facts)
{
    facts.lines.clear();
    if (number < m_number)
        return false;
    if (number > m_number) {
        m_samples += facts.samples.size();
        if (!goOn(facts))
            m_run.reset();
    } else {
        const std::optional<training::BlockFacts> rest = beyond(m_last, facts);
        if (!rest)
            return false;
        m_samples += rest->samples.size();
        if (!goOn(*rest))
            m_run.reset();
    }
    m_number = number;
    m_last = std::move(facts);
    return true;
}

bool LiveRun::goOn(const training::BlockFacts &facts)
{
    m_builder->add(facts);
    m_data.reset();
    if (!m_run)
        return false;
    const std::optional<std::vector<training::RunTail::Point>> points = m_run->add(facts);
    if (!points || !m_chart->add(*points))
        return false;
    m_chart->addMarks(facts.cues);
    return true;
}

void LiveRun::assemble(const ChartOptions &options)
{
    ++m_assemblies;
    m_chart.reset();
    const training::Run run = m_builder->finish({}, &m_run);
    m_data = makeChartData(run, options);
    if (m_data->isReordered()) // a tail goes on at the end of every column
        m_run.reset();
    if (!m_run)
        return;
    m_chart.emplace(run, *m_data);
    m_data.reset();
}

ChartData LiveRun::data(const ChartOptions &options)
{
    training::BlockFacts pending;
    pending.samples = training::pending(m_last.carryOut);
    if (!m_run && (!m_data || m_data->curves->weight != options.weight))
        assemble(options);
    if (m_run)
        m_chart->setWeight(options.weight);
    if (pending.samples.empty())
        return m_run ? m_chart->data(m_run->progress()) : *m_data;
    if (m_run) {
        // On copies: the next block says whether these become points.
        training::RunTail run = *m_run;
        ChartTail chart = *m_chart;
        const std::optional<std::vector<training::RunTail::Point>> points = run.add(pending);
        if (points && chart.add(*points))
            return chart.data(run.progress());
    }
    return makeChartData(m_builder->finish(pending.samples), options);
}

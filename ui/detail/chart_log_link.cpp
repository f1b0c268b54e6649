// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/chart_log_link.h"

#include "chart/loss_chart.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace {

/// First and last line of the records from `first` up to `end`.
std::pair<qint64, qint64> seenLines(const ChartSeries &series, size_t first, size_t end)
{
    std::pair lines(series.lines[first], series.lines[end - 1]);
    for (size_t i = first; series.byLine && i < end; ++i)
        lines = {std::min(lines.first, series.lines[i]), std::max(lines.second, series.lines[i])};
    return lines;
}

} // namespace

ChartLogLink::ChartLogLink(LossChart *chart, LogPanel *log, QObject *parent)
    : QObject(parent)
    , m_chart(chart)
    , m_log(log)
{
    connect(m_chart, &LossChart::stepHovered, this, &ChartLogLink::hover);
    connect(m_chart, &LossChart::pinned, this, &ChartLogLink::pin);
    connect(m_chart, &LossChart::unpinned, this, [this] { link(-1); });
    connect(m_chart, &LossChart::viewChanged, this, &ChartLogLink::offerZoomed);
    connect(m_chart, &LossChart::logWanted, this, &ChartLogLink::logWanted);
    connect(m_log->view(), &LogView::lineHovered, this, [this](qint64 line) { m_chart->showLine(line); });
    connect(m_log->view(), &LogView::markClicked, this, &ChartLogLink::show);
}

void ChartLogLink::setRun(std::shared_ptr<const ChartData> run)
{
    m_run = std::move(run);
    offerZoomed();
}

void ChartLogLink::clear()
{
    m_run.reset();
    link(-1);
    offerZoomed();
}

bool ChartLogLink::show(qint64 line)
{
    const bool isPinned = m_chart->pinLine(line);
    if (isPinned)
        link(line);
    return isPinned;
}

void ChartLogLink::unpin()
{
    m_chart->clearCursor();
    link(-1);
}

void ChartLogLink::hover(qint64 line)
{
    // A pinned record stays linked while others are looked at.
    if (!m_chart->isPinned())
        link(line);
}

void ChartLogLink::pin(qint64 line)
{
    link(line);
    m_log->view()->showLine(line);
}

void ChartLogLink::link(qint64 line)
{
    m_log->view()->setLinkedLine(line, line < 0 ? QString() : note(line));
}

void ChartLogLink::offerZoomed()
{
    std::optional<std::pair<qint64, qint64>> lines;
    const LossChart::View view = m_chart->view();
    for (const ChartSeries *series : m_run && view.zoom ? std::vector{&m_run->train, &m_run->eval} : std::vector<const ChartSeries *>()) {
        const PackedColumn<double> &x = series->x(view.axis);
        const auto first = std::ranges::lower_bound(x, view.zoom->min);
        const auto end = std::ranges::upper_bound(x, view.zoom->max);
        if (first >= end)
            continue;
        const std::pair seen = seenLines(*series, size_t(first - x.begin()), size_t(end - x.begin()));
        lines = lines ? std::pair(std::min(lines->first, seen.first), std::max(lines->second, seen.second)) : seen;
    }
    m_log->offerRange(lines);
}

QString ChartLogLink::note(qint64 line) const
{
    for (const ChartSeries *series : m_run ? std::vector{&m_run->train, &m_run->eval} : std::vector<const ChartSeries *>()) {
        const std::optional<size_t> index = series->recordAt(line);
        const PackedColumn<double> &steps = series->x(XAxis::Step);
        if (index && *index < steps.size() && std::isfinite(steps[*index]))
            return tr("Linked to chart, step %1").arg(text::number(qint64(std::llround(steps[*index]))));
    }
    return tr("Linked to chart");
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where everything stands in a stretch of a long log. Amounts are spread so that their sums are exact.

#include "simulator/long_log.h"

#include "simulator/random.h"

#include <algorithm>
#include <cmath>

namespace sim {

namespace {

constexpr int evaluationsPerCheckpoint = 5;
constexpr int linesPerEvaluation = 3;
constexpr int linesPerFailure = 2;

/// Of `amount` spread evenly over `count`, what falls to the one at `index`.
int share(qint64 amount, qint64 count, qint64 index)
{
    return int((index + 1) * amount / count - index * amount / count);
}

/// Bars come in runs that differ by one or two.
int barsOf(const Stretch &stretch, int run)
{
    const auto jitter = [&stretch](int edge) {
        return edge == 0 || edge == stretch.runs ? 0 : int(mix(quint64(edge), 31) % 2);
    };
    return share(stretch.bars, stretch.runs, run) + jitter(run + 1) - jitter(run);
}

/// Spikes gather around the places of unrest; a few are anywhere.
std::vector<int> spikesOf(const Stretch &stretch)
{
    constexpr double width = 0.02;
    constexpr double anywhere = 0.03;
    std::vector<double> until;
    double sum = 0;
    for (int run = 0; run < stretch.runs; ++run) {
        const double place = double(run) / stretch.runs;
        sum += anywhere;
        for (const auto &[center, height] : stretch.unrest)
            sum += height * std::exp(-0.5 * std::pow((place - center) / width, 2));
        until.push_back(sum);
    }
    std::vector<int> spikes;
    qint64 given = 0;
    for (const double part : until) {
        const qint64 now = qint64(std::floor(part / sum * stretch.spikes + 1e-6));
        spikes.push_back(int(now - given));
        given = now;
    }
    return spikes;
}

} // namespace

StretchPlan::StretchPlan(const Stretch &stretch)
    : m_records(stretch.records)
    , m_stepBefore(stretch.stepBefore)
    , m_steps(stretch.lastStep - stretch.stepBefore)
{
    const std::vector<int> spikes = spikesOf(stretch);
    int record = 0;
    for (int i = 0; i < stretch.runs; ++i) {
        Run run{};
        run.first = m_size;
        run.bars = barsOf(stretch, i);
        run.records = share(stretch.records, stretch.runs, i);
        run.firstRecord = record;
        run.spikes = std::min(spikes[std::size_t(i)], run.records);
        run.firstSpike = int(mix(quint64(i), 32) % quint64(run.records - run.spikes + 1));
        run.before = 1 + int(mix(quint64(i), 33) % quint64(run.records - 1));
        run.firstNotice = int(m_notices.size());
        addNotices(stretch, i);
        run.notices = int(m_notices.size()) - run.firstNotice;
        m_size += run.bars + run.records;
        for (int n = run.firstNotice; n < int(m_notices.size()); ++n)
            m_size += m_notices[std::size_t(n)].lines;
        record += run.records;
        m_runs.push_back(run);
    }
}

void StretchPlan::addNotices(const Stretch &stretch, int run)
{
    using Kind = Notice::Kind;
    const auto falls = [&](int amount) { return share(amount, stretch.runs, run); };
    for (int i = falls(stretch.truncated); i > 0; --i)
        m_notices.push_back({Kind::Truncated, 1});
    for (int i = falls(stretch.clipped); i > 0; --i)
        m_notices.push_back({Kind::Clipped, 1});
    if (falls(stretch.evaluations) > 0) {
        m_notices.push_back({Kind::Evaluation, linesPerEvaluation});
        const int done = int(qint64(run + 1) * stretch.evaluations / stretch.runs);
        if (done % evaluationsPerCheckpoint == evaluationsPerCheckpoint - 1) {
            const int checkpoints = stretch.evaluations / evaluationsPerCheckpoint;
            const int files = share(stretch.shards, checkpoints, done / evaluationsPerCheckpoint);
            m_notices.push_back({Kind::Shards, files});
            m_notices.push_back({Kind::Uploaded, 1});
        }
    }
    if (std::ranges::count(stretch.failures, run) > 0) {
        m_notices.push_back({Kind::Failed, 1});
        m_notices.push_back({Kind::Retried, linesPerFailure - 1});
    }
}

qint64 StretchPlan::stepOf(int record) const
{
    return m_stepBefore + std::max<qint64>(1, (record + 1) * m_steps / m_records);
}

StretchLine StretchPlan::at(qint64 index) const
{
    const auto next = std::upper_bound(m_runs.begin(), m_runs.end(), index,
                                       [](qint64 line, const Run &run) { return line < run.first; });
    const Run &run = *(next - 1);
    qint64 within = index - run.first;
    StretchLine line;
    line.step = stepOf(run.firstRecord);
    if (within < run.bars) {
        line.part = int(within);
        line.parts = run.bars;
        return line;
    }
    within -= run.bars;
    const qint64 end = next == m_runs.end() ? m_size : next->first;
    const qint64 noticed = end - run.first - run.bars - run.records;
    if (within >= run.before && within < run.before + noticed)
        return noticeAt(run, within - run.before);
    const int record = int(within < run.before ? within : within - noticed);
    line.kind = StretchLine::Kind::Record;
    line.part = run.firstRecord + record;
    line.step = stepOf(line.part);
    line.isSpike = record >= run.firstSpike && record < run.firstSpike + run.spikes;
    return line;
}

StretchLine StretchPlan::noticeAt(const Run &run, qint64 within) const
{
    StretchLine line;
    line.kind = StretchLine::Kind::Notice;
    line.step = stepOf(run.firstRecord + run.before - 1);
    for (int i = run.firstNotice; i < run.firstNotice + run.notices; ++i) {
        const Notice &notice = m_notices[std::size_t(i)];
        line.notice = notice.kind;
        line.part = int(within);
        line.parts = notice.lines;
        if (within < notice.lines)
            break;
        within -= notice.lines;
    }
    return line;
}

std::vector<std::pair<qint64, qint64>> StretchPlan::uploads() const
{
    std::vector<std::pair<qint64, qint64>> all;
    for (const Run &run : m_runs) {
        qint64 index = run.first + run.bars + run.before;
        for (int i = run.firstNotice; i < run.firstNotice + run.notices; ++i) {
            const Notice &notice = m_notices[std::size_t(i)];
            if (notice.kind == Notice::Kind::Uploaded)
                all.push_back({stepOf(run.firstRecord + run.before - 1), index});
            index += notice.lines;
        }
    }
    return all;
}

} // namespace sim

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/digest_keeper.h"

#include "archive/archive.h"
#include "training/announced_tokens.h"
#include "training/bar_pace.h"
#include "training/event_times.h"
#include "training/log_start.h"
#include "training/progress.h"
#include "training/run.h"

#include <algorithm>
#include <utility>

namespace {

/// Summing up a long log takes a share of the engine's time that stays below one part in this many.
constexpr int ShareOfEngine = 20;

/// The pace is a median of the last steps; a last block that has just begun holds too few of them.
constexpr size_t EnoughStepTimes = 50;

} // namespace

DigestKeeper::DigestKeeper(Archive &archive, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_pace(pace)
    , m_timer(this)
    , m_interval(pace.digestEvery)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DigestKeeper::timerFired);
}

void DigestKeeper::touch(const Job &job)
{
    const bool isFirst = m_waiting.isEmpty();
    m_waiting.insert(job.key, job);
    if (isFirst)
        plan();
}

void DigestKeeper::catchUp(const std::vector<Job> &jobs)
{
    m_backlog.insert(m_backlog.end(), jobs.begin(), jobs.end());
    if (!m_timer.isActive())
        plan();
}

void DigestKeeper::plan()
{
    if (m_waiting.isEmpty()) {
        if (!m_backlog.empty())
            m_timer.start(std::max(m_pace.growthEvery, m_interval - m_pace.digestEvery));
        return;
    }
    // The first growth after a quiet time is summed up at once: a person has just opened the job.
    const bool isQuiet = !m_sinceFlush.isValid() || m_sinceFlush.elapsed() > m_interval.count();
    m_timer.start(isQuiet ? m_pace.growthEvery : m_interval);
}

void DigestKeeper::timerFired()
{
    if (!m_waiting.isEmpty())
        return flush();
    if (m_backlog.empty())
        return;
    QElapsedTimer spent;
    spent.start();
    const Job job = std::move(m_backlog.front());
    m_backlog.pop_front();
    sumUp(job);
    m_interval = m_pace.digestEvery + Pace::Ms(spent.elapsed() * ShareOfEngine);
    plan();
}

void DigestKeeper::flush()
{
    QElapsedTimer spent;
    spent.start();
    for (const Job &job : std::exchange(m_waiting, {}))
        sumUp(job);
    m_interval = std::max<Pace::Ms>(m_pace.digestEvery, Pace::Ms(spent.elapsed() * ShareOfEngine));
    m_sinceFlush.start();
    plan();
}

void DigestKeeper::sumUp(const Job &job)
{
    const auto index = m_archive.reader().logIndex(job.key);
    // What the middle of a log says is not how far the job is.
    if (!index || (index->total > 0 && !index->isHeld(index->total - 1)))
        return;
    const auto waiting = m_archive.reader().waitingEvents(job.key);
    const auto file = m_archive.reader().resultFacts(job.key);
    const auto tail = m_archive.reader().firstOfTail(index->id);
    const bool saysNothing = tail && !*tail && waiting && waiting->isEmpty() && file && file->samples.empty();
    if (!tail || !waiting || !file || saysNothing)
        return; // the next growth tries again; a storage error was reported by the writer
    const qint64 first = tail->value_or(0);
    training::RunBuilder run(training::Wanted::Shown);
    run.complete(*file);
    const auto add = [&run](qint64, const training::BlockFacts &facts) { run.add(facts); };
    if (!m_archive.reader().eachFacts(index->id, first, add))
        return;
    // The newest events of a walk that goes on: some may be missing before them.
    const training::BlockFacts newest = training::parse(index->total, *waiting, {});
    if (!waiting->isEmpty())
        run.add(newest);
    const bool isWhole = first == 0 && waiting->isEmpty();
    const auto coverage = isWhole ? training::Coverage::Whole : training::Coverage::Tail;
    JobDigest digest = training::digest(run.finish(), training::plannedEpochs(job), coverage);
    digest.reckonedAt = index->lastGrowth;
    addStart(job, *index, &digest);
    addEventTimes(*index, training::eventTimes(index->total, *waiting, newest), &digest);
    addBars(*index, &digest);
    if (m_archive.putDigest(job.key, digest))
        Q_EMIT ready(job.key, digest);
}

/// An event does not say how long its run has been going, but when it happened. `newest`: of events that have no line yet.
void DigestKeeper::addEventTimes(const LogIndex &index, std::vector<training::StepTime> newest, JobDigest *digest) const
{
    if (digest->secondsPerStep || !digest->lastStep)
        return;
    std::vector<training::StepTime> times = std::move(newest);
    for (auto block = index.blocks.rbegin(); block != index.blocks.rend() && times.size() < EnoughStepTimes; ++block) {
        const auto stored = m_archive.reader().block(index.id, block->number);
        const auto earlier = stored ? training::eventTimes(stored->firstLine, stored->lines, stored->facts)
                                    : std::vector<training::StepTime>();
        if (earlier.empty())
            break;
        times.insert(times.begin(), earlier.begin(), earlier.end());
    }
    const auto pace = training::stepPace(times);
    if (!pace)
        return;
    digest->secondsPerStep = pace->typical;
    digest->timeLeft = training::timeLeft({digest->lastStep, digest->totalSteps}, times, {});
}

/// Where no record tells the time of a step, the bars of the last lines may.
void DigestKeeper::addBars(const LogIndex &index, JobDigest *digest) const
{
    if (index.blocks.empty() || digest->secondsPerStep || !(digest->fraction || digest->totalSteps))
        return;
    const auto block = m_archive.reader().block(index.id, index.blocks.back().number);
    const auto bars = block ? training::barPace(block->lines, digest->totalSteps, digest->fraction) : std::nullopt;
    const auto pace = bars ? training::stepPace(bars->times) : std::nullopt;
    if (!pace)
        return;
    digest->secondsPerStep = pace->typical;
    digest->timeLeft = training::timeLeft(bars->steps, bars->times, {});
    if (!digest->totalSteps) {
        digest->lastStep = bars->steps.lastStep;
        digest->totalSteps = bars->steps.totalSteps;
    }
}

/// What only the first lines of the log say.
void DigestKeeper::addStart(const Job &job, const LogIndex &index, JobDigest *digest) const
{
    if (index.blocks.empty() || index.blocks.front().number != 0)
        return;
    const auto block = m_archive.reader().block(index.id, 0);
    if (!block)
        return;
    digest->announcedTokens = training::announcedTokens(block->lines);
    // A log that the service replaced begins when it was replaced.
    if (index.generation == 0)
        digest->started = training::startOf(block->lines, job, index.lastGrowth);
}

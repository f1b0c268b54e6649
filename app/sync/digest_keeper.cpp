// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/digest_keeper.h"

#include "archive/archive.h"
#include "training/progress.h"
#include "training/run.h"

#include <algorithm>
#include <utility>

namespace {

/// Summing up a long log takes a share of the engine's time that stays below one part in this many.
constexpr int ShareOfEngine = 20;

} // namespace

DigestKeeper::DigestKeeper(Archive &archive, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_pace(pace)
    , m_timer(this)
    , m_interval(pace.digestEvery)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DigestKeeper::flush);
}

void DigestKeeper::touch(const Job &job)
{
    m_waiting.insert(job.key, training::plannedEpochs(job));
    // The first growth after a quiet time is summed up at once: a person has just opened the job.
    const bool isQuiet = !m_sinceFlush.isValid() || m_sinceFlush.elapsed() > m_interval.count();
    if (!m_timer.isActive())
        m_timer.start(isQuiet ? m_pace.growthEvery : m_interval);
}

void DigestKeeper::flush()
{
    QElapsedTimer spent;
    spent.start();
    const auto waiting = std::exchange(m_waiting, {});
    for (auto entry = waiting.begin(); entry != waiting.end(); ++entry) {
        const auto index = m_archive.reader().logIndex(entry.key());
        // What the middle of a log says is not how far the job is.
        if (index && index->total > 0 && !index->isHeld(index->total - 1))
            continue;
        training::RunBuilder run(training::Wanted::Shown);
        const auto add = [&run](qint64, const training::BlockFacts &facts) { run.add(facts); };
        if (!index || !m_archive.reader().eachFacts(index->id, 0, add))
            continue; // the next growth tries again; the storage error was reported by the writer
        const JobDigest digest = training::digest(run.finish(), entry.value());
        if (m_archive.putDigest(entry.key(), digest))
            Q_EMIT ready(entry.key(), digest);
    }
    m_interval = std::max<Pace::Ms>(m_pace.digestEvery, Pace::Ms(spent.elapsed() * ShareOfEngine));
    m_sinceFlush.start();
}

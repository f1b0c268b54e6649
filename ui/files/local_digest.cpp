// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/local_digest.h"

#include "files/content_kind.h"
#include "files/local_readers.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

namespace {

constexpr std::chrono::milliseconds BetweenReadings(1000);

/// A reading of a long log is followed by a pause this many times as long.
constexpr int PauseOfReading = 4;

QString packingOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 mark = 8;
    const auto kind = files::recognise(file.read(mark), true);
    if (kind == files::ContentKind::Gzip)
        return QStringLiteral("gzip");
    return kind == files::ContentKind::Zstd ? QStringLiteral("zstd") : QString();
}

} // namespace

JobDigest GrowingDigest::read(LocalLogReader &log, training::Coverage coverage, const std::atomic<bool> &stops)
{
    const qint64 known = log.parsedBlocks();
    for (; m_settled + 1 < known && !stops; ++m_settled) {
        const std::optional<training::BlockFacts> block = log.facts(m_settled);
        if (!block)
            break; // the file is another one by now
        m_run.add(*block);
    }
    training::RunBuilder run(m_run);
    if (m_settled + 1 == known) {
        if (const std::optional<training::BlockFacts> last = log.facts(m_settled))
            run.add(*last);
    }
    if (stops)
        return {};
    JobDigest digest = training::digest(run.finish(), {}, coverage);
    // No service has anything left to do behind the last step of a file.
    if (digest.lastStep && digest.totalSteps && *digest.lastStep >= *digest.totalSteps)
        digest.fraction = 1;
    return digest;
}

LocalDigest::LocalDigest(const LocalLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LocalDigest::begin);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LocalDigest::take);
}

LocalDigest::~LocalDigest()
{
    if (m_stops)
        m_stops->store(true);
    m_watcher.waitForFinished();
}

void LocalDigest::touch()
{
    m_isOld = true;
    begin();
}

void LocalDigest::begin()
{
    if (!m_isOld || m_pause.isActive() || m_watcher.isRunning())
        return;
    // A long run takes a while to assemble: as long as a file is being read, its beginning has to do.
    if (m_hasRead && !m_log.state().isAtEnd && !m_log.state().error)
        return;
    m_isOld = false;
    m_hasRead = true;
    m_stops = std::make_shared<std::atomic<bool>>(false);
    const auto coverage = m_log.state().isAtEnd ? training::Coverage::Whole : training::Coverage::Tail;
    if (m_generation != m_log.state().generation || !m_digest)
        m_digest = std::make_shared<GrowingDigest>();
    m_generation = m_log.state().generation;
    const std::shared_ptr<LocalLogReader> log = m_log.makeReader();
    m_watcher.setFuture(QtConcurrent::run([log, coverage, path = m_log.path(), stops = m_stops, digest = m_digest] {
        const auto begun = std::chrono::steady_clock::now();
        Reading reading{digest->read(*log, coverage, *stops), QFileInfo(path).lastModified().toUTC(), packingOf(path), {}};
        reading.digest.reckonedAt = reading.modified;
        reading.spent = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
        return reading;
    }));
}

void LocalDigest::take()
{
    const Reading reading = m_watcher.result();
    m_pause.start(std::max(BetweenReadings, PauseOfReading * reading.spent));
    Q_EMIT reckoned(reading);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archive.h"

#include "archive/archive_file.h"
#include "archive/directory_lock.h"
#include "archive/event_writer.h"
#include "archive/job_writer.h"
#include "archive/log_writer.h"

#include <QDir>

class Archive::Private
{
public:
    Private(DirectoryLock held, std::unique_ptr<sqlite::Database> database, std::unique_ptr<ArchiveReader> ownReader)
        : lock(std::move(held))
        , db(std::move(database))
        , reader(std::move(ownReader))
        , jobs(db.get())
        , logs(db.get())
        , events(db.get(), &logs)
    {
    }

    DirectoryLock lock; ///< first, so that it is let go last
    std::unique_ptr<sqlite::Database> db;
    std::unique_ptr<ArchiveReader> reader;
    JobWriter jobs;
    LogWriter logs;
    EventWriter events;
};

Result<std::unique_ptr<Archive>> Archive::open(const QString &dataDir, Opened *opened, int maxPages)
{
    // What goes wrong here shows at once: the lock cannot be made.
    QDir().mkpath(dataDir);
    Result<DirectoryLock> lock = DirectoryLock::acquire(dataDir);
    if (!lock)
        return Failure(lock.error());
    Result<archive_file::Writable> file = archive_file::openForWriting(dataDir, maxPages);
    if (!file)
        return Failure(file.error());
    Result<std::unique_ptr<ArchiveReader>> reader = ArchiveReader::open(dataDir);
    if (!reader)
        return Failure(reader.error());
    if (opened)
        *opened = {file->setAside, file->migratedFrom};
    return std::unique_ptr<Archive>(
        new Archive(std::make_unique<Private>(std::move(*lock), std::move(file->db), std::move(*reader))));
}

Archive::Archive(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

Archive::~Archive() = default;

Result<void> Archive::putAccount(const Account &account)
{
    return d->jobs.putAccount(account);
}

Result<void> Archive::removeAccount(const QString &accountId, Leaving leaving)
{
    return d->jobs.removeAccount(accountId, leaving);
}

Result<void> Archive::putLacks(const QString &accountId, const QString &words)
{
    return d->jobs.putLacks(accountId, words);
}

Result<void> Archive::walkCompleted(const QString &accountId, const QDateTime &at)
{
    return d->jobs.walkCompleted(accountId, at);
}

Result<void> Archive::putJobs(std::span<const Job> jobs, const QDateTime &at)
{
    return d->jobs.putJobs(jobs, at);
}

Result<void> Archive::setGone(std::span<const JobKey> keys, bool isGone)
{
    return d->jobs.setGone(keys, isGone);
}

Result<void> Archive::putCheckpoints(const JobKey &key, const Checkpoints &checkpoints)
{
    return d->jobs.putCheckpoints(key, checkpoints);
}

Result<void> Archive::putDigest(const JobKey &key, const JobDigest &digest)
{
    return d->jobs.putDigest(key, digest);
}

Result<std::vector<qint64>> Archive::putLines(const JobKey &key, qint64 firstLine, const LogLines &lines, qint64 total,
                                              const QDateTime &at)
{
    return d->logs.putLines(key, firstLine, lines, total, at);
}

Result<std::vector<qint64>> Archive::putGap(const JobKey &key, const LogGap &gap, qint64 total, const QDateTime &at)
{
    return d->logs.putGap(key, gap, total, at);
}

Result<std::vector<qint64>> Archive::fillGap(const JobKey &key, qint64 firstLine, const LogLines &lines)
{
    return d->logs.fillGap(key, firstLine, lines);
}

Result<void> Archive::setTotal(const JobKey &key, qint64 total)
{
    return d->logs.setTotal(key, total);
}

Result<void> Archive::setComplete(const JobKey &key)
{
    return d->logs.setComplete(key);
}

Result<int> Archive::beginGeneration(const JobKey &key)
{
    return d->logs.beginGeneration(key);
}

Result<void> Archive::putEvents(const JobKey &key, std::span<const Event> events, EventSide side,
                                const std::optional<QString> &next)
{
    return d->events.putEvents(key, events, side == EventSide::Newer, next);
}

Result<std::vector<qint64>> Archive::numberEvents(const JobKey &key, const QDateTime &at)
{
    return d->events.numberEvents(key, at);
}

Result<void> Archive::putResultFile(const JobKey &key, const ResultFile &file)
{
    return d->events.putResultFile(key, file);
}

Result<void> Archive::putFacts(qint64 logId, std::span<const std::pair<qint64, training::BlockFacts>> blocks)
{
    return d->logs.putFacts(logId, blocks);
}

Result<void> Archive::removeText(const JobKey &key)
{
    return d->logs.removeText(key);
}

Result<bool> Archive::shrink()
{
    return archive_file::shrink(d->db.get());
}

void Archive::checkpoint()
{
    d->db->checkpoint();
}

const ArchiveReader &Archive::reader() const
{
    return *d->reader;
}

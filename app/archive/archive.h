// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"

#include <QStringList>
#include <optional>
#include <span>

/// The person's only copy of what the services said: one SQLite file `archive.sqlite` in the data directory, WAL.
///
/// The only writer; lives in the engine thread. Raw answers and raw lines are kept for ever, all else can be rebuilt.
/// Each call is one transaction: a kill between two calls loses nothing that was reported stored.
///
/// Every call may fail with ErrorKind::Storage, and has changed nothing then; the next may succeed, as after a full disk.
/// Codes: `full`, `readonly`, `damaged`, `locked` (somebody else writes into the file), `io`; the message is the system's.
class Archive
{
public:
    /// What happened while opening, for a sentence in the window.
    struct Opened
    {
        QString setAside;  ///< path of a damaged file that was moved away; empty normally
        int migratedFrom = 0; ///< schema version before a migration, 0 when none was needed
    };

    /// Opens or creates. Takes the directory's lock: fails with Storage and code `busy` while another program holds it
    /// (the lock dies with its process, SIGKILL included), with `readonly` when the directory refuses, with `newer` when a
    /// newer program wrote the file. A damaged file is moved aside under another name, never deleted.
    /// `maxPages` bounds the file (SQLite's max_page_count) for tests of a full disk; 0 for no bound.
    static Result<std::unique_ptr<Archive>> open(const QString &dataDir, Opened *opened = nullptr, int maxPages = 0);
    ~Archive();

    /// Also brings a removed account back.
    Result<void> putAccount(const Account &account);
    /// Hides it and its jobs from ArchiveReader::accounts() and from the jobs of all accounts; nothing is deleted.
    Result<void> removeAccount(const QString &accountId, Leaving leaving = Leaving::Hidden);
    /// What a service was found not to have; see ArchiveReader::lacks().
    Result<void> putLacks(const QString &accountId, const QString &words);
    Result<void> walkCompleted(const QString &accountId, const QDateTime &at);
    /// Stores facts of jobs as of `at`; keeps first seen, adds to the status history when the status changed.
    Result<void> putJobs(std::span<const Job> jobs, const QDateTime &at);
    Result<void> setGone(std::span<const JobKey> keys, bool isGone);
    Result<void> putCheckpoints(const JobKey &key, const Checkpoints &checkpoints);
    Result<void> putDigest(const JobKey &key, const JobDigest &digest);

    /// Stores lines `firstLine`… of a log, parses them and re-parses following blocks until the carry agrees; text, facts
    /// and coverage in one transaction. Lines may span blocks but must start at a block's first line or directly behind
    /// what that block holds, else code `gap-inside-block`; lines already held are ignored (the first stored copy wins).
    /// `total` as the service said; `at` becomes lastGrowth when the last held line moves on.
    /// Returns the numbers of all blocks whose text or facts changed, ascending.
    Result<std::vector<qint64>> putLines(const JobKey &key, qint64 firstLine, const LogLines &lines, qint64 total,
                                         const QDateTime &at);
    /// Marks lines the service cannot give: they count as held, kind Missing.
    Result<std::vector<qint64>> putGap(const JobKey &key, const LogGap &gap, qint64 total, const QDateTime &at);
    /// Lines of gaps that the service gives after all: they take the gaps' place, other lines stay as they are. Returns
    /// the numbers of all blocks whose text or facts changed.
    Result<std::vector<qint64>> fillGap(const JobKey &key, qint64 firstLine, const LogLines &lines);
    Result<void> setTotal(const JobKey &key, qint64 total);
    Result<void> setComplete(const JobKey &key);
    /// The service replaced the log: what is held stays as an older generation, a new empty one begins. Returns its number.
    Result<int> beginGeneration(const JobKey &key);

    /// Which side of those without a line yet events are on.
    enum class EventSide { Older, Newer };
    /// Stores events, newest first; those held already stay as they are. They have no line yet. `next` is where the walk
    /// that brings them goes on, nothing when it has closed: then they can be numbered.
    Result<void> putEvents(const JobKey &key, std::span<const Event> events, EventSide side,
                           const std::optional<QString> &next);
    /// Some thousand events of a closed walk become lines of the job's newest log, the oldest first: behind its last line,
    /// ordered by time, in one second as the service had them. Returns the numbers of the blocks that changed; none when
    /// nothing is left to number.
    Result<std::vector<qint64>> numberEvents(const JobKey &key, const QDateTime &at);
    Result<void> putResultFile(const JobKey &key, const ResultFile &file);

    /// Replaces the facts of blocks of one log, parsed anew from the stored text by a newer parser (in the pool, with a
    /// reader of its own; see ArchiveReader::staleLogs). Blocks ascend; parts of a long log follow each other in order.
    /// A block whose line count has changed meanwhile, or that is current already, is skipped.
    Result<void> putFacts(qint64 logId, std::span<const std::pair<qint64, training::BlockFacts>> blocks);

    /// A person wants its room: the lines of all generations of this log go, what they said in numbers stays (facts(),
    /// digest), and so does the job. A service that still has the lines is asked for them when the job is opened again.
    /// A log made of events stays as it is: they are small, and known ones are not asked for twice.
    Result<void> removeText(const JobKey &key);
    /// Gives some megabytes of the file that hold nothing back to the disk; true when there are more.
    Result<bool> shrink();

    /// Moves the write-ahead log into the file; call when idle. Never waits for readers.
    void checkpoint();
    /// For what is read in the writing thread.
    const ArchiveReader &reader() const;

private:
    class Private;
    explicit Archive(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

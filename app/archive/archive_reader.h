// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"
#include "values/account.h"
#include "values/event.h"
#include "values/job.h"
#include "values/job_digest.h"
#include "values/line_facts.h"
#include "values/log_lines.h"
#include "values/result.h"

#include <QDateTime>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

/// A job as the archive holds it.
struct ArchivedJob
{
    Job job;
    JobDigest digest;
    QDateTime firstSeen;
    QDateTime lastSeen; ///< when the service last said these facts
};

/// What an account knew when it was last asked.
struct ArchivedAccount
{
    Account account;
    QDateTime lastWalk; ///< end of the last complete walk; invalid when there was none
};

/// A word of the service for a job's state, and when it was first heard.
struct StatusChange
{
    QDateTime at;
    QString statusText;
    bool operator==(const StatusChange &) const = default;
};

/// A run of lines that the service could not give.
struct LogGap
{
    qint64 first = 0;
    qint64 count = 0;
    QString reason;
    bool operator==(const LogGap &) const = default;
};

/// A stored log without its text: enough for a scroll bar, coverage and placeholders.
struct LogIndex
{
    struct Block
    {
        qint64 number = 0; ///< covers lines number × 1000 …
        int count = 0;     ///< lines held from its first on, 1…1000
    };

    qint64 id = 0;      ///< archive's own number of (job, generation); 0 when nothing is stored
    int generation = 0; ///< 0 for the first log of the job, +1 each time the service replaced it
    qint64 total = 0;   ///< lines the service last said it has
    bool isComplete = false; ///< finished, and was fully held: never asked for again while isWhole()
    QDateTime lastGrowth;    ///< when its last line arrived here; invalid when unknown
    std::vector<Block> blocks; ///< ascending; absent numbers are not held
    std::vector<LogGap> gaps;

    qint64 heldLines() const;
    bool isHeld(qint64 line) const;
    /// Complete, and every line is still here: an archive may say complete of a log that it does not hold.
    bool isWhole() const { return isComplete && heldLines() >= total; }
};

/// A walk over a job's events that has not become lines yet.
struct OpenEventWalk
{
    bool isClosed = false; ///< nothing more is to be asked: its events wait for their numbers
    QString next;          ///< else where it goes on
};

enum class EventStanding {
    Unknown,
    Waiting, ///< held, but no line of the log yet
    Numbered
};

/// What the log of one job takes on the disk, all its generations together.
struct LogSize
{
    JobKey key;
    qint64 bytes = 0; ///< of its text and of what is known of its lines, as stored
    qint64 lines = 0;
    QDateTime lastGrowth;    ///< when its last line arrived here
    bool isRemovable = true; ///< see Archive::removeText()
};

/// A stored block of up to LinesPerBlock lines.
struct StoredBlock
{
    qint64 firstLine = 0;
    LogLines lines;
    training::BlockFacts facts;
};

inline const std::atomic_bool NeverStops = false;

inline constexpr int LinesPerBlock = 1000; ///< equals the services' page; the knee of size against speed

/// Reads the archive beside its writer (WAL). One per thread; keeps no transaction open between calls.
///
/// Every function may fail with ErrorKind::Storage. Codes: `damaged`, `locked`, `io`, `full`; open() also `missing` (no
/// archive there) and `newer` (written by a newer program).
class ArchiveReader
{
public:
    /// Opens read-only. `dataDir` must hold an archive; it may be read-only itself, and its last writer may have been killed.
    static Result<std::unique_ptr<ArchiveReader>> open(const QString &dataDir);
    ~ArchiveReader();

    /// Without those that a person removed.
    Result<std::vector<ArchivedAccount>> accounts() const;
    /// What a service was found not to have: words separated by blanks, `events checkpoints files`. Empty normally.
    Result<QString> lacks(const QString &accountId) const;
    /// Those that a person removed and whose jobs are still shown.
    Result<std::vector<ArchivedAccount>> formerAccounts() const;
    /// All jobs of an account, removed or not, newest first; of all of accounts() and formerAccounts() when `accountId` is empty.
    Result<std::vector<ArchivedJob>> jobs(const QString &accountId = {}) const;
    Result<Checkpoints> checkpoints(const JobKey &key) const;
    /// Oldest first; the last entry is the job's state now.
    Result<std::vector<StatusChange>> statusHistory(const JobKey &key) const;

    /// How each of these events of a job stands.
    Result<std::vector<EventStanding>> eventStandings(const JobKey &key, const QStringList &ids) const;
    /// What events that have no line yet will say, oldest first.
    Result<LogLines> waitingEvents(const JobKey &key) const;
    /// Whether any job of the account has events.
    Result<bool> hasEvents(const QString &accountId) const;
    Result<std::optional<OpenEventWalk>> openEventWalk(const JobKey &key) const;
    /// Whether a file of any job of the account is held.
    Result<bool> hasResultFiles(const QString &accountId) const;
    /// Nothing when none is held.
    Result<std::optional<ResultFile>> resultFile(const JobKey &key) const;
    /// What it says; nothing when none is held.
    Result<training::BlockFacts> resultFacts(const JobKey &key) const;

    /// LogIndex::id of the newest generation, without the price of its index.
    Result<qint64> logId(const JobKey &key) const;
    /// The newest generation when `generation` is -1. An index with id 0 when there is none.
    Result<LogIndex> logIndex(const JobKey &key, int generation = -1) const;
    /// Text and facts of one block; code `not-held` when it is not, `damaged` when its text cannot be read back.
    Result<StoredBlock> block(qint64 logId, qint64 number) const;
    /// The text of one block, as block() has it, without the price of its facts.
    Result<LogLines> lines(qint64 logId, qint64 number) const;
    /// Facts only, of blocks number ≥ `from`, ascending, those whose text was removed among them. Cheap: only where they
    /// cannot be read are they made from the text.
    Result<std::vector<std::pair<qint64, training::BlockFacts>>> facts(qint64 logId, qint64 from = 0) const;
    /// The same one by one: those of a log of a million records take a gigabyte together. `take` must not call this reader.
    /// Ends early, without an error, once `stops` is true.
    Result<void> eachFacts(qint64 logId, qint64 from, const std::function<void(qint64, training::BlockFacts)> &take,
                           const std::atomic_bool *stops = nullptr) const;

    /// What the lines of all blocks held are, ascending, without samples: some milliseconds for ten million lines. `take`
    /// gives false to end it, and must not call this reader.
    Result<void> eachLineFacts(qint64 logId, const std::function<bool(qint64, std::vector<LineFacts>)> &take) const;
    /// The same of one block; code `not-held` when it is not.
    Result<std::vector<LineFacts>> lineFacts(qint64 logId, qint64 number) const;
    /// The first block from which on the facts of every line up to the end are known; nothing when none is.
    Result<std::optional<qint64>> firstOfTail(qint64 logId) const;
    /// The largest first. Reads a page a block: for a worker.
    Result<std::vector<LogSize>> logSizes() const;
    /// LogSize::bytes of one generation. Reads a page a block of it: for a worker.
    Result<qint64> logBytes(qint64 logId) const;

    /// Logs whose facts an older parser wrote, newest job first.
    Result<std::vector<std::pair<JobKey, qint64>>> staleLogs() const;
    /// Jobs with lines of their newest log but without a digest, or with one that an older program made; newest job first.
    Result<std::vector<JobKey>> logsWithoutDigest() const;
    /// Text of every held block parsed in order with today's parser, without unreadable blocks: the pool's half of a
    /// re-parse. Reads block by block, so that the writer is not held up. Ends early, with what it has, once `stops` is true.
    Result<std::vector<std::pair<qint64, training::BlockFacts>>> parsedAnew(
        qint64 logId, const std::atomic_bool &stops = NeverStops) const;

private:
    class Private;
    explicit ArchiveReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

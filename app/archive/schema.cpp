// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/schema.h"

#include "archive/transaction.h"

namespace schema {

namespace {

// The archive, for people with the sqlite3 tool.
//
// Times are milliseconds since 1970, UTC; NULL where unknown. `facts` are our own binary form of what the raw answer
// says (see job_codec.cpp); they can be rebuilt from `raw` and are never the only copy. A log is cut into blocks of 1000
// lines. The text of a block is one zstd frame: the length of each line as a little-endian base-128 number, then the
// lines one after another without separators, because a line may contain a line break.
//
// All jobs, newest first:
//     SELECT id, name, status, raw FROM job ORDER BY created DESC;
// The words a job's status went through:
//     SELECT datetime(at / 1000, 'unixepoch'), status FROM status WHERE job = 'ft-…' ORDER BY at;
// The lines of a job's newest log, block by block (pipe each `data` through zstd -d):
//     SELECT b.number * 1000 AS first_line, b.count, t.data FROM block b JOIN block_text t ON t.block = b.id
//     WHERE b.log = (SELECT id FROM log WHERE job = 'ft-…' ORDER BY generation DESC LIMIT 1) ORDER BY b.number;
constexpr const char *version1 = R"sql(
CREATE TABLE account (
    id TEXT PRIMARY KEY,          -- kind, normalised URL and workspace
    provider TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    workspace TEXT NOT NULL,
    utc_offset INTEGER NOT NULL,  -- seconds
    last_walk INTEGER             -- end of the last complete walk over the list
);
CREATE TABLE job (
    account TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    model TEXT NOT NULL,
    status TEXT NOT NULL,         -- the service's word
    created INTEGER,
    first_seen INTEGER,
    last_seen INTEGER,            -- when the service last said this
    gone INTEGER NOT NULL,        -- 1 when a complete walk did not bring it
    facts BLOB NOT NULL,
    raw BLOB NOT NULL,            -- the job as received, JSON
    PRIMARY KEY (account, id)
);
-- Walked for the list: sorting would carry every raw answer through a temporary file.
CREATE INDEX job_by_created ON job (created DESC, id, account);
CREATE TABLE status (             -- one row a change
    account TEXT NOT NULL,
    job TEXT NOT NULL,
    at INTEGER,
    status TEXT NOT NULL
);
CREATE INDEX status_by_job ON status (account, job);
CREATE TABLE checkpoints (
    account TEXT NOT NULL,
    job TEXT NOT NULL,
    facts BLOB NOT NULL,
    PRIMARY KEY (account, job)
) WITHOUT ROWID;
CREATE TABLE digest (             -- what the log says in a few numbers
    account TEXT NOT NULL,
    job TEXT NOT NULL,
    facts BLOB NOT NULL,
    PRIMARY KEY (account, job)
) WITHOUT ROWID;
CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    job TEXT NOT NULL,
    generation INTEGER NOT NULL,  -- +1 each time the service replaced the log
    total INTEGER NOT NULL,       -- lines the service last said it has
    complete INTEGER NOT NULL,    -- 1 when nothing more will come and all is held
    last_growth INTEGER,
    UNIQUE (account, job, generation)
);
-- Small rows, so that the index of a log of ten million lines is read at once; what is large stands beside.
CREATE TABLE block (
    id INTEGER PRIMARY KEY,
    log INTEGER NOT NULL,
    number INTEGER NOT NULL,      -- holds lines number * 1000 …
    count INTEGER NOT NULL,       -- … this many, 1 to 1000
    parser INTEGER NOT NULL,      -- version of the parser that wrote the facts
    carry_in BLOB NOT NULL,       -- what that parser remembered before the first line …
    carry_out BLOB NOT NULL,      -- … and behind the last
    UNIQUE (log, number)
);
CREATE TABLE block_text (
    block INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
CREATE TABLE block_facts (
    block INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
CREATE TABLE gap (                -- lines the service could not give; held as empty lines
    log INTEGER NOT NULL,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (log, first)
) WITHOUT ROWID;
)sql";

// A person removed the account: its rows stay, and are shown again when it is connected again.
constexpr const char *version2 = "ALTER TABLE account ADD COLUMN removed INTEGER NOT NULL DEFAULT 0";

// Services with events instead of log lines, and accounts with more than a key and a workspace.
constexpr const char *version3 = R"sql(
ALTER TABLE account ADD COLUMN options TEXT NOT NULL DEFAULT '{}'; -- JSON: fields, headers, query, proxy, refresh, complete_logs; no secret
ALTER TABLE account ADD COLUMN lacks TEXT NOT NULL DEFAULT '';     -- what the service does not have: `events checkpoints files`
CREATE TABLE event (
    account TEXT NOT NULL,
    job TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER,                   -- when it happened, as far as it can be told
    arrival INTEGER NOT NULL,     -- of those without a line: ascending from the newest to the oldest
    line INTEGER,                 -- its line in the job's log; NULL until the walk that brought it has closed
    text BLOB,                    -- what that line will say; NULL once it has a number
    raw BLOB NOT NULL,            -- the event as received, JSON
    PRIMARY KEY (account, job, id)
) WITHOUT ROWID;
CREATE INDEX event_without_line ON event (account, job, at, arrival) WHERE line IS NULL;
CREATE TABLE event_walk (         -- a walk over a job's events that has not become lines yet
    account TEXT NOT NULL,
    job TEXT NOT NULL,
    cursor TEXT,                  -- where it goes on; NULL when it has closed
    PRIMARY KEY (account, job)
) WITHOUT ROWID;
CREATE TABLE result_file (
    account TEXT NOT NULL,
    job TEXT NOT NULL,
    data BLOB NOT NULL,           -- the file's CSV, one zstd frame
    PRIMARY KEY (account, job)
) WITHOUT ROWID;
)sql";

// Opening a log reads what its lines are without their samples; a person may remove the text of a log and keep its metrics.
// Of older archives block_lines is filled when their facts are parsed anew.
constexpr const char *version4 = R"sql(
CREATE TABLE block_lines (        -- level, kind and repetition of each line, as in block_facts
    block INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);
CREATE TABLE removed_block (      -- of a block whose text a person removed
    log INTEGER NOT NULL,
    number INTEGER NOT NULL,
    count INTEGER NOT NULL,
    facts BLOB NOT NULL,
    PRIMARY KEY (log, number)
) WITHOUT ROWID;
)sql";

constexpr const char *allSteps[] = {version1, version2, version3, version4};

} // namespace

std::span<const char *const> steps()
{
    return allSteps;
}

Result<int> migrate(sqlite::Database *db, std::span<const char *const> steps)
{
    sqlite::Transaction transaction(db, sqlite::Transaction::Kind::Write);
    const auto from = int(db->number("PRAGMA user_version"));
    for (size_t version = size_t(from); version < steps.size(); ++version)
        db->execute(steps[version]);
    // Pragmas take no parameters.
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(ApplicationId)
        + "; PRAGMA user_version = " + QByteArray::number(qint64(steps.size()));
    if (from < int(steps.size()))
        db->execute(marks.constData());
    return transaction.commit(from);
}

} // namespace schema

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_file.h"
#include "archive/archive_reader.h"
#include "archive/stored_log.h"

/// An open archive, and what its questions share.
class ArchiveReader::Private
{
public:
    explicit Private(archive_file::Readable openedFile)
        : file(std::move(openedFile))
        , db(file.db.get())
        , version(db->number("PRAGMA user_version"))
    {
    }

    Result<std::vector<ArchivedAccount>> accounts(const char *sql);

    /// What is stored, or what the text says again when that cannot be read. `stored` is valid until the next statement.
    training::BlockFacts facts(qint64 log, qint64 number, QByteArrayView stored);
    /// The same of the lines alone, of the block with this row.
    std::vector<LineFacts> lineFacts(qint64 log, qint64 number, qint64 block, QByteArrayView stored);
    /// Number of the first block held from `number` on.
    std::optional<qint64> firstBlock(qint64 log, qint64 number);
    /// A block whose text is damaged keeps the facts it has.
    training::BlockFacts parsedAnew(qint64 log, qint64 number, const training::Carry &carryIn);

    bool knowsRemoved() const { return version >= 2; }
    bool knowsOptions() const { return version >= 3; }
    bool knowsLines() const { return version >= 4; }
    bool knowsEvents() const { return version >= 3; }

    archive_file::Readable file;
    sqlite::Database *const db;
    const qint64 version; ///< the file may be an older program's, in a directory where nobody may migrate it
    BlockCodec codec;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/sqlite.h"

#include <QTemporaryDir>
#include <memory>

/// The file `archive.sqlite`: how it is opened in every state a disk can leave it in.
namespace archive_file {

struct Writable
{
    std::unique_ptr<sqlite::Database> db;
    QString setAside;     ///< where a damaged file was moved; empty normally
    int migratedFrom = 0; ///< schema version before a migration, 0 when none was needed
};

struct Readable
{
    std::unique_ptr<QTemporaryDir> copy; ///< holds the file when it could only be read as a copy
    std::unique_ptr<sqlite::Database> db;
};

/// Opens or creates, migrates, sets aside what is damaged. The caller holds the directory's lock.
/// Fails with code `newer` on a file of a newer program, which is not touched.
Result<Writable> openForWriting(const QString &dataDir, int maxPages);

/// Opens beside a writer, after a killed writer, and where nothing may be written:
/// - normally as SQLite does;
/// - without -wal in a read-only directory: as an immutable file;
/// - with a -wal but no usable -shm in a read-only directory: a copy in the temporary directory, which SQLite recovers.
/// Fails with code `missing` when there is no archive.
Result<Readable> openForReading(const QString &dataDir);

/// See Archive::shrink().
Result<bool> shrink(sqlite::Database *db);

} // namespace archive_file

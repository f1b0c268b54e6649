// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"
#include "values/error.h"
#include "values/log_lines.h"
#include "values/result.h"

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

/// Reads a local log in one thread, with a file handle of its own. May outlive its LocalLog; then says what it knew last.
class LocalLogReader
{
public:
    virtual ~LocalLogReader() = default;

    /// Lines that are indexed by now, the unfinished last one included.
    virtual qint64 lineCount() const = 0;
    /// The lines of block `number` (lines number × 1000 …), as they stand in the file. Fails with ErrorKind::Storage when
    /// the file cannot be read, or no longer is the one that was indexed.
    virtual Result<LogLines> lines(qint64 number) = 0;
    /// Blocks that have been parsed, from the first on. All but the last of them stay as they are.
    virtual qint64 parsedBlocks() const = 0;
    /// What these lines mean (training::parse), nothing while the block has not been parsed yet.
    virtual std::optional<training::BlockFacts> facts(qint64 number) = 0;
};

/// How far a local log has been read.
struct LocalLogState
{
    qint64 lines = 0;      ///< indexed
    qint64 parsedLines = 0; ///< whose meaning is known: all before this one
    qint64 bytes = 0;      ///< indexed, of the text (of a compressed file: of what it holds)
    qint64 fileBytes = 0;  ///< as the file was last seen on the disk
    bool isAtEnd = false;  ///< indexed and parsed to the end of the file as it was last seen
    int generation = 0;    ///< +1 each time the file was cut or replaced: nothing remembered of it before holds
    /// Why it cannot be read (further); it is tried again while it is open. What was read stays. See files/storage_error.h
    /// for its codes.
    std::optional<Error> error;

    bool operator==(const LocalLogState &) const = default;
};

/// A log file of a person's own, of any size: indexed in place in a worker, never copied into the archive, followed as it
/// grows. Compressed files (gzip, zstd) and recorded answers of a service are unpacked into a temporary file that only this
/// program can read and that is gone with this object.
///
/// Main thread; nothing here blocks it. The first lines are there some milliseconds after open, the rest follows.
class LocalLog : public QObject
{
    Q_OBJECT

public:
    explicit LocalLog(QString path, QObject *parent = nullptr);
    ~LocalLog() override;

    const QString &path() const;
    LocalLogState state() const;
    std::unique_ptr<LocalLogReader> makeReader() const;

Q_SIGNALS:
    /// Told at most once a frame: state() has changed, and these blocks hold other lines or facts than before.
    void changed(const std::vector<qint64> &blocks);
    /// The file was cut or replaced (state().generation): everything is read anew.
    void replaced();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"
#include "archive/block_codec.h"
#include "archive/sqlite.h"

#include <optional>

/// Rows of logs as writer and reader share them. Every function runs inside the caller's transaction; a failure stays
/// with the database.
namespace stored_log {

struct Block
{
    qint64 id = 0;
    int count = 0;
    int parser = 0; ///< version that wrote the facts
    training::Carry carryIn;
    training::Carry carryOut;

    bool isFull() const { return count == LinesPerBlock; }
};

/// The log of a job, its newest generation when `generation` is -1; without blocks and gaps. Id 0 when there is none.
LogIndex log(sqlite::Database *db, const JobKey &key, int generation);

std::optional<Block> block(sqlite::Database *db, qint64 log, qint64 number);

/// What a parser must remember before block `number`: what the block before left, or nothing while that is not full.
training::Carry carryInto(sqlite::Database *db, qint64 log, qint64 number);

/// The lines of a block; fails with code `damaged` when they cannot be read back.
LogLines lines(sqlite::Database *db, BlockCodec *codec, const Block &block);

/// What the lines of a block are, from their own row; empty when there is none or it cannot be read.
std::vector<LineFacts> lineFacts(sqlite::Database *db, qint64 blockId);

/// Today's parser over a block's lines; lines of gaps are marked Missing.
training::BlockFacts parse(sqlite::Database *db, qint64 log, qint64 number, const LogLines &lines,
                           const training::Carry &carryIn);

/// All gaps of the log that touch `count` lines from `first`.
std::vector<LogGap> gaps(sqlite::Database *db, qint64 log, qint64 first, qint64 count);

} // namespace stored_log

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/stored_log.h"

using namespace Qt::Literals::StringLiterals;

namespace stored_log {

LogIndex log(sqlite::Database *db, const JobKey &key, int generation)
{
    sqlite::Statement query = db->statement("SELECT id, generation, total, complete, last_growth FROM log "
                                            "WHERE account = ? AND job = ? AND (?3 < 0 OR generation = ?3) "
                                            "ORDER BY generation DESC LIMIT 1");
    LogIndex index;
    if (query.bind(key.account, key.id, generation).next()) {
        index.id = query.integer(0);
        index.generation = int(query.integer(1));
        index.total = query.integer(2);
        index.isComplete = query.integer(3) != 0;
        index.lastGrowth = query.time(4);
    }
    return index;
}

std::optional<Block> block(sqlite::Database *db, qint64 log, qint64 number)
{
    sqlite::Statement query = db->statement("SELECT id, count, parser, carry_in, carry_out FROM block "
                                            "WHERE log = ? AND number = ?");
    if (!query.bind(log, number).next())
        return {};
    return Block{.id = query.integer(0),
                 .count = int(query.integer(1)),
                 .parser = int(query.integer(2)),
                 .carryIn = {query.bytes(3)},
                 .carryOut = {query.bytes(4)}};
}

training::Carry carryInto(sqlite::Database *db, qint64 log, qint64 number)
{
    const std::optional<Block> before = block(db, log, number - 1);
    return before && before->isFull() ? before->carryOut : training::Carry();
}

LogLines lines(sqlite::Database *db, BlockCodec *codec, const Block &block)
{
    sqlite::Statement query = db->statement("SELECT data FROM block_text WHERE block = ?");
    LogLines lines;
    const bool isHeld = query.bind(block.id).next();
    if (!db->hasFailed() && (!isHeld || !codec->decode(query.view(0), block.count, &lines)))
        db->fail(sqlite::storageError(u"damaged"_s, u"a stored block of log lines cannot be read back"_s));
    return lines;
}

std::vector<LineFacts> lineFacts(sqlite::Database *db, qint64 blockId)
{
    sqlite::Statement query = db->statement("SELECT data FROM block_lines WHERE block = ?");
    std::vector<LineFacts> facts;
    if (!query.bind(blockId).next() || !training::unpackLines(query.bytes(0), &facts))
        facts.clear();
    return facts;
}

training::BlockFacts parse(sqlite::Database *db, qint64 log, qint64 number, const LogLines &lines,
                           const training::Carry &carryIn)
{
    const qint64 first = number * LinesPerBlock;
    training::BlockFacts facts = training::parse(first, lines, carryIn);
    for (const LogGap &gap : gaps(db, log, first, lines.size())) {
        const qint64 begin = std::max(gap.first - first, qint64(0));
        const qint64 end = std::min(gap.first + gap.count - first, qint64(lines.size()));
        for (qint64 i = begin; i < end; ++i)
            facts.lines.at(size_t(i)) = {Level::None, LineKind::Missing};
    }
    return facts;
}

std::vector<LogGap> gaps(sqlite::Database *db, qint64 log, qint64 first, qint64 count)
{
    sqlite::Statement query = db->statement("SELECT first, count, reason FROM gap "
                                            "WHERE log = ?1 AND first + count > ?2 AND first - ?3 < ?2 ORDER BY first");
    query.bind(log, first, count);
    std::vector<LogGap> gaps;
    while (query.next())
        gaps.push_back({query.integer(0), query.integer(1), query.text(2)});
    return gaps;
}

} // namespace stored_log

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/log_writer.h"

#include "archive/transaction.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;
using sqlite::Statement;
using sqlite::Transaction;
using stored_log::Block;

LogWriter::LogWriter(sqlite::Database *db)
    : m_db(db)
{
}

Result<std::vector<qint64>> LogWriter::putLines(const JobKey &key, qint64 firstLine, const LogLines &lines, qint64 total,
                                                const QDateTime &at)
{
    const Source received = [&](qint64, qint64 first, qint64 count) { return lines.mid(first - firstLine, count); };
    return put(key, {firstLine, lines.size()}, received, total, at);
}

Result<std::vector<qint64>> LogWriter::putGap(const JobKey &key, const LogGap &gap, qint64 total, const QDateTime &at)
{
    const Source nothing = [&](qint64 log, qint64 first, qint64 count) {
        noteGap(log, {first, count, gap.reason});
        return LogLines::fromRaw({}, std::vector<std::uint32_t>(size_t(count), 0));
    };
    return put(key, {gap.first, gap.count}, nothing, total, at);
}

Result<std::vector<qint64>> LogWriter::put(const JobKey &key, Range range, const Source &source, qint64 total,
                                           const QDateTime &at)
{
    if (range.first < 0 || range.count < 0 || range.first > std::numeric_limits<qint64>::max() - range.count)
        return Failure(sqlite::storageError(u"range"_s, u"no such lines: %1 from %2"_s.arg(range.count).arg(range.first)));
    Transaction transaction(m_db, Transaction::Kind::Write);
    const qint64 log = currentLog(key);
    const qint64 endBefore = heldEnd(log);
    std::set<qint64> changed;
    fill(log, range, source, &changed);
    const bool hasGrown = heldEnd(log) > endBefore;
    m_db->statement("UPDATE log SET total = ?2, last_growth = ifnull(?3, last_growth) WHERE id = ?1")
        .bind(log, std::max(total, qint64(0)), hasGrown ? at : QDateTime())
        .run();
    return transaction.commit(std::vector<qint64>(changed.begin(), changed.end()));
}

qint64 LogWriter::append(const JobKey &key, const LogLines &lines, const QDateTime &at, std::set<qint64> *changed)
{
    const qint64 log = currentLog(key);
    const qint64 end = heldEnd(log);
    const Source given = [&](qint64, qint64 first, qint64 count) { return lines.mid(first - end, count); };
    fill(log, {end, lines.size()}, given, changed);
    m_db->statement("UPDATE log SET total = ?2, last_growth = ?3 WHERE id = ?1").bind(log, end + lines.size(), at).run();
    return end;
}

void LogWriter::fill(qint64 log, Range range, const Source &source, std::set<qint64> *changed)
{
    while (range.count > 0 && !m_db->hasFailed()) {
        const qint64 number = range.first / LinesPerBlock;
        const qint64 blockFirst = number * LinesPerBlock;
        const qint64 end = std::min(range.first + range.count, blockFirst + LinesPerBlock);
        const std::optional<Block> held = stored_log::block(m_db, log, number);
        const qint64 heldEnd = blockFirst + (held ? held->count : 0);
        if (range.first > heldEnd) {
            m_db->fail(sqlite::storageError(u"gap-inside-block"_s,
                                            u"lines from %1 do not follow line %2"_s.arg(range.first).arg(heldEnd)));
            return;
        }
        if (end > heldEnd) {
            LogLines lines = held ? stored_log::lines(m_db, &m_codec, *held) : LogLines();
            lines.append(source(log, heldEnd, end - heldEnd));
            storeLines(log, number, lines);
            changed->insert(number);
            settle(log, number + 1, changed);
        }
        range = {end, range.first + range.count - end};
    }
}

/// Parses block `number` and those after it again, as long as what they were parsed after is not what they should be.
void LogWriter::settle(qint64 log, qint64 number, std::set<qint64> *changed)
{
    for (; !m_db->hasFailed(); ++number) {
        const std::optional<Block> block = stored_log::block(m_db, log, number);
        if (!block)
            return;
        const training::Carry carryIn = stored_log::carryInto(m_db, log, number);
        // An older parser's facts are renewed too: putFacts() leaves alone what is current, and may come late.
        if (block->carryIn == carryIn && block->parser >= training::ParserVersion)
            return;
        const LogLines lines = stored_log::lines(m_db, &m_codec, *block);
        if (m_db->hasFailed())
            return;
        if (block->parser >= training::ParserVersion && !isAffected(*block, lines, carryIn)) {
            m_db->statement("UPDATE block SET carry_in = ?2 WHERE id = ?1").bind(block->id, carryIn.state).run();
            return;
        }
        const training::BlockFacts facts = stored_log::parse(m_db, log, number, lines, carryIn);
        storeFacts(*block, carryIn, facts);
        changed->insert(number);
        if (facts.carryOut == block->carryOut)
            return;
    }
}

/// A log that is fetched backwards tells every block anew what the line before it said; few of them care.
bool LogWriter::isAffected(const Block &block, const LogLines &lines, const training::Carry &carryIn)
{
    const std::vector<LineFacts> known = stored_log::lineFacts(m_db, block.id);
    const QByteArrayView first = lines.isEmpty() ? QByteArrayView() : lines.at(0);
    return known.empty()
        || training::isAffected({first.data(), size_t(first.size())}, known.front().kind, block.carryIn, carryIn);
}

void LogWriter::storeLines(qint64 log, qint64 number, const LogLines &lines)
{
    if (m_db->hasFailed())
        return;
    Statement insert = m_db->statement("INSERT INTO block (log, number, count, parser, carry_in, carry_out) "
                                       "VALUES (?, ?, ?, 0, x'', x'') ON CONFLICT DO UPDATE SET count = excluded.count "
                                       "RETURNING id");
    if (!insert.bind(log, number, qint64(lines.size())).next())
        return;
    Block block;
    block.id = insert.integer(0);
    insert.run();
    m_db->statement("INSERT OR REPLACE INTO block_text (block, data) VALUES (?, ?)")
        .bind(block.id, m_codec.encode(lines))
        .run();
    m_db->statement("DELETE FROM removed_block WHERE log = ? AND number = ?").bind(log, number).run();
    const training::Carry carryIn = stored_log::carryInto(m_db, log, number);
    storeFacts(block, carryIn, stored_log::parse(m_db, log, number, lines, carryIn));
}

void LogWriter::storeFacts(const Block &block, const training::Carry &carryIn, const training::BlockFacts &facts)
{
    m_db->statement("UPDATE block SET parser = ?2, carry_in = ?3, carry_out = ?4 WHERE id = ?1")
        .bind(block.id, training::ParserVersion, carryIn.state, facts.carryOut.state)
        .run();
    m_db->statement("INSERT OR REPLACE INTO block_facts (block, data) VALUES (?, ?)")
        .bind(block.id, training::pack(facts))
        .run();
    m_db->statement("INSERT OR REPLACE INTO block_lines (block, data) VALUES (?, ?)")
        .bind(block.id, training::packLines(facts.lines))
        .run();
}

void LogWriter::noteGap(qint64 log, const LogGap &gap)
{
    m_db->statement("UPDATE gap SET count = count + ?3 WHERE log = ?1 AND first + count = ?2 AND reason = ?4")
        .bind(log, gap.first, gap.count, gap.reason)
        .run();
    if (m_db->changes() > 0)
        return;
    m_db->statement("INSERT INTO gap (log, first, count, reason) VALUES (?, ?, ?, ?)")
        .bind(log, gap.first, gap.count, gap.reason)
        .run();
}

Result<std::vector<qint64>> LogWriter::fillGap(const JobKey &key, qint64 firstLine, const LogLines &lines)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    const qint64 log = currentLog(key);
    std::set<qint64> changed;
    for (const LogGap &gap : stored_log::gaps(m_db, log, firstLine, lines.size())) {
        const qint64 begin = std::max(gap.first, firstLine);
        const qint64 end = std::min(gap.first + gap.count, firstLine + lines.size());
        cutGap(log, gap, {begin, end - begin});
        replaceLines(log, begin, lines.mid(begin - firstLine, end - begin), &changed);
    }
    return transaction.commit(std::vector<qint64>(changed.begin(), changed.end()));
}

/// What lies before and behind `part` stays a gap.
void LogWriter::cutGap(qint64 log, const LogGap &gap, Range part)
{
    m_db->statement("DELETE FROM gap WHERE log = ? AND first = ?").bind(log, gap.first).run();
    const qint64 end = part.first + part.count;
    if (part.first > gap.first)
        noteGap(log, {gap.first, part.first - gap.first, gap.reason});
    if (end < gap.first + gap.count)
        noteGap(log, {end, gap.first + gap.count - end, gap.reason});
}

void LogWriter::replaceLines(qint64 log, qint64 first, const LogLines &lines, std::set<qint64> *changed)
{
    for (qint64 done = 0; done < lines.size() && !m_db->hasFailed();) {
        const qint64 number = (first + done) / LinesPerBlock;
        const qint64 within = (first + done) % LinesPerBlock;
        const std::optional<Block> block = stored_log::block(m_db, log, number);
        const qint64 count = std::min<qint64>(lines.size() - done, block ? block->count - within : 0);
        if (count <= 0)
            return;
        const LogLines held = stored_log::lines(m_db, &m_codec, *block);
        LogLines renewed = held.mid(0, within);
        renewed.append(lines.mid(done, count));
        renewed.append(held.mid(within + count, held.size()));
        storeLines(log, number, renewed);
        changed->insert(number);
        settle(log, number + 1, changed);
        done += count;
    }
}

Result<void> LogWriter::setTotal(const JobKey &key, qint64 total)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    const qint64 log = currentLog(key);
    m_db->statement("UPDATE log SET total = ?2 WHERE id = ?1").bind(log, std::max(total, qint64(0))).run();
    return transaction.commit();
}

Result<void> LogWriter::setComplete(const JobKey &key)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    const qint64 log = currentLog(key);
    m_db->statement("UPDATE log SET complete = 1 WHERE id = ?").bind(log).run();
    return transaction.commit();
}

Result<int> LogWriter::beginGeneration(const JobKey &key)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    const LogIndex newest = stored_log::log(m_db, key, -1);
    const int generation = newest.id == 0 ? 0 : newest.generation + 1;
    createLog(key, generation);
    return transaction.commit(generation);
}

Result<void> LogWriter::putFacts(qint64 logId, std::span<const std::pair<qint64, training::BlockFacts>> blocks)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    std::set<qint64> changed;
    for (size_t i = 0; i < blocks.size() && !m_db->hasFailed(); ++i) {
        const auto &[number, facts] = blocks[i];
        const std::optional<Block> block = stored_log::block(m_db, logId, number);
        const bool isStale = block && block->parser < training::ParserVersion && size_t(block->count) == facts.lines.size();
        if (isStale)
            storeFacts(*block, stored_log::carryInto(m_db, logId, number), facts);
        // A block that is not replaced here may follow one that now ends otherwise.
        const bool isNextGiven = i + 1 < blocks.size() && blocks[i + 1].first == number + 1;
        if (!isStale)
            settle(logId, number, &changed);
        else if (!isNextGiven)
            settle(logId, number + 1, &changed);
    }
    return transaction.commit();
}

Result<void> LogWriter::removeText(const JobKey &key)
{
    constexpr const char *ofJob[] = {
        "INSERT OR REPLACE INTO removed_block (log, number, count, facts) SELECT b.log, b.number, b.count, f.data "
        "FROM log l JOIN block b ON b.log = l.id JOIN block_facts f ON f.block = b.id WHERE l.account = ? AND l.job = ?",
        "DELETE FROM block_text WHERE block IN (SELECT b.id FROM log l JOIN block b ON b.log = l.id "
        "WHERE l.account = ? AND l.job = ?)",
        "DELETE FROM block_facts WHERE block IN (SELECT b.id FROM log l JOIN block b ON b.log = l.id "
        "WHERE l.account = ? AND l.job = ?)",
        "DELETE FROM block_lines WHERE block IN (SELECT b.id FROM log l JOIN block b ON b.log = l.id "
        "WHERE l.account = ? AND l.job = ?)",
        "DELETE FROM gap WHERE log IN (SELECT id FROM log WHERE account = ? AND job = ?)",
        "DELETE FROM block WHERE log IN (SELECT id FROM log WHERE account = ? AND job = ?)",
        "UPDATE log SET complete = 0 WHERE account = ? AND job = ?",
    };
    Transaction transaction(m_db, Transaction::Kind::Write);
    // Its events would not be asked for again: they are known.
    Statement events = m_db->statement("SELECT 1 FROM event WHERE account = ? AND job = ? LIMIT 1");
    if (events.bind(key.account, key.id).next())
        return transaction.commit();
    for (const char *sql : ofJob)
        m_db->statement(sql).bind(key.account, key.id).run();
    return transaction.commit();
}

qint64 LogWriter::currentLog(const JobKey &key)
{
    const LogIndex newest = stored_log::log(m_db, key, -1);
    return newest.id != 0 ? newest.id : createLog(key, 0);
}

qint64 LogWriter::createLog(const JobKey &key, int generation)
{
    Statement insert = m_db->statement("INSERT INTO log (account, job, generation, total, complete) "
                                       "VALUES (?, ?, ?, 0, 0) RETURNING id");
    const qint64 id = insert.bind(key.account, key.id, generation).next() ? insert.integer(0) : 0;
    insert.run();
    return id;
}

qint64 LogWriter::heldEnd(qint64 log)
{
    Statement query = m_db->statement("SELECT number, count FROM block WHERE log = ? ORDER BY number DESC LIMIT 1");
    return query.bind(log).next() ? query.integer(0) * LinesPerBlock + query.integer(1) : 0;
}

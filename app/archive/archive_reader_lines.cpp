// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read of logs without their text: what each line is, how far it is known, and what it takes.

#include "archive/archive_reader_private.h"
#include "archive/transaction.h"

using namespace Qt::Literals::StringLiterals;
using sqlite::Statement;
using sqlite::Transaction;

namespace {

constexpr const char *LinesOfLog = "SELECT b.number, b.id, l.data FROM block b LEFT JOIN block_lines l ON l.block = b.id "
                                   "WHERE b.log = ? ORDER BY b.number";
constexpr const char *LinesOfLog3 = "SELECT number, id, NULL FROM block WHERE log = ? ORDER BY number";
constexpr const char *BlocksBackwards = "SELECT number, count FROM block WHERE log = ?1 UNION ALL "
                                        "SELECT number, count FROM removed_block WHERE log = ?1 ORDER BY 1 DESC";
constexpr const char *BlocksBackwards3 = "SELECT number, count FROM block WHERE log = ? ORDER BY number DESC";
constexpr const char *Sizes =
    "SELECT l.account, l.job, sum(length(t.data) + ifnull(length(f.data), 0) + ifnull(length(i.data), 0)), sum(b.count), "
    "max(l.last_growth), EXISTS (SELECT 1 FROM event e WHERE e.account = l.account AND e.job = l.job) "
    "FROM log l JOIN block b ON b.log = l.id JOIN block_text t ON t.block = b.id LEFT JOIN block_facts f ON f.block = b.id "
    "LEFT JOIN block_lines i ON i.block = b.id GROUP BY l.account, l.job ORDER BY 3 DESC";
constexpr const char *Sizes3 =
    "SELECT l.account, l.job, sum(length(t.data) + ifnull(length(f.data), 0)), sum(b.count), "
    "max(l.last_growth), EXISTS (SELECT 1 FROM event e WHERE e.account = l.account AND e.job = l.job) "
    "FROM log l JOIN block b ON b.log = l.id JOIN block_text t ON t.block = b.id LEFT JOIN block_facts f ON f.block = b.id "
    "GROUP BY l.account, l.job ORDER BY 3 DESC";
constexpr const char *SizeOfOne =
    "SELECT ifnull(sum(length(t.data) + ifnull(length(f.data), 0) + ifnull(length(i.data), 0)), 0) FROM block b "
    "JOIN block_text t ON t.block = b.id LEFT JOIN block_facts f ON f.block = b.id LEFT JOIN block_lines i ON i.block = b.id "
    "WHERE b.log = ?";
constexpr const char *SizeOfOne3 =
    "SELECT ifnull(sum(length(t.data) + ifnull(length(f.data), 0)), 0) FROM block b JOIN block_text t ON t.block = b.id "
    "LEFT JOIN block_facts f ON f.block = b.id WHERE b.log = ?";

} // namespace

std::vector<LineFacts> ArchiveReader::Private::lineFacts(qint64 log, qint64 number, qint64 block, QByteArrayView stored)
{
    std::vector<LineFacts> lines;
    if (training::unpackLines(stored.toByteArray(), &lines))
        return lines;
    // An older program stored this block, or damage did: the facts say it again, or else the text.
    Statement query = db->statement("SELECT data FROM block_facts WHERE block = ?");
    return facts(log, number, query.bind(block).next() ? query.view(0) : QByteArrayView()).lines;
}

Result<void> ArchiveReader::eachLineFacts(qint64 logId,
                                          const std::function<bool(qint64, std::vector<LineFacts>)> &take) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement(d->knowsLines() ? LinesOfLog : LinesOfLog3);
    query.bind(logId);
    bool goesOn = true;
    while (goesOn && query.next())
        goesOn = take(query.integer(0), d->lineFacts(logId, query.integer(0), query.integer(1), query.view(2)));
    return transaction.commit();
}

Result<std::vector<LineFacts>> ArchiveReader::lineFacts(qint64 logId, qint64 number) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    std::vector<LineFacts> lines;
    const std::optional<stored_log::Block> block = stored_log::block(d->db, logId, number);
    if (!block)
        d->db->fail(sqlite::storageError(u"not-held"_s, u"block %1 of log %2 is not held"_s.arg(number).arg(logId)));
    else if (d->knowsLines())
        lines = stored_log::lineFacts(d->db, block->id);
    if (block && lines.empty())
        lines = d->lineFacts(logId, number, block->id, {});
    return transaction.commit(std::move(lines));
}

Result<std::optional<qint64>> ArchiveReader::firstOfTail(qint64 logId) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement(d->knowsLines() ? BlocksBackwards : BlocksBackwards3);
    query.bind(logId);
    std::optional<qint64> first;
    while (query.next()) {
        const bool isNeighbour = first && query.integer(0) == *first - 1 && query.integer(1) == LinesPerBlock;
        if (first && !isNeighbour)
            break;
        first = query.integer(0);
    }
    return transaction.commit(first);
}

Result<std::vector<LogSize>> ArchiveReader::logSizes() const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    std::vector<LogSize> sizes;
    if (!d->knowsEvents())
        return transaction.commit(std::move(sizes));
    Statement query = d->db->statement(d->knowsLines() ? Sizes : Sizes3);
    while (query.next())
        sizes.push_back({{query.text(0), query.text(1)}, query.integer(2), query.integer(3), query.time(4),
                         query.integer(5) == 0});
    return transaction.commit(std::move(sizes));
}

Result<qint64> ArchiveReader::logBytes(qint64 logId) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement(d->knowsLines() ? SizeOfOne : SizeOfOne3);
    query.bind(logId);
    const qint64 bytes = query.next() ? query.integer(0) : 0;
    return transaction.commit(bytes);
}

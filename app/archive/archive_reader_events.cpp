// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archive_reader_private.h"
#include "archive/transaction.h"
#include "training/completion.h"

using namespace Qt::Literals::StringLiterals;
using sqlite::Statement;
using sqlite::Transaction;

namespace {

/// A row a step takes some 60 bytes.
constexpr quint64 LargestResultFile = 1024 * 1024 * 1024;

} // namespace

Result<std::vector<EventStanding>> ArchiveReader::eventStandings(const JobKey &key, const QStringList &ids) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    std::vector<EventStanding> standings;
    for (const QString &id : ids) {
        Statement query = d->db->statement("SELECT line FROM event WHERE account = ? AND job = ? AND id = ?");
        if (!query.bind(key.account, key.id, id).next())
            standings.push_back(EventStanding::Unknown);
        else
            standings.push_back(query.isNull(0) ? EventStanding::Waiting : EventStanding::Numbered);
    }
    return transaction.commit(std::move(standings));
}

Result<LogLines> ArchiveReader::waitingEvents(const JobKey &key) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT text FROM event WHERE account = ? AND job = ? AND line IS NULL "
                                       "ORDER BY at, arrival DESC");
    query.bind(key.account, key.id);
    LogLines lines;
    while (query.next())
        lines.append(query.view(0));
    return transaction.commit(std::move(lines));
}

Result<bool> ArchiveReader::hasEvents(const QString &accountId) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT 1 FROM event WHERE account = ? LIMIT 1");
    const bool has = query.bind(accountId).next();
    return transaction.commit(has);
}

Result<std::optional<OpenEventWalk>> ArchiveReader::openEventWalk(const JobKey &key) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT cursor FROM event_walk WHERE account = ? AND job = ?");
    std::optional<OpenEventWalk> walk;
    if (query.bind(key.account, key.id).next())
        walk = OpenEventWalk{query.isNull(0), query.text(0)};
    return transaction.commit(std::move(walk));
}

Result<bool> ArchiveReader::hasResultFiles(const QString &accountId) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT 1 FROM result_file WHERE account = ? LIMIT 1");
    const bool has = query.bind(accountId).next();
    return transaction.commit(has);
}

Result<std::optional<ResultFile>> ArchiveReader::resultFile(const JobKey &key) const
{
    std::optional<ResultFile> file;
    if (!d->knowsEvents())
        return file;
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT data FROM result_file WHERE account = ? AND job = ?");
    if (query.bind(key.account, key.id).next()) {
        file.emplace();
        if (!d->codec.unpack(query.view(0), LargestResultFile, &file->csv))
            d->db->fail(sqlite::storageError(u"damaged"_s, u"a stored result file cannot be read back"_s));
    }
    return transaction.commit(std::move(file));
}

Result<training::BlockFacts> ArchiveReader::resultFacts(const JobKey &key) const
{
    return resultFile(key).map([](const std::optional<ResultFile> &file) {
        return file ? training::readResultFile(file->csv) : training::BlockFacts();
    });
}

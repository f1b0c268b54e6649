// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archive_reader.h"

#include "archive/account_options.h"
#include "archive/archive_reader_private.h"
#include "archive/job_codec.h"
#include "archive/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using sqlite::Statement;
using sqlite::Transaction;

namespace {

constexpr const char *Accounts =
    "SELECT id, provider, name, url, workspace, utc_offset, last_walk, options FROM account WHERE removed = 0 ORDER BY rowid";
constexpr const char *FormerAccounts =
    "SELECT id, provider, name, url, workspace, utc_offset, last_walk, options FROM account WHERE removed = 2 ORDER BY rowid";
constexpr const char *AccountsOf2 =
    "SELECT id, provider, name, url, workspace, utc_offset, last_walk, '{}' FROM account WHERE removed = 0 ORDER BY rowid";
constexpr const char *AccountsOf1 =
    "SELECT id, provider, name, url, workspace, utc_offset, last_walk, '{}' FROM account ORDER BY rowid";
constexpr const char *JobsOfAccount =
    "SELECT j.account, j.id, j.facts, j.name, j.model, j.status, j.created, j.gone, j.raw, j.first_seen, j.last_seen, "
    "d.facts FROM job j LEFT JOIN digest d ON d.account = j.account AND d.job = j.id "
    "WHERE (?1 = '' OR j.account = ?1) ORDER BY j.created DESC, j.id, j.account";
constexpr const char *JobsOfAccountsKept =
    "SELECT j.account, j.id, j.facts, j.name, j.model, j.status, j.created, j.gone, j.raw, j.first_seen, j.last_seen, "
    "d.facts FROM job j LEFT JOIN digest d ON d.account = j.account AND d.job = j.id "
    "WHERE ?1 = '' AND j.account NOT IN (SELECT id FROM account WHERE removed = 1) "
    "ORDER BY j.created DESC, j.id, j.account";

constexpr const char *FactsOfLog =
    "SELECT b.number, f.data FROM block b LEFT JOIN block_facts f ON f.block = b.id WHERE b.log = ?1 AND b.number >= ?2 "
    "UNION ALL SELECT number, facts FROM removed_block WHERE log = ?1 AND number >= ?2 ORDER BY 1";
constexpr const char *FactsOfLog3 = "SELECT b.number, f.data FROM block b LEFT JOIN block_facts f ON f.block = b.id "
                                    "WHERE b.log = ? AND b.number >= ? ORDER BY b.number";

ArchivedJob jobFrom(const Statement &row)
{
    ArchivedJob found;
    Job &job = found.job;
    if (!job_codec::decode(row.view(2), &job)) {
        // Facts that cannot be read leave what stands in columns, and `raw`.
        job = {};
        job.name = row.text(3);
        job.model = row.text(4);
        job.statusText = row.text(5);
        job.status = jobStatus(job.statusText);
        job.created.utc = row.time(6);
    }
    job.key = {row.text(0), row.text(1)};
    job.isGone = row.integer(7) != 0;
    job.raw = row.bytes(8);
    found.firstSeen = row.time(9);
    found.lastSeen = row.time(10);
    if (!row.isNull(11) && !job_codec::decode(row.view(11), &found.digest))
        found.digest = {};
    return found;
}

} // namespace

qint64 LogIndex::heldLines() const
{
    qint64 lines = 0;
    for (const Block &block : blocks)
        lines += block.count;
    return lines;
}

bool LogIndex::isHeld(qint64 line) const
{
    const qint64 number = line / LinesPerBlock;
    const auto block = std::lower_bound(blocks.begin(), blocks.end(), number,
                                        [](const Block &candidate, qint64 wanted) { return candidate.number < wanted; });
    return line >= 0 && block != blocks.end() && block->number == number && line % LinesPerBlock < block->count;
}

training::BlockFacts ArchiveReader::Private::facts(qint64 log, qint64 number, QByteArrayView stored)
{
    training::BlockFacts facts;
    if (training::unpack(stored.toByteArray(), &facts))
        return facts;
    const std::optional<stored_log::Block> block = stored_log::block(db, log, number);
    const LogLines lines = block ? stored_log::lines(db, &codec, *block) : LogLines();
    return stored_log::parse(db, log, number, lines, block ? block->carryIn : training::Carry());
}

std::optional<qint64> ArchiveReader::Private::firstBlock(qint64 log, qint64 number)
{
    Statement query = db->statement("SELECT number FROM block WHERE log = ? AND number >= ? ORDER BY number LIMIT 1");
    if (!query.bind(log, number).next())
        return {};
    return query.integer(0);
}

training::BlockFacts ArchiveReader::Private::parsedAnew(qint64 log, qint64 number, const training::Carry &carryIn)
{
    const std::optional<stored_log::Block> block = stored_log::block(db, log, number);
    Statement query = db->statement("SELECT t.data, f.data FROM block b LEFT JOIN block_text t ON t.block = b.id "
                                    "LEFT JOIN block_facts f ON f.block = b.id WHERE b.id = ?");
    training::BlockFacts facts;
    LogLines lines;
    if (!block || !query.bind(block->id).next())
        return facts;
    if (codec.decode(query.view(0), block->count, &lines))
        return stored_log::parse(db, log, number, lines, carryIn);
    if (!training::unpack(query.bytes(1), &facts))
        facts.lines.resize(size_t(block->count));
    return facts;
}

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &dataDir)
{
    Result<archive_file::Readable> file = archive_file::openForReading(dataDir);
    if (!file)
        return Failure(file.error());
    return std::unique_ptr<ArchiveReader>(new ArchiveReader(std::make_unique<Private>(std::move(*file))));
}

ArchiveReader::ArchiveReader(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

ArchiveReader::~ArchiveReader() = default;

Result<std::vector<ArchivedAccount>> ArchiveReader::accounts() const
{
    return d->accounts(d->knowsOptions() ? Accounts : d->knowsRemoved() ? AccountsOf2 : AccountsOf1);
}

Result<std::vector<ArchivedAccount>> ArchiveReader::formerAccounts() const
{
    if (!d->knowsOptions())
        return std::vector<ArchivedAccount>();
    return d->accounts(FormerAccounts);
}

Result<std::vector<ArchivedAccount>> ArchiveReader::Private::accounts(const char *sql)
{
    Transaction transaction(db, Transaction::Kind::Read);
    Statement query = db->statement(sql);
    std::vector<ArchivedAccount> accounts;
    while (query.next()) {
        Account account;
        account.id = query.text(0);
        account.provider = query.text(1);
        account.name = query.text(2);
        account.baseUrl = QUrl(query.text(3));
        account.workspace = query.text(4);
        account.utcOffset = std::chrono::seconds(query.integer(5));
        account_options::decode(query.text(7).toUtf8(), &account);
        accounts.push_back({account, query.time(6)});
    }
    return transaction.commit(std::move(accounts));
}

Result<QString> ArchiveReader::lacks(const QString &accountId) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    if (d->db->number("PRAGMA user_version") < 3)
        return transaction.commit(QString());
    Statement query = d->db->statement("SELECT lacks FROM account WHERE id = ?");
    return transaction.commit(query.bind(accountId).next() ? query.text(0) : QString());
}

Result<std::vector<ArchivedJob>> ArchiveReader::jobs(const QString &accountId) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement(d->knowsRemoved() && accountId.isEmpty() ? JobsOfAccountsKept : JobsOfAccount);
    query.bind(accountId);
    std::vector<ArchivedJob> jobs;
    while (query.next())
        jobs.push_back(jobFrom(query));
    return transaction.commit(std::move(jobs));
}

Result<Checkpoints> ArchiveReader::checkpoints(const JobKey &key) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT facts FROM checkpoints WHERE account = ? AND job = ?");
    Checkpoints checkpoints;
    if (query.bind(key.account, key.id).next() && !job_codec::decode(query.view(0), &checkpoints))
        d->db->fail(sqlite::storageError(u"damaged"_s, u"a stored list of checkpoints cannot be read back"_s));
    return transaction.commit(std::move(checkpoints));
}

Result<std::vector<StatusChange>> ArchiveReader::statusHistory(const JobKey &key) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT at, status FROM status WHERE account = ? AND job = ? ORDER BY rowid");
    query.bind(key.account, key.id);
    std::vector<StatusChange> history;
    while (query.next())
        history.push_back({query.time(0), query.text(1)});
    return transaction.commit(std::move(history));
}

Result<qint64> ArchiveReader::logId(const JobKey &key) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    const qint64 id = stored_log::log(d->db, key, -1).id;
    return transaction.commit(id);
}

Result<LogIndex> ArchiveReader::logIndex(const JobKey &key, int generation) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    LogIndex index = stored_log::log(d->db, key, generation);
    Statement query = d->db->statement("SELECT number, count FROM block WHERE log = ? ORDER BY number");
    query.bind(index.id);
    while (query.next())
        index.blocks.push_back({query.integer(0), int(query.integer(1))});
    index.gaps = stored_log::gaps(d->db, index.id, 0, std::numeric_limits<qint64>::max());
    return transaction.commit(std::move(index));
}

Result<StoredBlock> ArchiveReader::block(qint64 logId, qint64 number) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    StoredBlock found;
    found.firstLine = number * LinesPerBlock;
    const std::optional<stored_log::Block> block = stored_log::block(d->db, logId, number);
    if (!block)
        d->db->fail(sqlite::storageError(u"not-held"_s, u"block %1 of log %2 is not held"_s.arg(number).arg(logId)));
    else
        found.lines = stored_log::lines(d->db, &d->codec, *block);
    Statement query = d->db->statement("SELECT data FROM block_facts WHERE block = ?");
    if (block && !d->db->hasFailed())
        found.facts = d->facts(logId, number, query.bind(block->id).next() ? query.view(0) : QByteArrayView());
    return transaction.commit(std::move(found));
}

Result<LogLines> ArchiveReader::lines(qint64 logId, qint64 number) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement("SELECT b.count, t.data FROM block b JOIN block_text t ON t.block = b.id "
                                       "WHERE b.log = ? AND b.number = ?");
    LogLines lines;
    if (!query.bind(logId, number).next())
        d->db->fail(sqlite::storageError(u"not-held"_s, u"block %1 of log %2 is not held"_s.arg(number).arg(logId)));
    else if (!d->codec.decode(query.view(1), int(query.integer(0)), &lines))
        d->db->fail(sqlite::storageError(u"damaged"_s, u"a stored block of log lines cannot be read back"_s));
    return transaction.commit(std::move(lines));
}

Result<std::vector<std::pair<qint64, training::BlockFacts>>> ArchiveReader::facts(qint64 logId, qint64 from) const
{
    std::vector<std::pair<qint64, training::BlockFacts>> facts;
    const auto keep = [&facts](qint64 number, training::BlockFacts block) { facts.emplace_back(number, std::move(block)); };
    if (Result<void> read = eachFacts(logId, from, keep); !read)
        return Failure(read.error());
    return facts;
}

Result<void> ArchiveReader::eachFacts(qint64 logId, qint64 from,
                                      const std::function<void(qint64, training::BlockFacts)> &take,
                                      const std::atomic_bool *stops) const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement(d->knowsLines() ? FactsOfLog : FactsOfLog3);
    query.bind(logId, from);
    while (!(stops && *stops) && query.next())
        take(query.integer(0), d->facts(logId, query.integer(0), query.view(1)));
    return transaction.commit();
}

Result<std::vector<std::pair<JobKey, qint64>>> ArchiveReader::staleLogs() const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement(
        "SELECT l.account, l.job, l.id FROM log l LEFT JOIN job j ON j.account = l.account AND j.id = l.job "
        "WHERE l.id IN (SELECT log FROM block WHERE parser < ?) ORDER BY j.created DESC, l.job, l.generation DESC");
    query.bind(training::ParserVersion);
    std::vector<std::pair<JobKey, qint64>> logs;
    while (query.next())
        logs.emplace_back(JobKey{query.text(0), query.text(1)}, query.integer(2));
    return transaction.commit(std::move(logs));
}

Result<std::vector<JobKey>> ArchiveReader::logsWithoutDigest() const
{
    Transaction transaction(d->db, Transaction::Kind::Read);
    Statement query = d->db->statement(
        "SELECT l.account, l.job FROM log l LEFT JOIN digest d ON d.account = l.account AND d.job = l.job "
        "LEFT JOIN job j ON j.account = l.account AND j.id = l.job "
        "WHERE (d.facts IS NULL OR d.facts < ?) AND EXISTS (SELECT 1 FROM block b WHERE b.log = l.id) "
        "AND l.generation = (SELECT max(generation) FROM log n WHERE n.account = l.account AND n.job = l.job) "
        "ORDER BY j.created DESC, l.job");
    query.bind(job_codec::firstOfToday());
    std::vector<JobKey> keys;
    while (query.next())
        keys.push_back({query.text(0), query.text(1)});
    return transaction.commit(std::move(keys));
}

Result<std::vector<std::pair<qint64, training::BlockFacts>>> ArchiveReader::parsedAnew(qint64 logId,
                                                                                         const std::atomic_bool &stops) const
{
    std::vector<std::pair<qint64, training::BlockFacts>> parsed;
    training::Carry carry;
    std::optional<qint64> next = d->firstBlock(logId, 0);
    for (; next && !stops && !d->db->hasFailed(); next = d->firstBlock(logId, *next + 1)) {
        // Only a full block hands on what its last line left open, and only to its neighbour.
        const bool follows = !parsed.empty() && parsed.back().first == *next - 1
            && parsed.back().second.lines.size() == size_t(LinesPerBlock);
        Transaction transaction(d->db, Transaction::Kind::Read);
        training::BlockFacts facts = d->parsedAnew(logId, *next, follows ? carry : training::Carry());
        if (Result<void> done = transaction.commit(); !done)
            return Failure(done.error());
        carry = facts.carryOut;
        parsed.emplace_back(*next, std::move(facts));
    }
    if (std::optional<Error> failure = d->db->takeFailure())
        return Failure(std::move(*failure));
    return parsed;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/job_writer.h"

#include "archive/account_options.h"
#include "archive/job_codec.h"
#include "archive/transaction.h"

using sqlite::Statement;
using sqlite::Transaction;

JobWriter::JobWriter(sqlite::Database *db)
    : m_db(db)
{
}

Result<void> JobWriter::putAccount(const Account &account)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    QByteArray before;
    if (Statement known = m_db->statement("SELECT options FROM account WHERE id = ?"); known.bind(account.id).next())
        before = known.text(0).toUtf8();
    m_db->statement("INSERT INTO account (id, provider, name, url, workspace, utc_offset, options) VALUES (?, ?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT DO UPDATE SET provider = excluded.provider, name = excluded.name, url = excluded.url, "
                    "workspace = excluded.workspace, utc_offset = excluded.utc_offset, options = excluded.options, removed = 0")
        .bind(account.id, account.provider, account.name, account.baseUrl.toString(QUrl::FullyEncoded), account.workspace,
              qint64(account.utcOffset.count()), QString::fromUtf8(account_options::encode(account, before)))
        .run();
    return transaction.commit();
}

Result<void> JobWriter::removeAccount(const QString &accountId, Leaving leaving)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    m_db->statement("UPDATE account SET removed = ?2 WHERE id = ?1").bind(accountId, qint64(leaving)).run();
    return transaction.commit();
}

Result<void> JobWriter::putLacks(const QString &accountId, const QString &words)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    m_db->statement("UPDATE account SET lacks = ?2 WHERE id = ?1").bind(accountId, words).run();
    return transaction.commit();
}

Result<void> JobWriter::walkCompleted(const QString &accountId, const QDateTime &at)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    m_db->statement("UPDATE account SET last_walk = ?2 WHERE id = ?1").bind(accountId, at).run();
    return transaction.commit();
}

Result<void> JobWriter::putJobs(std::span<const Job> jobs, const QDateTime &at)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    for (const Job &job : jobs) {
        noteStatus(job, at);
        putJob(job, at);
    }
    return transaction.commit();
}

void JobWriter::putJob(const Job &job, const QDateTime &at)
{
    m_db->statement("INSERT INTO job (account, id, name, model, status, created, first_seen, last_seen, gone, facts, raw) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10) "
                    "ON CONFLICT DO UPDATE SET name = excluded.name, model = excluded.model, status = excluded.status, "
                    "created = excluded.created, last_seen = excluded.last_seen, gone = excluded.gone, "
                    "facts = excluded.facts, raw = excluded.raw")
        .bind(job.key.account, job.key.id, job.name, job.model, job.statusText, job.created.utc, at, job.isGone,
              job_codec::encode(job), job.raw)
        .run();
}

/// Adds to the history when the service's word is not the one we know.
void JobWriter::noteStatus(const Job &job, const QDateTime &at)
{
    m_db->statement("INSERT INTO status (account, job, at, status) SELECT ?1, ?2, ?3, ?4 "
                    "WHERE NOT EXISTS (SELECT 1 FROM job WHERE account = ?1 AND id = ?2 AND status = ?4)")
        .bind(job.key.account, job.key.id, at, job.statusText)
        .run();
}

Result<void> JobWriter::setGone(std::span<const JobKey> keys, bool isGone)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    for (const JobKey &key : keys) {
        m_db->statement("UPDATE job SET gone = ?3 WHERE account = ?1 AND id = ?2").bind(key.account, key.id, isGone).run();
    }
    return transaction.commit();
}

Result<void> JobWriter::putCheckpoints(const JobKey &key, const Checkpoints &checkpoints)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    m_db->statement("INSERT OR REPLACE INTO checkpoints (account, job, facts) VALUES (?, ?, ?)")
        .bind(key.account, key.id, job_codec::encode(checkpoints))
        .run();
    return transaction.commit();
}

Result<void> JobWriter::putDigest(const JobKey &key, const JobDigest &digest)
{
    Transaction transaction(m_db, Transaction::Kind::Write);
    m_db->statement("INSERT OR REPLACE INTO digest (account, job, facts) VALUES (?, ?, ?)")
        .bind(key.account, key.id, job_codec::encode(digest))
        .run();
    return transaction.commit();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/dialect.h"
#include "support/scripted_service.h"

#include <QStringList>

/// A dialect of the tests' own, in the manner of OpenAI's: a list by cursor, `{"data": [{id, status}], "has_more": …}`, and
/// parts that a service may leave out. Says nothing of logs.
class CursorDialect : public Dialect
{
public:
    explicit CursorDialect(QString account)
        : m_account(std::move(account))
    {}

    Query<JobPage> jobs(const PageToken &token) const override;
    Query<Job> job(const QString &jobId) const override;
    std::optional<Query<CheckpointPage>> checkpoints(const Job &job, const QString &after) const override;
    Result<Job> jobFromRaw(const QByteArray &raw) const override;
    void authorize(QNetworkRequest &, const Credentials &) const override {}

    static QJsonObject object(const QString &id, const QString &status = QStringLiteral("succeeded"));
    /// A page whose cursor is the id of its last job.
    static ScriptedService::Answer page(const QStringList &ids, bool hasMore,
                                        const QString &status = QStringLiteral("succeeded"));
    /// Of these ids the page that was asked for: so many, behind the job that `after` names.
    static ScriptedService::Answer pageOf(const QStringList &all, const ScriptedService::Question &question, int size,
                                          const QString &status = QStringLiteral("succeeded"));

private:
    const QString m_account;
};

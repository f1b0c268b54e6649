// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/dialect.h"

/// OpenAI and all who speak it: Portkey, Azure, self-hosted gateways and near relatives. They differ by headers and query,
/// which are the account's; what their answers differ in, the readers accept from everyone.
///
/// Reads only: it asks for jobs, events, checkpoints and files, and for nothing that changes a job.
///
/// Every list is asked for with a limit; a server that refuses it is asked again without (Query::again).
class OpenAi : public Dialect
{
public:
    static constexpr int PageSize = 100; ///< no maximum is documented; this one is known to be accepted

    explicit OpenAi(Account account)
        : m_account(std::move(account))
    {}

    /// With a cursor, behind it; without one, the page of that number, for services that count pages (PageToken::page is
    /// 1-based, theirs is not). No service of the dialect can limit the list to a model: PageToken::model is not asked for.
    Query<JobPage> jobs(const PageToken &token) const override;
    Query<Job> job(const QString &jobId) const override;
    /// `after` is EventPage::next of the page before. Where events stand in the job itself, all of them are one page.
    std::optional<Query<EventPage>> events(const Job &job, const QString &after) const override;
    /// Of an ended job that names one; not before, because it is written at the end.
    std::optional<Query<ResultFile>> resultFile(const Job &job) const override;
    std::optional<Query<CheckpointPage>> checkpoints(const Job &job, const QString &after) const override;
    Result<Job> jobFromRaw(const QByteArray &raw) const override;
    void authorize(QNetworkRequest &request, const Credentials &credentials) const override;

    /// The dialect's part of normalisedBaseUrl(): a pasted `/fine_tuning/jobs` is cut, with what stands behind it.
    static QUrl normalised(QUrl url);
    /// The same for services whose paths begin with `/v1`: that is what an empty path becomes.
    static QUrl normalisedWithVersion(QUrl url);

private:
    HttpRequest request(const QByteArray &path, const QString &after = {}, std::optional<int> limit = {}, int page = 1) const;

    const Account m_account;
};

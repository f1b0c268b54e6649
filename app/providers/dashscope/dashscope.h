// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/dialect.h"

/// Alibaba Cloud Model Studio. Reads only: it asks for jobs, logs and checkpoints, and for nothing that has
/// an effect (the service's `export` is a GET that publishes a model).
class DashScope : public Dialect
{
public:
    static constexpr int PageSize = 100; ///< what every edition of the documentation allows
    static constexpr int MaxLines = 1000;

    explicit DashScope(Account account)
        : m_account(std::move(account))
    {}

    Query<JobPage> jobs(const PageToken &token) const override;
    Query<Job> job(const QString &jobId) const override;
    /// A range is clipped to what the service is known to accept: first line ≥ 0, 1…1000 lines.
    std::optional<Query<LogBlock>> log(const QString &jobId, const LogRange &range) const override;
    std::optional<Query<CheckpointPage>> checkpoints(const Job &job, const QString &after) const override;
    Checkpoints checkpointsAnew(const Checkpoints &stored) const override;
    bool mayLackParts() const override { return false; }
    Result<Job> jobFromRaw(const QByteArray &raw) const override;
    void authorize(QNetworkRequest &request, const Credentials &credentials) const override;

    /// The service's part of normalisedBaseUrl(); `url` is http(s) and has no trailing slash.
    static QUrl normalised(QUrl url);

private:
    const Account m_account;
};

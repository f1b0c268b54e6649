// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/http_message.h"
#include "simulator/scenario.h"

#include <QVariant>

namespace sim {

/// What one operation answered.
struct ApiReply
{
    Response response;
    qint64 firstLine = -1; ///< of a log page; -1 for other operations
    qint64 lineCount = 0;
};

/// The operations of Model Studio's fine-tuning API, by path: list, get, logs, checkpoints, cancel.
class Api
{
public:
    Api(const Options &options, Scenario &scenario);

    /// `now` is the simulated time; `number` makes the request id.
    ApiReply answer(const Request &request, qint64 now, qint64 number);
    /// The account behind the request's path; nothing when its prefix is unknown.
    Account *accountOf(const Request &request);
    /// The error answer of the service for an HTTP status, as the faults use it.
    Response error(int status, qint64 number) const;

private:
    struct Context
    {
        const Request &request;
        Account &account;
        qint64 now;
        qint64 number;
    };

    ApiReply list(const Context &context) const;
    ApiReply get(const Context &context, const Job &job) const;
    ApiReply logs(const Context &context, Job &job) const;
    ApiReply earlyLogs(const Context &context, const Job &job) const;
    ApiReply checkpoints(const Context &context, const Job &job) const;
    ApiReply cancel(const Context &context, Job &job) const;
    ApiReply ofJob(const Context &context, const QString &id, const QString &operation) const;

    QByteArray requestId(qint64 number) const;
    ApiReply payload(const Context &context, const QVariant &output, QLatin1StringView key) const;
    ApiReply failure(int status, const QString &code, const QString &message, qint64 number) const;

    const Options &m_options;
    Scenario &m_scenario;
};

} // namespace sim

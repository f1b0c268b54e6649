// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_reply.h"
#include "providers/dialect.h"
#include "providers/providers.h"
#include "support/test.h"

#include <QDir>

/// An account of a provider that speaks the dialect: `openai`, `portkey`, `compatible`.
inline Account openAiAccount(const QString &provider = QStringLiteral("openai"))
{
    Account account;
    account.provider = provider;
    account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1/v1"));
    account.id = accountId(provider, account.baseUrl, {});
    return account;
}

inline std::unique_ptr<Dialect> openAi(const QString &provider = QStringLiteral("openai"))
{
    return dialectFor(openAiAccount(provider));
}

inline HttpReply replyOf(const QByteArray &body, int status = 200)
{
    return {status, {}, body};
}

/// The bytes of a file below fixtures/openai.
inline QByteArray openAiFixture(const QString &file)
{
    return fixtureBytes(QStringLiteral("openai/") + file);
}

inline HttpReply replyFrom(const QString &file, int status = 200)
{
    return replyOf(openAiFixture(file), status);
}

inline QStringList openAiFixtures()
{
    return QDir(fixture(u"openai")).entryList(QDir::Files, QDir::Name);
}

/// A job with nothing but an id, in an answer of OpenAI's own form.
inline Job plainJob(const QString &id = QStringLiteral("ftjob-1"))
{
    Job job;
    job.key.id = id;
    job.raw = R"({"object":"fine_tuning.job","id":"x"})";
    return job;
}

inline QString momentOf(const ServiceTime &time)
{
    return time.utc.isValid() ? time.utc.toString(Qt::ISODateWithMs) : QStringLiteral("-");
}

/// Path and query of a question, as they are sent.
inline QString written(const HttpRequest &request)
{
    const QString query = request.query.toString(QUrl::FullyEncoded);
    return QString::fromLatin1(request.path) + (query.isEmpty() ? query : u'?' + query);
}

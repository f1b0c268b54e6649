// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/asking.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

ErrorKind kindOf(int status, const QString &code)
{
    if (status == 401)
        return ErrorKind::Unauthorized;
    if (status == 403)
        return ErrorKind::Forbidden;
    if (status == 404)
        return ErrorKind::NotFound;
    if (status == 429)
        return code.endsWith(u"Overdue") ? ErrorKind::Billing : ErrorKind::RateLimited;
    return status >= 500 ? ErrorKind::Server : ErrorKind::Rejected;
}

Result<QByteArray> parse(const HttpReply &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    Error error;
    error.code = document[u"code"].toString();
    error.message = document[u"message"].toString();
    if (!reply.isSuccess()) {
        error.kind = kindOf(reply.status, error.code);
        error.httpStatus = reply.status;
        return Failure(error);
    }
    if (!document.isNull())
        return reply.body;
    error.kind = ErrorKind::Protocol;
    return Failure(error);
}

} // namespace

Query<QByteArray> jsonQuestion(const QByteArray &path, Priority priority)
{
    Query<QByteArray> query;
    query.request.path = path;
    query.request.priority = priority;
    query.parse = parse;
    return query;
}

Http::Setup setupFor(const QUrl &baseUrl)
{
    Http::Setup setup;
    setup.baseUrl = baseUrl;
    setup.authorize = [](QNetworkRequest &request) { request.setRawHeader("Authorization", "Bearer sk-secret"); };
    setup.retry.first = std::chrono::milliseconds(1);
    setup.retry.longest = std::chrono::milliseconds(4);
    setup.randomSeed = 1;
    return setup;
}

Asker::Asker(Http *http)
    : m_http(http)
{
}

Call *Asker::ask(const Query<QByteArray> &question)
{
    return m_http->ask(question, this, [this](Result<QByteArray> result) { m_answers.push_back(std::move(result)); });
}

Call *Asker::ask(const QByteArray &path, Priority priority)
{
    return ask(jsonQuestion(path, priority));
}

Result<QByteArray> Asker::get(const Query<QByteArray> &question)
{
    const int before = count();
    ask(question);
    if (!QTest::qWaitFor([&] { return count() > before; }, 30'000)) {
        Error never;
        never.kind = ErrorKind::Storage;
        never.message = QStringLiteral("never answered");
        return Failure(never);
    }
    return m_answers.back();
}

Result<QByteArray> Asker::get(const QByteArray &path)
{
    return get(jsonQuestion(path));
}

QByteArray text(const Result<QByteArray> &result)
{
    return result ? *result : describe(result.error()).toUtf8();
}

QByteArray kind(const Result<QByteArray> &result)
{
    if (result)
        return "OK";
    switch (result.error().kind) {
    case ErrorKind::Offline: return "Offline";
    case ErrorKind::Timeout: return "Timeout";
    case ErrorKind::Tls: return "Tls";
    case ErrorKind::Unauthorized: return "Unauthorized";
    case ErrorKind::Forbidden: return "Forbidden";
    case ErrorKind::NotFound: return "NotFound";
    case ErrorKind::Rejected: return "Rejected";
    case ErrorKind::RateLimited: return "RateLimited";
    case ErrorKind::Billing: return "Billing";
    case ErrorKind::Server: return "Server";
    case ErrorKind::Protocol: return "Protocol";
    case ErrorKind::Storage: return "Storage";
    }
    Q_UNREACHABLE();
}

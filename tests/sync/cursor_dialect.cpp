// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cursor_dialect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

ErrorKind errorKindOf(int status)
{
    switch (status) {
    case 401: return ErrorKind::Unauthorized;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 429: return ErrorKind::RateLimited;
    default: return status >= 500 ? ErrorKind::Server : ErrorKind::Rejected;
    }
}

template <typename T>
Query<T> ask(const QByteArray &path, const QUrlQuery &query, std::function<T(const QJsonObject &)> read)
{
    HttpRequest request;
    request.path = path;
    request.query = query;
    return {request, [read = std::move(read)](const HttpReply &reply) -> Result<T> {
                if (reply.status >= 200 && reply.status < 300)
                    return read(QJsonDocument::fromJson(reply.body).object());
                Error error;
                error.kind = errorKindOf(reply.status);
                error.httpStatus = reply.status;
                error.message = u"Said by the service."_s;
                return Failure(error);
            }};
}

Job readJob(const QString &account, const QJsonObject &object)
{
    Job job;
    job.key = {account, object.value(u"id"_s).toString()};
    job.name = job.key.id;
    job.statusText = object.value(u"status"_s).toString();
    job.status = jobStatus(job.statusText);
    job.raw = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return job;
}

QByteArray pathOf(const QString &jobId)
{
    return "fine_tuning/jobs/" + QUrl::toPercentEncoding(jobId);
}

} // namespace

Query<JobPage> CursorDialect::jobs(const PageToken &token) const
{
    QUrlQuery query;
    if (!token.cursor.isEmpty())
        query.addQueryItem(u"after"_s, token.cursor);
    return ask<JobPage>("fine_tuning/jobs", query, [account = m_account](const QJsonObject &body) {
        JobPage page;
        for (const QJsonValue &entry : body.value(u"data"_s).toArray()) {
            if (entry.toObject().contains(u"id"_s))
                page.jobs.push_back(readJob(account, entry.toObject()));
            else
                ++page.skipped;
        }
        const QString last = page.jobs.empty() ? QString() : page.jobs.back().key.id;
        if (body.value(u"has_more"_s).toBool())
            page.next = PageToken{1, body.value(u"last_id"_s).toString(last), {}};
        return page;
    });
}

Query<Job> CursorDialect::job(const QString &jobId) const
{
    return ask<Job>(pathOf(jobId), {}, [account = m_account](const QJsonObject &body) { return readJob(account, body); });
}

std::optional<Query<CheckpointPage>> CursorDialect::checkpoints(const Job &job, const QString &after) const
{
    QUrlQuery query;
    if (!after.isEmpty())
        query.addQueryItem(u"after"_s, after);
    return ask<CheckpointPage>(pathOf(job.key.id) + "/checkpoints", query, [](const QJsonObject &body) {
        CheckpointPage page;
        for (const QJsonValue &entry : body.value(u"data"_s).toArray()) {
            Checkpoint &checkpoint = page.checkpoints.emplace_back();
            checkpoint.name = checkpoint.fullName = entry.toObject().value(u"id"_s).toString();
        }
        if (body.value(u"has_more"_s).toBool() && !page.checkpoints.empty())
            page.next = page.checkpoints.back().fullName;
        return page;
    });
}

Result<Job> CursorDialect::jobFromRaw(const QByteArray &raw) const
{
    return readJob(m_account, QJsonDocument::fromJson(raw).object());
}

QJsonObject CursorDialect::object(const QString &id, const QString &status)
{
    return {{u"id"_s, id}, {u"status"_s, status}};
}

ScriptedService::Answer CursorDialect::page(const QStringList &ids, bool hasMore, const QString &status)
{
    QJsonArray data;
    for (const QString &id : ids)
        data.append(object(id, status));
    return {200, {{u"data"_s, data}, {u"has_more"_s, hasMore}}, {}};
}

ScriptedService::Answer CursorDialect::pageOf(const QStringList &all, const ScriptedService::Question &question, int size,
                                              const QString &status)
{
    const QString after = question.query.queryItemValue(u"after"_s);
    const qsizetype first = after.isEmpty() ? 0 : all.indexOf(after) + 1;
    if (!after.isEmpty() && first == 0)
        return ScriptedService::error(404, u"not_found"_s);
    return page(all.mid(first, size), first + size < all.size(), status);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/dashscope.h"

#include "providers/dashscope/checkpoint_reader.h"
#include "providers/dashscope/job_reader.h"
#include "providers/dashscope/log_reader.h"
#include "providers/request_extras.h"
#include "providers/service_times.h"

#include <QNetworkRequest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray jobPath(const QString &jobId, QByteArrayView operation = {})
{
    QByteArray path = "fine-tunes/" + QUrl::toPercentEncoding(jobId);
    return operation.isEmpty() ? path : path + '/' + operation.toByteArray();
}

} // namespace

Query<JobPage> DashScope::jobs(const PageToken &token) const
{
    Query<JobPage> query;
    query.request.path = "fine-tunes";
    addItem(query.request.query, u"page_no"_s, QString::number(token.page));
    addItem(query.request.query, u"page_size"_s, QString::number(PageSize));
    if (!token.model.isEmpty())
        addItem(query.request.query, u"model"_s, token.model);
    addExtraItems(query.request.query, m_account);
    query.parse = [account = m_account, token](const HttpReply &reply) {
        return readJobPage(reply, account, token, PageSize);
    };
    return query;
}

Query<Job> DashScope::job(const QString &jobId) const
{
    Query<Job> query;
    query.request.path = jobPath(jobId);
    addExtraItems(query.request.query, m_account);
    query.parse = [account = m_account](const HttpReply &reply) { return readJobReply(reply, account); };
    return query;
}

std::optional<Query<LogBlock>> DashScope::log(const QString &jobId, const LogRange &range) const
{
    Query<LogBlock> query;
    query.request.path = jobPath(jobId, "logs");
    const qint64 first = std::max<qint64>(0, range.first);
    // Both always explicit: the defaults differ between the service and its SDKs.
    addItem(query.request.query, u"offset"_s, QString::number(first));
    addItem(query.request.query, u"line"_s, QString::number(std::clamp(range.count, 1, MaxLines)));
    addExtraItems(query.request.query, m_account);
    query.parse = [first](const HttpReply &reply) { return readLogPage(reply, first); };
    return query;
}

std::optional<Query<CheckpointPage>> DashScope::checkpoints(const Job &job, const QString &) const
{
    Query<CheckpointPage> query;
    query.request.path = jobPath(job.key.id, "checkpoints");
    addExtraItems(query.request.query, m_account);
    query.parse = [offset = m_account.utcOffset](const HttpReply &reply) {
        return readCheckpoints(reply, offset).map([](Checkpoints all) { return CheckpointPage{std::move(all), {}}; });
    };
    return query;
}

Checkpoints DashScope::checkpointsAnew(const Checkpoints &stored) const
{
    Checkpoints anew = stored;
    for (Checkpoint &checkpoint : anew) {
        checkpoint.created = readServiceTime(checkpoint.created.raw, m_account.utcOffset);
        checkpoint.expires = readServiceTime(checkpoint.expires.raw, m_account.utcOffset);
    }
    return anew;
}

Result<Job> DashScope::jobFromRaw(const QByteArray &raw) const
{
    const auto document = json::Document::parse(raw);
    std::optional<Job> job = document ? readJob(document->root(), m_account) : std::nullopt;
    if (!job)
        return Failure(Error{ErrorKind::Protocol, 0, {}, u"no job in the stored answer"_s, {}, {}});
    return std::move(*job);
}

void DashScope::authorize(QNetworkRequest &request, const Credentials &credentials) const
{
    if (const QByteArray key = headerValue(credentials.key); !key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + key);
    setHeader(request, "X-DashScope-WorkSpace", m_account.workspace.toUtf8());
    addExtraHeaders(request, m_account, credentials);
}

QUrl DashScope::normalised(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    if (const qsizetype at = QString(path + u'/').indexOf("/fine-tunes/"_L1); at >= 0)
        path.truncate(at);
    while (path.endsWith(u'/'))
        path.chop(1);
    // Of the chat interface, with or without one of its methods.
    if (const qsizetype at = QString(path + u'/').indexOf("/compatible-mode/v1/"_L1); at >= 0)
        path = path.first(at) + "/api/v1"_L1;
    if (path.isEmpty())
        path = u"/api/v1"_s;
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

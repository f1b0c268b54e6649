// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/openai.h"

#include "providers/openai/checkpoint_reader.h"
#include "providers/openai/error_reader.h"
#include "providers/openai/event_reader.h"
#include "providers/openai/headers.h"
#include "providers/openai/job_reader.h"
#include "providers/openai/result_file_reader.h"
#include "providers/request_extras.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView JobsPath = "fine_tuning/jobs"_L1;

/// One segment of a path, whatever the id contains: ARNs have `/`, `:` and `%`.
QByteArray segment(const QString &id)
{
    return QUrl::toPercentEncoding(id);
}

QByteArray jobPath(const QString &jobId, const char *list = nullptr)
{
    const QByteArray path = JobsPath.data() + ('/' + segment(jobId));
    return list ? path + '/' + list : path;
}

template <typename T>
using Read = std::function<Result<T>(const HttpReply &, std::optional<int> limit)>;

/// A question with a limit that becomes one without when the server refuses it.
template <typename T>
Query<T> limited(HttpRequest withLimit, HttpRequest without, const Read<T> &read)
{
    Query<T> query;
    query.request = std::move(withLimit);
    query.parse = [read](const HttpReply &reply) { return read(reply, OpenAi::PageSize); };
    query.again = [read, without = std::move(without)](const HttpReply &reply) -> std::optional<Query<T>> {
        if (!openai::refusesLimit(reply))
            return std::nullopt;
        return Query<T>{without, [read](const HttpReply &other) { return read(other, std::nullopt); }};
    };
    return query;
}

/// For the lists that only some services have: those that translate the dialect refuse them by odd words.
template <typename T>
Result<T> orLacking(Result<T> result, bool isTranslated)
{
    if (!result && isTranslated && result.error().httpStatus == 400)
        result.error().kind = ErrorKind::NotFound;
    return result;
}

} // namespace

HttpRequest OpenAi::request(const QByteArray &path, const QString &after, std::optional<int> limit, int page) const
{
    HttpRequest request;
    request.path = path;
    if (limit)
        addItem(request.query, u"limit"_s, QString::number(*limit));
    if (!after.isEmpty())
        addItem(request.query, u"after"_s, after);
    else if (page > 1)
        addItem(request.query, u"page"_s, QString::number(page - 1));
    addExtraItems(request.query, m_account);
    return request;
}

Query<JobPage> OpenAi::jobs(const PageToken &token) const
{
    const QByteArray path(JobsPath.data(), JobsPath.size());
    return limited<JobPage>(request(path, token.cursor, PageSize, token.page), request(path, token.cursor, {}, token.page),
                            [account = m_account, token](const HttpReply &reply, std::optional<int> limit) {
                                return openai::readJobPage(reply, account, token, limit);
                            });
}

Query<Job> OpenAi::job(const QString &jobId) const
{
    Query<Job> query;
    query.request = request(jobPath(jobId));
    query.parse = [account = m_account](const HttpReply &reply) { return openai::readJobReply(reply, account); };
    return query;
}

std::optional<Query<EventPage>> OpenAi::events(const Job &job, const QString &after) const
{
    if (openai::embeds(job, "events"_L1))
        return Query<EventPage>{request(jobPath(job.key.id)), openai::readEmbeddedEvents};
    const QByteArray path = jobPath(job.key.id, "events");
    return limited<EventPage>(
        request(path, after, PageSize), request(path, after),
        [after, isTranslated = openai::isTranslated(job)](const HttpReply &reply, std::optional<int> limit) {
            return orLacking(openai::readEventPage(reply, after, limit), isTranslated);
        });
}

std::optional<Query<ResultFile>> OpenAi::resultFile(const Job &job) const
{
    const QString file = isTerminal(job.status) ? openai::resultFileOf(job) : QString();
    if (file.isEmpty())
        return std::nullopt;
    return Query<ResultFile>{request("files/" + segment(file) + "/content"), openai::readResultFile};
}

std::optional<Query<CheckpointPage>> OpenAi::checkpoints(const Job &job, const QString &after) const
{
    if (openai::embeds(job, "checkpoints"_L1))
        return Query<CheckpointPage>{request(jobPath(job.key.id)), openai::readEmbeddedCheckpoints};
    const QByteArray path = jobPath(job.key.id, "checkpoints");
    return limited<CheckpointPage>(
        request(path, after, PageSize), request(path, after),
        [after, isTranslated = openai::isTranslated(job)](const HttpReply &reply, std::optional<int> limit) {
            return orLacking(openai::readCheckpoints(reply, after, limit), isTranslated);
        });
}

Result<Job> OpenAi::jobFromRaw(const QByteArray &raw) const
{
    const auto document = json::Document::parse(raw);
    std::optional<Job> job = document ? openai::readJob(document->root(), m_account) : std::nullopt;
    if (!job)
        return Failure(Error{ErrorKind::Protocol, 0, {}, u"no job in the stored answer"_s, {}, {}});
    return std::move(*job);
}

void OpenAi::authorize(QNetworkRequest &request, const Credentials &credentials) const
{
    openai::setHeaders(request, m_account, credentials);
}

QUrl OpenAi::normalised(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    if (const qsizetype at = QString(path + u'/').indexOf("/fine_tuning/"_L1); at >= 0)
        path.truncate(at);
    for (const auto method : {"/chat/completions"_L1, "/models"_L1}) {
        if (path.endsWith(method))
            path.chop(method.size());
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

QUrl OpenAi::normalisedWithVersion(QUrl url)
{
    url = normalised(std::move(url));
    if (url.path().isEmpty())
        url.setPath(u"/v1"_s);
    return url;
}

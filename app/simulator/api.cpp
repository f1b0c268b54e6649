// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/api.h"

#include "simulator/random.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QUuid>
#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

constexpr auto output = "output"_L1;

/// A whole number out of the query; `fallback` when it is missing, nothing when it is no number.
std::optional<qint64> number(const QUrlQuery &query, const QString &name, qint64 fallback)
{
    if (!query.hasQueryItem(name))
        return fallback;
    bool good = false;
    const qint64 value = query.queryItemValue(name, QUrl::FullyDecoded).toLongLong(&good);
    return good ? std::optional(value) : std::nullopt;
}

struct Route
{
    QString prefix;
    QStringList rest; ///< path parts behind /api/v1
    bool known = false;
};

/// SDKs join URLs carelessly, so doubled slashes count as one.
Route route(const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i] == "api"_L1 && parts[i + 1] == "v1"_L1) {
            const QString prefix = i == 0 ? QString() : u'/' + parts.first(i).join(u'/');
            return {prefix, parts.mid(i + 2), true};
        }
    }
    return {};
}

} // namespace

Api::Api(const Options &options, Scenario &scenario)
    : m_options(options)
    , m_scenario(scenario)
{}

QByteArray Api::requestId(qint64 number) const
{
    const quint64 parts[] = {mix(m_options.seed, quint64(number)), mix(m_options.seed + 1, quint64(number))};
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(parts), sizeof parts);
    return QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces);
}

ApiReply Api::payload(const Context &context, const QVariant &value, QLatin1StringView key) const
{
    const QJsonObject envelope{{"request_id"_L1, QString::fromLatin1(requestId(context.number))},
                               {key, QJsonValue::fromVariant(value)}};
    ApiReply reply;
    reply.response.body = QJsonDocument(envelope).toJson(QJsonDocument::Compact);
    return reply;
}

ApiReply Api::failure(int status, const QString &code, const QString &message, qint64 number) const
{
    ApiReply reply;
    reply.response.status = status;
    reply.response.body = QJsonDocument({{"code"_L1, code},
                                         {"message"_L1, message},
                                         {"request_id"_L1, QString::fromLatin1(requestId(number).toUpper())}})
                              .toJson(QJsonDocument::Compact);
    return reply;
}

Response Api::error(int status, qint64 number) const
{
    switch (status) {
    case 401:
        return failure(401, u"InvalidApiKey"_s, u"Invalid API-key provided."_s, number).response;
    case 403:
        return failure(403, u"AccessDenied"_s, u"Access denied."_s, number).response;
    case 404:
        return failure(404, u"NotFound"_s, u"Not found!"_s, number).response;
    case 429:
        return failure(429, u"Throttling.RateQuota"_s,
                       u"Requests rate limit exceeded, please try again later."_s, number)
            .response;
    case 503:
        return failure(503, u"ModelUnavailable"_s, u"Service unavailable, please try again later."_s, number)
            .response;
    default:
        return failure(status, u"InternalError"_s, u"Internal server error."_s, number).response;
    }
}

Account *Api::accountOf(const Request &request)
{
    const Route to = route(request.path);
    return to.known ? m_scenario.account(to.prefix) : nullptr;
}

ApiReply Api::answer(const Request &request, qint64 now, qint64 number)
{
    const Route to = route(request.path);
    Account *account = accountOf(request);
    if (!account)
        return {error(404, number)};
    if (request.headers.value("authorization") != "Bearer " + m_options.apiKey)
        return {error(401, number)};
    if (to.rest.value(0) != "fine-tunes"_L1 || to.rest.size() > 3)
        return {error(404, number)};
    const Context context{request, *account, now, number};
    if (to.rest.size() > 1)
        return ofJob(context, to.rest[1], to.rest.value(2));
    if (request.method == "GET")
        return list(context);
    return failure(400, u"UnsupportedOperation"_s, u"This server creates no jobs."_s, number);
}

ApiReply Api::ofJob(const Context &context, const QString &id, const QString &operation) const
{
    Job *job = context.account.find(id.toUtf8());
    if (!job)
        return {error(404, context.number)};
    const QByteArray &method = context.request.method;
    if (method == "POST" && operation == "cancel"_L1)
        return cancel(context, *job);
    if (method != "GET")
        return failure(400, u"UnsupportedOperation"_s, u"Unsupported operation."_s, context.number);
    if (operation.isEmpty())
        return get(context, *job);
    if (operation == "logs"_L1)
        return logs(context, *job);
    if (operation == "checkpoints"_L1)
        return checkpoints(context, *job);
    return {error(404, context.number)};
}

ApiReply Api::list(const Context &context) const
{
    const QUrlQuery &query = context.request.query;
    const auto page = number(query, u"page_no"_s, 1);
    const auto size = number(query, u"page_size"_s, 10);
    if (!page || *page < 1 || !size || *size < 1 || *size > m_options.pageCap)
        return failure(400, u"InvalidParameter"_s, u"page_no or page_size is out of range."_s,
                       context.number);
    const auto jobs = context.account.jobs(query.queryItemValue(u"model"_s, QUrl::FullyDecoded));
    const qint64 total = qint64(jobs.size());
    const qint64 first = *page > total ? total : std::min(total, (*page - 1) * *size);
    QVariantList entries;
    for (qint64 i = first; i < std::min(total, first + *size); ++i)
        entries.append(jobs[std::size_t(i)]->toMap(context.now));
    return payload(
        context,
        QVariantMap{
            {"page_no"_L1, *page}, {"page_size"_L1, *size}, {"total"_L1, total}, {"jobs"_L1, entries}},
        output);
}

ApiReply Api::get(const Context &context, const Job &job) const
{
    return payload(context, job.toMap(context.now), output);
}

ApiReply Api::earlyLogs(const Context &context, const Job &job) const
{
    switch (job.earlyLog) {
    case EarlyLog::NotFound:
        return {error(404, context.number)};
    case EarlyLog::BadRequest:
        return failure(400, u"InvalidParameter"_s, u"The job has not started."_s, context.number);
    case EarlyLog::NullLogs:
        return payload(context, QVariantMap{{"total"_L1, 0}, {"logs"_L1, QVariant::fromValue(nullptr)}},
                       output);
    }
    Q_UNREACHABLE();
}

ApiReply Api::logs(const Context &context, Job &job) const
{
    constexpr qint64 mostLines = 1000;
    const auto offset = number(context.request.query, u"offset"_s, 0);
    const auto line = number(context.request.query, u"line"_s, 100);
    if (!offset || *offset < 0 || !line || *line < 1)
        return failure(400, u"InvalidParameter"_s, u"offset or line is out of range."_s, context.number);
    if (job.isWaitingAt(context.now))
        return earlyLogs(context, job);
    job.logWasAsked = true;
    const qint64 total = job.logTotal(context.now);
    const qint64 first = std::min(*offset, total);
    const qint64 count = std::min({*line, mostLines, total - first});
    ApiReply reply;
    reply.firstLine = first;
    reply.lineCount = count;
    // Written by hand: a page must not cost the server more than it costs its reader.
    QByteArray &body = reply.response.body;
    body.reserve(256 + count * 400);
    const char *quote = job.numbersAsStrings ? "\"" : "";
    body += R"({"request_id":")" + requestId(context.number) + R"(","output":{"total":)" + quote +
            QByteArray::number(total) + quote + R"(,"logs":[)";
    LogText(job.style, job.plan).appendJson(body, first + job.droppedLines, count);
    body += "]}}";
    return reply;
}

ApiReply Api::checkpoints(const Context &context, const Job &job) const
{
    const QVariantList list = job.checkpoints(context.now);
    switch (job.checkpointForm) {
    case CheckpointForm::Array:
        return payload(context, list, output);
    case CheckpointForm::Object:
        return payload(context, QVariantMap{{"checkpoints"_L1, list}}, output);
    case CheckpointForm::UnderData:
        return payload(context, list, "data"_L1);
    case CheckpointForm::NotFound:
        return {error(404, context.number)};
    }
    Q_UNREACHABLE();
}

ApiReply Api::cancel(const Context &context, Job &job) const
{
    if (job.isTerminalAt(context.now) || job.statusAt(context.now) == "CANCELING"_L1) {
        const QString message = u"The fine-tune job can not be cancelled because it is %1."_s;
        return failure(400, u"UnsupportedOperation"_s, message.arg(job.statusAt(context.now).toLower()),
                       context.number);
    }
    job.cancel(context.now);
    return payload(context, QVariantMap{{"status"_L1, u"success"_s}}, output);
}

} // namespace sim

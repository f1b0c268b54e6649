// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/openai_api.h"

#include "simulator/openai_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

Response json(const QVariantMap &body)
{
    Response response;
    response.contentType = "application/json";
    response.body = QJsonDocument(QJsonObject::fromVariantMap(body)).toJson(QJsonDocument::Compact);
    return response;
}

/// The path's parts, split before they are decoded: ids may hold slashes.
QStringList partsOfPath(const Request &request)
{
    QStringList parts;
    const qsizetype mark = request.target.indexOf('?');
    for (const QByteArray &part : (mark < 0 ? request.target : request.target.left(mark)).split('/')) {
        if (!part.isEmpty())
            parts.append(QUrl::fromPercentEncoding(part));
    }
    return parts;
}

/// Where the part of a path begins that all these services have in common; -1 without.
qsizetype commonPart(const QStringList &parts)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == "fine_tuning"_L1 || parts[i] == "files"_L1)
            return i;
    }
    return -1;
}

/// Mistral has no lists of events and checkpoints: both stand in the job.
void embed(QVariantMap &object, const TuningJob &job, qint64 now)
{
    QVariantList events;
    QVariantList checkpoints;
    for (auto phase = job.phases.rbegin(); phase != job.phases.rend(); ++phase) {
        if (phase->from <= now)
            events.append(QVariantMap{{"name"_L1, u"status-updated"_s},
                                      {"created_at"_L1, phase->from / 1000},
                                      {"data"_L1, QVariantMap{{"status"_L1, phase->status.toUpper()}}}});
    }
    const TuningText text(job, now);
    for (const qint64 step : job.checkpointsAt(now)) {
        QVariantMap checkpoint = text.checkpoint(step);
        checkpoint.remove(u"id"_s);
        checkpoints.append(checkpoint);
    }
    object["events"_L1] = events;
    object["checkpoints"_L1] = checkpoints;
}

} // namespace

OpenAiApi::OpenAiApi(const Options &options)
    : m_options(options)
    , m_jobs(options.demo ? demoOpenAi(options) : tuningCatalogue(options))
{
    for (TuningJob &job : m_jobs)
        job.id = idIn(options.style, job.id);
    std::stable_sort(m_jobs.begin(), m_jobs.end(),
                     [](const TuningJob &a, const TuningJob &b) { return a.created > b.created; });
}

bool OpenAiApi::isMeant(const Request &request)
{
    const QStringList parts = partsOfPath(request);
    const qsizetype version = parts.indexOf(u"v1"_s);
    if (version > 0 && parts[version - 1] == "api"_L1)
        return false;
    return version == 0 || commonPart(parts) >= 0;
}

std::optional<QStringList> OpenAiApi::partsOf(const Request &request) const
{
    const QStringList parts = partsOfPath(request);
    const qsizetype common = commonPart(parts);
    if (common < 1)
        return {};
    const QString base = u'/' + parts.first(common).join(u'/');
    bool known = false;
    switch (m_options.style) {
    case Style::Azure:
        known = base.endsWith("/openai"_L1) || base.endsWith("/openai/v1"_L1);
        break;
    case Style::Zhipu:
        known = base.endsWith("/paas/v4"_L1);
        break;
    default:
        known = m_options.demo ? base == "/openai/v1"_L1 : base.endsWith("/v1"_L1);
    }
    return known ? std::optional(parts.mid(common)) : std::nullopt;
}

QByteArray OpenAiApi::keyIn(const Request &request) const
{
    if (isBehindGateway(m_options.style))
        return request.headers.value("x-portkey-api-key");
    if (m_options.style == Style::Azure && request.headers.contains("api-key"))
        return request.headers.value("api-key");
    const QByteArray authorization = request.headers.value("authorization");
    return authorization.startsWith("Bearer ") ? authorization.mid(7) : QByteArray();
}

std::optional<Response> OpenAiApi::gatewayRefusal(const Request &request) const
{
    const QByteArray virtualKey = request.headers.value("x-portkey-virtual-key");
    if (!virtualKey.isEmpty()) {
        if (m_options.virtualKey.isEmpty() || virtualKey == m_options.virtualKey)
            return {};
        return gatewayError(2, {400, u"Invalid virtual key. Error Code: 04"_s, {}, {}, {}});
    }
    if (!request.headers.value("x-portkey-config").isEmpty())
        return {};
    if (request.headers.value("x-portkey-provider").isEmpty()) {
        const auto message = u"Either x-portkey-config or x-portkey-provider header is required"_s;
        return gatewayError(2, {400, message, {}, {}, {}});
    }
    // A stored provider's slug stands for its key.
    if (request.headers.value("x-portkey-provider").startsWith('@') || request.headers.contains("authorization"))
        return {};
    return gatewayError(1, {401, u"You didn't provide an API key."_s, u"invalid_request_error"_s, {}, {}});
}

std::optional<Response> OpenAiApi::refusalOf(const Request &request) const
{
    const QByteArray key = keyIn(request);
    if (key != m_options.openAiKey) {
        if (isBehindGateway(m_options.style))
            return gatewayError(2, {401, u"Invalid API Key. Error Code: 03"_s, {}, {}, {}});
        return errorIn(m_options.style, wordsOf(401, key));
    }
    if (isBehindGateway(m_options.style))
        return gatewayRefusal(request);
    const bool needsVersion = m_options.style == Style::Azure && !request.path.contains("/openai/v1/"_L1);
    if (needsVersion && request.query.queryItemValue(u"api-version"_s).isEmpty())
        return failure(404, u"Resource not found"_s);
    return {};
}

Response OpenAiApi::failure(int status, const QString &message) const
{
    ErrorWords words = wordsOf(status, {});
    words.message = message;
    return errorIn(m_options.style, words);
}

Response OpenAiApi::error(const Request &request, const FaultSpec &fault, qint64 now) const
{
    return faultIn(m_options.style, fault, keyIn(request), now);
}

ApiReply OpenAiApi::answer(const Request &request, const ListTwists &twists, qint64 now, qint64 number) const
{
    ApiReply reply;
    const auto parts = partsOf(request);
    const bool isGateway = isBehindGateway(m_options.style);
    auto refusal = parts || isGateway ? refusalOf(request) : std::nullopt;
    if (!parts && isGateway && !request.path.contains("/v1/"_L1)) {
        reply.response = gatewayError(3, wordsOf(404, {}));
    } else if (refusal) {
        // A gateway passes whatever stands behind /v1 on, once it knows where to.
        reply.response = *refusal;
    } else if (!parts) {
        const QString verb = QString::fromLatin1(request.method);
        reply.response = failure(404, u"Unknown request URL: %1 %2."_s.arg(verb, request.path));
    } else if (request.method != "GET") {
        reply.response = errorIn(m_options.style, wordsOf(405, {}));
        reply.response.headers.emplaceBack("Allow", "GET");
    } else {
        reply.response = ask({*parts, request.query, twists, now});
    }
    reply.response.headers.emplaceBack("x-request-id", madeUpId("req_", quint64(number), 24));
    if (isGateway)
        reply.response.headers.emplaceBack("x-portkey-trace-id", madeUpId("trace-", quint64(number), 16));
    return reply;
}

Response OpenAiApi::ask(const Question &question) const
{
    const QStringList &parts = question.parts;
    if (parts[0] == "files"_L1)
        return file(question);
    if (parts.value(1) != "jobs"_L1 || parts.size() > 4)
        return failure(404, u"Unknown request URL."_s);
    if (parts.size() == 2)
        return jobs(question);
    const QByteArray id = parts[2].toUtf8();
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [&id](const TuningJob &job) { return job.id == id; });
    const auto unknown = [this](const QString &name) {
        return failure(404, u"Could not find fine tune: %1"_s.arg(name));
    };
    if (found == m_jobs.end())
        return unknown(parts[2]);
    if (parts.size() == 3)
        return job(question, *found);
    // Behind the gateway, these take the last part of the path for the job's id.
    if (m_options.style == Style::Bedrock || m_options.style == Style::Fireworks)
        return unknown(parts[3]);
    if (m_options.style != Style::Mistral && parts[3] == "events"_L1)
        return events(question, *found);
    if (m_options.style != Style::Mistral && parts[3] == "checkpoints"_L1)
        return checkpoints(question, *found);
    return failure(404, u"Unknown request URL."_s);
}

Response OpenAiApi::page(ListPage page, const ListTwists &twists) const
{
    if (page.refusal)
        return errorIn(m_options.style, *page.refusal);
    return json(twists.inMilliseconds ? inMilliseconds(page.body) : page.body);
}

Response OpenAiApi::jobs(const Question &question) const
{
    Listing listing;
    listing.count = qint64(m_jobs.size());
    listing.largestLimit = m_options.pageCap;
    listing.id = [this](qint64 i) { return m_jobs[std::size_t(i)].id; };
    listing.entry = [this, &question](qint64 i) {
        return jobIn(m_options.style, TuningText(m_jobs[std::size_t(i)], question.now).job());
    };
    return page(jobsPage(m_options.style, listing, question.query, question.twists), question.twists);
}

Response OpenAiApi::job(const Question &question, const TuningJob &job) const
{
    QVariantMap object = jobIn(m_options.style, TuningText(job, question.now).job());
    if (m_options.style == Style::Mistral)
        embed(object, job, question.now);
    return json(question.twists.inMilliseconds ? inMilliseconds(object) : object);
}

Response OpenAiApi::events(const Question &question, const TuningJob &job) const
{
    const std::vector<TuningEvent> events = job.eventsAt(question.now);
    const TuningText text(job, question.now);
    const auto newest = [&events](qint64 i) -> const TuningEvent & { return events[events.size() - 1 - std::size_t(i)]; };
    Listing listing;
    listing.count = qint64(events.size());
    listing.largestLimit = m_options.pageCap;
    listing.id = [&](qint64 i) { return job.eventId(newest(i)); };
    listing.entry = [&](qint64 i) { return eventIn(m_options.style, text.event(newest(i))); };
    return page(cursorPage(listing, question.query, question.twists), question.twists);
}

Response OpenAiApi::checkpoints(const Question &question, const TuningJob &job) const
{
    const std::vector<qint64> steps = job.checkpointsAt(question.now);
    const TuningText text(job, question.now);
    Listing listing;
    listing.count = qint64(steps.size());
    listing.largestLimit = m_options.pageCap;
    listing.usualLimit = 10;
    listing.namesItsEnds = m_options.style != Style::Azure;
    listing.id = [&](qint64 i) { return job.checkpointId(steps[std::size_t(i)]); };
    listing.entry = [&](qint64 i) { return text.checkpoint(steps[std::size_t(i)]); };
    return page(cursorPage(listing, question.query, question.twists), question.twists);
}

Response OpenAiApi::file(const Question &question) const
{
    const QByteArray id = question.parts.value(1).toUtf8();
    const bool wantsContent = question.parts.size() == 3 && question.parts[2] == "content"_L1;
    for (const TuningJob &job : m_jobs) {
        const TuningText text(job, question.now);
        const QVariantMap object = text.file(id);
        if (object.isEmpty())
            continue;
        if (question.parts.size() == 2)
            return json(question.twists.inMilliseconds ? inMilliseconds(object) : object);
        if (!wantsContent)
            break;
        // Training data is nobody's business here.
        if (id != job.resultFile())
            return failure(403, u"Not allowed to download files of purpose: fine-tune"_s);
        Response response;
        response.contentType = "application/octet-stream";
        response.body = m_options.plainCsv ? text.resultCsv() : text.resultCsv().toBase64();
        return response;
    }
    return failure(404, u"No such File object: %1"_s.arg(QString::fromUtf8(id)));
}

} // namespace sim

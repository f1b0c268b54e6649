// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/openai_errors.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject errorObject(const ErrorWords &words)
{
    return {{"message"_L1, words.message},
            {"type"_L1, orNull(words.type)},
            {"param"_L1, orNull(words.param)},
            {"code"_L1, orNull(words.code)}};
}

Response refusal(int status, const QJsonObject &body)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

QByteArray httpDate(qint64 time)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
}

/// As services mask a key they quote: its ends stay readable.
QString masked(const QByteArray &key)
{
    return QString::fromLatin1(key.left(7)) + u"****"_s + QString::fromLatin1(key.right(4));
}

} // namespace

ErrorWords wordsOf(int status, const QByteArray &key)
{
    const auto invalid = u"invalid_request_error"_s;
    switch (status) {
    case 401:
        return {401, u"Incorrect API key provided: %1."_s.arg(masked(key)), invalid, u"invalid_api_key"_s, {}};
    case 403:
        return {403, u"You have insufficient permissions for this operation. Missing scopes: api.fine_tuning.jobs.read."_s,
                invalid, {}, {}};
    case 404:
        return {404, u"Not found."_s, invalid, u"not_found"_s, {}};
    case 405:
        return {405, u"Not allowed to use this method here."_s, invalid, u"method_not_supported"_s, {}};
    case 429:
        return {429, u"Rate limit reached. Please try again later."_s, u"requests"_s, u"rate_limit_exceeded"_s, {}};
    default:
        return {status, u"The server had an error while processing your request."_s, u"server_error"_s, {}, {}};
    }
}

Response gatewayError(int shape, const ErrorWords &words)
{
    ErrorWords provider = words;
    switch (shape) {
    case 2:
        return refusal(words.status, {{"status"_L1, u"failure"_s}, {"message"_L1, words.message}});
    case 3:
        return refusal(words.status, {{"message"_L1, u"Not Found"_s}, {"ok"_L1, false}});
    case 4:
        return refusal(words.status,
                       {{"success"_L1, false}, {"data"_L1, QJsonObject{{"message"_L1, words.message}}}});
    default:
        provider.message.prepend("openai error: "_L1);
        return refusal(words.status, {{"error"_L1, errorObject(provider)}, {"provider"_L1, u"openai"_s}});
    }
}

Response errorIn(Style style, const ErrorWords &words)
{
    if (isBehindGateway(style))
        return gatewayError(1, words);
    QJsonObject error = errorObject(words);
    if (style == Style::Mistral) {
        error["object"_L1] = u"error"_s;
        return refusal(words.status, error);
    }
    if (style == Style::Azure)
        error["innererror"_L1] = QJsonObject{{"code"_L1, orNull(words.code)}};
    return refusal(words.status, {{"error"_L1, error}});
}

Response faultIn(Style style, const FaultSpec &fault, const QByteArray &key, qint64 now)
{
    ErrorWords words = wordsOf(fault.status, key);
    if (!fault.code.isEmpty()) {
        words.code = words.type = fault.code;
        if (fault.code == "insufficient_quota"_L1)
            words.message = u"You exceeded your current quota, please check your plan and billing details."_s;
    }
    Response response = fault.shape > 0 ? gatewayError(fault.shape, words) : errorIn(style, words);
    if (fault.retryAfter)
        response.headers.emplaceBack("Retry-After", QByteArray::number(*fault.retryAfter));
    if (fault.retryAfterMs)
        response.headers.emplaceBack("retry-after-ms", QByteArray::number(*fault.retryAfterMs));
    if (fault.retryDate)
        response.headers.emplaceBack("Retry-After", httpDate(now + *fault.retryDate * qint64(1000)));
    return response;
}

} // namespace sim

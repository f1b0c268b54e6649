// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/error_reader.h"

#include "providers/body_text.h"
#include "providers/error_kind.h"
#include "providers/json_document.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOneOf(const QString &code, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView word) { return code.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Codes are open-ended: what stands before the first dot is the family (`Throttling.RateQuota`).
QString family(const QString &code)
{
    return code.section(u'.', 0, 0).trimmed();
}

bool isBilling(const QString &code)
{
    return isOneOf(family(code), {"CommodityNotPurchased"_L1, "PrepaidBillOverdue"_L1,
                                  "PostpaidBillOverdue"_L1, "Arrearage"_L1});
}

/// For errors that come with HTTP 200: only the word says what kind it is.
ErrorKind kindOfCode(const QString &code)
{
    const QString word = family(code);
    if (isBilling(code))
        return ErrorKind::Billing;
    if (isOneOf(word, {"Throttling"_L1, "LimitRequests"_L1}))
        return ErrorKind::RateLimited;
    if (isOneOf(word, {"InvalidApiKey"_L1, "invalid_api_key"_L1, "NOT AUTHORIZED"_L1}))
        return ErrorKind::Unauthorized;
    if (code.contains("AccessDenied"_L1, Qt::CaseInsensitive) || isOneOf(word, {"AllocationQuota"_L1}))
        return ErrorKind::Forbidden;
    if (isOneOf(word, {"NotFound"_L1, "WorkSpaceNotFound"_L1, "ModelNotFound"_L1}))
        return ErrorKind::NotFound;
    if (isOneOf(word, {"InternalError"_L1, "SystemError"_L1, "ModelUnavailable"_L1}))
        return ErrorKind::Server;
    return ErrorKind::Rejected;
}

/// By HTTP status first; only billing hides behind statuses that mean something else.
ErrorKind kindOf(int status, const QString &code)
{
    if ((status == 429 || status == 400) && isBilling(code))
        return ErrorKind::Billing;
    if (status >= 400)
        return errorKindOf(status);
    return code.isEmpty() ? ErrorKind::Protocol : kindOfCode(code);
}

/// No sentence for people is longer than this; a damaged or hostile answer can be.
QString limited(const QString &text)
{
    constexpr qsizetype MaxKept = 2000;
    return text.trimmed().left(MaxKept);
}

/// Successful answers may carry a code as well; these words are not errors.
QString errorCode(const json::Value &value)
{
    const QString code = limited(value.text());
    return isOneOf(code, {"0"_L1, "200"_L1, "Success"_L1, "OK"_L1}) ? QString() : code;
}

void readObject(const json::Value &object, Error &error)
{
    const json::Value inner = object["error"_L1];
    json::Value code = object["code"_L1];
    if (code.isNull())
        code = inner.firstOf({"code"_L1, "type"_L1});
    error.code = errorCode(code);
    json::Value message = object.firstOf({"message"_L1, "msg"_L1});
    if (message.isNull())
        message = inner.is(json::Type::Object) ? inner["message"_L1] : inner;
    error.message = withoutKeys(limited(message.text()));
    error.requestId = limited(object.firstOf({"request_id"_L1, "requestId"_L1}).text());
}

bool readJson(const QByteArray &body, Error &error)
{
    const auto document = json::Document::parse(body);
    if (!document || !document->root().is(json::Type::Object))
        return false;
    readObject(document->root(), error);
    return true;
}

/// `event:error`, `status:429`, `data:{…}`: a stream's way to say it, also with HTTP 200.
bool readEvent(const QByteArray &body, Error &error)
{
    bool isError = false;
    int status = error.httpStatus;
    QByteArray data;
    for (const QByteArray &line : body.left(64 * 1024).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray field = line.left(colon).trimmed();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (colon <= 0)
            continue;
        if (field == "event")
            isError = isError || value == "error";
        else if (field == "status" && value.toInt() >= 400 && value.toInt() < 600)
            status = value.toInt();
        else if (field == "data")
            data += value;
    }
    if (!isError)
        return false;
    // What HTTP says goes before what the stream says.
    if (error.httpStatus < 400)
        error.httpStatus = status;
    if (!readJson(data, error))
        error.message = bodyText(data);
    return true;
}

/// For replies that name no request id in their body: gateways put one into a header whose name varies.
QString requestIdOfHeaders(const HttpReply &reply)
{
    for (const auto &[name, value] : reply.headers) {
        if (name.toLower().endsWith("request-id"))
            return QString::fromUtf8(value);
    }
    return {};
}

} // namespace

Error readError(const HttpReply &reply)
{
    Error error;
    error.httpStatus = reply.status;
    if (!readJson(reply.body, error) && !readEvent(reply.body, error))
        error.message = bodyText(reply.body);
    if (error.requestId.isEmpty())
        error.requestId = requestIdOfHeaders(reply);
    error.kind = kindOf(error.httpStatus, error.code);
    if (error.kind == ErrorKind::Protocol && reply.body.trimmed().isEmpty())
        error.message = u"empty answer"_s;
    if (error.kind == ErrorKind::Protocol)
        error.answer = bodyStart(reply.body);
    return error;
}

Error unexpectedReply(const HttpReply &reply, const QString &what)
{
    Error error;
    error.kind = ErrorKind::Protocol;
    error.httpStatus = reply.status;
    error.message = what;
    error.answer = bodyStart(reply.body);
    error.requestId = requestIdOfHeaders(reply);
    return error;
}

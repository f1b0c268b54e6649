// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/error_reader.h"

#include "providers/body_text.h"
#include "providers/error_kind.h"
#include "providers/json_document.h"
#include "providers/openai/redaction.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace openai {

namespace {

/// What the words of an answer come to.
struct Complaint
{
    QString code;    ///< the most exact word
    QString type;    ///< the family, `invalid_request_error`
    QString message;
    bool isClaimed = false; ///< the answer says of itself that it is an error
};

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView own) { return word.compare(own, Qt::CaseInsensitive) == 0; });
}

/// No sentence for people is longer than this; a damaged or hostile answer can be.
QString limited(const QString &text)
{
    constexpr qsizetype MaxKept = 2000;
    return text.trimmed().left(MaxKept);
}

QString wordOf(const json::Value &value)
{
    const bool isWord = value.is(json::Type::String) || value.is(json::Type::Number);
    const QString word = isWord ? limited(value.text()) : QString();
    return isOneOf(word, {"0"_L1, "200"_L1, "OK"_L1, "success"_L1}) ? QString() : word;
}

QString sentenceOf(const json::Value &value)
{
    return value.is(json::Type::String) ? limited(value.text()) : QString();
}

/// `detail` of FastAPI: a sentence, or a list of what is wrong with each parameter.
QString detailOf(const json::Value &detail)
{
    if (!detail.is(json::Type::Array))
        return detail.is(json::Type::Object) ? sentenceOf(detail.firstOf({"message"_L1, "msg"_L1})) : sentenceOf(detail);
    QStringList sentences;
    for (const json::Value entry : detail) {
        const QString sentence = entry.is(json::Type::String) ? sentenceOf(entry) : sentenceOf(entry["msg"_L1]);
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    return limited(sentences.join("; "_L1));
}

QString messageOf(const json::Value &root)
{
    const json::Value error = root["error"_L1];
    for (const QString &sentence :
         {sentenceOf(error["message"_L1]), sentenceOf(error), sentenceOf(root["message"_L1]), sentenceOf(root["msg"_L1]),
          detailOf(root["detail"_L1]), sentenceOf(root["data"_L1]["message"_L1])}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

bool isFalse(const json::Value &value)
{
    return value.is(json::Type::Bool) && value.raw() == "false";
}

Complaint complaintOf(json::Value root)
{
    if (root.is(json::Type::Array) && !root.isEmpty())
        root = *root.begin(); // Google's way
    Complaint complaint;
    if (!root.is(json::Type::Object))
        return complaint;
    const json::Value error = root["error"_L1];
    complaint.code = wordOf(error["code"_L1]);
    complaint.type = wordOf(error["type"_L1]);
    if (complaint.code.isEmpty())
        complaint.code = wordOf(root["code"_L1]);
    if (complaint.type.isEmpty())
        complaint.type = wordOf(root["type"_L1]);
    complaint.message = redacted(messageOf(root));
    const bool hasError = error.is(json::Type::String) || !(complaint.code + complaint.type).isEmpty();
    const bool isRefusal = isFalse(root["success"_L1]) || isFalse(root["ok"_L1]) ||
                           isOneOf(wordOf(root["status"_L1]), {"failure"_L1, "error"_L1});
    complaint.isClaimed = isRefusal || hasError || !sentenceOf(error["message"_L1]).isEmpty();
    return complaint;
}

bool isBilling(const QString &word)
{
    return isOneOf(word, {"insufficient_quota"_L1, "billing_hard_limit_reached"_L1, "billing_not_active"_L1});
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 402: return ErrorKind::Billing;
    case 501: return ErrorKind::Rejected;
    default: return errorKindOf(status);
    }
}

/// For errors that came with a status of success: only the words say what kind it is.
ErrorKind kindOfWords(const Complaint &complaint)
{
    bool isNumber = false;
    const int status = complaint.code.toInt(&isNumber);
    if (isNumber && status >= 400 && status < 600)
        return kindOfStatus(status);
    for (const QString &word : {complaint.code, complaint.type}) {
        if (isOneOf(word, {"invalid_api_key"_L1, "authentication_error"_L1}))
            return ErrorKind::Unauthorized;
        if (isOneOf(word, {"permission_error"_L1, "permission_denied"_L1}))
            return ErrorKind::Forbidden;
        if (isOneOf(word, {"not_found"_L1, "not_found_error"_L1}))
            return ErrorKind::NotFound;
        if (isOneOf(word, {"rate_limit_exceeded"_L1, "rate_limit_error"_L1}))
            return ErrorKind::RateLimited;
        if (isOneOf(word, {"server_error"_L1, "api_error"_L1}))
            return ErrorKind::Server;
    }
    return ErrorKind::Rejected;
}

ErrorKind kindOf(const HttpReply &reply, const Complaint &complaint)
{
    const bool isAboutMoney = isBilling(complaint.code) || isBilling(complaint.type);
    const bool mayBeAboutMoney = reply.isSuccess() || reply.status == 400 || reply.status == 403 || reply.status == 429;
    if (isAboutMoney && mayBeAboutMoney)
        return ErrorKind::Billing;
    if (!reply.isSuccess())
        return kindOfStatus(reply.status);
    return complaint.isClaimed ? kindOfWords(complaint) : ErrorKind::Protocol;
}

} // namespace

Error readError(const HttpReply &reply)
{
    Complaint complaint;
    if (const auto document = json::Document::parse(reply.body))
        complaint = complaintOf(document->root());
    Error error;
    error.kind = kindOf(reply, complaint);
    error.httpStatus = reply.status;
    error.code = complaint.code.isEmpty() ? complaint.type : complaint.code;
    error.message = complaint.message.isEmpty() ? redacted(bodyText(reply.body)) : complaint.message;
    error.requestId = requestIdOf(reply);
    if (error.kind == ErrorKind::Protocol) {
        error.answer = redacted(bodyStart(reply.body));
        if (reply.body.trimmed().isEmpty())
            error.message = u"empty answer"_s;
    }
    return error;
}

Error unexpectedReply(const HttpReply &reply, const QString &what)
{
    Error error;
    error.kind = ErrorKind::Protocol;
    error.httpStatus = reply.status;
    error.message = what;
    error.requestId = requestIdOf(reply);
    error.answer = redacted(bodyStart(reply.body));
    return error;
}

QString requestIdOf(const HttpReply &reply)
{
    const QByteArray id = reply.requestId();
    return QString::fromUtf8(id.isEmpty() ? reply.header("x-portkey-trace-id") : id).left(200);
}

bool refusesLimit(const HttpReply &reply)
{
    constexpr qsizetype MaxRead = 64 * 1024;
    return (reply.status == 400 || reply.status == 422) && reply.body.left(MaxRead).toLower().contains("limit");
}

} // namespace openai

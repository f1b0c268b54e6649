// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/answer.h"

#include "providers/openai/error_reader.h"
#include "providers/service_times.h"

using namespace Qt::Literals::StringLiterals;

namespace openai {

namespace {

bool looksLikeJson(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

bool isTrue(const json::Value &value)
{
    return !value.isNull() && (value.text().compare("true"_L1, Qt::CaseInsensitive) == 0 || value.integer() == 1);
}

bool isNoTime(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return text.isEmpty() || (isNumber && !(number > 0));
}

} // namespace

Result<json::Document> openAnswer(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return Failure(readError(reply));
    auto document = json::Document::parse(reply.body);
    if (document)
        return std::move(*document);
    if (!looksLikeJson(reply.body))
        return Failure(readError(reply));
    const json::SyntaxError &error = document.error();
    return Failure(unexpectedReply(
        reply, QStringLiteral("JSON %1 at byte %2 of %3").arg(error.what).arg(error.at).arg(reply.body.size())));
}

Error missing(const HttpReply &reply, const json::Value &root, const QString &what)
{
    // A job has an `error` member, too: only what is no such object complains about the question.
    Error error = readError(reply);
    const bool isObject = root.is(json::Type::Object) && !root["id"_L1].isNull();
    return isObject || error.kind == ErrorKind::Protocol ? unexpectedReply(reply, what) : error;
}

Error withoutFeature(Error error, const json::Value &root)
{
    if (root.is(json::Type::Object) && !root["id"_L1].isNull())
        error.kind = ErrorKind::NotFound;
    return error;
}

Result<json::Value> listOf(const json::Document &answer, const HttpReply &reply, const QString &what)
{
    const json::Value root = answer.root();
    const json::Value list = root.is(json::Type::Object) ? root["data"_L1] : root;
    if (list.is(json::Type::Array))
        return list;
    const bool isEmptyList = list.exists() && list.isNull() && root["object"_L1].text() == "list"_L1;
    if (isEmptyList)
        return list;
    return Failure(missing(reply, root, what));
}

QString nextCursor(const json::Value &root, const QString &lastId, qint64 entries, std::optional<int> limit)
{
    const QString stated = firstText(root, {"last_id"_L1});
    // Some gateways put the provider's token for the next page here, and say nothing else about there being one.
    const bool isToken = !stated.isEmpty() && stated != lastId;
    const json::Value hasMore = root["has_more"_L1];
    const bool isFull = !limit || entries >= *limit;
    if (hasMore.isNull() ? entries == 0 || !(isToken || isFull) : !isTrue(hasMore))
        return {};
    return isToken ? stated : lastId;
}

QString lastIdOf(const json::Value &entries)
{
    QString last;
    for (const json::Value entry : entries) {
        if (const QString id = firstText(entry, {"id"_L1}); !id.isEmpty())
            last = id;
    }
    return last;
}

QString firstText(const json::Value &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const json::Value value = object[key];
        const bool isScalar = value.is(json::Type::String) || value.is(json::Type::Number);
        const QString text = isScalar ? value.text() : QString();
        if (!text.trimmed().isEmpty())
            return text;
    }
    return {};
}

ServiceTime firstTime(const json::Value &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = firstText(object, {key});
        if (!isNoTime(text.trimmed()))
            return readServiceTime(text, std::chrono::seconds(0));
    }
    return {};
}

} // namespace openai

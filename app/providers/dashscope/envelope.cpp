// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/envelope.h"

#include "providers/dashscope/error_reader.h"

using namespace Qt::Literals::StringLiterals;

namespace {

bool looksLikeJson(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

} // namespace

Result<json::Document> openEnvelope(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return Failure(readError(reply));
    auto document = json::Document::parse(reply.body);
    if (!document && looksLikeJson(reply.body)) {
        const json::SyntaxError &error = document.error();
        return Failure(unexpectedReply(
            reply,
            QStringLiteral("JSON %1 at byte %2 of %3").arg(error.what).arg(error.at).arg(reply.body.size())));
    }
    if (!document)
        return Failure(readError(reply));
    // `code` beside a payload means nothing; beside `output: null` or `output: {}` it is an error that came
    // with 200.
    const json::Value payload = payloadOf(*document);
    if (!payload.isNull() && !(payload.is(json::Type::Object) && payload.isEmpty()))
        return std::move(*document);
    Error error = readError(reply);
    const json::Value root = document->root();
    if (error.code.isEmpty() && (root["output"_L1].exists() || root["data"_L1].exists()))
        return std::move(*document);
    if (error.message.isEmpty())
        error.message = u"no output in the answer"_s;
    return Failure(std::move(error));
}

json::Value payloadOf(const json::Document &envelope)
{
    return envelope.root().firstOf({"output"_L1, "data"_L1});
}

QString requestIdOf(const json::Document &envelope, const HttpReply &reply)
{
    const QString id = envelope.root().firstOf({"request_id"_L1, "requestId"_L1}).text().trimmed();
    return (id.isEmpty() ? QString::fromUtf8(reply.requestId()) : id).left(200);
}

Result<json::Value> listOf(const json::Document &envelope, QLatin1StringView key, const HttpReply &reply)
{
    const json::Value payload = payloadOf(envelope);
    const json::Value list = payload.is(json::Type::Object) ? payload[key] : payload;
    if (list.isNull() || list.is(json::Type::Array))
        return list;
    return Failure(unexpectedReply(reply, QStringLiteral("no list of %1 in the answer").arg(key)));
}

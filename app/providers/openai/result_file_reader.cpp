// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/result_file_reader.h"

#include "providers/json_document.h"
#include "providers/openai/answer.h"
#include "providers/openai/error_reader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace openai {

namespace {

QByteArray withoutMark(const QByteArray &text)
{
    return text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
}

/// True for names of columns, one of them of a step: nothing that is a sentence, a page or JSON.
bool isHeader(const QByteArray &line)
{
    const QByteArrayList names = line.toLower().split(',');
    return names.size() > 1 && !line.startsWith('{') && !line.startsWith('<') &&
           std::any_of(names.begin(), names.end(), [](const QByteArray &name) {
               const QByteArray word = name.trimmed();
               return word.contains("step") && !word.contains(' ');
           });
}

/// CSV with one kind of line break; nothing when the first line is no header of step metrics.
std::optional<QByteArray> table(const QByteArray &text)
{
    QByteArray csv = withoutMark(text).trimmed();
    csv.replace("\r\n", "\n").replace('\r', '\n');
    const qsizetype end = csv.indexOf('\n');
    if (!isHeader(csv.left(end < 0 ? csv.size() : end)))
        return std::nullopt;
    return csv + '\n';
}

/// What a text of base64 stands for, in either alphabet, in one line or many, in quotes or not.
std::optional<QByteArray> decoded(const QByteArray &text)
{
    QByteArray digits = withoutMark(text).trimmed();
    if (digits.size() >= 2 && digits.startsWith('"') && digits.endsWith('"'))
        digits = digits.mid(1, digits.size() - 2);
    digits.removeIf([](char c) { return c == '\n' || c == '\r' || c == ' '; });
    digits.replace('-', '+').replace('_', '/');
    // A text cut short still decodes, but its last group is not whole.
    const bool isWhole = !digits.isEmpty() && (digits.size() % 4 == 0);
    if (!isWhole)
        return std::nullopt;
    const auto result = QByteArray::fromBase64Encoding(digits, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

/// A table of something else than steps: it has no metrics today, and none tomorrow.
bool isOtherTable(const QByteArray &body)
{
    const QByteArray line = body.left(body.indexOf('\n')).trimmed();
    return body.contains('\n') && line.contains(',') && !QByteArrayView("{[<").contains(line.front());
}

} // namespace

Result<ResultFile> readResultFile(const HttpReply &reply)
{
    if (!reply.isSuccess())
        return Failure(readError(reply));
    std::optional<QByteArray> csv = table(reply.body);
    if (!csv) {
        if (const std::optional<QByteArray> inner = decoded(reply.body))
            csv = table(*inner);
    }
    if (csv)
        return ResultFile{std::move(*csv)};
    if (isOtherTable(reply.body))
        return ResultFile();
    const auto document = json::Document::parse(reply.body);
    const json::Value root = document ? document->root() : json::Value();
    return Failure(missing(reply, root, u"no table of step metrics in the file"_s));
}

} // namespace openai

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/log_reader.h"

#include "providers/dashscope/envelope.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// An entry of a deployment that sends objects, as the line others send: `time - LEVEL - message`, the parts
/// there are. One with none of them is its own JSON.
int appendObject(const json::Value &entry, QByteArray &line)
{
    QByteArrayList parts;
    int repaired = 0;
    const auto add = [&](const json::Value &value) {
        if (!value.isNull())
            repaired += value.appendText(parts.emplaceBack());
    };
    add(entry.firstOf({"timestamp"_L1, "time"_L1, "create_time"_L1}));
    if (const json::Value level = entry["level"_L1]; !level.isNull())
        parts.append(level.text().toUpper().toUtf8());
    add(entry.firstOf({"message"_L1, "msg"_L1, "log"_L1}));
    if (parts.isEmpty())
        return entry.appendText(line);
    line += parts.join(" - ");
    return repaired;
}

} // namespace

Result<LogBlock> readAnyLogPage(const HttpReply &reply, qint64 firstLine)
{
    const Result<json::Document> envelope = openEnvelope(reply);
    if (!envelope)
        return Failure(envelope.error());
    const Result<json::Value> entries = listOf(*envelope, "logs"_L1, reply);
    if (!entries)
        return Failure(entries.error());
    LogBlock block;
    block.firstLine = firstLine;
    QByteArray line;
    for (const json::Value entry : *entries) {
        line.clear();
        block.repaired += entry.is(json::Type::Object) ? appendObject(entry, line) : entry.appendText(line);
        block.lines.append(line);
    }
    // Without a statement, what was received is all that is known to exist.
    const qint64 known = block.lines.isEmpty() ? 0 : firstLine + block.lines.size();
    block.total = std::max<qint64>(0, payloadOf(*envelope)["total"_L1].integer().value_or(known));
    return block;
}

Result<LogBlock> readLogPage(const HttpReply &reply, qint64 firstLine)
{
    if (reply.isSuccess()) {
        if (std::optional<LogBlock> block = readPlainLogPage(reply.body, firstLine))
            return std::move(*block);
    }
    return readAnyLogPage(reply, firstLine);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/dashscope/checkpoint_reader.h"

#include "providers/dashscope/envelope.h"
#include "providers/service_times.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView Prefix = "checkpoint-"_L1;

/// `checkpoint-12` of `ft-1:checkpoint-12` and of the older `ft-1-checkpoint-12`.
QString nameOf(const QString &fullName)
{
    const qsizetype at = fullName.lastIndexOf(Prefix);
    return at >= 0 ? fullName.mid(at) : fullName.section(u':', -1);
}

/// Voice models pad their steps with zeros (`checkpoint-00040004`).
std::optional<qint64> stepOf(const QString &name)
{
    if (!name.startsWith(Prefix))
        return std::nullopt;
    bool isNumber = false;
    const qint64 step = QStringView(name).mid(Prefix.size()).toLongLong(&isNumber);
    return isNumber ? std::optional(step) : std::nullopt;
}

std::optional<Checkpoint> readCheckpoint(const json::Value &entry, std::chrono::seconds utcOffset)
{
    Checkpoint checkpoint;
    checkpoint.fullName = entry.is(json::Type::String)
                              ? entry.text()
                              : entry.firstOf({"full_name"_L1, "checkpoint_id"_L1}).text();
    checkpoint.name = entry["checkpoint"_L1].text();
    if (checkpoint.name.isEmpty())
        checkpoint.name = nameOf(checkpoint.fullName);
    checkpoint.step = entry["step"_L1].integer();
    if (!checkpoint.step)
        checkpoint.step = stepOf(checkpoint.name);
    if (checkpoint.name.isEmpty() && checkpoint.step)
        checkpoint.name = Prefix + QString::number(*checkpoint.step);
    if (checkpoint.name.isEmpty())
        return std::nullopt;
    checkpoint.statusText = entry["status"_L1].text();
    checkpoint.modelName = entry["model_name"_L1].text();
    checkpoint.created =
        readServiceTime(entry.firstOf({"create_time"_L1, "gmt_create"_L1}).text(), utcOffset);
    checkpoint.expires = readServiceTime(entry["expire_time"_L1].text(), utcOffset);
    return checkpoint;
}

} // namespace

Result<Checkpoints> readCheckpoints(const HttpReply &reply, std::chrono::seconds utcOffset)
{
    const Result<json::Document> envelope = openEnvelope(reply);
    if (!envelope)
        return Failure(envelope.error());
    const Result<json::Value> entries = listOf(*envelope, "checkpoints"_L1, reply);
    if (!entries)
        return Failure(entries.error());
    Checkpoints checkpoints;
    for (const json::Value entry : *entries) {
        if (std::optional<Checkpoint> checkpoint = readCheckpoint(entry, utcOffset))
            checkpoints.push_back(std::move(*checkpoint));
    }
    return checkpoints;
}

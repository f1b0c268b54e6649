// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/checkpoint_reader.h"

#include "providers/openai/answer.h"
#include "providers/openai/error_reader.h"

using namespace Qt::Literals::StringLiterals;

namespace openai {

namespace {

constexpr QLatin1StringView StepPrefix = "ckpt-step-"_L1;

/// `ckpt-step-200` of `ft:gpt-4.1-mini:org::9abc:ckpt-step-200`; the last one of a job has none.
QString nameOfModel(const QString &model)
{
    const QString last = model.section(u':', -1);
    return last.startsWith(StepPrefix) ? last : QString();
}

std::optional<Checkpoint> readCheckpoint(const json::Value &entry)
{
    if (!entry.is(json::Type::Object))
        return std::nullopt;
    Checkpoint checkpoint;
    checkpoint.fullName = firstText(entry, {"id"_L1});
    checkpoint.modelName = firstText(entry, {"fine_tuned_model_checkpoint"_L1});
    checkpoint.name = nameOfModel(checkpoint.modelName);
    checkpoint.step = entry.firstOf({"step_number"_L1, "step"_L1}).integer();
    if (!checkpoint.step)
        checkpoint.step = entry["metrics"_L1]["step"_L1].integer();
    if (checkpoint.name.isEmpty() && checkpoint.step)
        checkpoint.name = StepPrefix + QString::number(*checkpoint.step);
    if (checkpoint.name.isEmpty())
        checkpoint.name = checkpoint.fullName;
    if (checkpoint.name.isEmpty())
        return std::nullopt;
    if (checkpoint.fullName.isEmpty())
        checkpoint.fullName = checkpoint.name;
    checkpoint.statusText = firstText(entry, {"status"_L1});
    checkpoint.created = firstTime(entry, {"created_at"_L1});
    checkpoint.expires = firstTime(entry, {"expires_at"_L1});
    return checkpoint;
}

Checkpoints readEntries(const json::Value &entries)
{
    Checkpoints checkpoints;
    for (const json::Value entry : entries) {
        if (std::optional<Checkpoint> checkpoint = readCheckpoint(entry))
            checkpoints.push_back(std::move(*checkpoint));
    }
    return checkpoints;
}

} // namespace

Result<CheckpointPage> readCheckpoints(const HttpReply &reply, const QString &asked, std::optional<int> limit)
{
    const Result<json::Document> answer = openAnswer(reply);
    if (!answer)
        return Failure(answer.error());
    const Result<json::Value> entries = listOf(*answer, reply, u"no list of checkpoints in the answer"_s);
    if (!entries)
        return Failure(withoutFeature(entries.error(), answer->root()));
    CheckpointPage page{readEntries(*entries), {}};
    page.next = nextCursor(answer->root(), lastIdOf(*entries), qint64(page.checkpoints.size()), limit);
    if (page.next == asked)
        page.next.clear();
    return page;
}

Result<CheckpointPage> readEmbeddedCheckpoints(const HttpReply &reply)
{
    const Result<json::Document> answer = openAnswer(reply);
    if (!answer)
        return Failure(answer.error());
    const json::Value entries = answer->root()["checkpoints"_L1];
    if (answer->root()["id"_L1].isNull() || !(entries.isNull() || entries.is(json::Type::Array)))
        return Failure(missing(reply, answer->root(), u"no job with checkpoints in the answer"_s));
    return CheckpointPage{readEntries(entries), {}};
}

} // namespace openai

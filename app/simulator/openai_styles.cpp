// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/openai_styles.h"

#include <QHash>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

bool isNothing(const QVariant &value)
{
    return value.typeId() == QMetaType::Nullptr;
}

bool hasFailed(const QVariantMap &job)
{
    return job["status"_L1] == u"failed"_s;
}

void keepOnly(QVariantMap &object, const QStringList &keys)
{
    for (auto field = object.begin(); field != object.end();)
        field = keys.contains(field.key()) ? std::next(field) : object.erase(field);
}

QVariantMap azureJob(QVariantMap job)
{
    static const QHash<QString, QString> words{{u"validating_files"_s, u"created"_s}, {u"queued"_s, u"pending"_s}};
    job["organisation_id"_L1] = job.take(u"organization_id"_s);
    const QString status = job["status"_L1].toString();
    job["status"_L1] = words.value(status, status);
    if (!hasFailed(job))
        job.remove(u"error"_s);
    for (auto field = job.begin(); field != job.end();)
        field = isNothing(field.value()) ? job.erase(field) : std::next(field);
    return job;
}

QVariantMap bedrockJob(QVariantMap job)
{
    const QVariantMap error = job["error"_L1].toMap();
    keepOnly(job, {u"id"_s, u"created_at"_s, u"finished_at"_s, u"status"_s, u"model"_s, u"fine_tuned_model"_s,
                   u"hyperparameters"_s, u"training_file"_s, u"validation_file"_s});
    job["object"_L1] = u"finetune"_s;
    job["error"_L1] = hasFailed(job) ? error["message"_L1] : QVariant(QVariantMap());
    for (const auto file : {"training_file"_L1, "validation_file"_L1}) {
        if (!isNothing(job[file]))
            job[file] = u"s3%3A%2F%2Facme%2F"_s + job[file].toString();
    }
    return inMilliseconds(job);
}

QVariantMap fireworksJob(QVariantMap job)
{
    const QVariantMap error = job["error"_L1].toMap();
    const QVariantMap parameters = job["hyperparameters"_L1].toMap();
    const QVariant finished = job["finished_at"_L1];
    keepOnly(job, {u"id"_s, u"created_at"_s, u"status"_s, u"model"_s, u"fine_tuned_model"_s, u"training_file"_s});
    job["completed_at"_L1] = finished;
    job["hyperparameters"_L1] = QVariantMap{{"n_epochs"_L1, parameters["n_epochs"_L1]}, {"learning_rate"_L1, 1e-4}};
    job["error"_L1] = hasFailed(job)
        ? QVariantMap{{"code"_L1, u"INTERNAL"_s}, {"message"_L1, error["message"_L1]}}
        : QVariantMap{{"code"_L1, u"OK"_s}, {"message"_L1, QString()}};
    return inMilliseconds(job);
}

QVariantMap mistralJob(QVariantMap job)
{
    static const QHash<QString, QString> words{{u"validating_files"_s, u"VALIDATING"_s}, {u"succeeded"_s, u"SUCCESS"_s}};
    const QString status = job["status"_L1].toString();
    const QString training = job["training_file"_L1].toString();
    const QVariant finished = job["finished_at"_L1];
    const QVariant tokens = job["trained_tokens"_L1];
    const bool isInvalid = job["error"_L1].toMap()["code"_L1] == u"invalid_training_file"_s;
    keepOnly(job, {u"id"_s, u"created_at"_s, u"model"_s, u"fine_tuned_model"_s});
    job.insert({{"object"_L1, u"job"_s},
                {"status"_L1, isInvalid ? u"FAILED_VALIDATION"_s : words.value(status, status.toUpper())},
                {"job_type"_L1, u"completion"_s},
                {"training_files"_L1, QStringList{training}},
                {"validation_files"_L1, QVariantList()},
                {"hyperparameters"_L1, QVariantMap{{"training_steps"_L1, 300}, {"learning_rate"_L1, 1e-4}}},
                {"modified_at"_L1, isNothing(finished) ? job["created_at"_L1] : finished},
                {"trained_tokens"_L1, tokens},
                {"integrations"_L1, QVariantList()}});
    return job;
}

QVariantMap zhipuData(const QVariantMap &data)
{
    QVariantMap words{{"current_steps"_L1, data["step"_L1]},
                      {"total_steps"_L1, data["total_steps"_L1]},
                      {"loss"_L1, data["train_loss"_L1].toString()},
                      {"acc"_L1, data["train_mean_token_accuracy"_L1].toString()},
                      {"learning_rate"_L1, 1e-4},
                      {"epoch"_L1, u"1.0"_s},
                      {"elapsed_time"_L1, u"0:12:31"_s},
                      {"remaining_time"_L1, u"0:40:02"_s}};
    if (data.contains(u"valid_loss"_s)) {
        words["eval_loss"_L1] = data["valid_loss"_L1];
        words["eval_acc"_L1] = data["valid_mean_token_accuracy"_L1];
    }
    return words;
}

} // namespace

std::optional<Style> styleNamed(const QString &name)
{
    static const QHash<QString, Style> styles{
        {u"openai"_s, Style::OpenAi},       {u"portkey"_s, Style::Portkey}, {u"azure"_s, Style::Azure},
        {u"bedrock"_s, Style::Bedrock},     {u"fireworks"_s, Style::Fireworks}, {u"mistral"_s, Style::Mistral},
        {u"zhipu"_s, Style::Zhipu}};
    const auto style = styles.constFind(name);
    return style == styles.constEnd() ? std::nullopt : std::optional(*style);
}

bool isBehindGateway(Style style)
{
    return style == Style::Portkey || style == Style::Bedrock || style == Style::Fireworks;
}

QByteArray idIn(Style style, const QByteArray &id)
{
    if (style != Style::Bedrock)
        return id;
    // Encoded as the gateway hands it out: a client that asks for it encodes it once more.
    return QUrl::toPercentEncoding(u"arn:aws:bedrock:us-east-1:123456789012:model-customization-job/"_s + QString::fromLatin1(id));
}

QVariantMap jobIn(Style style, const QVariantMap &job)
{
    switch (style) {
    case Style::OpenAi:
    case Style::Portkey:
    case Style::Zhipu:
        return job;
    case Style::Azure:
        return azureJob(job);
    case Style::Bedrock:
        return bedrockJob(job);
    case Style::Fireworks:
        return fireworksJob(job);
    case Style::Mistral:
        return mistralJob(job);
    }
    Q_UNREACHABLE();
}

QVariantMap eventIn(Style style, const QVariantMap &event)
{
    QVariantMap there = event;
    if (style == Style::Azure && event["level"_L1] == u"warn"_s)
        there["level"_L1] = u"warning"_s;
    if (style == Style::Zhipu && event["data"_L1].toMap().contains(u"step"_s))
        there["data"_L1] = zhipuData(event["data"_L1].toMap());
    return there;
}

QVariantMap inMilliseconds(QVariantMap object)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        const int type = field->typeId();
        if (type == QMetaType::QVariantMap) {
            *field = inMilliseconds(field->toMap());
        } else if (type == QMetaType::QVariantList) {
            QVariantList list = field->toList();
            for (QVariant &entry : list) {
                if (entry.typeId() == QMetaType::QVariantMap)
                    entry = inMilliseconds(entry.toMap());
            }
            *field = list;
        } else if (type == QMetaType::LongLong && (field.key().endsWith("_at"_L1) || field.key() == "estimated_finish"_L1)) {
            *field = field->toLongLong() * 1000;
        }
    }
    return object;
}

} // namespace sim

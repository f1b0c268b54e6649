// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/openai_text.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

const QVariant null = QVariant::fromValue(nullptr);

qint64 seconds(qint64 time)
{
    return time / 1000;
}

QVariant latin1(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

double rounded(double value)
{
    return std::round(value * 1e4) / 1e4;
}

/// As the messages print it.
QString shortNumber(double value)
{
    return QString::number(value, 'f', 2);
}

} // namespace

TuningText::TuningText(const TuningJob &job, qint64 now)
    : m_job(job)
    , m_now(now)
{}

double TuningText::trainLoss(qint64 step) const
{
    return rounded(m_job.curve.trainLoss(m_job.seed, step, m_job.totalSteps));
}

double TuningText::validLoss(qint64 step) const
{
    return rounded(m_job.curve.evalLoss(m_job.seed, step, m_job.totalSteps));
}

double TuningText::accuracy(double loss) const
{
    return rounded(std::exp(-loss / 2.4));
}

bool TuningText::isEvaluated(qint64 step) const
{
    return m_job.hasValidation && (step % m_job.stepsPerEval == 0 || endsEpoch(step));
}

bool TuningText::endsEpoch(qint64 step) const
{
    return step % m_job.stepsPerEpoch == 0 || step == m_job.totalSteps;
}

QVariant TuningText::error() const
{
    // Healthy jobs carry an empty object, as seen in the wild.
    if (m_job.statusAt(m_now) != "failed"_L1)
        return QVariantMap();
    return QVariantMap{{"code"_L1, m_job.failureCode},
                       {"message"_L1, m_job.failureMessage},
                       {"param"_L1, m_job.failureParam.isEmpty() ? null : QVariant(m_job.failureParam)}};
}

QVariantMap TuningText::job() const
{
    const QString &status = m_job.statusAt(m_now);
    const auto ended = m_job.endedAt(m_now);
    const bool succeeded = status == "succeeded"_L1;
    const qint64 finish = m_job.timeOfStep(m_job.totalSteps);
    const QVariantMap parameters = m_job.hyperParameters;
    QVariantMap job{
        {"object"_L1, u"fine_tuning.job"_s},
        {"id"_L1, latin1(m_job.id)},
        {"created_at"_L1, seconds(m_job.created)},
        {"finished_at"_L1, ended ? QVariant(seconds(*ended)) : null},
        {"estimated_finish"_L1, status == "running"_L1 ? QVariant(seconds(finish)) : null},
        {"status"_L1, status},
        {"model"_L1, m_job.model},
        {"fine_tuned_model"_L1, succeeded ? QVariant(m_job.tunedModel(m_job.totalSteps)) : null},
        {"organization_id"_L1, u"org-acmeDemo"_s},
        {"training_file"_L1, latin1(m_job.trainingFile())},
        {"validation_file"_L1, m_job.hasValidation ? latin1(m_job.validationFile()) : null},
        {"result_files"_L1, succeeded ? QVariantList{latin1(m_job.resultFile())} : QVariantList()},
        {"trained_tokens"_L1, succeeded ? QVariant(qint64(double(m_job.totalSteps) * m_job.tokensPerStep)) : null},
        {"seed"_L1, qint64(m_job.seed % 2147483647)},
        {"hyperparameters"_L1, m_job.method == "supervised"_L1 ? QVariant(parameters) : null},
        {"method"_L1,
         QVariantMap{{"type"_L1, m_job.method}, {m_job.method, QVariantMap{{"hyperparameters"_L1, parameters}}}}},
        {"error"_L1, error()},
        {"integrations"_L1, QVariantList()},
        {"metadata"_L1, null},
        {"user_provided_suffix"_L1, m_job.suffix.isEmpty() ? null : QVariant(m_job.suffix)}};
    for (const auto &[key, value] : m_job.oddities) {
        if (value.isValid())
            job.insert(key, value);
        else
            job.remove(key);
    }
    return job;
}

QString TuningText::stepMessage(qint64 step) const
{
    const bool isOld = m_job.eventForm == EventForm::OldMessage;
    QString text = isOld ? u"Step %1: "_s.arg(step) : u"Step %1/%2: "_s.arg(step).arg(m_job.totalSteps);
    text += u"training loss="_s + shortNumber(trainLoss(step));
    if (isEvaluated(step))
        text += u", validation loss="_s + shortNumber(validLoss(step));
    if (m_job.hasValidation && endsEpoch(step))
        text += u", full validation loss="_s + shortNumber(validLoss(step) * 0.99);
    return text;
}

QString TuningText::message(const TuningEvent &event) const
{
    using Kind = TuningEvent::Kind;
    const QString training = QString::fromLatin1(m_job.trainingFile());
    switch (event.kind) {
    case Kind::Created:
        return u"Created fine-tuning job: %1"_s.arg(QString::fromLatin1(m_job.id));
    case Kind::Validating:
        return m_job.hasValidation
            ? u"Validating training file: %1 and validation file: %2"_s.arg(training,
                                                                            QString::fromLatin1(m_job.validationFile()))
            : u"Validating training file: %1"_s.arg(training);
    case Kind::Queued:
        return u"Files validated, moving job to queued state"_s;
    case Kind::Started:
        return u"Fine-tuning job started"_s;
    case Kind::Metrics:
        return stepMessage(event.step);
    case Kind::Checkpoint:
        return m_job.eventForm == EventForm::OldMessage
            ? u"Checkpoint created at step %1"_s.arg(event.step)
            : u"Checkpoint created at step %1 with Snapshot ID: %2"_s.arg(event.step).arg(m_job.tunedModel(event.step));
    case Kind::Paused:
        return u"Fine-tuning job paused"_s;
    case Kind::Model:
        return u"New fine-tuned model created: %1"_s.arg(m_job.tunedModel(m_job.totalSteps));
    case Kind::Completed:
        return u"The job has successfully completed"_s;
    case Kind::Failed:
        return u"The job failed: %1"_s.arg(m_job.failureMessage);
    case Kind::Cancelled:
        return u"The job has been cancelled"_s;
    }
    Q_UNREACHABLE();
}

QVariantMap TuningText::metrics(qint64 step) const
{
    const double loss = trainLoss(step);
    QVariantMap data{{"step"_L1, step},
                     {"total_steps"_L1, m_job.totalSteps},
                     {"train_loss"_L1, loss},
                     {"train_mean_token_accuracy"_L1, accuracy(loss)}};
    if (m_job.method == "reinforcement"_L1)
        data["train_reward_mean"_L1] = rounded(1 - loss / m_job.curve.start);
    if (isEvaluated(step)) {
        data["valid_loss"_L1] = validLoss(step);
        data["valid_mean_token_accuracy"_L1] = accuracy(validLoss(step));
    }
    if (m_job.hasValidation && endsEpoch(step)) {
        data["full_valid_loss"_L1] = rounded(validLoss(step) * 0.99);
        data["full_valid_mean_token_accuracy"_L1] = accuracy(validLoss(step) * 0.99);
    }
    return data;
}

QVariantMap TuningText::event(const TuningEvent &event) const
{
    const bool hasMetrics = event.kind == TuningEvent::Kind::Metrics;
    const bool isError = event.kind == TuningEvent::Kind::Failed;
    const bool isWarning = event.kind == TuningEvent::Kind::Paused;
    QVariantMap map{{"object"_L1, u"fine_tuning.job.event"_s},
                    {"id"_L1, latin1(m_job.eventId(event))},
                    {"created_at"_L1, seconds(event.time)},
                    {"level"_L1, isError ? u"error"_s : isWarning ? u"warn"_s : u"info"_s},
                    {"message"_L1, message(event)}};
    if (m_job.eventForm == EventForm::Bare)
        return map;
    map["type"_L1] = hasMetrics ? u"metrics"_s : u"message"_s;
    if (hasMetrics && m_job.eventForm == EventForm::Full)
        map["data"_L1] = metrics(event.step);
    else
        map["data"_L1] = event.kind == TuningEvent::Kind::Started ? null : QVariant(QVariantMap());
    return map;
}

QVariantMap TuningText::checkpoint(qint64 step) const
{
    QVariantMap metricsOfStep = metrics(step);
    metricsOfStep.remove(u"total_steps"_s);
    return {{"object"_L1, u"fine_tuning.job.checkpoint"_s},
            {"id"_L1, latin1(m_job.checkpointId(step))},
            {"created_at"_L1, seconds(m_job.timeOfStep(step)) - 2},
            {"fine_tuned_model_checkpoint"_L1, m_job.tunedModel(step)},
            {"step_number"_L1, step},
            {"fine_tuning_job_id"_L1, latin1(m_job.id)},
            {"metrics"_L1, metricsOfStep}};
}

QVariantMap TuningText::file(const QByteArray &id) const
{
    QVariantMap map{{"object"_L1, u"file"_s}, {"id"_L1, latin1(id)}, {"status"_L1, u"processed"_s}, {"status_details"_L1, null}};
    if (id == m_job.resultFile() && m_job.statusAt(m_now) == "succeeded"_L1) {
        map.insert({{"bytes"_L1, qint64(resultCsv().size())},
                    {"created_at"_L1, seconds(*m_job.endedAt(m_now))},
                    {"filename"_L1, u"step_metrics.csv"_s},
                    {"purpose"_L1, u"fine-tune-results"_s}});
        return map;
    }
    if (id != m_job.trainingFile() && !(m_job.hasValidation && id == m_job.validationFile()))
        return {};
    map.insert({{"bytes"_L1, 140000 + qint64(m_job.seed % 1000000)},
                {"created_at"_L1, seconds(m_job.created) - 120},
                {"filename"_L1, id == m_job.trainingFile() ? u"train.jsonl"_s : u"valid.jsonl"_s},
                {"purpose"_L1, u"fine-tune"_s}});
    return map;
}

QByteArray TuningText::resultCsv() const
{
    QByteArray csv = "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy\n";
    for (qint64 step = 1; step <= m_job.totalSteps; ++step) {
        const double loss = trainLoss(step);
        csv += QByteArray::number(step) + ',' + QByteArray::number(loss) + ',' + QByteArray::number(accuracy(loss)) + ',';
        if (isEvaluated(step))
            csv += QByteArray::number(validLoss(step)) + ',' + QByteArray::number(accuracy(validLoss(step)));
        else
            csv += ',';
        csv += '\n';
    }
    return csv;
}

} // namespace sim

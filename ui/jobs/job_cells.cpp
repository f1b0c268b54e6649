// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_cells.h"

#include "jobs/job_filter_spec.h"
#include "plain_text.h"
#include "text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

struct JobsText
{
    Q_DECLARE_TR_FUNCTIONS(Jobs)
};

/// What the eval loss column shows: a divergence first, then the last eval loss, then the last train loss.
struct ShownLoss
{
    std::optional<double> value;
    bool isTrainLoss = false;
};

ShownLoss shownLoss(const JobDigest &digest)
{
    if (digest.lastTrainLoss && !std::isfinite(*digest.lastTrainLoss))
        return {digest.lastTrainLoss, !digest.lastEvalLoss};
    if (digest.lastEvalLoss)
        return {digest.lastEvalLoss};
    return {digest.lastTrainLoss, digest.lastTrainLoss.has_value()};
}

QString setting(const Job &job, QLatin1StringView name)
{
    const auto found = std::ranges::find(job.hyperParameters, name, &Setting::name);
    return found == job.hyperParameters.end() ? QString() : found->value;
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? text::none() : text;
}

SortValue number(std::optional<double> value)
{
    return value ? SortValue(*value) : SortValue();
}

SortValue words(const QString &value)
{
    return value.isEmpty() ? SortValue() : SortValue(value);
}

/// A setting that reads as a number sorts as one: 1.6e-5 below 0.0001.
SortValue figure(const QString &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? SortValue(number) : SortValue();
}

SortValue moment(const ServiceTime &time)
{
    return time.isKnown() ? SortValue(double(time.utc.toMSecsSinceEpoch())) : SortValue();
}

} // namespace

QString headerText(JobColumn column)
{
    switch (column) {
    case JobColumn::Status: return JobsText::tr("Status");
    case JobColumn::Job: return JobsText::tr("Job");
    case JobColumn::Model: return JobsText::tr("Model");
    case JobColumn::Progress: return JobsText::tr("Progress");
    case JobColumn::EvalLoss: return JobsText::tr("Eval loss");
    case JobColumn::Tokens: return JobsText::tr("Tokens");
    case JobColumn::Duration: return JobsText::tr("Duration");
    case JobColumn::Created: return JobsText::tr("Created");
    case JobColumn::TrainLoss: return JobsText::tr("Train loss");
    case JobColumn::BestEvalLoss: return JobsText::tr("Best eval loss");
    case JobColumn::Connection: return JobsText::tr("Connection");
    case JobColumn::TrainingType: return JobsText::tr("Training type");
    // The service's own words are never translated.
    case JobColumn::LearningRate: return u"learning_rate"_s;
    case JobColumn::Epochs: return u"n_epochs"_s;
    case JobColumn::BatchSize: return u"batch_size"_s;
    case JobColumn::Ended: return JobsText::tr("Ended");
    case JobColumn::FineTunedModel: return JobsText::tr("Fine-tuned model");
    }
    Q_UNREACHABLE();
}

bool isNumeric(JobColumn column)
{
    switch (column) {
    case JobColumn::EvalLoss:
    case JobColumn::Tokens:
    case JobColumn::Duration:
    case JobColumn::Created:
    case JobColumn::TrainLoss:
    case JobColumn::BestEvalLoss:
    case JobColumn::LearningRate:
    case JobColumn::Epochs:
    case JobColumn::BatchSize:
    case JobColumn::Ended: return true;
    case JobColumn::Status:
    case JobColumn::Job:
    case JobColumn::Model:
    case JobColumn::Progress:
    case JobColumn::Connection:
    case JobColumn::TrainingType:
    case JobColumn::FineTunedModel: return false;
    }
    Q_UNREACHABLE();
}

QString cellText(JobColumn column, const JobFacts &facts)
{
    const Job &job = facts.job;
    switch (column) {
    case JobColumn::Status: return text::status(job.status, job.statusText);
    case JobColumn::Job: return job.name.isEmpty() ? job.key.id : oneLine(job.name);
    case JobColumn::Model: return orNone(shownModel(job));
    case JobColumn::Progress: return text::progress(job, facts.digest);
    case JobColumn::EvalLoss: return text::loss(shownLoss(facts.digest).value, 3);
    case JobColumn::Tokens: return text::tokens(job.usage);
    case JobColumn::Duration: return text::duration(text::runTime(job, facts.now));
    case JobColumn::Created: return text::day(job.created, facts.now);
    case JobColumn::TrainLoss: return text::loss(facts.digest.lastTrainLoss, 3);
    case JobColumn::BestEvalLoss: return text::loss(facts.digest.bestEvalLoss, 3);
    case JobColumn::Connection: return orNone(facts.connection);
    case JobColumn::TrainingType: return orNone(text::trainingType(job.trainingType));
    case JobColumn::LearningRate: return orNone(setting(job, "learning_rate"_L1));
    case JobColumn::Epochs: return orNone(setting(job, "n_epochs"_L1));
    case JobColumn::BatchSize: return orNone(setting(job, "batch_size"_L1));
    case JobColumn::Ended: return text::day(job.ended, facts.now);
    case JobColumn::FineTunedModel: return orNone(job.fineTunedModel);
    }
    Q_UNREACHABLE();
}

QString cellNote(JobColumn column, const JobFacts &facts)
{
    if (column == JobColumn::Job && !facts.job.name.isEmpty() && facts.job.name != facts.job.key.id)
        return facts.job.key.id;
    return column == JobColumn::Model ? facts.connection : QString();
}

QString cellTooltip(JobColumn column, const JobFacts &facts)
{
    const Job &job = facts.job;
    if (column == JobColumn::Created)
        return text::timeTooltip(job.created);
    if (column == JobColumn::Ended)
        return text::timeTooltip(job.ended);
    if (column == JobColumn::EvalLoss && shownLoss(facts.digest).isTrainLoss)
        return JobsText::tr("Train loss. This job reports no eval loss.");
    if (column == JobColumn::Duration && text::runTime(job, facts.now))
        return JobsText::tr("From creation to the end, with the time it waited.");
    if (column == JobColumn::Status && job.isGone)
        return JobsText::tr("No longer listed by the service");
    if (column == JobColumn::Status || column == JobColumn::Progress)
        return job.errorMessage;
    const QString note = cellNote(column, facts);
    const QString words = cellText(column, facts);
    return note.isEmpty() ? words : JobsText::tr("%1\n%2", "name and id of a job").arg(words, note);
}

SortValue sortValue(JobColumn column, const JobFacts &facts)
{
    const Job &job = facts.job;
    const JobDigest &digest = facts.digest;
    switch (column) {
    case JobColumn::Status: return double(job.status);
    case JobColumn::Job: return cellText(JobColumn::Job, facts);
    case JobColumn::Model: return words(shownModel(job));
    case JobColumn::Progress: return number(digest.fraction);
    case JobColumn::EvalLoss: return number(shownLoss(digest).value);
    case JobColumn::Tokens: return number(job.usage ? std::optional(double(*job.usage)) : std::nullopt);
    case JobColumn::Duration: {
        const auto time = text::runTime(job, facts.now);
        return number(time ? std::optional(double(time->count())) : std::nullopt);
    }
    case JobColumn::Created: return moment(job.created);
    case JobColumn::TrainLoss: return number(digest.lastTrainLoss);
    case JobColumn::BestEvalLoss: return number(digest.bestEvalLoss);
    case JobColumn::Connection: return words(facts.connection);
    case JobColumn::TrainingType: return words(text::trainingType(job.trainingType));
    case JobColumn::LearningRate: return figure(setting(job, "learning_rate"_L1));
    case JobColumn::Epochs: return figure(setting(job, "n_epochs"_L1));
    case JobColumn::BatchSize: return figure(setting(job, "batch_size"_L1));
    case JobColumn::Ended: return moment(job.ended);
    case JobColumn::FineTunedModel: return words(job.fineTunedModel);
    }
    Q_UNREACHABLE();
}

QString rowSentence(const JobFacts &facts)
{
    QStringList sentence{cellText(JobColumn::Job, facts), cellText(JobColumn::Status, facts)};
    if (const auto percent = text::progressPercent(facts.job, facts.digest); percent && !isTerminal(facts.job.status))
        sentence << JobsText::tr("%1 percent", "read aloud").arg(text::number(*percent));
    const ShownLoss loss = shownLoss(facts.digest);
    if (loss.value) {
        sentence << (loss.isTrainLoss ? JobsText::tr("train loss %1", "read aloud")
                                      : JobsText::tr("eval loss %1", "read aloud"))
                        .arg(text::loss(loss.value, 3));
    }
    for (const QString &fact : {shownModel(facts.job), facts.connection}) {
        if (!fact.isEmpty())
            sentence << fact;
    }
    return text::list(sentence);
}

QString searchText(const JobFacts &facts)
{
    const Job &job = facts.job;
    QStringList parts{job.name, job.key.id, job.model, job.baseModel, job.fineTunedModel, facts.connection};
    parts << job.trainingFiles << job.validationFiles;
    return parts.join(u'\n');
}

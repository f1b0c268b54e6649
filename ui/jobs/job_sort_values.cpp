// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_sort_values.h"

#include "jobs/job_filter_spec.h"
#include "jobs/job_settings.h"
#include "jobs/shown_loss.h"
#include "text.h"

using namespace Qt::Literals::StringLiterals;

namespace {

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

SortValue sortValue(JobColumn column, const JobFacts &facts)
{
    const Job &job = facts.job;
    const JobDigest &digest = facts.digest;
    switch (column) {
    case JobColumn::Status: return double(job.status);
    case JobColumn::Job: return shownName(facts);
    case JobColumn::Model: return words(shownModel(job));
    case JobColumn::Progress: return number(digest.fraction);
    case JobColumn::EvalLoss: return number(shownLoss(digest).value);
    case JobColumn::Tokens: {
        const std::optional<qint64> tokens = job.usage ? job.usage : facts.tokensSoFar;
        return number(tokens ? std::optional(double(*tokens)) : std::nullopt);
    }
    case JobColumn::Duration: {
        const auto time = text::runTime(job, digest, facts.asOf());
        return number(time ? std::optional(double(time->count())) : std::nullopt);
    }
    case JobColumn::Created: return moment(job.created);
    case JobColumn::TrainLoss: return number(digest.lastTrainLoss);
    case JobColumn::BestEvalLoss: return number(digest.bestEvalLoss);
    case JobColumn::Connection: return words(facts.connection);
    case JobColumn::TrainingType: return words(text::trainingType(job.trainingType));
    case JobColumn::LearningRate: return figure(settingOf(job, "learning_rate"_L1));
    case JobColumn::Epochs: return figure(settingOf(job, "n_epochs"_L1));
    case JobColumn::BatchSize: return figure(settingOf(job, "batch_size"_L1));
    case JobColumn::Ended: return moment(job.ended);
    case JobColumn::FineTunedModel: return words(job.fineTunedModel);
    }
    Q_UNREACHABLE();
}

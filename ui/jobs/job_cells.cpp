// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_cells.h"

#include "jobs/job_filter_spec.h"
#include "jobs/job_settings.h"
#include "jobs/jobs_words.h"
#include "jobs/shown_loss.h"
#include "plain_text.h"
#include "progress_text.h"
#include "text.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QString orNone(const QString &text)
{
    return text.isEmpty() ? text::none() : text;
}

QString lossText(const JobFacts &facts)
{
    return isLossToCome(facts) ? u"·"_s : text::loss(shownLoss(facts.digest).value, 3);
}

QString progressText(const JobFacts &facts)
{
    if (facts.job.status == JobStatus::Queuing)
        return text::queuePlace(facts.queuePlace);
    return text::progress(facts.job, facts.digest);
}

QString progressNote(const JobFacts &facts)
{
    if (!barFraction(facts))
        return {};
    if (facts.staleSince.isValid())
        return JobsText::tr("at %1", "clock time a progress was read at").arg(text::clock(facts.staleSince, facts.now));
    return text::timeLeft(facts.job, facts.digest, facts.now);
}

} // namespace

bool isLossToCome(const JobFacts &facts)
{
    return !facts.staleSince.isValid() && !facts.isLogEmpty && isSampleToCome(facts.job, facts.digest);
}

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

QString shownName(const JobFacts &facts)
{
    const QString name = oneLine(facts.nickname.isEmpty() ? facts.job.name : facts.nickname);
    return name.isEmpty() ? facts.job.key.id : name;
}

QString cellText(JobColumn column, const JobFacts &facts)
{
    const Job &job = facts.job;
    switch (column) {
    case JobColumn::Status: return text::status(job.status, job.statusText);
    case JobColumn::Job: return shownName(facts);
    case JobColumn::Model: return orNone(shownModel(job));
    case JobColumn::Progress: return progressText(facts);
    case JobColumn::EvalLoss: return lossText(facts);
    case JobColumn::Tokens:
        return !job.usage && facts.tokensSoFar ? text::about(*facts.tokensSoFar) : text::tokens(job.usage);
    case JobColumn::Duration: return text::duration(text::runTime(job, facts.digest, facts.asOf()));
    case JobColumn::Created: return text::day(job.created, facts.now);
    case JobColumn::TrainLoss: return text::loss(facts.digest.lastTrainLoss, 3);
    case JobColumn::BestEvalLoss: return text::loss(facts.digest.bestEvalLoss, 3);
    case JobColumn::Connection: return orNone(facts.connection);
    case JobColumn::TrainingType: return orNone(text::trainingType(job.trainingType));
    case JobColumn::LearningRate: return orNone(settingOf(job, "learning_rate"_L1));
    case JobColumn::Epochs: return orNone(settingOf(job, "n_epochs"_L1));
    case JobColumn::BatchSize: return orNone(settingOf(job, "batch_size"_L1));
    case JobColumn::Ended: return text::day(job.ended, facts.now);
    case JobColumn::FineTunedModel: return orNone(job.fineTunedModel);
    }
    Q_UNREACHABLE();
}

QString cellNote(JobColumn column, const JobFacts &facts)
{
    if (column == JobColumn::Job && shownName(facts) != facts.job.key.id)
        return facts.job.key.id;
    if (column == JobColumn::Progress)
        return progressNote(facts);
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
    if (column == JobColumn::Tokens && !job.usage && facts.tokensSoFar && facts.digest.announcedTokens)
        return JobsText::tr("Estimated from what the log announces and how far the job is.");
    if (column == JobColumn::Tokens && !job.usage && facts.tokensSoFar)
        return JobsText::tr("Estimated from an earlier job with the same file and settings.");
    if (column == JobColumn::Duration && text::runTime(job, facts.asOf()))
        return facts.digest.started ? JobsText::tr("From the log's first line to the end.")
                                    : JobsText::tr("From creation to the end, with the time it waited.");
    if (column == JobColumn::Progress && barFraction(facts) && !facts.staleSince.isValid() && !progressNote(facts).isEmpty())
        return text::serviceTimeLeft(job, facts.now)
            ? JobsText::tr("Time left, as the service itself estimates it.")
            : JobsText::tr("Time left, estimated from the pace of the last steps.");
    if (column == JobColumn::Status && job.isGone)
        return JobsText::tr("No longer listed by the service");
    if (column == JobColumn::Status || column == JobColumn::Progress)
        return job.errorMessage;
    const QString note = cellNote(column, facts);
    const QString words = cellText(column, facts);
    return note.isEmpty() ? words : JobsText::tr("%1\n%2", "name and id of a job").arg(words, note);
}

CellTone cellTone(JobColumn column, const JobFacts &facts)
{
    const QString words = cellText(column, facts);
    if (facts.job.isGone || words == text::none() || words == "·"_L1)
        return CellTone::Quiet;
    const auto lossTone = [](std::optional<double> loss) {
        return loss && !std::isfinite(*loss) ? CellTone::Alarm : CellTone::Plain;
    };
    switch (column) {
    case JobColumn::EvalLoss: {
        const ShownLoss loss = shownLoss(facts.digest);
        return loss.isTrainLoss && !loss.isBroken() ? CellTone::Secondary : lossTone(loss.value);
    }
    case JobColumn::TrainLoss: return lossTone(facts.digest.lastTrainLoss);
    case JobColumn::BestEvalLoss: return lossTone(facts.digest.bestEvalLoss);
    case JobColumn::Progress: return barFraction(facts) ? CellTone::Plain : CellTone::Secondary;
    case JobColumn::Created:
    case JobColumn::Ended: return CellTone::Secondary;
    case JobColumn::Status:
    case JobColumn::Job:
    case JobColumn::Model:
    case JobColumn::Tokens:
    case JobColumn::Duration:
    case JobColumn::Connection:
    case JobColumn::TrainingType:
    case JobColumn::LearningRate:
    case JobColumn::Epochs:
    case JobColumn::BatchSize:
    case JobColumn::FineTunedModel: return CellTone::Plain;
    }
    Q_UNREACHABLE();
}

std::optional<double> barFraction(const JobFacts &facts)
{
    const std::optional<int> percent = text::progressPercent(facts.job, facts.digest);
    if (facts.job.status != JobStatus::Running || !percent || text::isSaving(facts.digest))
        return {};
    return *percent / 100.0;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QString>
#include <variant>

/// Columns of the jobs table, in their first order. Saved layouts name them by number: append only.
enum class JobColumn {
    Status, Job, Model, Progress, EvalLoss, Tokens, Duration, Created,
    TrainLoss, BestEvalLoss, Connection, TrainingType, LearningRate, Epochs, BatchSize, Ended, FineTunedModel,
};
inline constexpr int JobColumnCount = 17;
inline constexpr int ShownJobColumns = 8; ///< the others are hidden until a person asks for them

/// All facts a cell may need. References stay valid for one call only.
struct JobFacts
{
    const Job &job;
    const JobDigest &digest;
    const QString &connection; ///< the account's name for people
    const QDateTime &now;
};

/// What a column is sorted by: nothing when unknown, which comes last in both orders; NaN comes before it.
using SortValue = std::variant<std::monostate, double, QString>;

QString headerText(JobColumn column);
bool isNumeric(JobColumn column); ///< right-aligned

QString cellText(JobColumn column, const JobFacts &facts);
/// What stands behind the text in a quieter colour: the id behind a name, the connection behind a model. Often empty.
QString cellNote(JobColumn column, const JobFacts &facts);
QString cellTooltip(JobColumn column, const JobFacts &facts);
SortValue sortValue(JobColumn column, const JobFacts &facts);

/// The whole row as one sentence for screen readers.
QString rowSentence(const JobFacts &facts);
/// Everything the search looks at, one line.
QString searchText(const JobFacts &facts);

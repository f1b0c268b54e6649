// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QDateTime>
#include <QString>
#include <optional>

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
    QString nickname = {};     ///< a person's own name for the job; empty: its service's is shown
    QDateTime staleSince = {}; ///< AccountFacts::staleSince
    bool isLogEmpty = false;   ///< it was looked at in this run
    int queuePlace = 0;        ///< QueuePlaces::placeOf()
    std::optional<qint64> tokensSoFar = {}; ///< TokenEstimates::soFar(), while the service says none

    /// What goes by the clock is shown as of this time.
    const QDateTime &asOf() const { return staleSince.isValid() ? staleSince : now; }
};

/// In which voice a cell speaks.
enum class CellTone {
    Plain,
    Secondary, ///< a word where a figure may stand, a time, a figure of the second choice
    Quiet,     ///< nothing is known, or the job is gone
    Alarm,     ///< the loss is no number
};

/// The row's loss is still to be read.
bool isLossToCome(const JobFacts &facts);

QString headerText(JobColumn column);
bool isNumeric(JobColumn column); ///< right-aligned

/// The name a job goes by: nickname, the service's name, its id.
QString shownName(const JobFacts &facts);
QString cellText(JobColumn column, const JobFacts &facts);
/// What stands behind the text in a quieter colour: the id behind a name, the connection behind a model, the time left
/// behind a percentage. Often empty.
QString cellNote(JobColumn column, const JobFacts &facts);
QString cellTooltip(JobColumn column, const JobFacts &facts);
CellTone cellTone(JobColumn column, const JobFacts &facts);
/// How far the bar of a running job goes, 0…1; nothing when words stand in its place.
std::optional<double> barFraction(const JobFacts &facts);

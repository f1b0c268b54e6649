// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/log_plan.h"
#include "simulator/log_text.h"

#include <QByteArray>
#include <QString>
#include <QVariantMap>
#include <utility>
#include <vector>

namespace sim {

/// What the log operation answers while a job waits; the documents leave it open.
enum class EarlyLog { NotFound, BadRequest, NullLogs };

/// The variants of the checkpoints operation that are seen in the wild.
enum class CheckpointForm { Array, Object, UnderData, NotFound };

/// From when on a job shows a status word.
struct Phase
{
    qint64 from;
    QString status;
};

/// One simulated job. Everything about it is a function of the simulated time, in ms since 1970 UTC; only
/// `cancel` and `replaceLog` change it.
struct Job
{
    QByteArray id;
    QString name;
    QString model;
    qint64 created = 0;
    std::vector<Phase> phases; ///< in order of time, never empty
    QVariantMap fields;        ///< what the job object always carries
    std::vector<std::pair<QString, QVariant>>
        oddities; ///< laid over at the end; an invalid one removes its key
    QString failureCode;
    QString failureMessage;
    qint64 usage = -1; ///< told at the end; -1 never
    LogStyle style;
    LogPlan plan;
    std::vector<std::pair<qint64, qint64>> scripted; ///< checkpoints of a script: step and time, oldest first
    EarlyLog earlyLog = EarlyLog::NotFound;
    CheckpointForm checkpointForm = CheckpointForm::Array;
    bool numbersAsStrings = false;
    bool outputFromStart = false; ///< `finetuned_output` is there while the job still runs
    bool hidden = false;          ///< not inserted yet
    qint64 droppedLines = 0;      ///< a replaced log begins behind these
    bool logWasAsked = false;

    const QString &statusAt(qint64 now) const;
    bool isTerminalAt(qint64 now) const;
    bool isWaitingAt(qint64 now) const;
    qint64 logTotal(qint64 now) const;
    /// The job object of the API, as of `now`. A variant of nullptr is JSON's null.
    QVariantMap toMap(qint64 now) const;
    QVariantList checkpoints(qint64 now) const;
    /// CANCELING for three seconds, then CANCELED, with a few last lines. The job must not be terminal.
    void cancel(qint64 now);
    /// The log gets shorter and every line number means another line. Only the first call does something.
    void replaceLog(qint64 now);
};

/// `2026-11-20 13:42:10` in the service's zone (+08:00), with `separator` between date and time.
QString serviceTime(qint64 time, QChar separator = u' ');

} // namespace sim

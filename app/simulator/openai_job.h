// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/curve.h"
#include "simulator/job.h"

#include <QByteArray>
#include <QString>
#include <QVariantMap>
#include <optional>
#include <utility>
#include <vector>

namespace sim {

/// What happened to a job of an OpenAI-dialect service; its words are those of TuningText.
struct TuningEvent
{
    enum class Kind { Created, Validating, Queued, Started, Metrics, Checkpoint, Paused, Model, Completed, Failed, Cancelled };

    Kind kind = Kind::Created;
    qint64 time = 0; ///< ms since 1970 UTC
    qint64 step = 0; ///< of metrics and checkpoints
};

/// How the events of a job are written; services and years differ.
enum class EventForm {
    Full,       ///< message, type and data
    OldMessage, ///< `Step 100: training loss=0.06`, its data empty
    Bare        ///< neither type nor data
};

/// One simulated job in the OpenAI vocabulary. Everything about it is a function of the simulated time, in ms since 1970
/// UTC; nothing changes it.
struct TuningJob
{
    QByteArray id;
    QString suffix; ///< what its owner called it; empty without
    QString model;
    quint64 seed = 0;
    qint64 created = 0;
    std::vector<Phase> phases; ///< in order of time, never empty
    QString method;            ///< `supervised`, `dpo`, `reinforcement`
    QVariantMap hyperParameters;
    qint64 totalSteps = 0;
    qint64 lastStep = 0; ///< where it stopped, or will; totalSteps when it succeeds
    qint64 stepsPerEpoch = 100;
    qint64 stepsPerEval = 10;
    qint64 trainingStart = 0; ///< of the first step; meaningless when lastStep is 0
    double pace = 1000;       ///< ms a step
    double tokensPerStep = 13000;
    Curve curve;
    bool hasValidation = true;
    EventForm eventForm = EventForm::Full;
    QString failureCode;
    QString failureMessage;
    QString failureParam; ///< empty: null
    std::vector<std::pair<QString, QVariant>>
        oddities; ///< laid over the job object at the end; an invalid one removes its key

    const QString &statusAt(qint64 now) const;
    /// When it got a status it keeps for ever; nothing before.
    std::optional<qint64> endedAt(qint64 now) const;
    qint64 stepAt(qint64 now) const;
    qint64 timeOfStep(qint64 step) const { return trainingStart + qint64(double(step) * pace); }
    /// Oldest first.
    std::vector<TuningEvent> eventsAt(qint64 now) const;
    /// Steps whose weights are there, newest first: those of the last three epochs.
    std::vector<qint64> checkpointsAt(qint64 now) const;

    QByteArray eventId(const TuningEvent &event) const;
    QByteArray checkpointId(qint64 step) const;
    QByteArray trainingFile() const;
    QByteArray validationFile() const;
    QByteArray resultFile() const;
    /// `ft:<model>:<organisation>:<suffix>:<id>`, with `:ckpt-step-N` for a checkpoint that is not the last.
    QString tunedModel(qint64 step) const;
};

/// `prefix` and `length` letters and digits out of a hash, as ids of such services look.
QByteArray madeUpId(const char *prefix, quint64 seed, int length);

enum class TuningOutcome { Succeeds, FailsAtTheFile, Fails, IsCancelled, Pauses, Hangs };

/// A job as a scenario describes it. `tune` works out phases and the rest.
struct TuningPlan
{
    QByteArray id; ///< empty: made of the seed
    QString suffix;
    QString model = QStringLiteral("gpt-4.1-mini-2025-04-14");
    quint64 seed = 0;
    qint64 created = 0;        ///< ms since 1970 UTC
    qint64 validating = 30000; ///< ms
    qint64 queued = 60000;     ///< ms
    TuningOutcome outcome = TuningOutcome::Succeeds;
    QString waitsAs;     ///< Hangs: the word it shows for ever
    qint64 steps = 300;  ///< that it is to take
    qint64 stopsAt = -1; ///< the step it fails, pauses or is cancelled at
    int epochs = 3;
    double pace = 1000; ///< ms a step
    QString method = QStringLiteral("supervised");
    double loss = 0.5; ///< it ends with
};

TuningJob tune(const TuningPlan &plan);

} // namespace sim

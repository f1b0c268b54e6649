// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"
#include "values/job_status.h"
#include "values/service_time.h"

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

/// One entry of an open-ended table, in the service's own order and spelling: a hyper-parameter.
struct Setting
{
    QString name;
    QString value; ///< as sent: `1.6e-5`, `2.0E-5`, `true`; strings without their quotes, objects as compact JSON

    bool operator==(const Setting &) const = default;
};

/// Which answer of the service the facts of a job are from: for support tickets and *Raw JSON*, no fact of the job itself.
/// Two always compare equal, so that an unchanged job stays unchanged however often it is asked.
struct JobSource
{
    QString requestId; ///< empty when the service sent none
    QDateTime at;      ///< when it arrived; invalid when unknown

    bool operator==(const JobSource &) const { return true; }
};

/// A fine-tuning job as its service describes it. Only facts of the service: what we derive is in JobDigest.
struct Job
{
    JobKey key;
    QString name;           ///< display name; the job id when the service gives none
    JobStatus status = JobStatus::Other;
    QString statusText;     ///< the service's word, verbatim
    QString model;          ///< what was trained
    QString baseModel;      ///< root base model; empty when unknown
    QString fineTunedModel; ///< id of the result; may be known before success
    QString trainingType;   ///< `efficient_sft`, …, verbatim; empty when absent
    std::vector<Setting> hyperParameters;
    QStringList trainingFiles; ///< file ids, or `bucket/path` for mounted data
    QStringList validationFiles;
    ServiceTime created;
    ServiceTime ended;
    ServiceTime estimatedEnd; ///< what the service expects; invalid when it says nothing
    std::optional<qint64> usage; ///< billable training tokens; 0 is a value
    std::optional<qint64> outputCount;    ///< checkpoints produced
    std::optional<qint64> maxOutputCount; ///< checkpoints kept
    QString errorCode;    ///< job data, not an API error
    QString errorMessage;
    QString workspace;
    QByteArray raw; ///< the job object as received, UTF-8 JSON: unknown fields are not lost
    bool isDetailed = false; ///< asked one by one in its present state, checkpoints included; not only seen in a list
    bool isGone = false; ///< a complete walk of the list did not bring it; kept for ever
    JobSource source;    ///< of `raw`

    bool operator==(const Job &) const = default;
};

/// A saved state of the model, from the service's checkpoint list.
struct Checkpoint
{
    QString name;      ///< `checkpoint-12`
    QString fullName;  ///< `job:checkpoint-12`
    std::optional<qint64> step;
    QString statusText;
    QString modelName; ///< set when published
    ServiceTime created;
    ServiceTime expires;

    bool operator==(const Checkpoint &) const = default;
};

using Checkpoints = std::vector<Checkpoint>;

/// One page of a job's checkpoints.
struct CheckpointPage
{
    Checkpoints checkpoints;
    QString next; ///< the cursor behind it; empty when this is the last page
};

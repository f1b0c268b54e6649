// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/job_status.h"

#include <QString>

using namespace Qt::Literals::StringLiterals;

JobStatus jobStatus(QStringView word)
{
    struct Word
    {
        QLatin1StringView text;
        JobStatus status;
    };
    // api/dashscope §6, the OpenAI vocabulary, and those of its relatives (Azure, Mistral, Bedrock). SUSPENDED and UNKNOWN
    // are left out on purpose: they are shown as received.
    static constexpr Word words[] = {
        {"PENDING"_L1, JobStatus::Pending},          {"VALIDATING_FILES"_L1, JobStatus::Pending},
        {"CREATED"_L1, JobStatus::Pending},          {"VALIDATING"_L1, JobStatus::Pending},
        {"VALIDATED"_L1, JobStatus::Pending},        {"QUEUING"_L1, JobStatus::Queuing},
        {"QUEUED"_L1, JobStatus::Queuing},           {"RUNNING"_L1, JobStatus::Running},
        {"STARTED"_L1, JobStatus::Running},          {"INPROGRESS"_L1, JobStatus::Running},
        {"IN_PROGRESS"_L1, JobStatus::Running},      {"CANCELING"_L1, JobStatus::Canceling},
        {"CANCELLING"_L1, JobStatus::Canceling},     {"CANCELLATION_REQUESTED"_L1, JobStatus::Canceling},
        {"CANCEL_REQUESTED"_L1, JobStatus::Canceling}, {"STOPPING"_L1, JobStatus::Canceling},
        {"PAUSED"_L1, JobStatus::Paused},            {"PAUSING"_L1, JobStatus::Paused},
        {"SUCCEEDED"_L1, JobStatus::Succeeded},      {"SUCCEED"_L1, JobStatus::Succeeded},
        {"SUCCESS"_L1, JobStatus::Succeeded},        {"SUCCESSED"_L1, JobStatus::Succeeded},
        {"COMPLETED"_L1, JobStatus::Succeeded},      {"FAILED"_L1, JobStatus::Failed},
        {"FAILED_VALIDATION"_L1, JobStatus::Failed}, {"ERROR"_L1, JobStatus::Failed},
        {"CANCELED"_L1, JobStatus::Canceled},        {"CANCELLED"_L1, JobStatus::Canceled},
        {"STOPPED"_L1, JobStatus::Canceled},
    };
    const QStringView trimmed = word.trimmed();
    for (const Word &known : words) {
        if (trimmed.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.status;
    }
    return JobStatus::Other;
}

bool isTerminal(JobStatus status)
{
    return status == JobStatus::Succeeded || status == JobStatus::Failed || status == JobStatus::Canceled;
}

bool isWaiting(JobStatus status)
{
    return !isTerminal(status) && status != JobStatus::Running;
}

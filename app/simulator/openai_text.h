// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/openai_job.h"

namespace sim {

/// The words and numbers of a job at one moment, in the vocabulary of OpenAI's own service. What its relatives do to them
/// is in openai_styles.h. A variant of nullptr is JSON's null.
class TuningText
{
public:
    TuningText(const TuningJob &job, qint64 now);

    QVariantMap job() const;
    QVariantMap event(const TuningEvent &event) const;
    QVariantMap checkpoint(qint64 step) const;
    /// The object of one of the job's files; empty when `id` is none of them, or not yet.
    QVariantMap file(const QByteArray &id) const;
    /// One row a step; valid once the job has succeeded.
    QByteArray resultCsv() const;

private:
    QString message(const TuningEvent &event) const;
    QString stepMessage(qint64 step) const;
    QVariantMap metrics(qint64 step) const;
    QVariant error() const;

    double trainLoss(qint64 step) const;
    double validLoss(qint64 step) const;
    double accuracy(double loss) const;
    bool isEvaluated(qint64 step) const;
    bool endsEpoch(qint64 step) const;

    const TuningJob &m_job;
    qint64 m_now;
};

} // namespace sim

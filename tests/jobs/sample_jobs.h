// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "job_store.h"

#include <QAbstractItemModel>
#include <QRandomGenerator>

namespace sample {

/// 20 November 2026, 14:05 UTC: the moment of all these tests.
QDateTime now();

Job job(const QString &id, JobStatus status = JobStatus::Running, const QString &account = QStringLiteral("sg"));

/// A job with some facts missing and some odd, different for each state of `random`.
Job randomJob(int number, QRandomGenerator &random);
JobDigest randomDigest(QRandomGenerator &random);

void merge(JobStore &store, const std::vector<Job> &jobs);
void merge(JobStore &store, const JobKey &key, const JobDigest &digest);

/// A model as text: a line for each row, display texts of `columns` between bars; children are indented.
QString asText(const QAbstractItemModel &model, const std::vector<int> &columns, const QModelIndex &parent = {});

} // namespace sample

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/sample_jobs.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sample {

namespace {

QString wordFor(JobStatus status)
{
    static const QString words[] = {u"PENDING"_s, u"QUEUING"_s,   u"RUNNING"_s, u"CANCELING"_s, u"PAUSED"_s,
                                    u"SUCCEEDED"_s, u"FAILED"_s, u"CANCELED"_s, u"SUSPENDED"_s};
    return words[size_t(status)];
}

template <typename T>
T oneOf(std::initializer_list<T> values, QRandomGenerator &random)
{
    return values.begin()[random.bounded(int(values.size()))];
}

} // namespace

QDateTime now()
{
    return {QDate(2026, 11, 20), QTime(14, 5), Qt::UTC};
}

Job job(const QString &id, JobStatus status, const QString &account)
{
    Job job;
    job.key = {account, id};
    job.name = id;
    job.status = status;
    job.statusText = wordFor(status);
    job.model = u"qwen3-14b"_s;
    job.baseModel = u"qwen3-14b"_s;
    return job;
}

Job randomJob(int number, QRandomGenerator &random)
{
    Job job = sample::job(u"ft-%1"_s.arg(number), JobStatus(random.bounded(9)), oneOf({u"sg"_s, u"bj"_s}, random));
    job.name = oneOf({u"support-tone v%1"_s, u"Support-Tone v%1"_s, u"sql-assist %1"_s, u"客服 %1 🙂"_s, u"x"_s}, random)
                   .replace(u"%1"_s, QString::number(random.bounded(20)));
    job.model = job.baseModel = oneOf({u"qwen3-14b"_s, u"qwen3-8b"_s, u"gpt-4.1-mini"_s, QString()}, random);
    if (random.bounded(3) > 0)
        job.usage = random.bounded(5) * 1000;
    if (random.bounded(4) > 0)
        job.created = {now().addSecs(-60 * random.bounded(50)), u"raw"_s};
    if (random.bounded(2) > 0)
        job.hyperParameters = {{u"learning_rate"_s, oneOf({u"1.6e-5"_s, u"0.0001"_s, u"auto"_s}, random)}};
    job.trainingFiles = {u"file-%1"_s.arg(random.bounded(9))};
    return job;
}

JobDigest randomDigest(QRandomGenerator &random)
{
    JobDigest digest;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    if (random.bounded(3) > 0)
        digest.fraction = random.bounded(10) / 10.0;
    if (random.bounded(3) > 0)
        digest.lastTrainLoss = oneOf({0.5, 0.25, nan, std::numeric_limits<double>::infinity()}, random);
    if (random.bounded(3) > 0)
        digest.lastEvalLoss = random.bounded(7) / 4.0;
    return digest;
}

void merge(JobStore &store, const std::vector<Job> &jobs)
{
    store.merge(jobs);
}

void merge(JobStore &store, const JobKey &key, const JobDigest &digest)
{
    const std::pair<JobKey, JobDigest> one[] = {{key, digest}};
    store.mergeDigests(one);
}

QString asText(const QAbstractItemModel &model, const std::vector<int> &columns, const QModelIndex &parent)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << model.index(row, column, parent).data().toString();
        const QString lines = asText(model, columns, model.index(row, 0, parent));
        text += cells.join(u" | "_s) + u'\n';
        for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
            text += u"  "_s + line + u'\n';
    }
    return text;
}

} // namespace sample

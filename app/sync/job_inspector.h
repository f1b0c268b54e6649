// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_request.h"
#include "sync/sync_context.h"
#include "values/error.h"
#include "values/job.h"
#include "values/result.h"

#include <QObject>
#include <QSet>
#include <memory>
#include <optional>

/// Asks jobs one by one: a job's own answer and then its checkpoints. Engine thread.
class JobInspector : public QObject
{
    Q_OBJECT

public:
    explicit JobInspector(const SyncContext &context, QObject *parent = nullptr);

    /// The job's own answer, then its checkpoints. Nothing when the same question is under way.
    void inspect(const JobKey &key, Priority priority);
    /// Whether this service has checkpoints at all.
    void setAsksCheckpoints(bool asks) { m_asksCheckpoints = asks; }
    /// Jobs without checkpoints may have some now. Until then an active one is asked for them once, and again when it ended.
    void forgetAbsent() { m_withoutCheckpoints.clear(); }
    /// Forgets all questions under way; nothing is said about them.
    void cancel();

Q_SIGNALS:
    /// `asked`: the id that was asked for, which a service may spell in another way.
    void answered(const Job &job, const QString &asked);
    /// No own answer. NotFound: the service does not know the job.
    void failed(const JobKey &key, const Error &error);
    void checkpointsStored(const JobKey &key);
    /// Where this job's checkpoints should be, the service has nothing.
    void checkpointsAbsent(const JobKey &key, const Error &error);
    void storageFailed(const Error &error);
    /// All questions about this job have ended; `failure` when one was not answered. "There is none" is an answer.
    void inspected(const JobKey &key, const std::optional<Error> &failure);

private:
    /// A job that has answered, and its checkpoints as far as they came.
    struct Inspection
    {
        Job job;
        JobKey asked;
        Priority priority = Priority::Normal;
        Checkpoints found = {};
        QSet<QString> names = {};
        int pages = 0;
    };

    void askCheckpoints(const Inspection &inspection, const QString &after);
    void takeCheckpoints(Inspection inspection, const Result<CheckpointPage> &answer);
    void store(const Inspection &inspection);
    void refused(const Inspection &inspection, const Error &error);
    bool hasNone(const Error &error) const;

    const SyncContext m_context;
    std::unique_ptr<QObject> m_questions; ///< owns them: to delete it is to cancel
    QSet<JobKey> m_asked; ///< whose answers are on their way
    bool m_asksCheckpoints = true;
    QSet<QString> m_withoutCheckpoints; ///< ids
};

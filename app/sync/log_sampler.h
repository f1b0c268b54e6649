// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"
#include "sync/event_walk.h"
#include "sync/service_parts.h"
#include "sync/sync_context.h"
#include "values/error.h"
#include "values/job.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>
#include <vector>

class AccountSync;

/// Gives rows on screen a loss and a sparkline: of jobs whose log nothing is held of, it asks for the end. Engine thread.
///
/// One question at a time for an account, after everything else. First the first lines: the answer tells how long the log
/// is, and when it began. Then the last block, and the one before when that has only a few lines: whole blocks, so that
/// opening the job later asks for nothing twice. Running jobs are asked for their growth, once a minute while their row is
/// on screen; ended ones once more after their end. Of a service with events the newest page is asked. What the service has
/// no log of is not asked again in this run; what it has no events of, not before refresh().
class LogSampler : public QObject
{
    Q_OBJECT

public:
    LogSampler(AccountSync &account, const SyncContext &context, QObject *parent = nullptr);
    ~LogSampler() override;

    /// Ids of the rows on screen, from the top; replaces the wish before.
    void setVisible(std::vector<QString> ids);
    const std::vector<QString> &visible() const { return m_visible; }
    /// This job's log is followed by somebody else: a question for it is forgotten.
    void setWatched(const QString &id);
    /// A person wants to know: events that were found missing are asked for again.
    void refresh();
    /// Nothing shall be asked any more: lets go of the question under way. What is due is asked after the next pump().
    void cancel();
    /// Asks when there is something to ask and the account may be asked.
    void pump();

Q_SIGNALS:
    /// Lines of this job were stored.
    void stored(const Job &job);
    void keyRejected(const Error &error);
    /// Where the job's events should be, the service has nothing.
    void absent(service_parts::Part part, const JobKey &job, const Error &error);
    void storageFailed(const Error &error);

private:
    /// What is under way.
    struct Sample
    {
        Job job;
        bool isFirst = false; ///< its end was not held
        int questions = 0;
    };

    enum class Due { Now, Later, Never };
    Due due(const Job &job, const LogIndex &index) const;
    bool isWanted(const Job &job) const;
    bool begin(const Job &job);
    void rest();
    void ask(const LogRange &range);
    void askEvents();
    void eventsRefused(const Error &error);
    void take(const LogRange &range, const LogBlock &block);
    void refused(const Error &error);
    void end();
    std::optional<LogRange> next(const LogIndex &index, qint64 total) const;

    AccountSync &m_account;
    const SyncContext m_context;
    std::vector<QString> m_visible;
    QString m_watched;
    std::optional<Sample> m_sample;
    std::unique_ptr<QObject> m_question; ///< owns it: to delete it is to cancel
    QSet<QString> m_done;                ///< nothing more will come of these in this run
    QSet<QString> m_withoutEvents;       ///< the service had none of these
    QHash<QString, QDateTime> m_askedAt; ///< active jobs, and those that have just ended
    QSet<QString> m_wereActive;          ///< when they were last asked: their end is still to come
    QDateTime m_restsUntil;              ///< after a failure that may pass
    QTimer m_timer;
};

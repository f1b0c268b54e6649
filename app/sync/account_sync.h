// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/dialect.h"
#include "sync/job_inspector.h"
#include "sync/job_walk.h"
#include "sync/known_jobs.h"
#include "sync/service_parts.h"
#include "sync/sync_context.h"
#include "values/account_state.h"

#include <QObject>
#include <QTimer>
#include <memory>

/// Keeps one account's jobs current: a full walk at the start, on refresh() and every 5 minutes; in between page 1 until a
/// page brings nothing new, and active jobs one by one; finished jobs never again. Engine thread.
///
/// Where a service has no list (AccountState::lacksList) the jobs that are known, or opened by their ids, are asked one by
/// one instead, and the list is tried again every 5 minutes.
///
/// Everything is stored before it is reported. 401, or 403 on the list, stops it until resume(), as pause() does.
class AccountSync : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Watch, ///< goes on by itself
        Once   ///< one complete walk, tried three times
    };

    /// `archived` are the account's archived jobs when they have just been read; otherwise they are read.
    AccountSync(Account account, const SyncContext &context, Mode mode, const std::vector<Job> *archived = nullptr);

    void start();
    /// A full walk now, or as soon as the short one under way has ended. What the service was found to lack is tried again.
    void refresh();
    /// Asks nothing more, and forgets what is on its way.
    void pause();
    /// After a new key or a pause: asks again.
    void resume();
    /// No longer paused, but nothing may be asked yet: as before start().
    void awaitKey();
    /// Neither stopped nor paused, and not before the service wants to hear from us again.
    bool mayAsk() const;
    /// The list is refused, and a job that is known is asked whether the list alone is.
    bool isProbing() const { return !m_probe.isEmpty(); }
    /// How often the list is asked while a job runs, unless the account says so itself (Account::refreshEvery); its other
    /// intervals follow in proportion, but not that of an account without a job.
    void setRefreshInterval(Pace::Ms whileRunning);
    /// A 401 that another question of this account met: stops it.
    void keyRejected(const Error &error);
    /// A person looks at this model: its pages first, as long as the first walk is under way.
    void preferModel(const QString &model);
    /// The job's own answer and its checkpoints; once for a finished job. Ends with inspected().
    void inspect(const QString &jobId, Priority priority);
    /// A person knows a job's id: asks for it, and keeps it like those of the list. Ends with opened().
    void open(const QString &jobId);
    /// Something of a job is not where this service should have it (404, 405, 501). When that is so of a second job, or no
    /// matter of the job, the service lacks it: not asked for again, in later runs neither, until refresh().
    void noteAbsent(service_parts::Part part, const JobKey &job, const Error &error);
    /// The connection ends, or another takes its place: whoever waits for a job hears why it does not come.
    void endOpenings(const Error &reason);

    const AccountState &state() const { return m_state; }
    const KnownJobs &jobs() const { return m_known; }
    const Account &account() const { return m_account; }

Q_SIGNALS:
    void stateChanged(const AccountState &state);
    void jobsFound(const std::vector<Job> &jobs);
    void checkpointsStored(const JobKey &key);
    /// Everything about this job was asked; `failure` when a question was not answered.
    void inspected(const JobKey &key, const std::optional<Error> &failure);
    /// The job is stored, under the id that the service gives it; or why not, under the id that was asked for.
    void opened(const JobKey &key, const std::optional<Error> &failure);
    void storageFailed(const Error &error);
    void storageRecovered();

private:
    void connectInspector();
    void loadKnown(const std::vector<Job> *archived);
    bool isAtWork() const;
    void timerFired();
    void beginWalk(JobWalk::Extent extent);
    void takePage(const std::vector<Job> &entries);
    void walkFinished();
    void noteStumble(const Error &error);
    void forgetStumble();
    void markMissing(const QSet<QString> &seen);
    void inspectEnded();
    void takeAnswer(const Job &answer, const QString &asked);
    bool asksOnceMore(const JobKey &key, const Error &failure) const;
    void finishInspection(const JobKey &key, const std::optional<Error> &failure);
    void takeFailure(const JobKey &key, const Error &error);
    void fail(const Error &error);
    void rest(const Error &error);
    bool takeRefusal(const Error &error);
    bool probe();
    void goOnWithoutList(const Error &refusal);
    void pollJobs();
    void schedulePoll();
    void takePollFailure(const Error &error);
    void noteOwnAnswer();
    std::optional<Error> whyNothingOpens() const;
    void forgetLacks();
    void storeLacks();
    void schedule(Pace::Ms pause);
    Pace::Ms stretched(Pace::Ms interval) const;
    Pace::Ms interval() const;
    void notePatience(Pace::Ms wait);
    void store(const std::vector<Job> &jobs);
    void report();
    void compareClocks(const QDateTime &serverTime);

    const Account m_account;
    const SyncContext m_context;
    const Mode m_mode;
    KnownJobs m_known;
    JobInspector m_inspector;
    AccountState m_state;
    QTimer m_timer;
    QDateTime m_lastFullWalk;
    QDateTime m_nextListTry;        ///< while the service lacks a list
    std::optional<Error> m_refusal; ///< of the list, when a job's answer would say that only the list is refused
    QString m_probe;                ///< the job that is asked for that
    QSet<QString> m_probed;         ///< this one, and those before that told nothing about the list
    bool m_pollHasAnswer = false;   ///< since the jobs were last asked one by one
    bool m_pollHasFailed = false;
    int m_failures = 0;             ///< in a row: walks, and polls that nothing answered
    double m_stretch = 1; ///< of the list's intervals
    QSet<QString> m_missing;  ///< asked whether they are gone
    QSet<QString> m_vouched;  ///< not in the list, but the service knows them: not asked again in this run
    QSet<QString> m_ended;    ///< ended in this run, last facts and checkpoints still to be asked
    QSet<QString> m_opening;  ///< ids a person gave, asked for
    QSet<QString> m_unstored; ///< seen while the archive could not be written
    QHash<service_parts::Part, QString> m_absent; ///< the first job whose part was not there
    bool m_wantsFullWalk = false;
    bool m_hasStumbled = false; ///< the state's error is of a try within the walk under way
    std::unique_ptr<JobWalk> m_walk;
    std::unique_ptr<JobWalk> m_modelWalk;
};

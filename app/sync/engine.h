// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/retry.h"
#include "providers/dialect.h"
#include "sync/clock.h"
#include "sync/pace.h"
#include "training/parser.h"
#include "values/account_state.h"
#include "values/connection_test.h"
#include "values/job_digest.h"
#include "values/log_state.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

class Archive;
class ConnectionTester;
class DigestKeeper;

/// An account as the engine works with it: what to ask, how, and with which key (memory only).
struct EngineAccount
{
    Account account;
    std::shared_ptr<const Dialect> dialect;
    Credentials credentials;
    bool mayBeAsked = true; ///< false: nothing is asked until setCredentials()
    std::shared_ptr<const std::vector<Job>> archived = {}; ///< its archived jobs, when they have just been read
};

/// Finds things out: owns the archive's writer and the network, runs in a thread of its own, reports values by signals.
///
/// Made in any thread, moved to the engine thread, used there only. Storing comes before reporting.
class Engine : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        Clock clock;
        Pace pace;
        RetryPolicy retry;
    };

    Engine(std::unique_ptr<Archive> archive, const Setup &setup);
    ~Engine() override;

    /// Watching: each account goes on by itself.
    void addAccount(const EngineAccount &account);
    /// A person edited its name, zone or key: goes on as edited, and reads what is archived of it in the new zone.
    void replaceAccount(const EngineAccount &edited);
    /// Ends everything of this account, and notes that for the next run; what is archived stays.
    void removeAccount(const QString &accountId, Leaving leaving);
    void setCredentials(const QString &accountId, const Credentials &credentials, bool mayBeAsked);
    void setPaused(const QString &accountId, bool isPaused);
    void setRefreshInterval(std::chrono::seconds whileRunning);
    /// One question with a network of its own, then connectionTested() with `number`; replaces a test under way.
    void testConnection(const EngineAccount &account, quint64 number);
    /// Streams this job's log; the one before is let go. A null key watches nothing.
    void watch(const JobKey &key);
    /// The rows on screen, of all accounts; see LogSampler.
    void sampleLogs(const std::vector<JobKey> &visible);
    void retryGap(const JobKey &key, qint64 firstLine, qint64 lastLine);
    void setViewport(const JobKey &key, qint64 firstLine, qint64 lastLine);
    /// See Account::keepsCompleteLogs.
    void setKeepsCompleteLogs(const QString &accountId, bool isKept);
    /// See Archive::removeText(); the watched job's log stays. Then logsRemoved().
    void removeLogs(const std::vector<JobKey> &keys);
    /// A job whose id a person knows; ends with jobOpened().
    void openJob(const JobKey &key);
    void refresh();
    void refreshAccount(const QString &accountId);
    void preferModel(const QString &model);
    /// Instead of watching: one full pass over these accounts, then passFinished().
    void pass(const std::vector<EngineAccount> &accounts);
    /// Sums up archived logs that have no digest of today's kind; asks nothing. After the accounts were added.
    void catchUp();
    /// Facts of archived logs that the pool parsed anew.
    void putFacts(const JobKey &key, qint64 logId, const std::vector<std::pair<qint64, training::BlockFacts>> &facts);

Q_SIGNALS:
    void jobsFound(const std::vector<Job> &jobs);
    void digestFound(const JobKey &key, const JobDigest &digest);
    void accountChanged(const AccountState &state);
    void logGrown(const LogGrowth &growth);
    void jobOpened(const JobKey &key, const std::optional<Error> &failure);
    void connectionTested(const ConnectionTest &test, quint64 number);
    void checkpointsChanged(const JobKey &key);
    void logsRemoved(); ///< and their room is given back to the disk
    void storageFailed(const Error &error);
    void storageRecovered();
    void passAdvanced(const QString &accountId, qsizetype done, qsizetype all);
    void accountPassed(const QString &accountId, const std::optional<Error> &failure);
    void passFinished();

private:
    void rereadTimes(const EngineAccount &account);
    struct Member;
    Member &add(const EngineAccount &account);
    void connectAccount(Member &member);
    void storeOptions(const Member &member);
    void startMember(Member &member);
    void passMember(Member &member);
    void memberPassed();
    Member *find(const QString &accountId);
    void updateWatched(const std::vector<Job> &jobs);
    void beginWatching();
    void refreshLog(Member &member);
    void stopWatching(Member &member);
    static Error changedMeanwhile();
    void shrink();
    void linesStored(const JobKey &key);
    LogState archivedState(const JobKey &key) const;
    void logHasGrown(const LogGrowth &growth);
    void reportGrowth();

    const std::unique_ptr<Archive> m_archive;
    const Setup m_setup;
    std::unique_ptr<DigestKeeper> m_digests;
    std::vector<std::unique_ptr<Member>> m_members;
    std::unique_ptr<ConnectionTester> m_tester;
    std::optional<std::chrono::seconds> m_refreshInterval;
    JobKey m_watched;
    QTimer m_growthTimer;
    QTimer m_checkpointTimer;
    bool m_isRefused = false; ///< the archive refused something, and has stored no line since
    std::vector<LogGrowth> m_growth; ///< since the last frame, one a job
    int m_passing = 0;
};

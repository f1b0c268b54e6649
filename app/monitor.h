// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "job_store.h"
#include "net/retry.h"
#include "sync/pace.h"
#include "values/account.h"
#include "values/account_state.h"
#include "values/connection_test.h"
#include "values/credentials.h"
#include "values/log_state.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// An account to watch in this run, with its key (memory only).
struct Connection
{
    Account account;
    Credentials credentials; ///< may be empty: the archive stays readable, nothing is asked
    bool isOffered = true; ///< a person wants it asked in this run; false for one that only the archive knows

    /// All that its service needs is there.
    bool mayBeAsked() const;
};

/// The front door of the program: owns the engine thread, the archive's writer, the network and the store. Main thread.
///
/// Only values cross threads. Destroying it cancels all questions, stops the engine and closes the archive.
class Monitor : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        QString dataDir;
        std::vector<Connection> connections; ///< of this run; accounts that the archive knows are added by start()
        std::function<Credentials(const Account &)> credentialsFor; ///< of an account that only the archive knows; may be empty
        QHash<QString, Credentials> kept; ///< by account, from the keychain: for these very accounts, whatever their address
        bool isDemo = false; ///< only then are archived accounts of a demo shown and asked
        QDateTime now; ///< pretend that the program starts at this time; invalid for the real clock
        Pace pace;
        RetryPolicy retry;
    };

    /// Facts a person should be told about the start.
    struct Started
    {
        QString setAside;             ///< path of a damaged archive that was moved away
        std::optional<Error> storage; ///< the archive cannot be written; code `busy`: another program holds it
        bool isTemporary = false;     ///< works on a copy that lives for this run, because the directory is read-only
        bool isCopied = true; ///< false when that archive was too large to copy: the run began empty
    };

    explicit Monitor(Setup setup, QObject *parent = nullptr);
    ~Monitor() override;

    /// Fills the store from the archive, then starts asking. What the services say is emitted after it returned.
    Started start();
    /// Instead of start(): one full pass over the given connections, or over those that the archive knows and nobody has
    /// paused, then passFinished().
    Started startPass();

    JobStore &jobs();
    const std::vector<Connection> &connections() const;
    /// Those that were removed and whose jobs are still shown. Nothing is asked of them.
    const std::vector<Account> &formerAccounts() const;
    /// Of connections() or formerAccounts(); nullptr for any other. Valid until one of them changes.
    const Account *account(const QString &accountId) const;
    AccountState accountState(const QString &accountId) const;
    JobKey watched() const;
    /// The state of a watched log; phase Loading for any other.
    LogState logState(const JobKey &key) const;
    QString dataDir() const; ///< what is read and written: of a temporary copy in a run that isTemporary
    QString homeDir() const; ///< what the person chose, to show
    /// The program's clock: the real one, or what Setup::now started.
    QDateTime now() const;

public Q_SLOTS:
    /// Streams this job's log while it is watched; the one before is let go. A null key watches nothing.
    void watch(const JobKey &key);
    /// Lines on screen of the watched log: fetched before all others.
    void viewport(const JobKey &key, qint64 firstLine, qint64 lastLine);
    /// Asks for a job by the id that a person knows, and keeps it; jobOpened() follows. Its list need not bring it.
    void openJob(const JobKey &key);
    /// Asks everything now, but never earlier than a Retry-After.
    void refresh();
    /// The same for one account.
    void refreshAccount(const QString &accountId);
    /// A person chose a model: its pages are asked first while the first walk is under way.
    void preferModel(const QString &model);
    /// New secrets for an account; asks again at once.
    void setCredentials(const QString &accountId, const Credentials &credentials);
    /// A known one takes the name, the zone and the key it is given; without a key it keeps its own.
    void addConnection(const Connection &given);
    /// Forgets a connection, also for later runs; its archive stays. Unless its jobs are Shown, they come back when it is
    /// added again.
    void removeConnection(const QString &accountId, Leaving leaving = Leaving::Hidden);
    /// Asks the account's list once, with this key, beside everything else; connectionTested() follows. A later test of
    /// any account replaces one under way. Stores nothing.
    void testConnection(const Connection &connection);
    /// Asks nothing of this account until it is resumed.
    void setPaused(const QString &accountId, bool isPaused);
    /// How often the list is asked while a job runs; other intervals follow in proportion. 15 s at the start.
    void setRefreshInterval(std::chrono::seconds whileRunning);
    /// See Account::keepsCompleteLogs; stored with the connection.
    void setKeepsCompleteLogs(const QString &accountId, bool isKept);
    /// A person wants the room that these logs take: their lines go, what they said in numbers stays. The watched one is
    /// left alone. logsRemoved() follows.
    void removeLogs(const std::vector<JobKey> &keys);
    /// These rows are on screen: for those whose log nothing is known of, its last 1,000 lines are asked for, one question
    /// at a time after everything else. Replaces the wish before.
    void sampleLogs(const std::vector<JobKey> &visible);
    /// These lines of the watched log were reported as a gap; asks for them again.
    void retryGap(const JobKey &key, qint64 firstLine, qint64 lastLine);

Q_SIGNALS:
    void accountChanged(const AccountState &state);
    void logGrown(const LogGrowth &growth);
    /// The job is in the store, under the id that the service gives it; or why not, under the id that was asked for.
    void jobOpened(const JobKey &key, const std::optional<Error> &failure);
    void connectionTested(const ConnectionTest &test);
    void checkpointsChanged(const JobKey &key);
    void logsRemoved();
    void passAdvanced(const QString &accountId, qsizetype done, qsizetype all);
    void accountPassed(const QString &accountId, const std::optional<Error> &failure);
    void passFinished();
    void storageFailed(const Error &error); ///< the disk is full or refuses; what the service says is shown all the same
    void storageRecovered();

private:
    class Private;
    const std::unique_ptr<Private> d;
};

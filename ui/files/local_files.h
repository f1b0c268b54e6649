// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/local_digest.h"
#include "files/local_file_facts.h"
#include "files/local_file_key.h"
#include "files/local_log.h"
#include "values/log_state.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <vector>

class JobStore;
class RunFacts;
class Settings;
struct Job;

/// The log files that a person has opened: one job each in the store, remembered by their paths from run to run. A file is
/// read when its log is first asked for, and followed from then on. Main thread.
class LocalFiles : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    LocalFiles(JobStore &jobs, Settings &settings, QObject *parent = nullptr);
    ~LocalFiles() override;

    static QString name(); ///< what stands in the place of a connection's name

    /// Puts the files of the last run into the store; none of them is opened.
    void restore();
    /// Puts a file into the store, unless it is there already, by whichever path. It must be one that refusalOf() lets pass.
    JobKey add(const QString &path);
    /// Forgets these files, which stay on the disk.
    void remove(const std::vector<JobKey> &keys);
    void removeAll();

    /// These rows are on screen: files of up to 16 MB among them that nobody has opened are read for what the table says of
    /// them, one at a time, and closed again; anew when they have changed on the disk, which is looked at twice a minute.
    /// Replaces the wish before.
    void sample(const std::vector<JobKey> &visible);
    /// Looks now.
    void lookAgain();
    bool isSampling() const { return !m_sampled.isNull(); }

    bool isEmpty() const { return m_entries.empty(); }
    std::vector<JobKey> keys() const; ///< in the order in which they were opened

    /// Opens the file the first time; nullptr for one that is not known. Valid until it is removed.
    LocalLog *log(const JobKey &key);
    /// The facts of its log for a chart, as it is now: to be asked for again after begun(). Null for one that is not known.
    std::shared_ptr<RunFacts> runFacts(const JobKey &key);
    /// As of a service's log: held as far as it is indexed. Phase Loading for one that was not opened.
    LogState logState(const JobKey &key) const;
    LocalFileFacts facts(const JobKey &key) const;
    /// What the table says of an opened file is all that is known of it.
    bool isReckoned(const JobKey &key) const;

Q_SIGNALS:
    void grown(const LogGrowth &growth);
    /// The first lines are there, of this file or of another one that has its name now: what was read before holds nothing.
    void begun(const JobKey &key);
    /// Some times a second while a file is read; at once when that ended, or failed.
    void factsChanged(const JobKey &key);

private:
    struct Entry
    {
        JobKey key;
        LocalFileFacts facts;
        std::unique_ptr<LocalLog> log;
        std::unique_ptr<LocalDigest> digest;
        bool isShown = false;   ///< somebody has asked for its log, which stays open
        int generation = 0;     ///< of its log
        bool isSampled = false; ///< it was read to its end, for the table, and has not changed since
    };
    struct Stamp
    {
        QString path;
        QDateTime made; ///< UTC; invalid when the file is not there
        qint64 bytes = -1;
        QDateTime modified{}; ///< UTC
    };

    Entry *find(const JobKey &key) const;
    Entry *findSame(const QString &path) const;
    Entry *append(const QString &path);
    void open(Entry &entry);
    void sampleNext();
    void endSample();
    void takeGrowth(const JobKey &key, const std::vector<qint64> &blocks);
    void takeReading(const JobKey &key, const LocalDigest::Reading &reading);
    void stamp(const QStringList &paths);
    void takeStamps();
    void setFacts(Entry &entry, const LocalFileFacts &facts);
    void say(const JobKey &key);
    void keep();
    static Stamp stampOf(const QString &path);

    JobStore &m_jobs;
    Settings &m_settings;
    std::vector<std::unique_ptr<Entry>> m_entries;
    std::vector<JobKey> m_unsaid; ///< whose sizes have changed since m_later was started
    QTimer m_later;
    std::vector<JobKey> m_visible; ///< see sample()
    JobKey m_sampled;              ///< being read for the table
    QTimer m_looks;
    bool m_isStamping = false;
    QFutureWatcher<std::vector<Stamp>> m_stamps; ///< of files that are not open: a slow disk does not hold up the window
};

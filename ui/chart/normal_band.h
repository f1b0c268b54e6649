// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/envelope.h"
#include "values/job.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <vector>

class JobStore;
struct JobChanges;

/// Where a person's own runs of one model and method usually are.
struct NormalBand
{
    training::Envelope envelope;
    int runs = 0;      ///< that are in it
    double weight = 0; ///< their train loss was smoothed with
    QString model;     ///< that all of them trained
};

/// A run to learn from.
struct NormalRun
{
    JobKey key;
    std::optional<double> epochs; ///< planned

    bool operator==(const NormalRun &) const = default;
};

/// The succeeded jobs of `all` with the same base model and the same method as `job`, newest first, without the job itself.
std::vector<NormalRun> normalRuns(const Job &job, std::span<const Job *const> all);

/// Finds the runs that a job is like and makes their band from the archive, in the pool: one reading at a time, the newest
/// question wins. What was read is remembered. Main thread.
class NormalBandLoader : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t LeastRuns = 5;
    static constexpr size_t MostRuns = 20; ///< the newest

    /// `jobs` must outlive this object.
    NormalBandLoader(JobStore &jobs, QString dataDir, QObject *parent = nullptr);
    ~NormalBandLoader() override;

    /// Another job: its band follows. A null key has none.
    void open(const JobKey &key);
    /// How the curves are smoothed, as the chart's own.
    void setWeight(double weight);
    /// Null while there is none.
    const std::shared_ptr<const NormalBand> &band() const { return m_band; }
    bool isIdle() const { return !m_watcher.isRunning() && !m_isStale && !m_settling.isActive(); }

Q_SIGNALS:
    void changed();

private:
    /// The curve of a run, and of which log it is.
    struct Known
    {
        qint64 logId = 0;
        qint64 lines = 0;
        training::RunCurve curve; ///< at the places of the envelope; empty when it says nothing
    };
    using Memory = QHash<JobKey, Known>;
    struct Question
    {
        std::vector<NormalRun> runs;
        QString model;
        double weight = 0;

        bool operator==(const Question &) const = default;
    };
    struct Answer
    {
        Memory memory;
        std::shared_ptr<const NormalBand> band;
    };

    Question question() const;
    void lookAgain(const JobChanges &changes);
    void ask();
    void start();
    void take();
    void drop();
    static Answer read(const QString &dataDir, const Question &question, Memory memory, const std::atomic_bool &stops);

    JobStore &m_jobs;
    const QString m_dataDir;
    JobKey m_key;
    double m_weight = 0.6;
    Question m_asked;
    Memory m_memory; ///< curves smoothed with the weight asked last
    double m_memoryWeight = -1;
    bool m_isTouched = false; ///< more is known of one of the runs
    bool m_isStale = false; ///< another question waits for the reading under way
    std::shared_ptr<const NormalBand> m_band;
    std::shared_ptr<std::atomic_bool> m_stop;
    QTimer m_settling; ///< changes of jobs and of the slider come in swarms
    QFutureWatcher<Answer> m_watcher;
};

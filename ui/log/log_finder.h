// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/hit_list.h"
#include "log/log_source.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <set>

/// Searches everything held of one log in the threads of the global pool and keeps up with what arrives. Main thread; owns
/// nothing of the log.
///
/// A new term, another source or destruction ends the running search at once: what its threads still do reaches nobody.
class LogFinder : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,       ///< nothing is searched for
        Searching,  ///< the first pass is under way; hits so far are valid
        Done,       ///< all that is held was searched; what arrives is searched as it comes
        TooCostly,  ///< the pattern backtracks without end: given up, hits may be missing
        BadPattern, ///< see problem(); hits and pattern() stay those of the last good one
    };

    static constexpr qsizetype TextBudget = 64 * 1024 * 1024; ///< bytes of decoded text kept for the next search
    static constexpr int MostThreads = 8;                     ///< each has the archive open once

    explicit LogFinder(QObject *parent = nullptr);
    ~LogFinder() override;

    void setSource(LogSource *source);
    /// Starts anew, with the block around `nearLine` first. An empty text stops searching. A term that is no pattern leaves
    /// the search before it as it is.
    void search(const SearchTerm &term, qint64 nearLine);

    State state() const { return m_problem.isEmpty() ? m_state : State::BadPattern; }
    const HitList &hits() const { return m_hits; }
    const std::optional<LinePattern> &pattern() const { return m_pattern; }
    QString problem() const { return m_problem; } ///< what is wrong with the term, and where; empty when nothing is
    qint64 lines() const;                         ///< of the whole log, here or not
    qint64 searchedLines() const { return m_hits.searchedLines(); }
    /// What the first pass took; so far while it is under way.
    std::chrono::nanoseconds elapsed() const;

Q_SIGNALS:
    void changed(); ///< state or hits

private:
    void clear();
    void restart();
    void run(std::optional<std::vector<qint64>> only);
    void stop();
    void post(SearchBatch batch); ///< in a worker
    void receive();
    SearchBatch takeInbox();
    void searchChanged();
    void takeChanged(const std::vector<qint64> &blocks);

    QPointer<LogSource> m_source;
    State m_state = State::Idle;
    std::optional<LinePattern> m_pattern;
    QString m_problem;
    qint64 m_nearBlock = 0;
    HitList m_hits;
    std::set<qint64> m_changedBlocks; ///< arrived or changed since their last search began
    QTimer m_later;                   ///< gathers what arrives
    QTimer m_forget;                  ///< gives decoded text back when nothing is searched for
    QElapsedTimer m_clock;            ///< of the first pass
    std::optional<std::chrono::nanoseconds> m_elapsed;
    std::shared_ptr<TextCache> m_cache; ///< replaced with the log
    std::shared_ptr<SearchRun> m_run;
    QMutex m_inboxMutex;
    SearchBatch m_inbox; ///< what workers have found and the main thread has not taken
    bool m_isPosted = false;
};

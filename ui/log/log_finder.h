// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/hit_list.h"
#include "log/log_source.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <set>

/// Searches everything held of one log in a worker and keeps up with what arrives. Main thread; owns nothing of the log.
///
/// A new term, another source or destruction raises a stop flag and forgets the running search: it ends by itself, and
/// what it still reports reaches nobody.
class LogFinder : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,       ///< nothing is searched for
        Searching,  ///< the first pass is under way; hits so far are valid
        Done,       ///< all that is held was searched; what arrives is searched as it comes
        TooCostly,  ///< the pattern backtracks without end: given up, hits may be missing
        BadPattern, ///< see problem()
    };

    explicit LogFinder(QObject *parent = nullptr);
    ~LogFinder() override;

    void setSource(LogSource *source);
    /// Starts anew, with the block around `nearLine` first. An empty text stops searching.
    void search(const SearchTerm &term, qint64 nearLine);

    State state() const { return m_state; }
    const HitList &hits() const { return m_hits; }
    const std::optional<LinePattern> &pattern() const { return m_pattern; }
    QString problem() const { return m_problem; } ///< PCRE2's sentence about a bad pattern

Q_SIGNALS:
    void changed(); ///< state or hits

private:
    void restart();
    void run(std::optional<std::set<qint64>> only);
    void stop();
    void receive(int begin, int end);
    void finished();
    void searchChanged();

    QPointer<LogSource> m_source;
    State m_state = State::Idle;
    std::optional<LinePattern> m_pattern;
    QString m_problem;
    qint64 m_nearBlock = 0;
    HitList m_hits;
    std::set<qint64> m_changedBlocks; ///< arrived or changed since their last search began
    QTimer m_later;                   ///< gathers what arrives
    std::shared_ptr<std::atomic<bool>> m_stop;
    QFutureWatcher<SearchBatch> m_watcher;
};

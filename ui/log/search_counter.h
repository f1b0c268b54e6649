// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_source.h"

#include <QPointer>
#include <QTimer>
#include <map>
#include <set>

/// How many lines of a log match each of several searches, counted in one thread of the global pool, behind everything
/// else that waits there, in one pass for all of them. Main thread; owns nothing of the log.
///
/// Counts grow while the log is read and as it grows. Nothing is done before setActive(true).
class SearchCounter : public QObject
{
    Q_OBJECT

public:
    explicit SearchCounter(QObject *parent = nullptr);
    ~SearchCounter() override;

    void setSource(LogSource *source);
    /// Starts anew when they differ. A term that is no pattern counts -1.
    void setTerms(const std::vector<SearchTerm> &terms);
    /// False stops at once, for a panel that nobody sees; true goes on where it stopped.
    void setActive(bool isActive);

    const std::vector<SearchTerm> &terms() const { return m_terms; }
    /// In the order of the terms: what is counted so far.
    const std::vector<qint64> &counts() const { return m_counts; }
    bool isCounting() const { return m_job != nullptr; }

Q_SIGNALS:
    void changed(); ///< counts, or isCounting()

private:
    class Job;

    void restart();
    void start();
    void stop();
    void receive();
    void take(const BlockCounts &block);
    void showCounts();

    QPointer<LogSource> m_source;
    std::vector<SearchTerm> m_terms;
    std::vector<LinePattern> m_patterns; ///< of the terms that are patterns
    std::vector<qint64> m_sums;          ///< one for each pattern
    std::vector<qint64> m_counts;
    std::map<qint64, std::vector<int>> m_blocks; ///< counts of the patterns in each block
    std::set<qint64> m_wanted;                   ///< blocks that arrived or changed since they were counted
    std::set<qint64> m_underWay;                 ///< of these, those that are being counted
    bool m_wantsAll = false;                     ///< blocks may be held that nobody has told of
    bool m_isActive = false;
    QTimer m_later;
    std::shared_ptr<Job> m_job; ///< what is being counted
};

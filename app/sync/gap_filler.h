// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/sync_context.h"
#include "values/error.h"
#include "values/job_key.h"
#include "values/log_lines.h"

#include <QObject>
#include <deque>
#include <vector>

/// Asks once more for lines that the service could not give, one question after the other. Engine thread; deleting it ends
/// it. A gap stays one until its lines are here: nothing is lost by trying.
class GapFiller : public QObject
{
    Q_OBJECT

public:
    GapFiller(JobKey key, const SyncContext &context, QObject *parent = nullptr);

    /// All gaps of the newest log that touch these lines.
    void start(qint64 firstLine, qint64 lastLine);

Q_SIGNALS:
    /// Blocks that became readable.
    void filled(const std::vector<qint64> &blocks);
    void keyRejected(const Error &error);
    void storageFailed(const Error &error);
    /// Everything was asked, or the service is out of reach.
    void finished();

private:
    void ask();
    void take(const LogRange &range, const LogBlock &block);
    void refused(const LogRange &range, const Error &error);
    void split(const LogRange &range);
    bool isSameLog() const;

    const JobKey m_key;
    const SyncContext m_context;
    int m_generation = 0;
    std::deque<LogRange> m_waiting;
    int m_barren = 0; ///< questions in a row that gave no line
};

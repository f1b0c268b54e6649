// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/points_file.h"

#include <QFutureWatcher>
#include <QObject>
#include <atomic>
#include <memory>
#include <vector>

/// Writes the points of runs into a file, in the pool. One file at a time. Main thread; destruction stops what is being
/// written, and leaves no file.
class PointsExport : public QObject
{
    Q_OBJECT

public:
    explicit PointsExport(QObject *parent = nullptr);
    ~PointsExport() override;

    /// Until finished().
    bool isRunning() const { return bool(m_stops); }
    /// The points as they are now, whatever comes later. False while another file is being written.
    bool save(const std::vector<ComparedRun> &runs, const QString &file);

Q_SIGNALS:
    void finished(const PointsSaved &result);

private:
    std::shared_ptr<std::atomic<bool>> m_stops; ///< of the writing under way
    QFutureWatcher<PointsSaved> m_watcher;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/points_export.h"

#include <QtConcurrentRun>

PointsExport::PointsExport(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_stops.reset();
        Q_EMIT finished(m_watcher.result());
    });
}

PointsExport::~PointsExport()
{
    // Not awaited: the worker owns all it needs, and notices by itself.
    if (m_stops)
        *m_stops = true;
}

bool PointsExport::save(const std::vector<ComparedRun> &runs, const QString &file)
{
    if (isRunning())
        return false;
    m_stops = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run([runs, file, stops = m_stops] { return writePointsFile(runs, file, *stops); }));
    return true;
}

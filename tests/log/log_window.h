// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_view.h"
#include "memory_log.h"

#include <QTest>

/// A view of 30 rows on a training log: warnings, errors, metrics; all or some blocks here.
struct LogWindow
{
    explicit LogWindow(qint64 lines = 5000, bool isHere = true)
        : log(trainingLine)
    {
        log.setKind(trainingKind);
        log.setLevel(trainingLevel);
        log.setLineCount(lines);
        if (isHere)
            log.holdAll();
        view.resize(600, 30 * view.metrics().rowHeight);
    }

    void open()
    {
        view.setSource(&log);
        view.show();
    }
    /// Waits until the facts of all that is here are known.
    bool isRead() { return QTest::qWaitFor([this] { return !view.facts().isReading(); }); }
    qint64 firstLine() const { return view.rows().lineAt(view.scroll().firstRow()); }
    bool isOnScreen(qint64 line) const
    {
        const qint64 row = view.rows().rowOf(line);
        return row >= view.scroll().firstRow() && row <= view.scroll().lastRow();
    }
    QPoint gutterOf(qint64 line) { return {11, view.scroll().yOf(view.rows().rowOf(line)) + 8}; }

    MemoryLog log;
    LogView view;
};

inline LevelFilter levelsOf(std::initializer_list<Level> levels)
{
    LevelFilter filter;
    for (const Level level : levels)
        filter.set(level, true);
    return filter;
}

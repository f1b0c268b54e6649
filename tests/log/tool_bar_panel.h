// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/find_bar.h"
#include "log/level_chip.h"
#include "log/line_field.h"
#include "log/log_message.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "memory_log.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

/// A panel with a training log whose facts are known, and the parts of its tool bar by name.
struct ToolBarPanel
{
    explicit ToolBarPanel(qint64 lines = 5000)
        : log(trainingLine)
    {
        log.setKind(trainingKind);
        log.setLevel(trainingLevel);
        log.setLineCount(lines);
        log.holdAll();
        panel.resize(1400, 400);
        panel.setSource(&log);
        panel.show();
        if (!QTest::qWaitFor([this] { return !panel.view()->facts().isReading(); }))
            qFatal("the facts were not read");
    }

    template <typename T>
    T *part() const
    {
        return panel.findChild<T *>();
    }
    QLineEdit *search() const { return part<FindBar>()->findChild<QLineEdit *>(); }
    QToolButton *button(const QString &name) const
    {
        for (auto *each : panel.findChildren<QToolButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        for (const auto *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }
    void choose(const QString &level) const
    {
        for (QAction *action : part<LevelChip>()->menu()->actions()) {
            if (action->text() == level)
                action->toggle();
        }
    }

    MemoryLog log;
    LogPanel panel;
};

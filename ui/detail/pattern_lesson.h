// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class JobLog;
class LossChart;
class Settings;
class TaughtPatterns;
class TeachDialog;

/// Lets a person teach the chart of the open job a pattern, and draws what it finds.
class PatternLesson : public QObject
{
    Q_OBJECT

public:
    /// All of it must outlive this object. The dialog opens above `window`.
    PatternLesson(Settings &settings, JobLog *log, LossChart *chart, QWidget *window);

    void open();

private:
    JobLog *m_log;
    QWidget *m_window;
    TaughtPatterns *m_patterns;
    QPointer<TeachDialog> m_dialog;
};

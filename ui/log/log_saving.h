// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/log_file.h"

#include <QFutureWatcher>
#include <QObject>
#include <memory>

class LogToolBar;
class LogView;

/// Saves the log of a view, or a part of it: asks what and where, writes in a worker, and says in the tool bar how far it is
/// and how it ended. Main thread; destruction stops what is being written, and leaves no file.
class LogSaving : public QObject
{
    Q_OBJECT

public:
    enum class What {
        Everything,
        Shown,    ///< what has a row of its own
        Selected, ///< every line that the selection touches and the filter leaves
    };

    LogSaving(LogView *view, LogToolBar *tools, QObject *parent);
    ~LogSaving() override;

    /// What a file is called until a person chooses another name.
    void setFileName(const QString &name);
    /// The lines are those of this file: nothing is written over it, and a copy gets a name of its own. Empty for none.
    void setShownFile(const QString &path);
    bool isRunning() const { return bool(m_stop); }

    /// Asks what to save when there is a choice.
    void choose();
    void chooseBelow(const QWidget *button); ///< the same
    /// Says so when lines are not here yet, then asks for a file. What is saved is the log of this moment, whichever is
    /// shown when a person has chosen a file.
    void ask(What what);
    void save(What what, const QString &file);

Q_SIGNALS:
    void finished(bool isSaved);

private:
    struct Task;

    std::vector<What> choices() const;
    std::shared_ptr<Task> taskFor(What what) const;
    void askForFile(const std::shared_ptr<Task> &task);
    void start(const std::shared_ptr<Task> &task, const QString &file);
    SavedPart partOf(What what) const;
    void cancel();
    void fail(const QString &problem);
    void receive(int begin, int end);

    LogView *m_view;
    LogToolBar *m_tools;
    QString m_fileName;
    QString m_shownFile; ///< see setShownFile()
    QString m_file; ///< being written
    qint64 m_last = 0;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the writing under way
    QFutureWatcher<LogFileProgress> m_watcher;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QObject>
#include <QTimer>
#include <vector>

class JobsTable;
class QMenu;

/// What a person can do with a row: by the context menu of the table, and by the window's menus and keys. Acts on the
/// selected jobs where that makes sense, else on the current one; without a row it does nothing.
class JobActions : public QObject
{
    Q_OBJECT

public:
    explicit JobActions(JobsTable *table);

    bool hasJob() const;
    bool hasFineTunedModel() const;
    bool isPinned() const; ///< the current job
    bool hasRawJson() const; ///< of no local file
    bool canCompare() const; ///< two to six jobs are selected
    /// The context menu of the current row.
    void fill(QMenu *menu);

public Q_SLOTS:
    void open();
    void rename(); ///< edits the nickname in its place
    void compare(); ///< the selected jobs
    void togglePin();
    void copyJobId(); ///< one a line
    void copyFineTunedModel();
    void copyAsMarkdown();
    void showRawJson();

Q_SIGNALS:
    void rawJsonWanted(const JobKey &key);
    void openFileWanted(); ///< another log file
    void filesRemovalWanted(const std::vector<JobKey> &keys); ///< these local files, from the list
    void compareWanted(const std::vector<JobKey> &keys);
    /// For the status bar and screen readers.
    void copied(const QString &text);

private:
    void copy(const QString &text);
    void fillForFile(QMenu *menu);
    std::vector<JobKey> selectedFiles() const;

    JobsTable *m_table;
    QTimer m_said; ///< while the table's description says that something was copied
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QHash>
#include <QObject>
#include <set>

/// What a person noted about jobs, on this computer only: a nickname, a pin, marked log lines. Main thread.
///
/// Kept in `job_notes.json` of the data directory, written whole and atomically with every change. A file that cannot be
/// read is set aside as `job_notes.damaged.json`, never overwritten.
class JobNotes : public QObject
{
    Q_OBJECT

public:
    explicit JobNotes(const QString &dataDir, QObject *parent = nullptr);

    QString nickname(const JobKey &key) const; ///< empty: none, the job's own name is shown
    void setNickname(const JobKey &key, const QString &nickname);
    bool isPinned(const JobKey &key) const;
    void setPinned(const JobKey &key, bool isPinned);
    /// Line numbers from 0.
    std::set<qint64> marks(const JobKey &key) const;
    void setMarks(const JobKey &key, const std::set<qint64> &lines);

    /// False after a change that could not be written.
    bool isSaved() const { return m_isSaved; }

Q_SIGNALS:
    void changed(const JobKey &key); ///< nickname or pin

private:
    struct Note
    {
        QString nickname;
        bool isPinned = false;
        std::set<qint64> marks;
        bool isEmpty() const { return nickname.isEmpty() && !isPinned && marks.empty(); }
    };
    void load();
    void setAside();
    void save();
    void put(const JobKey &key, const Note &note);

    const QString m_file;
    QHash<JobKey, Note> m_notes;
    bool m_mayWrite = true; ///< false while a damaged file stands where the notes would be written
    bool m_isSaved = true;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_key.h"

#include <QFrame>
#include <QString>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

/// A run that could be compared, too.
struct PickedRun
{
    JobKey key;
    QString name;
    QString about; ///< `qwen3-14b · Singapore`
    QString haystack; ///< lower case: everything that the search looks at
};

/// Every job by name, in a popup with a search: all terms must match. Enter or a click chooses one and closes it.
class RunPicker : public QFrame
{
    Q_OBJECT

public:
    static constexpr size_t MostShown = 200; ///< rows; with more, a search says which

    explicit RunPicker(QWidget *parent);

    /// Opens below `anchor` with these, the likeliest first.
    void openBelow(const QWidget *anchor, std::vector<PickedRun> runs);

Q_SIGNALS:
    void picked(const JobKey &key);

protected:
    bool eventFilter(QObject *field, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search(const QString &words);
    void choose(int row);

    std::vector<PickedRun> m_runs;
    std::vector<size_t> m_shown; ///< indexes of m_runs
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_note;
};

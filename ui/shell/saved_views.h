// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/saved_filters.h"

#include <QObject>
#include <QTimer>
#include <vector>

class JobModel;
class JobsFilter;
class NavigationModel;
class Sidebar;
class TopBar;

/// What a person does with the views they saved: saves, chooses, renames, removes; and how many jobs each of them has, as
/// jobs change. Main thread.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    /// Where they are shown and what they are made of; all of them outlive this.
    struct Panes
    {
        NavigationModel *navigation;
        JobModel *jobs;
        JobsFilter *filter;
        Sidebar *sidebar;
        TopBar *topBar;
    };

    SavedViews(Settings *settings, const Panes &panes, QObject *parent = nullptr);

    /// The row of `spec` was chosen: its chips and its search become those of the top bar, or, when it is none of a saved
    /// view, those that stood there before.
    void enter(const JobFilterSpec &spec);
    /// Whether there is something to save: a chip or a search.
    bool canSave() const;

public Q_SLOTS:
    /// Asks for a name, and saves what is shown now.
    void save();

Q_SIGNALS:
    void changed(); ///< names or counts

private:
    void rename(const QString &id);
    void askToRemove(const QString &id);
    void remove(const QString &id);
    void show();
    void beginCount();
    void countOn();
    void tell(const std::vector<int> &counts);
    QString wordsFor(const JobFilterSpec &spec, const JobChips &chips, const QString &search) const;
    QString proposedName() const;

    const Panes m_panes;
    SavedFilters m_filters;
    QTimer m_recount; ///< several diffs of the store in a row are counted once
    QTimer m_slices;  ///< between two parts of a count
    std::vector<int> m_counts; ///< so far, of the views in their order; the last one up to m_nextRow
    int m_nextRow = 0;
    bool m_isCountOld = false; ///< jobs changed while they were counted
};

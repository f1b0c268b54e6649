// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"

#include <QHash>
#include <QStringList>
#include <QWidget>
#include <optional>

class FilterChip;
class QAction;
class QMenu;
class QPushButton;

/// The filters of a view: by status, by age, and Reset as soon as one is set. In a narrow window they are one button.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChipBar(QWidget *parent = nullptr);

    const JobChips &chips() const { return m_chips; }
    /// Says nothing: what the window sets needs no answer.
    void setChips(const JobChips &chips);
    /// A view that is a status needs no filter for it. A saved view brings its `own` chips; those that were set before come
    /// back with the next view that has none.
    void setView(const JobFilterSpec &spec, const std::optional<JobChips> &own = {});
    /// What is to be kept for the next run: the chips, those of a saved view not counted.
    const JobChips &lastingChips() const { return m_outside ? m_outside->chips : m_chips; }
    /// What the chips say, one word a filter; nothing of those that leave everything.
    static QStringList wordsOf(const JobChips &chips);
    void setCollapsed(bool isCollapsed);
    /// Width of all chips side by side, whether they are or not.
    int openWidth() const;

Q_SIGNALS:
    void chipsChanged(const JobChips &chips);

private:
    /// Everything that a saved view sets aside.
    struct Filters
    {
        JobChips chips;
        std::set<JobFilterSpec::View> resting;
        bool isStatusView = false;
    };

    static QString nameOf(JobChips::Period period);
    void makeStatusActions();
    void makePeriodActions();
    void makeMenus();
    void connectChips();
    void change(const JobChips &chips);
    void renew();

    JobChips m_chips;
    std::set<JobFilterSpec::View> m_resting; ///< statuses of the views that have a chip for them, while this one has not
    bool m_isStatusView = false;
    std::optional<Filters> m_outside; ///< while a saved view is chosen
    bool m_isCollapsed = false;
    QHash<JobFilterSpec::View, QAction *> m_statuses;
    QHash<JobChips::Period, QAction *> m_periods;
    QAction *m_anyStatus;
    FilterChip *m_status;
    FilterChip *m_period;
    FilterChip *m_all;
    QPushButton *m_reset;
};

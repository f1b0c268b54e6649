// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/job_filter_spec.h"
#include "shell/window_context.h"

#include <QWidget>

class BannerStack;
class DetailPane;
class HistoryStrip;
class JobsFilter;
class JobsPane;
class JobsTable;
class QSplitter;
class TopBar;

/// The page of jobs: top bar, messages, a model's history, the table, and the chosen job below it. Arranges them; the
/// window connects them.
class JobsPage : public QWidget
{
    Q_OBJECT

public:
    /// `jobs` must outlive the page.
    JobsPage(const WindowContext &context, JobsFilter *jobs, QWidget *parent = nullptr);

    TopBar *topBar() const { return m_topBar; }
    BannerStack *banners() const { return m_banners; }
    HistoryStrip *history() const { return m_history; }
    JobsPane *pane() const { return m_pane; }
    JobsTable *table() const { return m_table; }
    DetailPane *detail() const { return m_detail; }

    /// The view chosen in the sidebar: that of one model has its history above the table.
    void setView(const JobFilterSpec &spec, const JobChips &chips);
    /// Where F6 stops, in reading order; only what is visible.
    std::vector<QWidget *> panes() const;

    int tableHeight() const;
    void setTableHeight(int height);

Q_SIGNALS:
    void arranged(); ///< a person moved the line between table and job

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showHistory();
    void showRows();

    TopBar *m_topBar;
    BannerStack *m_banners;
    HistoryStrip *m_history;
    JobsPane *m_pane;
    JobsTable *m_table;
    DetailPane *m_detail;
    QSplitter *m_rows;
    bool m_isOneModel = false; ///< a view whose history is worth a strip
};

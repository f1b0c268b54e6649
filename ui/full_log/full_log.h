// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "full_log/log_page_facts.h"
#include "full_log/run_places.h"
#include "log/line_filter.h"
#include "values/job_key.h"

#include <QWidget>
#include <memory>
#include <vector>

class ChartNote;
class DensityMap;
class FilterPanel;
class LogBar;
class LogPanel;
class LogView;
class PlaceLine;
class QHBoxLayout;
class SavedSearches;
class SearchCounter;
class SearchRow;
class Settings;
class ViewWatch;
class WidgetLoan;

/// The log of a job on a page of its own: filters at the left, the search above the lines, a map of the log beside them.
///
/// There is one log panel a window. While this page is entered the panel's lines, its search and its messages stand here;
/// position, selection, following and search stay as they are, and nothing is read anew. Filters are the page's own: the
/// panel's come back with it. What a person folds is kept for the next run; a part of a log is forgotten with its job.
class FullLog : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    FullLog(LogPanel *panel, Settings &settings, QWidget *parent);
    ~FullLog() override; ///< leave() before, unless the whole window goes

    void enter(const JobKey &job);
    void leave();
    bool isEntered() const { return !m_loans.empty(); }

    void setFacts(const LogPageFacts &facts);
    void setPlaces(const RunPlaces &places);
    void takeFocus();
    /// Where F6 stops, in reading order.
    std::vector<QWidget *> panes() const;

Q_SIGNALS:
    void leaveWanted();
    /// A person wants to see this line's record in the chart; its step, −1 when not known.
    void chartWanted(qint64 line, int step);

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectParts();
    void connectView();
    void connectSearches();
    void borrow();
    std::vector<QWidget *> tabStops() const;
    void choose(const LineFilter &filter);
    void showFilter();
    void showSearch();
    void showCounts();
    void showLine();
    LineFilter keptFilter() const;
    void keepFilter() const;

    Settings &m_settings;
    LogPanel *m_panel;
    LogView *m_view;
    SavedSearches *m_searches;
    SearchCounter *m_counter; ///< of the saved searches, while the page is entered
    LogBar *m_bar;
    FilterPanel *m_filters;
    SearchRow *m_search;
    DensityMap *m_map;
    PlaceLine *m_line;
    QHBoxLayout *m_lines; ///< the panel's place, and the map
    ViewWatch *m_watch;
    ChartNote *m_note;
    RunPlaces m_places;
    JobKey m_job; ///< whose part of the log m_filter shows
    LineFilter m_filter;      ///< of this page
    LineFilter m_panelFilter; ///< of the panel, while its view is here
    bool m_didShowElapsed = false; ///< the same
    std::vector<std::unique_ptr<WidgetLoan>> m_loans;
};

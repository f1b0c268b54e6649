// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/series_preset.h"
#include "detail/detail_tab.h"
#include "theme/density.h"

#include "values/job.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class ChartLogLink;
class EscapeKey;
class FactFinder;
class InfoPanel;
class JobHeader;
class JobLog;
class JobNotes;
class JobTabs;
class LocalFiles;
class LogPanel;
class LossChart;
class Monitor;
class MonitorPage;
class NormalBandLoader;
class OverviewPage;
class QStackedLayout;
class RawJsonView;
class Settings;
class StoryLoader;
class StripMemory;
class SummaryPage;
struct ChartData;
struct DetailFacts;
struct JobStory;
struct LogState;
struct TitleFacts;

/// Everything about the chosen job: header, tabs, and below them chart over log beside the info panel, an overview, or
/// what the service said. Watches the job's log while it is shown. One chart and one log panel, whatever tab shows them.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    /// All of it must outlive the pane; `monitor` must have been started.
    DetailPane(Monitor &monitor, Settings &settings, JobNotes &notes, QWidget *parent = nullptr);
    ~DetailPane() override;

    /// Where local files come from; must outlive the pane. Without it none can be opened.
    void setFiles(LocalFiles *files);
    /// Opens another job, on the tab a person chose last for jobs of its kind; a null key shows none.
    void open(const JobKey &key);
    const JobKey &job() const { return m_key; }
    /// Several rows are chosen: a summary stands in place of one job's facts until open() is called.
    void showSummary(const std::vector<JobKey> &keys);
    /// The store, an account or the clock knows something newer.
    void refreshFacts();

    /// Of the open log, wherever it comes from.
    LogState logState() const;
    LogPanel *log() const { return m_log; }
    LossChart *chart() const { return m_chart; }
    /// The tail and the metrics that are known are on screen: nothing visible is still to come.
    bool isSettled() const;

    DetailTab tab() const;
    void setTab(DetailTab tab);
    Expanded expanded() const { return m_expanded; }
    /// Chart or log alone fill the pane; None brings everything back.
    void setExpanded(Expanded what);
    /// Pins the crosshair at the record nearest to this step, as soon as the metrics are here.
    void showStep(int step);
    /// Brings the chart back and pins this log line's record there, or else the one of this step; −1: not known.
    void showInChart(qint64 line, int step);

    /// What the chart draws, null while nothing was read; and when the job began to run, invalid when unknown.
    const std::shared_ptr<const ChartData> &run() const;
    const QDateTime &runningSince() const { return m_runningSince; }
    /// Esc on this page, to which the log may go, does what it does here.
    void serveEscape(QWidget *page);

    bool isInfoPanelOpen() const;
    /// A person's choice, kept; nothing: as the width of the window says.
    void setInfoPanel(std::optional<bool> isOpen);
    void setDensity(Density density);

    /// Where F6 stops, in reading order; only what is visible.
    std::vector<QWidget *> panes() const;

public Q_SLOTS:
    void rename();
    void copyJobId();
    void toggleInfoPanel();
    /// The search of what is shown: of the raw JSON, else of the log, which then is shown.
    void find();
    void findNext();
    void findPrevious();
    /// Asks for a line of the log, which then is shown.
    void goToLine();

Q_SIGNALS:
    void expandedChanged(Expanded what);
    void tabChanged(DetailTab tab);
    void runChanged(); ///< run(), or since when it runs
    /// A person wants to see these beside each other.
    void compareWanted(const std::vector<JobKey> &keys);
    /// A person asked for the job that runs while the open one waits.
    void jobWanted(const JobKey &key);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillLayout();
    void connectHeader();
    void connectParts();
    void connectStore();
    void chooseTab(DetailTab tab);
    DetailTab offered(DetailTab tab) const;
    DetailTab tabFor(const Job &job) const;
    void showTab(DetailTab tab);
    void showLog();
    bool isJobShown() const;
    bool isRawShown() const;
    bool hasRoomForInfo() const;
    void placeChart();
    void placeInfo();
    void toggleExpanded(Expanded what);
    void showFacts(const DetailFacts &facts);
    void sayReplaced(const DetailFacts &facts, TitleFacts *title) const;
    void showLine(qint64 line);
    void restoreStrips();
    void takeMethod(TrainingMethod found);
    void sumUp();
    void updateColors();

    Monitor &m_monitor;
    Settings &m_settings;
    JobNotes &m_notes;
    const std::unique_ptr<FactFinder> m_facts;
    JobKey m_key;
    const std::unique_ptr<JobStory> m_story;
    std::vector<JobKey> m_summed; ///< what the summary is about
    bool m_hasStory = false;
    bool m_wasTerminal = false;
    bool m_isTaught = false;
    QDateTime m_runningSince; ///< of the open job, invalid when unknown
    Expanded m_expanded = Expanded::None;
    LossChart *m_chart;
    LogPanel *m_log;
    InfoPanel *m_info;
    JobHeader *m_header;
    JobTabs *m_tabs;
    MonitorPage *m_monitorPage;
    OverviewPage *m_overview;
    RawJsonView *m_raw;
    SummaryPage *m_summary;
    QWidget *m_one;          ///< everything about one job
    QStackedLayout *m_pages; ///< of it, below the tabs
    QStackedLayout *m_views; ///< one job, several, none
    JobLog *m_jobLog;
    ChartLogLink *m_link;
    StoryLoader *m_stories;
    NormalBandLoader *m_bands;
    EscapeKey *m_escape;
    const std::unique_ptr<StripMemory> m_strips;
    std::optional<TrainingMethod> m_foundMethod; ///< of the open job, once its run has told
};

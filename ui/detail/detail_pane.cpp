// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/detail_pane.h"

#include "chart/loss_chart.h"
#include "chart/normal_band.h"
#include "detail/chart_log_link.h"
#include "detail/escape_key.h"
#include "detail/fact_finder.h"
#include "detail/info_panel.h"
#include "detail/job_header.h"
#include "detail/job_log.h"
#include "detail/job_tabs.h"
#include "detail/loss_stats.h"
#include "detail/monitor_page.h"
#include "detail/overview_page.h"
#include "detail/pattern_lesson.h"
#include "detail/raw_json_view.h"
#include "detail/story_loader.h"
#include "detail/strip_memory.h"
#include "detail/summary_page.h"
#include "files/local_files.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "shell/pane_colors.h"
#include "theme/palette.h"

#include <QEvent>
#include <QStackedLayout>
#include <QTimeZone>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace {

using namespace std::chrono_literals;

/// Changes come in swarms; what other jobs mean for this one is looked up once for all of them.
constexpr auto UntilLookedAround = 200ms;
constexpr std::chrono::seconds BetweenClockUpdates(20); ///< what goes by the clock says minutes

} // namespace

DetailPane::DetailPane(Monitor &monitor, Settings &settings, JobNotes &notes, QWidget *parent)
    : QWidget(parent)
    , m_monitor(monitor)
    , m_settings(settings)
    , m_notes(notes)
    , m_facts(std::make_unique<FactFinder>(monitor, notes))
    , m_story(std::make_unique<JobStory>())
    , m_chart(new LossChart(this))
    , m_log(new LogPanel(this))
    , m_info(new InfoPanel(this))
    , m_header(new JobHeader(this))
    , m_tabs(new JobTabs(this))
    , m_monitorPage(new MonitorPage(m_log, m_info, settings, this))
    , m_overview(new OverviewPage(this))
    , m_raw(new RawJsonView(this))
    , m_summary(new SummaryPage(this))
    , m_one(new QWidget(this))
    , m_pages(new QStackedLayout)
    , m_views(new QStackedLayout(this))
    , m_jobLog(new JobLog(monitor, notes, *m_facts, m_chart, m_log, this))
    , m_link(new ChartLogLink(m_chart, m_log, this))
    , m_stories(new StoryLoader(monitor.dataDir(), this))
    , m_bands(new NormalBandLoader(monitor.jobs(), monitor.dataDir(), this))
    , m_escape(new EscapeKey(this, m_link))
    , m_strips(std::make_unique<StripMemory>(settings))
{
    fillLayout();
    connectHeader();
    connectParts();
    connectStore();
    updateColors();
    new PatternLesson(m_settings, m_jobLog, m_chart, this);
    open({});
}

DetailPane::~DetailPane() = default;

void DetailPane::fillLayout()
{
    auto *nothing = new QWidget(this);
    nothing->setAutoFillBackground(true);
    nothing->setBackgroundRole(QPalette::Base);
    for (QWidget *view : {nothing, m_one, static_cast<QWidget *>(m_summary)})
        m_views->addWidget(view);
    auto *layout = new QVBoxLayout(m_one);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addLayout(m_pages, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_monitorPage, m_overview, m_raw})
        m_pages->addWidget(page);
    m_monitorPage->chartSlot()->take(m_chart);
}

void DetailPane::connectHeader()
{
    JobTitle *title = m_header->title();
    connect(title, &JobTitle::nicknameGiven, this, [this](const QString &name) { m_notes.setNickname(m_key, name); });
    connect(title, &JobTitle::pinChosen, this, [this](bool isPinned) { m_notes.setPinned(m_key, isPinned); });
    connect(title, &JobTitle::rawWanted, this, [this] { chooseTab(DetailTab::Raw); });
    connect(title, &JobTitle::compareWanted, this, [this](const JobKey &previous) { Q_EMIT compareWanted({m_key, previous}); });
    connect(m_summary, &SummaryPage::compareWanted, this, [this] { Q_EMIT compareWanted(m_summed); });
    connect(&m_notes, &JobNotes::changed, this, [this](const JobKey &key) {
        if (key == m_key)
            m_facts->readAgain();
        refreshFacts();
    });
    connect(m_tabs, &JobTabs::tabChosen, this, &DetailPane::chooseTab);
    connect(m_tabs, &JobTabs::infoWanted, this, &DetailPane::toggleInfoPanel);
    connect(m_info, &InfoPanel::closeWanted, this, &DetailPane::toggleInfoPanel);
}

void DetailPane::connectParts()
{
    connect(m_jobLog, &JobLog::sourceChanged, this, [this] { m_overview->setLog(m_jobLog->source()); });
    connect(m_jobLog, &JobLog::runChanged, m_link, [this](const std::shared_ptr<const ChartData> &run) {
        if (run && !run->isEmpty())
            takeMethod(run->method);
        // The figures above know of a taught pattern only by its run.
        const bool isTaught = run && run->isTaught;
        if (std::exchange(m_isTaught, isTaught) || isTaught)
            QMetaObject::invokeMethod(this, &DetailPane::refreshFacts, Qt::QueuedConnection);
        if (run)
            m_link->setRun(run);
        else
            m_link->clear();
        Q_EMIT runChanged();
    });
    connect(m_chart, &LossChart::stripsChosen, this, [this](const ShownStrips &strips) {
        if (const Job *job = m_monitor.jobs().find(m_key))
            m_strips->keep(*job, strips, m_foundMethod);
    });
    connect(m_chart, &LossChart::expandWanted, this, [this] { toggleExpanded(Expanded::Chart); });
    connect(m_log, &LogPanel::expandWanted, this, [this] { toggleExpanded(Expanded::Log); });
    connect(m_jobLog, &JobLog::grown, m_stories, &StoryLoader::update);
    connect(m_stories, &StoryLoader::loaded, this, [this](const JobKey &key, const JobStory &story) {
        if (key != m_key)
            return;
        m_hasStory = true;
        *m_story = story;
        refreshFacts();
    });
    connect(m_bands, &NormalBandLoader::changed, this, &DetailPane::refreshFacts);
    connect(m_chart, &LossChart::viewChanged, m_bands, [this] { m_bands->setWeight(m_chart->smoothing()); });
    connect(&m_monitor, &Monitor::checkpointsChanged, this, [this](const JobKey &key) {
        if (key == m_key)
            m_stories->readAgain();
    });
    connect(&m_monitor, &Monitor::accountChanged, this, [this](const AccountState &state) {
        if (state.account == m_key.account)
            refreshFacts();
    });
    auto *clock = new QTimer(this);
    clock->start(BetweenClockUpdates);
    connect(clock, &QTimer::timeout, this, &DetailPane::refreshFacts);
    connect(m_monitorPage, &MonitorPage::runningWanted, this, [this] { Q_EMIT jobWanted(m_facts->runningAhead()); });
    connect(m_overview, &OverviewPage::lineWanted, this, &DetailPane::showLine);
    connect(m_link, &ChartLogLink::logWanted, this, [this] {
        showLog();
        m_log->view()->setFocus(Qt::OtherFocusReason);
    });
}

void DetailPane::connectStore()
{
    auto *around = new QTimer(this);
    around->setSingleShot(true);
    around->setInterval(UntilLookedAround);
    connect(around, &QTimer::timeout, this, [this] {
        m_facts->readAgain();
        refreshFacts();
    });
    connect(&m_monitor.jobs(), &JobStore::changed, this, [this, around](const JobChanges &changes) {
        const bool isOther = !changes.added.empty() || !changes.removed.empty();
        if (isOther)
            m_facts->readAgain();
        const bool isSummary = m_views->currentWidget() == m_summary;
        if ((isOther || isSummary || m_facts->isTouchedBy(changes)) && !around->isActive())
            around->start();
    });
}

void DetailPane::setFiles(LocalFiles *files)
{
    m_facts->setFiles(files);
    m_jobLog->setFiles(files);
    connect(files, &LocalFiles::factsChanged, this, [this](const JobKey &key) {
        if (key == m_key)
            refreshFacts();
    });
}

LogState DetailPane::logState() const
{
    return m_jobLog->logState();
}

void DetailPane::open(const JobKey &key)
{
    if (key == m_key && !key.isNull() && m_views->currentWidget() == m_one)
        return refreshFacts();
    m_views->setCurrentIndex(key.isNull() ? 0 : 1);
    if (key == m_key)
        return refreshFacts();
    m_key = key;
    *m_story = {};
    m_hasStory = isLocalFile(key); // a file has none
    const Job *job = m_monitor.jobs().find(key);
    m_wasTerminal = job && isTerminal(job->status);
    if (job)
        showTab(tabFor(*job));
    m_foundMethod.reset();
    m_jobLog->open(key);
    restoreStrips();
    m_bands->setWeight(m_chart->smoothing());
    m_bands->open(key);
    m_stories->open(isLocalFile(key) ? JobKey() : key, m_facts->utcOffset(key.account));
    refreshFacts();
}

/// What a person chose for runs like the open one, as far as it is known by now which those are.
void DetailPane::restoreStrips()
{
    const Job *job = m_monitor.jobs().find(m_key);
    m_chart->setStrips(job ? m_strips->of(*job, m_foundMethod) : std::nullopt);
}

/// More of a log may tell more: its first lines have a loss, and only later ones a reward.
void DetailPane::takeMethod(TrainingMethod found)
{
    if (std::exchange(m_foundMethod, found) == found)
        return;
    const Job *job = m_monitor.jobs().find(m_key);
    if (job && StripMemory::needsRun(*job))
        restoreStrips();
}

void DetailPane::showSummary(const std::vector<JobKey> &keys)
{
    m_summed = keys;
    sumUp();
    m_views->setCurrentWidget(m_summary);
}

void DetailPane::sumUp()
{
    std::vector<Job> jobs;
    for (const JobKey &key : m_summed) {
        if (const Job *job = m_monitor.jobs().find(key))
            jobs.push_back(*job);
    }
    m_summary->setJobs(jobs);
}

bool DetailPane::isSettled() const
{
    return m_key.isNull() || (m_jobLog->isSettled() && m_hasStory && m_stories->isIdle() && m_bands->isIdle());
}

void DetailPane::showStep(int step)
{
    m_jobLog->showStep(step);
}

const std::shared_ptr<const ChartData> &DetailPane::run() const
{
    return m_jobLog->run();
}

void DetailPane::serveEscape(QWidget *page)
{
    m_escape->serve(page);
}

void DetailPane::showLine(qint64 line)
{
    chooseTab(DetailTab::Log);
    m_log->view()->showLine(line);
    m_log->view()->setFocus(Qt::OtherFocusReason);
}

void DetailPane::setDensity(Density density)
{
    m_log->view()->setDensity(density);
}

void DetailPane::rename()
{
    if (isJobShown())
        m_header->title()->rename();
}

void DetailPane::copyJobId()
{
    if (isJobShown())
        m_header->title()->copyId();
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    if (event->type() == QEvent::FontChange)
        placeInfo();
}

void DetailPane::updateColors()
{
    m_chart->setColors(chartColorsOf(tokensFor(palette())));
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_log.h"

#include "chart/loss_chart.h"
#include "chart/taught_patterns.h"
#include "detail/fact_finder.h"
#include "detail/log_notice.h"
#include "error_text.h"
#include "log/archived_log_source.h"
#include "log/log_panel.h"
#include "log/log_saving.h"
#include "log/log_view.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "text.h"
#include "training/progress.h"

namespace {

/// A log longer than this is called settled when its end is here: the rest takes a while and is not on screen.
constexpr qint64 LongLog = 20'000;

constexpr qint64 SilenceWorthSaying = 5 * 60; ///< s
constexpr double UsualPauses = 3;

} // namespace

JobLog::JobLog(Monitor &monitor, JobNotes &notes, const FactFinder &facts, LossChart *chart, LogPanel *log, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_notes(notes)
    , m_facts(facts)
    , m_chart(chart)
    , m_log(log)
    , m_loader(monitor.dataDir())
{
    connect(&m_monitor, &Monitor::logGrown, this, &JobLog::takeGrowth);
    connect(&m_loader, &RunLoader::loaded, this, &JobLog::takeRun);
    const LogView *view = m_log->view();
    connect(view, &LogView::loadWanted, this,
            [this](qint64 first, qint64 last) { m_monitor.viewport(m_key, first, last); });
    connect(view, &LogView::retryWanted, this,
            [this](qint64 first, qint64 last) { m_monitor.retryGap(m_key, first, last); });
    connect(view, &LogView::marksChanged, this, [this] { m_notes.setMarks(m_key, m_log->view()->marks()); });
}

JobLog::~JobLog() = default;

void JobLog::open(const JobKey &key)
{
    m_key = key;
    m_hasLogs = m_facts.hasLogs(key.account);
    m_hasRun = false;
    m_run.reset();
    m_wantedStep.reset();
    m_log->setSource(nullptr);
    Q_EMIT sourceChanged();
    m_source.reset();
    Q_EMIT runChanged({});
    m_chart->setJob(key);
    m_chart->setState(LossChart::State::Loading);
    m_monitor.watch(key);
    if (key.isNull())
        return;
    m_source = std::make_unique<ArchivedLogSource>(m_monitor.dataDir(), key);
    connect(m_source.get(), &ArchivedLogSource::wanted, &m_monitor, &Monitor::viewport);
    m_log->setSource(m_source.get());
    m_log->saving()->setFileName(key.id + QStringLiteral(".log"));
    Q_EMIT sourceChanged();
    m_log->view()->setMarks(m_notes.marks(key));
    const Job *job = m_monitor.jobs().find(key);
    if (job && job->status == JobStatus::Failed)
        m_log->view()->openAtFirstError();
    loadRun();
    refresh();
}

void JobLog::loadRun()
{
    const Job *job = m_monitor.jobs().find(m_key);
    ChartOptions options;
    options.weight = m_chart->smoothing();
    options.epochs = job ? training::plannedEpochs(*job) : std::nullopt;
    options.taught = m_taught ? m_taught->of(taughtModel()) : std::nullopt;
    m_loader.open(m_key, options);
}

void JobLog::setTaughtPatterns(const TaughtPatterns *patterns)
{
    m_taught = patterns;
    connect(patterns, &TaughtPatterns::changed, this, [this](const QString &model) {
        if (!m_key.isNull() && model == taughtModel())
            loadRun();
    });
}

QString JobLog::taughtModel() const
{
    const Job *job = m_monitor.jobs().find(m_key);
    if (!job)
        return {};
    return job->baseModel.isEmpty() ? job->model : job->baseModel;
}

LogSource *JobLog::source() const
{
    return m_source.get();
}

void JobLog::refresh()
{
    updateNotice();
    const Job *job = m_monitor.jobs().find(m_key);
    m_log->setStale(job ? silentMinutes(*job) : 0);
    if (!job || !isTerminal(job->status))
        return m_log->setEnded({});
    const QString when = job->ended.isKnown() ? text::clockSeconds(job->ended.utc, m_facts.now())
                                              : text::status(job->status, job->statusText);
    m_log->setEnded(tr("Ended %1", "a clock time, or a status").arg(when));
}

/// Since the last line, when that is longer than a run of this pace is usually silent; else 0.
int JobLog::silentMinutes(const Job &job) const
{
    const LogState state = m_monitor.logState(job.key);
    const bool isAnswering = m_monitor.accountState(job.key.account).phase == AccountState::Phase::Ready;
    // While the service does not answer, its silence says nothing about the job.
    if (job.status != JobStatus::Running || !isAnswering || !state.lastGrowth.isValid())
        return 0;
    const double usualPause = m_monitor.jobs().digest(job.key).secondsPerStep.value_or(0);
    const qint64 silent = state.lastGrowth.secsTo(m_monitor.now());
    return silent > SilenceWorthSaying && double(silent) > UsualPauses * usualPause ? int(silent / 60) : 0;
}

void JobLog::takeGrowth(const LogGrowth &growth)
{
    if (growth.state.job != m_key || !m_source)
        return;
    m_loader.setWeight(m_chart->smoothing());
    m_source->update(growth);
    m_loader.update(growth);
    updateNotice();
    Q_EMIT grown(growth);
}

void JobLog::takeRun(const JobKey &key, const std::shared_ptr<const ChartData> &run)
{
    if (key != m_key)
        return;
    m_hasRun = true;
    m_run = run;
    m_chart->setRun(run);
    Q_EMIT runChanged(run);
    updateNotice();
    pinWantedStep();
}

void JobLog::showStep(int step)
{
    m_wantedStep = step;
    pinWantedStep();
}

void JobLog::pinWantedStep()
{
    // A run that is still being read may have nearer records than what is here of it.
    if (!m_wantedStep || !m_run || m_run->isEmpty() || !m_loader.isIdle())
        return;
    m_chart->pinStep(*m_wantedStep);
    m_wantedStep.reset();
}

void JobLog::updateNotice()
{
    if (m_key.isNull())
        return;
    const LogState state = m_monitor.logState(m_key);
    const Job *job = m_monitor.jobs().find(m_key);
    const bool hasEnded = job && isTerminal(job->status);
    const bool isRead = state.phase == LogState::Phase::Complete || (hasEnded && state.heldLines >= state.total);
    const bool isLastWord = (isRead && state.total > 0) || (hasEnded && (isRead || state.error));
    const AccountState account = m_monitor.accountState(m_key.account);
    const bool isNothingToCome = !m_hasLogs && account.lacksEvents;
    if (state.phase == LogState::Phase::Loading && !isNothingToCome)
        m_chart->setState(LossChart::State::Loading);
    else
        m_chart->setState(isLastWord ? LossChart::State::NoLoss : LossChart::State::NoValuesYet);
    const Waiting waiting = job && !state.error ? m_facts.waitingOf(*job) : Waiting();
    if (!waiting.title.isEmpty()) {
        m_log->setNotice(waiting.title, waiting.text);
    } else if (state.error) {
        text::ErrorContext context{m_facts.connectionName(m_key.account), m_facts.now()};
        context.about = text::ErrorContext::About::Job;
        const text::Message message = text::error(*state.error, context);
        m_log->setNotice(message.lead, message.sentence);
    } else if (isNothingToCome || (!m_hasLogs && !isRead && state.phase != LogState::Phase::Loading)) {
        const text::Message notice = noticeWithoutLogs(account);
        m_log->setNotice(notice.lead, notice.sentence);
    } else if (state.phase == LogState::Phase::Loading) {
        m_log->setNotice(tr("Reading the log"), tr("Its end comes first."));
    } else if (hasEnded) {
        m_log->setNotice(tr("This job has no log"), tr("The service has no lines of it."));
    } else {
        m_log->setNotice(tr("The log is empty"), tr("The service writes the first lines when the job starts."));
    }
}

bool JobLog::isSettled() const
{
    if (m_key.isNull())
        return true;
    const LogState state = m_monitor.logState(m_key);
    if (state.phase == LogState::Phase::Loading || !m_hasRun)
        return false;
    const bool isStreaming = state.phase == LogState::Phase::Streaming;
    const bool isLong = state.total > LongLog;
    if (isStreaming && !isLong && state.heldLines < state.total)
        return false;
    const JobDigest digest = m_monitor.jobs().digest(m_key);
    const bool isSummedUp = m_run->isEmpty() || m_run->isTaught || (digest != JobDigest() && (state.heldLines < state.total || !digest.isPartial));
    return (isLong || m_loader.isIdle()) && isSummedUp && m_log->view()->isScreenHere();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_log.h"

#include "chart/archived_run_facts.h"
#include "chart/loss_chart.h"
#include "chart/taught_patterns.h"
#include "detail/fact_finder.h"
#include "detail/log_notice.h"
#include "error_text.h"
#include "files/file_problem.h"
#include "files/local_file_key.h"
#include "files/local_files.h"
#include "files/local_log_source.h"
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
            [this](qint64 first, qint64 last) {
                if (m_archived)
                    m_monitor.viewport(m_key, first, last);
            });
    connect(view, &LogView::retryWanted, this, [this](qint64 first, qint64 last) {
        if (m_local)
            m_local->retry(first, last);
        else
            m_monitor.retryGap(m_key, first, last);
    });
    connect(view, &LogView::marksChanged, this, [this] { m_notes.setMarks(m_key, m_log->view()->marks()); });
}

JobLog::~JobLog() = default;

void JobLog::setFiles(LocalFiles *files)
{
    m_files = files;
    connect(files, &LocalFiles::grown, this, &JobLog::takeGrowth);
    connect(files, &LocalFiles::begun, this, [this](const JobKey &key) {
        if (key == m_key && m_local)
            loadRun();
    });
}

void JobLog::open(const JobKey &key)
{
    m_key = key;
    m_hasLogs = m_facts.hasLogs(key.account);
    m_hasRun = false;
    m_isJudged = false;
    m_run.reset();
    m_wantedStep.reset();
    m_log->setSource(nullptr);
    Q_EMIT sourceChanged();
    m_source.reset();
    m_archived = nullptr;
    m_local = nullptr;
    Q_EMIT runChanged({});
    m_chart->setJob(key);
    m_chart->setState(LossChart::State::Loading);
    m_monitor.watch(isLocalFile(key) ? JobKey() : key);
    if (key.isNull())
        return;
    m_source = makeSource();
    m_log->setSource(m_source.get());
    Q_EMIT sourceChanged();
    m_log->view()->setMarks(m_notes.marks(key));
    const Job *job = m_monitor.jobs().find(key);
    if (job && job->status == JobStatus::Failed)
        m_log->view()->openAtFirstError();
    loadRun();
    refresh();
}

std::unique_ptr<LogSource> JobLog::makeSource()
{
    LocalLog *file = isLocalFile(m_key) && m_files ? m_files->log(m_key) : nullptr;
    m_log->saving()->setShownFile(file ? file->path() : QString());
    if (file) {
        auto source = std::make_unique<LocalLogSource>(file);
        m_local = source.get();
        return source;
    }
    m_log->saving()->setFileName(m_key.id + QStringLiteral(".log"));
    auto source = std::make_unique<ArchivedLogSource>(m_monitor.dataDir(), m_key);
    connect(source.get(), &ArchivedLogSource::wanted, &m_monitor, &Monitor::viewport);
    m_archived = source.get();
    return source;
}

void JobLog::loadRun()
{
    const Job *job = m_monitor.jobs().find(m_key);
    ChartOptions options;
    options.weight = m_chart->smoothing();
    options.epochs = job ? training::plannedEpochs(*job) : std::nullopt;
    options.trainingType = job ? job->trainingType.toStdString() : std::string();
    options.taught = m_taught ? m_taught->of(taughtModel()) : std::nullopt;
    m_loader.open(m_key, options, m_local ? m_files->runFacts(m_key) : nullptr);
}

std::shared_ptr<RunFacts> JobLog::runFacts() const
{
    if (m_key.isNull())
        return nullptr;
    return m_local ? m_files->runFacts(m_key) : std::make_shared<ArchivedRunFacts>(m_monitor.dataDir(), m_key);
}

LogState JobLog::logState() const
{
    return m_local ? m_files->logState(m_key) : m_monitor.logState(m_key);
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
    if (isLocalFile(m_key))
        return m_key.id;
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
    if (m_archived)
        m_archived->update(growth);
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
    updateNotice(); // an empty chart says at once why it is
    m_chart->setRun(run);
    Q_EMIT runChanged(run);
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

/// All that is known of the log has been drawn once: if that is nothing, then not because it is still being read. Growth does
/// not take it back.
bool JobLog::isJudged()
{
    m_isJudged = m_isJudged || (m_hasRun && m_loader.isIdle());
    return m_isJudged;
}

void JobLog::updateNotice()
{
    if (m_key.isNull())
        return;
    if (m_local)
        return updateFileNotice();
    const LogState state = m_monitor.logState(m_key);
    const Job *job = m_monitor.jobs().find(m_key);
    const bool hasEnded = job && isTerminal(job->status);
    const bool isRead = state.phase == LogState::Phase::Complete || (hasEnded && state.heldLines >= state.total);
    const bool isLastWord = (isRead && state.total > 0) || (hasEnded && (isRead || state.error));
    const AccountState account = m_monitor.accountState(m_key.account);
    const bool isNothingToCome = !m_hasLogs && account.lacksEvents;
    if (!m_hasRun || (state.phase == LogState::Phase::Loading && !isNothingToCome))
        m_chart->setState(LossChart::State::Loading);
    else
        m_chart->setState(!isLastWord ? LossChart::State::NoValuesYet
                          : isJudged() ? LossChart::State::NoLoss
                                       : LossChart::State::Loading);
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

void JobLog::updateFileNotice()
{
    const LocalFileFacts file = m_files->facts(m_key);
    m_chart->setState((file.isRead || file.error) && isJudged() ? LossChart::State::NoLoss : LossChart::State::Loading);
    if (file.error)
        m_log->setNotice(tr("The file cannot be read"), fileProblem(*file.error));
    else if (!file.isRead)
        m_log->setNotice(tr("Reading the file"), {});
    else
        m_log->setNotice(tr("The file is empty"), tr("Lines appear here as they are written."));
    if (m_hasRun && file.isRead && !file.error && file.lines == 0)
        m_chart->setState(LossChart::State::NoLines);
}

bool JobLog::isFileSettled() const
{
    const LocalFileFacts file = m_files->facts(m_key);
    const bool isDone = file.error || (file.isRead && m_files->isReckoned(m_key));
    return isDone && m_hasRun && m_loader.isIdle() && m_log->view()->isScreenHere();
}

bool JobLog::isSettled() const
{
    if (m_key.isNull())
        return true;
    if (m_local)
        return isFileSettled();
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

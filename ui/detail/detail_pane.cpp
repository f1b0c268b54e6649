// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/detail_pane.h"

#include "chart/loss_chart.h"
#include "detail/job_rows.h"
#include "detail/job_header.h"
#include "detail/key_value_list.h"
#include "error_text.h"
#include "log/archived_log_source.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "monitor.h"
#include "shell/pane_colors.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/type.h"
#include "training/progress.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace {

constexpr int InfoWidth = 264;

/// A log longer than this is called settled when its end is here: the rest takes a while and is not on screen.
constexpr qint64 LongLog = 20'000;

QLabel *sectionTitle(const QString &title, QWidget *parent)
{
    auto *label = new QLabel(title, parent);
    label->setFont(fontFor(TextRole::SectionTitle, parent->font()));
    label->setContentsMargins(16, 12, 16, 4);
    return label;
}

} // namespace

DetailPane::DetailPane(Monitor &monitor, QWidget *parent)
    : QWidget(parent)
    , m_monitor(monitor)
    , m_header(new JobHeader(this))
    , m_chart(new LossChart(this))
    , m_log(new LogPanel(this))
    , m_hyperParameters(new KeyValueList(tr("Hyper-parameters"), this))
    , m_usage(new KeyValueList(tr("Usage"), this))
    , m_loader(monitor.dataDir())
{
    auto *curves = new QSplitter(Qt::Vertical, this);
    curves->addWidget(m_chart);
    curves->addWidget(m_log);
    curves->setSizes({500, 500});
    curves->setChildrenCollapsible(false);
    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(curves);
    columns->addWidget(makeInfoColumn());
    columns->setStretchFactor(0, 1);
    columns->setCollapsible(0, false);
    columns->setSizes({1000, InfoWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(columns, 1);
    connectParts();
    updateColors();
}

DetailPane::~DetailPane() = default;

QWidget *DetailPane::makeInfoColumn()
{
    auto *column = new QWidget(this);
    column->setMinimumWidth(220);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(sectionTitle(tr("Hyper-parameters"), column));
    layout->addWidget(m_hyperParameters, 1);
    layout->addWidget(sectionTitle(tr("Usage"), column));
    layout->addWidget(m_usage, 1);
    return column;
}

void DetailPane::connectParts()
{
    connect(&m_monitor, &Monitor::logGrown, this, &DetailPane::takeGrowth);
    connect(&m_loader, &RunLoader::loaded, this, &DetailPane::takeRun);
    connect(m_chart, &LossChart::pinned, this, [this](qint64 line) { m_log->view()->showLine(line); });
    connect(m_chart, &LossChart::logWanted, this, [this] { m_log->view()->setFocus(Qt::OtherFocusReason); });
}

void DetailPane::open(const JobKey &key)
{
    if (key == m_key)
        return refreshFacts();
    m_key = key;
    m_hasRun = false;
    m_log->setSource(nullptr);
    m_source.reset();
    m_chart->setJob(key);
    m_chart->setState(LossChart::State::Loading);
    m_monitor.watch(key);
    if (key.isNull()) {
        m_header->clear();
        m_hyperParameters->setRows({});
        m_usage->setRows({});
        return;
    }
    m_source = std::make_unique<ArchivedLogSource>(m_monitor.dataDir(), key);
    connect(m_source.get(), &ArchivedLogSource::wanted, &m_monitor, &Monitor::viewport);
    m_log->setSource(m_source.get());
    const Job *job = m_monitor.jobs().find(key);
    ChartOptions options;
    options.weight = m_chart->smoothing();
    options.epochs = job ? training::plannedEpochs(*job) : std::nullopt;
    m_loader.open(key, options);
    updateNotice(m_monitor.logState(key));
    refreshFacts();
}

void DetailPane::refreshFacts()
{
    const Job *job = m_monitor.jobs().find(m_key);
    if (!job)
        return;
    const QDateTime now = m_monitor.now().toLocalTime();
    m_header->showJob(*job, m_monitor.jobs().digest(m_key), connectionName(m_key.account), now);
    m_hyperParameters->setRows(hyperParameterRows(*job));
    m_usage->setRows(usageRows(*job, now));
    Outlook outlook;
    outlook.isRunning = job->status == JobStatus::Running;
    m_chart->setOutlook(outlook);
    updateEnd(*job);
}

void DetailPane::updateEnd(const Job &job)
{
    if (!isTerminal(job.status))
        return m_log->setEnded({});
    const QString when = job.ended.isKnown()
        ? QLocale().toString(job.ended.utc.toLocalTime().time(), QStringLiteral("HH:mm:ss"))
        : text::status(job.status, job.statusText);
    m_log->setEnded(tr("Ended %1").arg(when));
}

QString DetailPane::connectionName(const QString &accountId) const
{
    for (const Connection &connection : m_monitor.connections()) {
        if (connection.account.id == accountId)
            return connection.account.name;
    }
    return {};
}

void DetailPane::takeGrowth(const LogGrowth &growth)
{
    if (growth.state.job != m_key || !m_source)
        return;
    m_loader.setWeight(m_chart->smoothing());
    m_source->update(growth);
    m_loader.update(growth);
    updateNotice(growth.state);
}

void DetailPane::takeRun(const JobKey &key, const std::shared_ptr<const ChartData> &run)
{
    if (key != m_key)
        return;
    m_hasRun = true;
    m_isRunEmpty = run->isEmpty();
    m_chart->setRun(run);
    updateNotice(m_monitor.logState(m_key));
}

void DetailPane::updateNotice(const LogState &state)
{
    const Job *job = m_monitor.jobs().find(m_key);
    const bool hasEnded = job && isTerminal(job->status);
    const bool isRead = state.phase == LogState::Phase::Complete || (hasEnded && state.heldLines >= state.total);
    if (state.phase == LogState::Phase::Loading)
        m_chart->setState(LossChart::State::Loading);
    else
        m_chart->setState(isRead && state.total > 0 ? LossChart::State::NoLoss : LossChart::State::NoValuesYet);
    if (state.error) {
        text::ErrorContext context{connectionName(m_key.account), m_monitor.now().toLocalTime()};
        context.about = text::ErrorContext::About::Job;
        const text::Message message = text::error(*state.error, context);
        m_log->setNotice(message.lead, message.sentence);
    } else if (state.phase == LogState::Phase::Loading) {
        m_log->setNotice(tr("Reading the log"), tr("Its end comes first."));
    } else if (hasEnded) {
        m_log->setNotice(tr("This job has no log"), tr("The service has no lines of it."));
    } else {
        m_log->setNotice(tr("The log is empty"), tr("The service writes the first lines when the job starts."));
    }
}

bool DetailPane::isSettled() const
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
    const bool isSummedUp = m_isRunEmpty || m_monitor.jobs().digest(m_key) != JobDigest();
    return (isLong || m_loader.isIdle()) && isSummedUp && isTailHere();
}

bool DetailPane::isTailHere() const
{
    return m_log->view()->isScreenHere();
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

void DetailPane::updateColors()
{
    const Tokens &tokens = tokensFor(palette());
    m_chart->setColors(chartColorsOf(tokens));
}

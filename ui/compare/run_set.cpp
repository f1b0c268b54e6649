// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_set.h"

#include "chart/run_loader.h"
#include "compare/run_names.h"
#include "detail/estimates.h"
#include "files/local_files.h"
#include "job_store.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "training/progress.h"
#include "values/log_state.h"

#include <algorithm>
#include <utility>

namespace {

/// Reads what one run has been through.
struct Reading
{
    std::unique_ptr<RunLoader> loader;
    std::optional<double> epochs; ///< that it was opened with
    bool isHeld = false;          ///< its log, as far as there is one
};

/// Of a job that has ended more may be on its way until its log is complete.
bool isFullyHeld(const LogState &state, const Job &job)
{
    const bool isFollowed = state.phase == LogState::Phase::Streaming && !isTerminal(job.status);
    return state.phase == LogState::Phase::Complete || (isFollowed && state.total > 0 && state.heldLines >= state.total);
}

} // namespace

class RunSet::Private
{
public:
    Private(RunSet *set, Monitor &m, JobNotes &n)
        : q(set)
        , monitor(m)
        , notes(n)
    {
    }

    int indexOf(const JobKey &key) const;
    bool append(const JobKey &key);
    std::optional<qint64> estimatedTokens(const Job &job, const JobDigest &digest) const;
    void open(ComparedRun &run, Reading &reading) const;
    void erase(int index);
    JobKey usualBaseline() const;
    void shift(int from, int to);
    /// Gives the runs that have another name than before.
    std::vector<JobKey> nameRuns();
    void tellOf(const std::vector<JobKey> &keys);
    void takeJobs(const JobChanges &changes);
    void takeGrowth(const LogGrowth &growth);
    void takeFacts(const JobKey &key);
    /// True when it is news.
    bool noteWhole(int index);
    void takeData(const JobKey &key, const std::shared_ptr<const ChartData> &data);

    RunSet *q;
    Monitor &monitor;
    JobNotes &notes;
    LocalFiles *files = nullptr;
    JobKey baseline;
    std::vector<ComparedRun> runs;
    std::vector<Reading> readings; ///< of the same index
};

int RunSet::Private::indexOf(const JobKey &key) const
{
    const auto found = std::ranges::find(runs, key, &ComparedRun::key);
    return found == runs.end() ? -1 : int(found - runs.begin());
}

bool RunSet::Private::append(const JobKey &key)
{
    const std::shared_ptr<const KnownJob> known = monitor.jobs().known(key);
    if (!known || indexOf(key) >= 0 || runs.size() >= size_t(MostCompared))
        return false;
    ComparedRun run{.key = key, .name = {}, .shortName = {}, .job = known->job, .digest = known->digest,
                    .tokensAtEnd = estimatedTokens(known->job, known->digest), .data = {}};
    Reading reading{std::make_unique<RunLoader>(monitor.dataDir()), {}};
    QObject::connect(reading.loader.get(), &RunLoader::loaded, q,
                     [this, key](const JobKey &, const std::shared_ptr<const ChartData> &data) { takeData(key, data); });
    open(run, reading);
    reading.isHeld = isFullyHeld(monitor.logState(key), run.job);
    runs.push_back(std::move(run));
    readings.push_back(std::move(reading));
    return true;
}

std::optional<qint64> RunSet::Private::estimatedTokens(const Job &job, const JobDigest &digest) const
{
    if (isTerminal(job.status))
        return {};
    const auto all = monitor.jobs().all();
    std::vector<std::pair<const Job *, JobDigest>> kin;
    for (const std::shared_ptr<const KnownJob> &known : all) {
        if (known->job.usage && !job.trainingFiles.isEmpty() && known->job.trainingFiles == job.trainingFiles)
            kin.emplace_back(&known->job, known->digest);
    }
    return tokensAtEnd(job, digest, kin);
}

void RunSet::Private::open(ComparedRun &run, Reading &reading) const
{
    reading.epochs = training::plannedEpochs(run.job);
    ChartOptions options;
    options.weight = 0; // the page smooths what it shows by itself
    options.epochs = reading.epochs;
    reading.loader->open(run.key, options, isLocalFile(run.key) && files ? files->runFacts(run.key) : nullptr);
}

void RunSet::Private::erase(int index)
{
    Reading &reading = readings[size_t(index)];
    // It may be telling of this very run. And to destroy a loader that reads is to wait for it: it goes when it has read.
    RunLoader *loader = reading.loader.release();
    QObject::disconnect(loader, nullptr, q, nullptr);
    loader->setParent(q);
    if (loader->isIdle())
        loader->deleteLater();
    else
        QObject::connect(loader, &RunLoader::loaded, loader, &QObject::deleteLater);
    readings.erase(readings.begin() + index);
    runs.erase(runs.begin() + index);
    if (indexOf(baseline) < 0)
        baseline = usualBaseline();
}

/// Against a run that states no settings, as a file, no setting of another would differ.
JobKey RunSet::Private::usualBaseline() const
{
    const auto states = [](const ComparedRun &run) { return !run.job.hyperParameters.empty(); };
    const auto stating = std::ranges::find_if(runs, states);
    const size_t second = std::min<size_t>(1, runs.size() - 1);
    if (runs.empty())
        return {};
    return states(runs[second]) || stating == runs.end() ? runs[second].key : stating->key;
}

void RunSet::Private::shift(int from, int to)
{
    const auto rotate = [&](auto &list) {
        const auto begin = list.begin();
        if (from < to)
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
    };
    rotate(runs);
    rotate(readings);
}

std::vector<JobKey> RunSet::Private::nameRuns()
{
    std::vector<NamedRun> named;
    for (const ComparedRun &run : runs) {
        const QString nickname = notes.nickname(run.key);
        const QString own = run.job.name.isEmpty() ? run.key.id : run.job.name;
        named.push_back({run.key, nickname.isEmpty() ? own : nickname});
    }
    const std::vector<QString> labels = shortNames(named);
    std::vector<JobKey> renamed;
    for (size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].name == named[i].name && runs[i].shortName == labels[i])
            continue;
        runs[i].name = named[i].name;
        runs[i].shortName = labels[i];
        renamed.push_back(runs[i].key);
    }
    return renamed;
}

/// By key: whoever hears of one may take another away.
void RunSet::Private::tellOf(const std::vector<JobKey> &keys)
{
    for (const JobKey &key : keys) {
        if (const int index = indexOf(key); index >= 0)
            Q_EMIT q->runChanged(index);
    }
}

void RunSet::Private::takeJobs(const JobChanges &changes)
{
    bool isFewer = false;
    for (const JobKey &key : changes.removed) {
        const int index = indexOf(key);
        if (index < 0)
            continue;
        erase(index);
        isFewer = true;
    }
    std::vector<JobKey> touched;
    for (const JobKey &key : changes.changed) {
        if (indexOf(key) < 0)
            continue;
        takeFacts(key);
        touched.push_back(key);
    }
    for (const JobKey &key : nameRuns()) {
        if (std::ranges::find(touched, key) == touched.end())
            touched.push_back(key);
    }
    if (isFewer)
        Q_EMIT q->rearranged();
    tellOf(touched);
}

void RunSet::Private::takeGrowth(const LogGrowth &growth)
{
    const int index = indexOf(growth.state.job);
    if (index < 0)
        return;
    readings[size_t(index)].loader->update(growth);
    readings[size_t(index)].isHeld = isFullyHeld(growth.state, runs[size_t(index)].job);
    if (noteWhole(index))
        tellOf({growth.state.job});
}

/// A log that grows stays whole while what has come is read.
bool RunSet::Private::noteWhole(int index)
{
    ComparedRun &run = runs[size_t(index)];
    const Reading &reading = readings[size_t(index)];
    const bool isWhole = reading.isHeld && (run.isWhole || reading.loader->isIdle());
    return std::exchange(run.isWhole, isWhole) != isWhole;
}

void RunSet::Private::takeFacts(const JobKey &key)
{
    const int index = indexOf(key);
    const std::shared_ptr<const KnownJob> known = monitor.jobs().known(key);
    if (!known)
        return;
    ComparedRun &run = runs[size_t(index)];
    run.job = known->job;
    run.digest = known->digest;
    run.tokensAtEnd = estimatedTokens(run.job, run.digest);
    Reading &reading = readings[size_t(index)];
    if (reading.epochs != training::plannedEpochs(run.job))
        open(run, reading);
}

void RunSet::Private::takeData(const JobKey &key, const std::shared_ptr<const ChartData> &data)
{
    const int index = indexOf(key);
    if (index < 0)
        return;
    noteWhole(index);
    runs[size_t(index)].data = data;
    tellOf({key});
}

RunSet::RunSet(Monitor &monitor, JobNotes &notes, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, monitor, notes))
{
    connect(&monitor.jobs(), &JobStore::changed, this, [this](const JobChanges &changes) { d->takeJobs(changes); });
    connect(&monitor, &Monitor::logGrown, this, [this](const LogGrowth &growth) { d->takeGrowth(growth); });
    connect(&notes, &JobNotes::changed, this, [this] { d->tellOf(d->nameRuns()); });
}

RunSet::~RunSet() = default;

void RunSet::setFiles(LocalFiles *files)
{
    d->files = files;
    connect(files, &LocalFiles::grown, this, [this](const LogGrowth &growth) { d->takeGrowth(growth); });
    connect(files, &LocalFiles::begun, this, [this](const JobKey &key) {
        if (const int index = d->indexOf(key); index >= 0)
            d->open(d->runs[size_t(index)], d->readings[size_t(index)]);
    });
}

void RunSet::set(const std::vector<JobKey> &keys)
{
    std::vector<JobKey> wanted;
    for (const JobKey &key : keys) {
        const bool isNew = std::ranges::find(wanted, key) == wanted.end();
        if (isNew && wanted.size() < size_t(MostCompared) && d->monitor.jobs().find(key))
            wanted.push_back(key);
    }
    for (int i = int(d->runs.size()) - 1; i >= 0; --i) {
        if (std::ranges::find(wanted, d->runs[size_t(i)].key) == wanted.end())
            d->erase(i);
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (d->indexOf(wanted[i]) < 0)
            d->append(wanted[i]);
        d->shift(d->indexOf(wanted[i]), int(i));
    }
    d->baseline = d->usualBaseline();
    d->nameRuns();
    Q_EMIT rearranged();
}

bool RunSet::add(const JobKey &key)
{
    if (!d->append(key))
        return false;
    if (d->runs.size() <= size_t(FewestCompared))
        d->baseline = d->usualBaseline();
    d->nameRuns();
    Q_EMIT rearranged();
    return true;
}

void RunSet::remove(const JobKey &key)
{
    const int index = d->indexOf(key);
    if (index < 0)
        return;
    d->erase(index);
    d->nameRuns();
    Q_EMIT rearranged();
}

void RunSet::move(int from, int to)
{
    const int count = int(d->runs.size());
    if (from == to || from < 0 || to < 0 || from >= count || to >= count)
        return;
    d->shift(from, to);
    Q_EMIT rearranged();
}

void RunSet::setBaseline(const JobKey &key)
{
    if (d->indexOf(key) < 0 || d->baseline == key)
        return;
    d->baseline = key;
    Q_EMIT rearranged();
}

const std::vector<ComparedRun> &RunSet::runs() const
{
    return d->runs;
}

int RunSet::baseline() const
{
    return d->indexOf(d->baseline);
}

bool RunSet::isSettled() const
{
    return std::ranges::all_of(d->readings, [](const Reading &reading) { return reading.loader->isIdle(); })
        && std::ranges::none_of(d->runs, &ComparedRun::isLoading);
}

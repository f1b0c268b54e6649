// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/normal_band.h"

#include "archive/archive_reader.h"
#include "job_store.h"
#include "training/progress.h"
#include "training/run.h"
#include "training/run_curve.h"

#include <QtConcurrentRun>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace {

constexpr std::chrono::milliseconds Settling(300);
/// Of many runs, some have no log here: they are looked at this far back.
constexpr size_t MostCandidates = 100;

const QString &trainedModel(const Job &job)
{
    return job.baseModel.isEmpty() ? job.model : job.baseModel;
}

bool saysSomething(const training::RunCurve &curve)
{
    return std::ranges::any_of(curve.y, [](double value) { return std::isfinite(value); });
}

/// The curve of a run as the archive has it, at the places of the envelope; empty when that is nothing.
training::RunCurve readCurve(const ArchiveReader &reader, const NormalRun &run, const LogIndex &index, double weight)
{
    training::RunBuilder builder(training::Wanted::Shown);
    if (const auto file = reader.resultFacts(run.key))
        builder.complete(*file);
    const qint64 first = reader.firstOfTail(index.id).value_or(std::nullopt).value_or(0);
    const auto add = [&builder](qint64, const training::BlockFacts &facts) { builder.add(facts); };
    if (index.id != 0 && !reader.eachFacts(index.id, first, add))
        return {};
    const training::Coverage coverage = first == 0 ? training::Coverage::Whole : training::Coverage::Tail;
    const training::RunCurve curve = training::lossCurve(builder.finish(), weight, coverage, run.epochs);
    return curve.x.empty() ? training::RunCurve() : training::atPlaces(curve, training::EnvelopeOptions().places);
}

} // namespace

std::vector<NormalRun> normalRuns(const Job &job, std::span<const Job *const> all)
{
    std::vector<const Job *> kin;
    for (const Job *other : all) {
        const bool isKin = other->status == JobStatus::Succeeded && other->key != job.key && !trainedModel(job).isEmpty()
            && trainedModel(*other) == trainedModel(job) && other->trainingType == job.trainingType;
        if (isKin)
            kin.push_back(other);
    }
    // Those without a readable time are the last.
    std::ranges::stable_sort(kin, [](const Job *a, const Job *b) {
        if (a->created.isKnown() != b->created.isKnown())
            return a->created.isKnown();
        return a->created.isKnown() && a->created.utc > b->created.utc;
    });
    std::vector<NormalRun> runs;
    for (const Job *other : kin)
        runs.push_back({other->key, training::plannedEpochs(*other)});
    return runs;
}

NormalBandLoader::NormalBandLoader(JobStore &jobs, QString dataDir, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_dataDir(std::move(dataDir))
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(Settling);
    connect(&m_settling, &QTimer::timeout, this, &NormalBandLoader::ask);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &NormalBandLoader::take);
    connect(&m_jobs, &JobStore::changed, this, &NormalBandLoader::lookAgain);
}

NormalBandLoader::~NormalBandLoader()
{
    if (m_stop)
        m_stop->store(true);
    m_watcher.waitForFinished();
}

void NormalBandLoader::open(const JobKey &key)
{
    if (m_key == key)
        return;
    m_key = key;
    drop(); // a band that the job itself is in would flatter it
    ask();
}

void NormalBandLoader::lookAgain(const JobChanges &changes)
{
    if (m_key.isNull())
        return;
    m_isTouched = m_isTouched || std::ranges::any_of(m_asked.runs, [&](const NormalRun &run) {
        return std::ranges::find(changes.changed, run.key) != changes.changed.end();
    });
    if (!m_settling.isActive())
        m_settling.start();
}

void NormalBandLoader::setWeight(double weight)
{
    if (std::exchange(m_weight, weight) != weight && !m_key.isNull())
        m_settling.start();
}

NormalBandLoader::Question NormalBandLoader::question() const
{
    const Job *job = m_jobs.find(m_key);
    if (!job)
        return {};
    const std::vector<std::shared_ptr<const KnownJob>> known = m_jobs.all();
    std::vector<const Job *> all;
    all.reserve(known.size());
    for (const std::shared_ptr<const KnownJob> &other : known)
        all.push_back(&other->job);
    Question question{normalRuns(*job, all), trainedModel(*job), m_weight};
    if (question.runs.size() > MostCandidates)
        question.runs.resize(MostCandidates);
    if (question.runs.size() < LeastRuns)
        question.runs.clear();
    return question;
}

/// Takes the question anew: nothing is read when neither it nor one of its runs is another.
void NormalBandLoader::ask()
{
    Question wanted = question();
    if (wanted == m_asked && !std::exchange(m_isTouched, false))
        return;
    m_isTouched = false;
    if (wanted.runs.empty())
        drop();
    m_asked = std::move(wanted);
    if (m_watcher.isRunning()) {
        m_stop->store(true);
        m_isStale = true;
        return;
    }
    start();
}

void NormalBandLoader::start()
{
    m_isStale = false;
    if (m_asked.runs.empty())
        return;
    if (std::exchange(m_memoryWeight, m_asked.weight) != m_asked.weight)
        m_memory.clear();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_watcher.setFuture(QtConcurrent::run(
        [dataDir = m_dataDir, asked = m_asked, memory = std::exchange(m_memory, {}), stop = m_stop]() mutable {
            return read(dataDir, asked, std::move(memory), *stop);
        }));
}

void NormalBandLoader::take()
{
    Answer answer = m_watcher.result();
    m_memory = std::move(answer.memory);
    if (m_isStale)
        return start();
    m_band = std::move(answer.band);
    Q_EMIT changed();
}

void NormalBandLoader::drop()
{
    if (std::exchange(m_band, nullptr))
        Q_EMIT changed();
}

NormalBandLoader::Answer NormalBandLoader::read(const QString &dataDir, const Question &question, Memory memory,
                                                const std::atomic_bool &stops)
{
    Answer answer;
    const auto reader = ArchiveReader::open(dataDir);
    if (!reader)
        return {std::move(memory), {}};
    std::vector<training::RunCurve> curves;
    for (const NormalRun &run : question.runs) {
        if (stops || curves.size() == MostRuns)
            break;
        const auto index = (*reader)->logIndex(run.key);
        if (!index)
            continue;
        const auto held = memory.constFind(run.key);
        if (held == memory.constEnd() || held->logId != index->id || held->lines != index->heldLines())
            memory.insert(run.key, {index->id, index->heldLines(), readCurve(**reader, run, *index, question.weight)});
        if (const training::RunCurve &curve = memory[run.key].curve; saysSomething(curve))
            curves.push_back(curve);
    }
    answer.memory = std::move(memory);
    if (stops || curves.size() < LeastRuns)
        return answer;
    answer.band = std::make_shared<const NormalBand>(
        NormalBand{training::envelope(curves), int(curves.size()), question.weight, question.model});
    return answer;
}

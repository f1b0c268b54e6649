// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/local_files.h"

#include "files/file_problem.h"
#include "files/local_readers.h"
#include "files/storage_error.h"
#include "job_store.h"
#include "settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <algorithm>
#include <chrono>
#include <utility>

namespace {

constexpr std::chrono::milliseconds BetweenFacts(250);

/// Bytes: what is read in a moment, as nobody has asked for more than its row.
constexpr qint64 MostSampled = 16 * 1024 * 1024;

constexpr std::chrono::seconds BetweenLooks(30);

QDateTime madeAt(const QFileInfo &file)
{
    const QDateTime birth = file.birthTime();
    return (birth.isValid() ? birth : file.lastModified()).toUTC();
}

} // namespace

LocalFiles::LocalFiles(JobStore &jobs, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_settings(settings)
{
    connect(&m_stamps, &QFutureWatcherBase::finished, this, &LocalFiles::takeStamps);
    connect(&m_looks, &QTimer::timeout, this, &LocalFiles::lookAgain);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, [this] {
        for (const JobKey &key : std::exchange(m_unsaid, {}))
            say(key);
    });
}

LocalFiles::~LocalFiles() = default;

QString LocalFiles::name()
{
    return tr("Local files", "in the place of a connection's name");
}

void LocalFiles::restore()
{
    QStringList paths;
    for (const QString &path : m_settings.value(Settings::Key::LocalFiles).toStringList()) {
        if (QDir::isAbsolutePath(path) && !find({LocalFilesAccount, path}))
            paths << append(path)->facts.path;
    }
    stamp(paths);
}

void LocalFiles::lookAgain()
{
    QStringList paths;
    for (const JobKey &key : m_visible) {
        const Entry *entry = find(key);
        if (entry && !entry->log)
            paths << entry->facts.path;
    }
    stamp(paths);
}

void LocalFiles::stamp(const QStringList &paths)
{
    if (paths.isEmpty() || std::exchange(m_isStamping, true))
        return;
    m_stamps.setFuture(QtConcurrent::run([paths] {
        std::vector<Stamp> stamps;
        for (const QString &path : paths)
            stamps.push_back(stampOf(path));
        return stamps;
    }));
}

JobKey LocalFiles::add(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (const Entry *known = findSame(absolute))
        return known->key;
    Entry *entry = append(absolute);
    const Stamp seen = stampOf(absolute);
    entry->facts.bytes = seen.bytes;
    Job job = *m_jobs.find(entry->key);
    job.created = {seen.made, {}};
    m_jobs.merge(std::span(&job, 1));
    keep();
    return entry->key;
}

LocalFiles::Entry *LocalFiles::append(const QString &path)
{
    auto entry = std::make_unique<Entry>();
    entry->key = {LocalFilesAccount, path};
    entry->facts.path = path;
    m_entries.push_back(std::move(entry));
    Job job;
    job.key = m_entries.back()->key;
    job.name = QFileInfo(path).fileName();
    job.statusText = tr("Log file", "in the place of a job's status");
    m_jobs.merge(std::span(&job, 1));
    return m_entries.back().get();
}

LocalFiles::Stamp LocalFiles::stampOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? Stamp{path, madeAt(file), file.size(), file.lastModified().toUTC()} : Stamp{path, {}, -1, {}};
}

void LocalFiles::takeStamps()
{
    m_isStamping = false;
    std::vector<Job> jobs;
    for (const Stamp &seen : m_stamps.result()) {
        Entry *entry = find({LocalFilesAccount, seen.path});
        const Job *known = entry && seen.made.isValid() ? m_jobs.find(entry->key) : nullptr;
        if (!known)
            continue;
        jobs.push_back(*known);
        jobs.back().created = {seen.made, {}};
    }
    m_jobs.merge(jobs);
    for (const Stamp &seen : m_stamps.result()) {
        Entry *entry = find({LocalFilesAccount, seen.path});
        if (!entry || entry->log)
            continue;
        LocalFileFacts facts = entry->facts;
        if (facts.bytes != seen.bytes || facts.modified != seen.modified)
            entry->isSampled = false;
        facts.bytes = seen.bytes;
        facts.modified = seen.modified;
        if (facts.error && facts.error->code == QStringLiteral("missing"))
            facts.error.reset();
        if (!seen.made.isValid())
            facts.error = files::storageError(QStringLiteral("missing"), {});
        setFacts(*entry, facts);
    }
    sampleNext();
}

void LocalFiles::remove(const std::vector<JobKey> &keys)
{
    // Whoever shows one of them lets go of it first.
    std::vector<std::unique_ptr<Entry>> gone;
    for (const JobKey &key : keys) {
        const auto entry = std::ranges::find(m_entries, key, [](const auto &known) { return known->key; });
        if (entry == m_entries.end())
            continue;
        gone.push_back(std::move(*entry));
        m_entries.erase(entry);
    }
    m_jobs.remove(keys);
    keep();
}

void LocalFiles::removeAll()
{
    remove(keys());
}

std::vector<JobKey> LocalFiles::keys() const
{
    std::vector<JobKey> keys;
    std::ranges::transform(m_entries, std::back_inserter(keys), [](const auto &entry) { return entry->key; });
    return keys;
}

void LocalFiles::keep()
{
    QStringList paths;
    for (const auto &entry : m_entries)
        paths << entry->key.id;
    m_settings.set(Settings::Key::LocalFiles, paths.isEmpty() ? QVariant() : QVariant(paths));
}

LocalFiles::Entry *LocalFiles::find(const JobKey &key) const
{
    const auto found = std::ranges::find(m_entries, key, [](const auto &entry) { return entry->key; });
    return found == m_entries.end() ? nullptr : found->get();
}

LocalFiles::Entry *LocalFiles::findSame(const QString &path) const
{
    if (Entry *known = find({LocalFilesAccount, path}))
        return known;
    const QString real = QFileInfo(path).canonicalFilePath();
    const auto found = std::ranges::find_if(m_entries, [&real](const auto &entry) {
        return !real.isEmpty() && QFileInfo(entry->key.id).canonicalFilePath() == real;
    });
    return found == m_entries.end() ? nullptr : found->get();
}

LocalLog *LocalFiles::log(const JobKey &key)
{
    Entry *entry = find(key);
    if (!entry)
        return nullptr;
    if (!entry->log)
        open(*entry);
    entry->isShown = true;
    return entry->log.get();
}

void LocalFiles::sample(const std::vector<JobKey> &visible)
{
    m_visible = visible;
    if (visible.empty())
        m_looks.stop();
    else if (!m_looks.isActive())
        m_looks.start(BetweenLooks);
    sampleNext();
}

void LocalFiles::sampleNext()
{
    if (!m_sampled.isNull() && find(m_sampled))
        return;
    m_sampled = {};
    for (const JobKey &key : m_visible) {
        Entry *entry = find(key);
        if (!entry || entry->log || entry->isSampled || entry->facts.bytes < 0 || entry->facts.bytes > MostSampled)
            continue;
        m_sampled = key;
        return open(*entry);
    }
}

void LocalFiles::endSample()
{
    Entry *entry = find(m_sampled);
    const bool isOver = !entry || entry->facts.error || isReckoned(m_sampled);
    if (!isOver)
        return;
    m_sampled = {};
    if (entry && !entry->isShown) {
        entry->isSampled = true;
        entry->digest.reset();
        entry->log.reset();
    }
    sampleNext();
}

std::shared_ptr<RunFacts> LocalFiles::runFacts(const JobKey &key)
{
    const LocalLog *log = this->log(key);
    return log ? std::make_shared<LocalRunFacts>(log->makeReader()) : nullptr;
}

void LocalFiles::open(Entry &entry)
{
    // Of an earlier reading for the table nothing is said that has to be found again.
    entry.facts.lines = -1;
    entry.facts.isRead = false;
    entry.generation = 0;
    entry.log = std::make_unique<LocalLog>(entry.key.id);
    entry.digest = std::make_unique<LocalDigest>(*entry.log);
    const JobKey key = entry.key;
    connect(entry.log.get(), &LocalLog::changed, this,
            [this, key](const std::vector<qint64> &blocks) { takeGrowth(key, blocks); });
    connect(entry.log.get(), &LocalLog::replaced, this, [this, key] {
        Q_EMIT begun(key);
        takeGrowth(key, {});
    });
    connect(entry.digest.get(), &LocalDigest::reckoned, this,
            [this, key](const LocalDigest::Reading &reading) { takeReading(key, reading); });
}

void LocalFiles::takeGrowth(const JobKey &key, const std::vector<qint64> &blocks)
{
    Entry *entry = find(key);
    if (!entry)
        return;
    const LocalLogState state = entry->log->state();
    LocalFileFacts facts = entry->facts;
    facts.bytes = state.fileBytes;
    facts.lines = state.lines;
    facts.isRead = state.isAtEnd;
    facts.error = state.error;
    // What had no line yet is no other file when it gets its first.
    if (std::exchange(entry->generation, state.generation) != state.generation && entry->facts.lines > 0)
        facts.replacedAt = QDateTime::currentDateTimeUtc();
    const bool isBegun = entry->facts.lines <= 0 && facts.lines > 0;
    entry->digest->touch();
    setFacts(*entry, facts);
    if (isBegun)
        Q_EMIT begun(key);
    Q_EMIT grown({logState(key), blocks});
}

void LocalFiles::takeReading(const JobKey &key, const LocalDigest::Reading &reading)
{
    Entry *entry = find(key);
    if (!entry)
        return;
    LocalFileFacts facts = entry->facts;
    if (reading.modified.isValid())
        facts.modified = reading.modified;
    if (!reading.packing.isEmpty())
        facts.packing = reading.packing;
    const std::pair<JobKey, JobDigest> digest{key, reading.digest};
    m_jobs.mergeDigests(std::span(&digest, 1));
    if ((entry = find(key)))
        setFacts(*entry, facts);
    // Not while its own signal is on the way.
    if (key == m_sampled)
        QTimer::singleShot(0, this, &LocalFiles::endSample);
}

void LocalFiles::setFacts(Entry &entry, const LocalFileFacts &facts)
{
    const LocalFileFacts before = std::exchange(entry.facts, facts);
    if (before == facts)
        return;
    const JobKey key = entry.key;
    const bool isOther = before.isRead != facts.isRead || before.error != facts.error;
    if (isOther || before.isIncomplete() != facts.isIncomplete())
        return say(key);
    if (std::ranges::find(m_unsaid, key) == m_unsaid.end())
        m_unsaid.push_back(key);
    if (!m_later.isActive())
        m_later.start(BetweenFacts);
}

void LocalFiles::say(const JobKey &key)
{
    const Entry *entry = find(key);
    const Job *known = m_jobs.find(key);
    if (!entry || !known)
        return;
    Job job = *known;
    const std::optional<Error> &error = entry->facts.error;
    // Words that fit the pill of a narrow column.
    if (error && error->code == u"missing")
        job.statusText = tr("Missing", "a file that is not there, in the place of a job's status");
    else if (entry->facts.isIncomplete())
        job.statusText = tr("Incomplete", "a file, in the place of a job's status");
    else if (error)
        job.statusText = tr("Unreadable", "a file, in the place of a job's status");
    else
        job.statusText = tr("Log file", "in the place of a job's status");
    job.errorMessage = entry->facts.error ? fileProblem(*entry->facts.error) : QString();
    m_jobs.merge(std::span(&job, 1));
    Q_EMIT factsChanged(key);
}

LogState LocalFiles::logState(const JobKey &key) const
{
    LogState state;
    state.job = key;
    const Entry *entry = find(key);
    if (!entry || !entry->log)
        return state;
    const LocalLogState log = entry->log->state();
    const bool isFound = log.lines > 0 || log.isAtEnd;
    if (!entry->facts.isIncomplete())
        state.error = log.error;
    state.phase = state.error ? LogState::Phase::Failed : isFound ? LogState::Phase::Streaming : LogState::Phase::Loading;
    state.generation = log.generation;
    state.total = log.lines;
    state.heldLines = log.lines;
    state.wasReplaced = entry->facts.replacedAt.isValid();
    state.lastGrowth = entry->facts.modified;
    return state;
}

LocalFileFacts LocalFiles::facts(const JobKey &key) const
{
    const Entry *entry = find(key);
    return entry ? entry->facts : LocalFileFacts{key.id, -1, -1, false, {}, {}, {}};
}

bool LocalFiles::isReckoned(const JobKey &key) const
{
    const Entry *entry = find(key);
    return !entry || !entry->log || (entry->log->state().isAtEnd && entry->digest->isIdle());
}

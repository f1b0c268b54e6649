// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_model.h"

#include "jobs/job_sentence.h"
#include "job_store.h"
#include "plain_text.h"
#include "settings/job_notes.h"

#include <QTimerEvent>
#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>

namespace {

constexpr std::chrono::milliseconds halfMinute{30000};

/// What these show goes by JobFacts::now.
constexpr std::array columnsByClock{JobColumn::Progress, JobColumn::Duration, JobColumn::Created, JobColumn::Ended};

qint64 createdAt(const Job &job)
{
    return job.created.isKnown() ? job.created.utc.toMSecsSinceEpoch() : 0;
}

/// Newest first, so that the first fill has the order in which the services list jobs.
std::vector<std::shared_ptr<const KnownJob>> newestFirst(const JobStore &store)
{
    std::vector<std::pair<qint64, std::shared_ptr<const KnownJob>>> dated;
    dated.reserve(size_t(store.size()));
    for (std::shared_ptr<const KnownJob> &known : store.all())
        dated.emplace_back(-createdAt(known->job), std::move(known));
    std::ranges::sort(dated, [](const auto &a, const auto &b) {
        const JobKey &left = a.second->job.key, &right = b.second->job.key;
        return std::tie(a.first, left.account, left.id) < std::tie(b.first, right.account, right.id);
    });
    std::vector<std::shared_ptr<const KnownJob>> jobs;
    jobs.reserve(dated.size());
    std::ranges::transform(dated, std::back_inserter(jobs), [](auto &entry) { return std::move(entry.second); });
    return jobs;
}

SortValue fractionOf(const JobFacts &facts)
{
    const std::optional<double> fraction = barFraction(facts);
    return fraction ? SortValue(*fraction) : SortValue();
}

QVariant toVariant(const SortValue &value)
{
    if (const double *number = std::get_if<double>(&value))
        return *number;
    if (const QString *text = std::get_if<QString>(&value))
        return *text;
    return {};
}

} // namespace

JobModel::JobModel(const JobStore *store, Clock clock, JobNotes *notes, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_notes(notes)
    , m_accountSource([](const QString &) { return AccountFacts(); })
{
    const JobChanges known{store->keys(), {}, {}};
    m_queue.update(*store, known);
    m_tokens.update(*store, known);
    append(newestFirst(*store));
    connect(store, &JobStore::changed, this, &JobModel::take);
    if (notes)
        connect(notes, &JobNotes::changed, this, &JobModel::takeNote);
    m_minuteHand.start(int(halfMinute.count()), this);
}

template <typename Use>
auto JobModel::withFacts(int row, const QDateTime &now, Use use) const
{
    const Job &job = m_jobs[size_t(row)]->job;
    const JobDigest &digest = m_jobs[size_t(row)]->digest;
    const AccountFacts &account = accountOf(job.key.account);
    return use(JobFacts{.job = job,
                        .digest = digest,
                        .connection = account.name,
                        .now = now,
                        .nickname = m_notes ? m_notes->nickname(job.key) : QString(),
                        .staleSince = account.staleSince,
                        .isLogEmpty = m_emptyLogs.contains(job.key),
                        .queuePlace = account.isListWhole ? m_queue.placeOf(job.key) : 0,
                        .tokensSoFar = m_tokens.soFar(*m_store, job, digest)});
}

const AccountFacts &JobModel::accountOf(const QString &accountId) const
{
    const auto known = m_accounts.constFind(accountId);
    return known != m_accounts.cend() ? *known : *m_accounts.insert(accountId, m_accountSource(accountId));
}

void JobModel::setAccounts(AccountSource accounts)
{
    m_accountSource = std::move(accounts);
    refreshAccounts();
}

void JobModel::refreshAccounts()
{
    const QHash<QString, AccountFacts> before = std::exchange(m_accounts, {});
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        const QString &account = jobAt(row)->key.account;
        const auto old = before.constFind(account);
        if (old == before.cend() || *old != accountOf(account))
            rows.push_back(row);
    }
    update(std::move(rows));
}

void JobModel::update(std::vector<int> rows)
{
    if (rows.empty())
        return;
    report(rows);
    Q_EMIT rowsUpdated(rows);
}

void JobModel::noteEmptyLog(const JobKey &key)
{
    const int row = rowOf(key);
    if (row < 0 || m_emptyLogs.contains(key))
        return;
    m_emptyLogs.insert(key);
    update({row});
}

bool JobModel::isLossToComeAt(int row) const
{
    return withFacts(row, {}, [](const JobFacts &facts) { return isLossToCome(facts); });
}

void JobModel::takeNote(const JobKey &key)
{
    if (const int row = rowOf(key); row >= 0)
        update({row});
}

bool JobModel::isPinnedAt(int row) const
{
    return m_notes && m_notes->isPinned(jobAt(row)->key);
}

int JobModel::rowOf(const JobKey &key) const
{
    return m_rows.value(key, -1);
}

JobKey JobModel::keyAt(int row) const
{
    return jobAt(row)->key;
}

const Job *JobModel::jobAt(int row) const
{
    return &m_jobs[size_t(row)]->job;
}

SortValue JobModel::sortValueAt(int row, JobColumn column, const QDateTime &now) const
{
    return withFacts(row, now, [column](const JobFacts &facts) { return sortValue(column, facts); });
}

QString JobModel::searchTextAt(int row) const
{
    return withFacts(row, QDateTime(), [](const JobFacts &facts) { return searchText(facts); });
}

int JobModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : JobColumnCount;
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == KeyRole)
        return QVariant::fromValue(keyAt(index.row()));
    const JobColumn column{index.column()};
    // Of times the newest is what a person looks for.
    if (role == Qt::InitialSortOrderRole && (column == JobColumn::Created || column == JobColumn::Ended))
        return int(Qt::DescendingOrder);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    // Asking what time it is takes longer than all the rest.
    const bool goesByClock = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
        || std::ranges::find(columnsByClock, column) != columnsByClock.end();
    return withFacts(index.row(), goesByClock ? m_clock() : QDateTime(), [=, this](const JobFacts &facts) { return cellData(facts, column, role); });
}

bool JobModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == PinRole && m_notes && index.isValid()) {
        m_notes->setPinned(keyAt(index.row()), value.toBool());
        return true;
    }
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Job *job = jobAt(index.row());
    const QString name = oneLine(value.toString());
    const bool isOwnName = name == oneLine(job->name) || name == job->key.id;
    m_notes->setNickname(keyAt(index.row()), isOwnName ? QString() : name);
    return true;
}

Qt::ItemFlags JobModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool isName = index.isValid() && JobColumn{index.column()} == JobColumn::Job;
    return m_notes && isName ? usual | Qt::ItemIsEditable : usual;
}

QVariant JobModel::cellData(const JobFacts &facts, JobColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return cellText(column, facts);
    case Qt::ToolTipRole: return plainTooltip(cellTooltip(column, facts));
    case Qt::AccessibleTextRole:
        return column == JobColumn::Job ? rowSentence(facts) : cellText(column, facts);
    case SortRole: return toVariant(sortValue(column, facts));
    case StatusRole: return int(facts.job.status);
    case NoteRole: return cellNote(column, facts);
    case GoneRole: return facts.job.isGone;
    case ToneRole: return int(cellTone(column, facts));
    case FractionRole: return toVariant(fractionOf(facts));
    case SparklineRole: return QVariant::fromValue(m_sparklines.of(facts.job.key, facts.digest.curve));
    case PinRole: return m_notes && m_notes->isPinned(facts.job.key);
    default: return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= JobColumnCount)
        return {};
    const JobColumn column{section};
    if (role == Qt::DisplayRole)
        return headerText(column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

void JobModel::refreshTimes()
{
    if (m_jobs.empty())
        return;
    const int last = int(m_jobs.size()) - 1;
    for (const JobColumn column : columnsByClock)
        Q_EMIT dataChanged(index(0, int(column)), index(last, int(column)), {Qt::DisplayRole});
    Q_EMIT timePassed();
}

void JobModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_minuteHand.timerId())
        refreshTimes();
}

void JobModel::take(const JobChanges &changes)
{
    const std::vector<JobKey> moved = m_queue.update(*m_store, changes);
    m_tokens.update(*m_store, changes);
    for (const JobKey &key : changes.changed)
        m_sparklines.forget(key);
    remove(changes.removed);
    std::vector<int> rows;
    for (const std::vector<JobKey> *keys : {&changes.changed, &moved}) {
        for (const JobKey &key : *keys)
            rows.push_back(rowOf(key));
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase(rows, -1); // new or gone
    report(rows);
    const int firstNew = int(m_jobs.size());
    KnownJobs added;
    for (const JobKey &key : changes.added) {
        if (std::shared_ptr<const KnownJob> known = m_store->known(key))
            added.push_back(std::move(known));
    }
    append(added);
    for (int row = firstNew; row < int(m_jobs.size()); ++row)
        rows.push_back(row);
    if (!rows.empty())
        Q_EMIT rowsUpdated(rows);
}

void JobModel::append(const KnownJobs &added)
{
    if (added.empty())
        return;
    const int first = int(m_jobs.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_rows.reserve(m_rows.size() + qsizetype(added.size()));
    for (const std::shared_ptr<const KnownJob> &known : added) {
        m_rows.insert(known->job.key, int(m_jobs.size()));
        m_jobs.push_back(known);
    }
    endInsertRows();
}

void JobModel::remove(const std::vector<JobKey> &removed)
{
    std::vector<int> rows;
    for (const JobKey &key : removed) {
        m_sparklines.forget(key);
        rows.push_back(rowOf(key));
    }
    std::ranges::sort(rows, std::greater());
    for (size_t i = 0; i < rows.size();) {
        const int last = rows[i];
        int first = last;
        while (++i < rows.size() && rows[i] == first - 1)
            first = rows[i];
        beginRemoveRows({}, first, last);
        m_jobs.erase(m_jobs.begin() + first, m_jobs.begin() + last + 1);
        m_rows.clear();
        for (int row = 0; row < rowCount(); ++row)
            m_rows.insert(jobAt(row)->key, row);
        endRemoveRows();
    }
}

void JobModel::report(const std::vector<int> &changedRows)
{
    for (size_t i = 0; i < changedRows.size();) {
        const int first = changedRows[i];
        int last = first;
        while (++i < changedRows.size() && changedRows[i] == last + 1)
            last = changedRows[i];
        Q_EMIT dataChanged(index(first, 0), index(last, JobColumnCount - 1));
    }
}

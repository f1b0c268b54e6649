// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor_private.h"

#include "providers/providers.h"

#include <QDir>
#include <algorithm>

namespace {

/// A read-only archive larger than this is not copied for one run: the program starts with an empty one.
constexpr qint64 LargestCopy = 2LL * 1024 * 1024 * 1024;

const auto ArchiveFile = QStringLiteral("archive.sqlite");

/// Its simulator is gone with the run that began it.
bool isOfDemo(const Account &account)
{
    return account.id.startsWith(u"demo|");
}

/// A copy keeps its original's permissions: one of a read-only file could not be written either.
void copyWritable(const QString &from, const QString &to)
{
    if (QFile::copy(from, to))
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// Those of an earlier run and those that are given now; of one name the latter.
std::vector<ExtraValue> mergedExtras(std::vector<ExtraValue> archived, const std::vector<ExtraValue> &given,
                                     Qt::CaseSensitivity sensitivity)
{
    for (const ExtraValue &value : given) {
        const auto isSame = [&](const ExtraValue &known) { return known.name.compare(value.name, sensitivity) == 0; };
        if (const auto known = std::ranges::find_if(archived, isSame); known != archived.end())
            *known = value;
        else
            archived.push_back(value);
    }
    return archived;
}

/// What a person chose for a connection goes on when the command line names no more than its address.
void adoptOptions(Account *given, const Account &archived, const std::vector<Connection> &others)
{
    // The command line says neither: it names what it connects to after the host. Two of one name could not be told apart.
    const auto hasThatName = [&](const Connection &c) { return c.account.id != given->id && c.account.name == archived.name; };
    if (std::ranges::none_of(others, hasThatName))
        given->name = archived.name;
    given->utcOffset = archived.utcOffset;
    given->headers = mergedExtras(archived.headers, given->headers, Qt::CaseInsensitive);
    given->query = mergedExtras(archived.query, given->query, Qt::CaseSensitive);
    if (given->proxy == Proxy())
        given->proxy = archived.proxy;
    if (given->refreshEvery.count() == 0)
        given->refreshEvery = archived.refreshEvery;
    if (given->jobSlots == DocumentedJobSlots)
        given->jobSlots = archived.jobSlots;
    given->isKeyed = given->isKeyed || archived.isKeyed;
    given->isPaused = archived.isPaused;
    given->keepsCompleteLogs = given->keepsCompleteLogs && archived.keepsCompleteLogs;
}

} // namespace

Monitor::Monitor(Setup setup, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->setup = std::move(setup);
    d->clock = Clock::startingAt(d->setup.now);
    d->dataDir = d->setup.dataDir;
    d->thread.setObjectName(QStringLiteral("engine"));
}

Monitor::~Monitor()
{
    // Behind all that was wished before: QThread::quit() would overtake it, and lose what a person did last.
    if (d->engine)
        QMetaObject::invokeMethod(d->engine, [thread = &d->thread] { thread->quit(); });
    d->thread.wait();
}

Monitor::Started Monitor::Private::open()
{
    Started started;
    Archive::Opened opened;
    auto result = Archive::open(dataDir, &opened);
    if (result)
        archive = std::move(*result);
    else
        refusal = started.storage = result.error();
    started.setAside = opened.setAside;
    return started;
}

void Monitor::Private::openCopy(Started *started)
{
    temporary = std::make_unique<QTemporaryDir>();
    const QString source = QDir(setup.dataDir).filePath(ArchiveFile);
    started->isCopied = QFileInfo(source).size() <= LargestCopy;
    if (started->isCopied) {
        for (const QString &suffix : {QString(), QStringLiteral("-wal")})
            copyWritable(source + suffix, temporary->filePath(ArchiveFile + suffix));
    }
    dataDir = temporary->path();
    if (auto result = Archive::open(dataDir))
        archive = std::move(*result);
    else
        refusal = result.error();
    started->isTemporary = true;
}

void Monitor::Private::loadArchive(ArchiveReader &reader)
{
    for (const ArchivedAccount &archived : reader.accounts().value_or(std::vector<ArchivedAccount>())) {
        if (isOfDemo(archived.account) && !setup.isDemo)
            continue;
        const auto isSame = [&](const Connection &c) { return c.account.id == archived.account.id; };
        const auto given = std::ranges::find_if(setup.connections, isSame);
        if (given != setup.connections.end()) {
            adoptOptions(&given->account, archived.account, setup.connections);
        } else {
            // A simulator or a proxy of an earlier run: today somebody else may listen on its port, and must not be given a
            // key that nobody has named this address for. One that needs no secret may be asked here as well.
            const bool isHere = isOnThisComputer(archived.account.baseUrl);
            const Credentials kept = setup.kept.value(archived.account.id);
            const bool needsNone = suffices(archived.account, {});
            const bool mayAsk = setup.credentialsFor && (!isHere || needsNone || !kept.isEmpty());
            const bool isLookedUp = mayAsk && !isHere && kept.isEmpty();
            const Credentials credentials = isLookedUp ? setup.credentialsFor(archived.account) : kept;
            setup.connections.push_back({archived.account, credentials, mayAsk});
        }
        AccountState state;
        state.account = archived.account.id;
        state.asOf = archived.lastWalk;
        states.insert(state.account, state);
    }
    for (const ArchivedAccount &archived : reader.formerAccounts().value_or(std::vector<ArchivedAccount>())) {
        if (isConnected(archived.account.id) || (isOfDemo(archived.account) && !setup.isDemo))
            continue;
        keepFormer(archived.account, archived.lastWalk);
        loadJobs(reader, archived.account.id);
    }
    // One by one: a connection given anew may have been removed earlier, and gets its jobs back.
    for (const Connection &connection : setup.connections)
        loaded.insert(connection.account.id, loadJobs(reader, connection.account.id));
}

void Monitor::Private::adoptArchived(const ArchiveReader &reader)
{
    for (const ArchivedAccount &archived : reader.accounts().value_or(std::vector<ArchivedAccount>())) {
        const auto isSame = [&](const Connection &c) { return c.account.id == archived.account.id; };
        const auto given = std::ranges::find_if(setup.connections, isSame);
        if (given != setup.connections.end())
            adoptOptions(&given->account, archived.account, setup.connections);
    }
}

void Monitor::Private::keepFormer(const Account &account, const QDateTime &asOf)
{
    AccountState state;
    state.account = account.id;
    state.phase = AccountState::Phase::Stopped;
    state.asOf = asOf;
    states.insert(account.id, state);
    former.push_back(account);
}

Monitor::Private::Jobs Monitor::Private::loadJobs(ArchiveReader &reader, const QString &accountId)
{
    Result<std::vector<ArchivedJob>> archived = reader.jobs(accountId);
    if (!archived)
        return {};
    auto jobs = std::make_shared<std::vector<Job>>();
    std::vector<KnownJob> known;
    jobs->reserve(archived->size());
    known.reserve(archived->size());
    for (ArchivedJob &entry : *archived) {
        jobs->push_back(entry.job);
        known.push_back({std::move(entry.job), std::move(entry.digest)});
    }
    store.load(std::move(known));
    return jobs;
}

std::vector<EngineAccount> Monitor::Private::engineAccounts()
{
    std::vector<EngineAccount> accounts;
    for (Connection &connection : setup.connections) {
        noteKey(&connection);
        if (std::shared_ptr<const Dialect> dialect = dialectFor(connection.account))
            accounts.push_back({connection.account, std::move(dialect), connection.credentials, connection.mayBeAsked(),
                                loaded.take(connection.account.id)});
    }
    return accounts;
}

void Monitor::Private::noteKey(Connection *connection)
{
    Account &account = connection->account;
    // Where none can be done without, nothing needs to be remembered.
    account.isKeyed = account.isKeyed || (connection->credentials.hasKey() && isComplete(account, {}));
}

void Monitor::Private::takeJobs(const std::vector<Job> &jobs)
{
    if (!jobs.empty() && isConnected(jobs.front().key.account))
        store.merge(jobs);
}

bool Monitor::Private::isConnected(const QString &accountId) const
{
    return std::ranges::any_of(setup.connections, [&](const Connection &c) { return c.account.id == accountId; });
}

void Monitor::Private::runEngine(Monitor *q, std::unique_ptr<Archive> writer)
{
    const Engine::Setup engineSetup{.clock = clock, .pace = setup.pace, .retry = setup.retry};
    engine = new Engine(std::move(writer), engineSetup);
    engine->moveToThread(&thread);
    connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    // What was on its way from an account that has just been removed is not taken.
    connect(engine, &Engine::jobsFound, q, [this](const std::vector<Job> &jobs) { takeJobs(jobs); });
    connect(engine, &Engine::digestFound, q, [this](const JobKey &key, const JobDigest &digest) {
        const std::pair found(key, digest);
        store.mergeDigests(std::span(&found, 1));
    });
    connect(engine, &Engine::accountChanged, q, [this, q](const AccountState &state) {
        if (!isConnected(state.account))
            return;
        states.insert(state.account, state);
        Q_EMIT q->accountChanged(state);
    });
    connect(engine, &Engine::logGrown, q, [this, q](const LogGrowth &growth) {
        if (growth.state.job == watched)
            log = growth.state;
        Q_EMIT q->logGrown(growth);
    });
    connect(engine, &Engine::connectionTested, q, [this, q](const ConnectionTest &test, quint64 number) {
        if (number == testNumber)
            Q_EMIT q->connectionTested(test);
    });
    connect(engine, &Engine::jobOpened, q, &Monitor::jobOpened);
    connect(engine, &Engine::checkpointsChanged, q, &Monitor::checkpointsChanged);
    connect(engine, &Engine::logsRemoved, q, &Monitor::logsRemoved);
    connect(engine, &Engine::storageFailed, q, &Monitor::storageFailed);
    connect(engine, &Engine::storageRecovered, q, &Monitor::storageRecovered);
    connect(engine, &Engine::passAdvanced, q, &Monitor::passAdvanced);
    connect(engine, &Engine::accountPassed, q, &Monitor::accountPassed);
    connect(engine, &Engine::passFinished, q, &Monitor::passFinished);
    thread.start();
}

Monitor::Started Monitor::start()
{
    Started started = d->open();
    // A file of a newer program is refused as it is: a copy of it would be, too.
    if (started.storage && started.storage->code != u"busy" && started.storage->code != u"newer")
        d->openCopy(&started);
    if (!d->archive)
        return started;
    if (const auto reader = ArchiveReader::open(d->dataDir))
        d->loadArchive(**reader);
    d->runEngine(this, std::move(d->archive));
    QMetaObject::invokeMethod(d->engine, [engine = d->engine, accounts = d->engineAccounts()] {
        for (const EngineAccount &account : accounts)
            engine->addAccount(account);
        engine->catchUp();
    });
    d->reparser = std::make_unique<Reparser>(d->dataDir);
    connect(d->reparser.get(), &Reparser::parsed, this, [this](const Reparser::Parsed &parsed) {
        QMetaObject::invokeMethod(d->engine, [engine = d->engine, parsed] {
            engine->putFacts(parsed.job, parsed.logId, *parsed.facts);
        });
    });
    d->reparser->start();
    return started;
}

Monitor::Started Monitor::startPass()
{
    Started started = d->open();
    if (!d->archive)
        return started;
    const bool areNamed = !d->setup.connections.empty();
    if (const auto reader = ArchiveReader::open(d->dataDir)) {
        if (!areNamed)
            d->loadArchive(**reader);
        else
            d->adoptArchived(**reader);
    }
    d->runEngine(this, std::move(d->archive));
    std::vector<EngineAccount> accounts = d->engineAccounts();
    // Whoever names a paused one wants it asked once, and paused all the same.
    if (!areNamed)
        std::erase_if(accounts, [](const EngineAccount &account) { return account.account.isPaused; });
    QMetaObject::invokeMethod(d->engine, [engine = d->engine, accounts] { engine->pass(accounts); });
    return started;
}

JobStore &Monitor::jobs()
{
    return d->store;
}

const std::vector<Account> &Monitor::formerAccounts() const
{
    return d->former;
}

const Account *Monitor::account(const QString &accountId) const
{
    for (const Connection &connection : d->setup.connections) {
        if (connection.account.id == accountId)
            return &connection.account;
    }
    const auto former = std::ranges::find(d->former, accountId, &Account::id);
    return former == d->former.end() ? nullptr : &*former;
}

const std::vector<Connection> &Monitor::connections() const
{
    return d->setup.connections;
}

AccountState Monitor::accountState(const QString &accountId) const
{
    AccountState unknown;
    unknown.account = accountId;
    return d->states.value(accountId, unknown);
}

JobKey Monitor::watched() const
{
    return d->watched;
}

LogState Monitor::logState(const JobKey &key) const
{
    if (d->log.job == key)
        return d->log;
    LogState unknown;
    unknown.job = key;
    return unknown;
}

QString Monitor::dataDir() const
{
    return d->dataDir;
}

QString Monitor::homeDir() const
{
    return d->setup.dataDir;
}

QDateTime Monitor::now() const
{
    return d->clock.now();
}

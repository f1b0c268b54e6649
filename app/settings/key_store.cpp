// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/key_store.h"

#include "settings/keychain_diagnosis.h"
#include "settings/keychain_entry.h"

#include <QTimer>
#include <functional>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto ServiceName = QStringLiteral("tunewatch");
const auto ProbedEntry = QStringLiteral("no account");

KeychainAnswer answerOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: return KeychainAnswer::Done;
    case QKeychain::EntryNotFound: return KeychainAnswer::NoEntry;
    case QKeychain::AccessDeniedByUser: return KeychainAnswer::Locked;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return KeychainAnswer::Missing;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError: return KeychainAnswer::Refused;
    }
    return KeychainAnswer::Refused;
}

/// Some failures look like others: a second question tells them apart.
bool isClear(KeychainAnswer answer)
{
    return answer != KeychainAnswer::NoEntry && answer != KeychainAnswer::Refused;
}

/// Starts the job. `end` hears how it ended, and before that of Silent when the deadline comes first; nothing after `store`
/// is gone. `job` is what `end` may read while it is called, or nullptr.
template <typename Job>
void run(Job *job, const QString &entry, QObject *store, std::chrono::milliseconds deadline,
         std::function<void(KeychainAnswer, const Job *)> end)
{
    // It has no parent and outlives the store: a backend that still thinks would write into what is gone.
    job->setKey(entry);
    job->setInsecureFallback(false);
    auto *timer = new QTimer(store);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, store, [end] { end(KeychainAnswer::Silent, nullptr); });
    QObject::connect(job, &QKeychain::Job::finished, store, [=] {
        const KeychainAnswer answer = answerOf(*job);
        if (isClear(answer)) {
            delete timer;
            return end(answer, job);
        }
        diagnoseKeychain(answer, store, [timer, end](KeychainAnswer diagnosed) {
            delete timer;
            end(diagnosed, nullptr);
        });
    });
    timer->start(deadline);
    job->start();
}

} // namespace

KeyStore::KeyStore(std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_deadline(deadline)
{
}

void KeyStore::read(const QString &accountId)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(new Job(ServiceName), accountId, this, m_deadline, [this, accountId](KeychainAnswer answer, const Job *job) {
        const auto credentials = answer == KeychainAnswer::Done ? credentialsOf(job->binaryData()) : Credentials();
        Q_EMIT wasRead(accountId, credentials ? answer : KeychainAnswer::Refused, credentials.value_or(Credentials()));
    });
}

void KeyStore::write(const QString &accountId, const Credentials &credentials)
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(ServiceName);
    job->setBinaryData(keychainEntry(credentials));
    run<Job>(job, accountId, this, m_deadline,
             [this, accountId](KeychainAnswer answer, const Job *) { Q_EMIT wasWritten(accountId, answer); });
}

void KeyStore::remove(const QString &accountId)
{
    using Job = QKeychain::DeletePasswordJob;
    run<Job>(new Job(ServiceName), accountId, this, m_deadline, [this, accountId](KeychainAnswer answer, const Job *) {
        Q_EMIT wasRemoved(accountId, answer == KeychainAnswer::NoEntry ? KeychainAnswer::Done : answer);
    });
}

void KeyStore::probe()
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(new Job(ServiceName), ProbedEntry, this, m_deadline,
             [this](KeychainAnswer answer, const Job *) { Q_EMIT probed(answer); });
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An account's jobs where no list brings them: opened by their ids, on services that leave the list or other parts out.

#include "sync/account_sync.h"

#include "archive/archive.h"
#include "sync/account_facts.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using service_parts::Refusal;

namespace {

/// Jobs that may be gone, or another project's, before the list's own word is taken for the whole service.
constexpr qsizetype MostProbes = 3;

} // namespace

void AccountSync::open(const QString &jobId)
{
    const JobKey key{m_account.id, jobId};
    if (const std::optional<Error> reason = whyNothingOpens())
        return Q_EMIT opened(key, reason);
    m_opening.insert(jobId);
    m_inspector.inspect(key, Priority::Visible);
}

/// A key that may not read the list may still read single jobs; one that is rejected may not.
std::optional<Error> AccountSync::whyNothingOpens() const
{
    if (m_state.phase == AccountState::Phase::Stopped && m_state.error && m_state.error->kind == ErrorKind::Unauthorized)
        return m_state.error;
    if (m_state.phase != AccountState::Phase::Paused)
        return {};
    Error error;
    error.kind = ErrorKind::Rejected;
    error.code = u"Paused"_s;
    error.message = u"the connection is paused"_s;
    return error;
}

void AccountSync::endOpenings(const Error &reason)
{
    for (const QString &id : std::exchange(m_opening, {}))
        Q_EMIT opened({m_account.id, id}, reason);
}

/// True when the account goes on, or may go on once a job has answered.
bool AccountSync::takeRefusal(const Error &error)
{
    m_refusal.reset();
    m_probe.clear();
    if (!m_context.dialect.mayLackParts())
        return false;
    constexpr int any = std::numeric_limits<int>::max();
    const Refusal refusal = service_parts::refusalOf(error, m_state.lacksList ? any : m_failures);
    if (refusal == Refusal::None)
        return false;
    if (refusal == Refusal::Certain || m_state.lacksList) {
        goOnWithoutList(error);
        return true;
    }
    m_refusal = error;
    m_probed.clear();
    if (!probe())
        return false; // until a person opens one
    report();
    return true;
}

/// Asks the newest job that was not asked yet; false when there is none left.
bool AccountSync::probe()
{
    m_probe = m_probed.size() < MostProbes ? m_known.newest(m_probed) : QString();
    if (m_probe.isEmpty())
        return false;
    m_probed.insert(m_probe);
    m_inspector.inspect({m_account.id, m_probe}, Priority::Normal);
    return true;
}

void AccountSync::goOnWithoutList(const Error &refusal)
{
    m_state.listRefusal = refusal;
    m_refusal.reset();
    m_probe.clear();
    account_facts::noteAnswer(&m_state, m_context.clock.now(), m_context.http.lastWireTime());
    // That the list is refused as ever does not tell that the jobs can be asked again.
    const bool staysFailing = m_state.lacksList && m_state.phase == AccountState::Phase::Failing && !m_known.active().empty();
    m_state.lacksList = true;
    if (!staysFailing) {
        m_failures = 0;
        m_state.phase = AccountState::Phase::Ready;
        m_state.error.reset();
    }
    m_nextListTry = m_context.clock.now().addMSecs(stretched(m_context.pace.listRefused).count());
    m_wantsFullWalk = false;
    pollJobs();
}

void AccountSync::pollJobs()
{
    const std::vector<QString> active = m_known.active();
    m_pollHasAnswer = false;
    m_pollHasFailed = false;
    for (const QString &id : active)
        inspect(id, Priority::Normal);
    inspectEnded();
    if (m_mode == Mode::Once)
        return report();
    schedulePoll();
}

/// The next round, at the latest when the list is due.
void AccountSync::schedulePoll()
{
    const Pace::Ms untilList(std::max<qint64>(0, m_context.clock.now().msecsTo(m_nextListTry)));
    schedule(m_known.active().empty() ? untilList : std::min(interval(), untilList));
}

void AccountSync::takePollFailure(const Error &error)
{
    // With a list, the next walk will tell. One bad job does not stop the account, nor does one that fails among others.
    const bool isOfJob = error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Rejected;
    if (!m_state.lacksList || !isAtWork() || m_mode == Mode::Once || isOfJob || m_pollHasAnswer)
        return;
    if (std::exchange(m_pollHasFailed, true))
        return;
    ++m_failures;
    rest(error);
}

/// A job has answered: whatever the list says, the account can be used.
void AccountSync::noteOwnAnswer()
{
    if (m_refusal)
        return goOnWithoutList(Error(*m_refusal));
    if (!m_state.lacksList || !isAtWork())
        return;
    account_facts::noteAnswer(&m_state, m_context.clock.now(), m_context.http.lastWireTime());
    m_pollHasAnswer = true;
    m_failures = 0;
    const bool wasFailing = m_state.phase != AccountState::Phase::Ready;
    m_state.phase = AccountState::Phase::Ready;
    m_state.error.reset();
    if (wasFailing && m_mode == Mode::Watch && !m_walk)
        schedulePoll();
    else
        report();
}

void AccountSync::noteAbsent(service_parts::Part part, const JobKey &job, const Error &error)
{
    const QString first = m_absent.value(part, job.id);
    m_absent.insert(part, first);
    const bool isOfService = service_parts::isAbsentForAll(error) || first != job.id;
    if (!isOfService || service_parts::lacks(m_state, part))
        return;
    service_parts::setLacks(&m_state, part);
    storeLacks();
}

void AccountSync::forgetLacks()
{
    m_absent.clear();
    m_inspector.forgetAbsent();
    if (service_parts::words(m_state).isEmpty())
        return;
    service_parts::read(&m_state, {});
    storeLacks();
}

void AccountSync::storeLacks()
{
    m_inspector.setAsksCheckpoints(!m_state.lacksCheckpoints);
    const auto stored = m_context.archive.putLacks(m_account.id, service_parts::words(m_state));
    if (!stored)
        Q_EMIT storageFailed(stored.error());
    report();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_ending.h"

#include "sync/patience.h"

#include <utility>

namespace {

/// Attempts that failed in a row, without any answer between and with a pause before each, that end a drain. Each question
/// in them has been repeated by Http already. An unreadable block needs some to be split.
constexpr int RefusalsThatEndADrain = 8;
constexpr int SilencesThatEndADrain = 3;

} // namespace

LogEnding::LogEnding(const Pace &pace, const Job &job)
    : m_pace(pace)
    , m_sawEnd(!isTerminal(job.status))
{
}

LogEnding::Standing LogEnding::standing(const LogRange &range, const LogBlock &block, qint64 heldEnd, const QDateTime &now)
{
    // Lines beyond the total it states: then the total lies, and the log is the same.
    const bool isConsistent = block.lines.isEmpty() || range.first + block.lines.size() <= block.total;
    if (block.total >= heldEnd || !isConsistent) {
        m_shrunkSince = {};
        return Standing::Same;
    }
    // A clock that was set back begins the wait anew.
    if (!m_shrunkSince.isValid() || now < m_shrunkSince) {
        m_shrunkSince = now;
        return Standing::Doubtful;
    }
    return m_shrunkSince.msecsTo(now) >= m_pace.replacedConfirm.count() ? Standing::Replaced : Standing::Doubtful;
}

void LogEnding::beginAnew()
{
    m_shrunkSince = {};
    m_emptySince = {};
}

void LogEnding::gaveLines()
{
    m_emptyAnswers = 0;
    m_emptySince = {};
}

bool LogEnding::gaveNothing(const Job &job, bool isEverythingHeld, const QDateTime &now)
{
    ++m_emptyAnswers;
    if (!isTerminal(job.status) || !isEverythingHeld)
        return false;
    if (!m_emptySince.isValid() || now < m_emptySince)
        m_emptySince = now;
    return endedLongAgo(job, now) || m_emptySince.msecsTo(now) >= m_pace.endConfirm.count();
}

bool LogEnding::endedLongAgo(const Job &job, const QDateTime &now) const
{
    return !m_sawEnd && isTerminal(job.status) && job.ended.isKnown()
        && job.ended.utc.msecsTo(now) >= m_pace.longAgo.count();
}

void AttemptCount::succeeded()
{
    m_failures = 0;
    m_isBroken = false;
}

void AttemptCount::failed()
{
    if (!std::exchange(m_isBroken, true))
        ++m_failures;
}

bool AttemptCount::endsADrain(const Error &error) const
{
    if (!mayPass(error.kind))
        return true;
    const bool isUnreadable = error.kind == ErrorKind::Server || error.kind == ErrorKind::Protocol;
    return m_failures >= (isUnreadable ? RefusalsThatEndADrain : SilencesThatEndADrain);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/log_walk.h"

#include "monitor.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto UsualPatience = 8s;
constexpr auto BetweenVisits = 10s;

bool isIn(const std::vector<JobKey> &keys, const JobKey &key)
{
    return std::ranges::find(keys, key) != keys.end();
}

} // namespace

LogWalk::LogWalk(Monitor &monitor, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(UsualPatience);
    m_round.setInterval(BetweenVisits);
    connect(&m_patience, &QTimer::timeout, this, &LogWalk::next);
    connect(&m_round, &QTimer::timeout, this, &LogWalk::visit);
    connect(&monitor, &Monitor::logGrown, this, [this](const LogGrowth &growth) { take(growth.state); });
}

void LogWalk::walk(const std::vector<JobKey> &keys)
{
    const std::vector<JobKey> before = std::exchange(m_keys, keys);
    std::erase_if(m_queue, [this](const JobKey &key) { return !isIn(m_keys, key); });
    std::erase_if(m_whole, [this](const JobKey &key) { return !isIn(m_keys, key); });
    for (const JobKey &key : keys) {
        if (!isIn(before, key) && m_monitor.jobs().find(key))
            m_queue.push_back(key);
    }
    if (m_current.isNull() || !isIn(m_keys, m_current))
        next();
}

void LogWalk::stop()
{
    m_keys.clear();
    m_queue.clear();
    m_whole.clear();
    m_current = {};
    m_patience.stop();
    m_round.stop();
}

void LogWalk::next()
{
    m_patience.stop();
    m_current = {};
    if (m_queue.empty()) {
        if (!m_keys.empty())
            m_round.start();
        return;
    }
    m_round.stop();
    m_current = m_queue.front();
    m_queue.erase(m_queue.begin());
    m_patience.start();
    m_monitor.watch(m_current);
    // Of a log that was watched already nothing new need be said.
    take(m_monitor.logState(m_current));
}

void LogWalk::take(const LogState &state)
{
    using Phase = LogState::Phase;
    if (!isIn(m_keys, state.job))
        return;
    const bool isWhole = state.phase == Phase::Complete;
    if (isWhole && !isIn(m_whole, state.job))
        m_whole.push_back(state.job);
    if (state.job != m_current)
        return;
    const bool isHeld = state.phase == Phase::Streaming && state.total > 0 && state.heldLines >= state.total;
    if (isWhole || isHeld || state.phase == Phase::NoLogYet || state.phase == Phase::Failed)
        next();
    else
        m_patience.start();
}

/// Those that grow, and those that could not be had at first, one at a time.
void LogWalk::visit()
{
    std::vector<JobKey> growing;
    for (const JobKey &key : m_keys) {
        if (!isIn(m_whole, key) && m_monitor.jobs().find(key))
            growing.push_back(key);
    }
    if (!growing.empty())
        m_monitor.watch(growing[m_visited++ % growing.size()]);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/log_follower.h"

#include <utility>

namespace files {
namespace {

constexpr qint64 Tick = 50'000'000; // ns

qint64 nanoseconds(std::chrono::system_clock::time_point time)
{
    return qint64(std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count());
}

} // namespace

LogFollower::LogFollower(QString path, qsizetype factsBudget)
    : m_path(std::move(path))
    , m_factsBudget(factsBudget)
{
}

void LogFollower::look()
{
    const auto there = stampOf(m_path);
    const bool isPlain = m_source && m_source->isPlain();
    // Clocks of file systems tick slowly: what was changed just before the last look may have changed again.
    const bool isSettled = !isPlain || m_stamp.modified + Tick < m_looked;
    m_looked = nanoseconds(std::chrono::system_clock::now());
    if (there && *there == m_stamp && m_source && !m_lost && !m_failed && isSettled)
        return;
    if (there && m_source && !isPlain && std::chrono::steady_clock::now() < m_restsUntil)
        return;
    const auto file = there ? FileHandle::open(m_path) : Failure(there.error());
    const auto stamp = file ? (*file)->stamp() : Failure(file.error());
    if (!stamp) {
        m_lost = stamp.error();
        return;
    }
    const bool isUnchanged = *stamp == m_stamp && !m_failed;
    m_lost.reset();
    m_failed.reset();
    const FileStamp before = std::exchange(m_stamp, *stamp);
    if (!m_source) {
        m_source = std::make_unique<TextSource>(*file, stamp->size);
    } else if (isPlain) {
        continuePlain(*file, before);
    } else if (!isUnchanged) {
        m_next = std::make_unique<TextSource>(*file, stamp->size);
        m_nextBegan = std::chrono::steady_clock::now();
    }
}

void LogFollower::continuePlain(std::shared_ptr<const FileHandle> file, const FileStamp &before)
{
    const bool isSame = !m_reading || (m_stamp.size >= m_reading->size() && m_reading->isContinuedBy(*file));
    auto source = std::make_unique<TextSource>(file, m_stamp.size);
    if (isSame && !m_source->isUndecided()) {
        m_source->continueWith(file, m_stamp.size);
        if (m_reading)
            m_reading->setFile(std::move(file));
        return;
    }
    // Too short to be known so far: now it may be something else.
    if (isSame && source->advance() && source->isPlain()) {
        m_source = std::move(source);
        if (m_reading)
            m_reading->setFile(std::move(file));
        return;
    }
    if (m_text && before.isSameFile(m_stamp))
        m_text->setStale();
    restart(std::move(source));
}

void LogFollower::continueUnpacked()
{
    m_restsUntil = std::chrono::steady_clock::now() + 4 * (std::chrono::steady_clock::now() - m_nextBegan);
    const auto text = m_next->text();
    const bool isSame = m_reading && m_next->available() >= m_reading->size() && m_reading->isContinuedBy(*text);
    if (!isSame)
        return restart(std::move(m_next));
    m_source = std::move(m_next);
    m_reading->setFile(text);
}

void LogFollower::restart(std::unique_ptr<TextSource> source)
{
    m_source = std::move(source);
    m_next.reset();
    m_reading.reset();
    m_text.reset();
    ++m_generation;
}

bool LogFollower::isDone() const
{
    return m_source->isComplete() && m_reading && m_reading->isDone(m_source->available());
}

Result<void> LogFollower::advance()
{
    if (!m_source->isComplete()) {
        if (const auto done = m_source->advance(); !done)
            return done;
    }
    if (!m_reading && m_source->text()) {
        m_reading = std::make_unique<TextReading>(m_source->text(), m_factsBudget);
        m_text = m_reading->text();
    }
    if (m_reading && !m_reading->isDone(m_source->available()))
        return m_reading->advance(m_source->available());
    if (!m_next || !isDone())
        return {};
    const auto done = m_next->advance();
    if (done && m_next->isComplete())
        continueUnpacked();
    return done;
}

bool LogFollower::work()
{
    if (!m_source || m_failed)
        return false;
    if (const auto done = advance(); !done) {
        m_next.reset();
        m_failed = done.error();
        return false;
    }
    return !isDone() || m_next;
}

LocalLogState LogFollower::state() const
{
    LocalLogState state;
    state.generation = m_generation;
    state.fileBytes = m_stamp.size;
    if (m_reading) {
        state.lines = m_reading->lineCount();
        state.parsedLines = m_reading->parsedLines();
        state.bytes = m_reading->size();
        state.isAtEnd = isDone() && !m_next;
    }
    state.error = m_lost ? m_lost : m_failed;
    if (!state.error && m_source)
        state.error = m_source->flaw();
    return state;
}

std::vector<qint64> LogFollower::takeChanged()
{
    return m_reading ? m_reading->takeChanged() : std::vector<qint64>();
}

} // namespace files

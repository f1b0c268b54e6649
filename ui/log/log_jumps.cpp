// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_jumps.h"

#include "log/log_view.h"

#include <algorithm>

LogJumps::LogJumps(LogView *view)
    : QObject(view)
    , m_view(view)
{
}

void LogJumps::step(Target target, Direction direction)
{
    cancel();
    const Step step{target, direction};
    const qint64 line = find(step);
    if (line >= 0)
        return go(line);
    if (target != Target::Mark && m_view->facts().isReading())
        m_waiting = step;
    else
        sayNothingFound(step);
}

void LogJumps::toFirstError()
{
    cancel();
    m_opensAtError = true;
    m_openedAt = -1;
    resume();
}

void LogJumps::cancel()
{
    m_waiting.reset();
    m_opensAtError = false;
}

void LogJumps::resume()
{
    const bool isReading = m_view->facts().isReading();
    if (m_waiting) {
        const qint64 line = find(*m_waiting);
        if (line >= 0)
            go(line);
        else if (!isReading)
            sayNothingFound(*std::exchange(m_waiting, {}));
    }
    if (m_opensAtError && !isReading)
        openAtError();
}

void LogJumps::openAtError()
{
    const qint64 first = m_view->rows().nextOfKinds(0, kinds(LineKind::Error));
    if (first < 0 || first == m_openedAt)
        return;
    go(first);
    // The end of a log arrives first, and the first error known may well be the last one.
    m_opensAtError = hasUnknown(0, first / LinesPerBlock);
    m_openedAt = first;
}

void LogJumps::go(qint64 line)
{
    cancel();
    m_view->showLine(line);
    m_view->setCurrentLine(line);
}

bool LogJumps::isError(qint64 line) const
{
    const std::optional<LineFacts> facts = m_view->facts().at(line);
    return facts && facts->kind == LineKind::Error;
}

qint64 LogJumps::find(const Step &step) const
{
    // Where nobody has been yet, the first line on screen is a target too.
    const bool isDown = step.direction == Direction::Down;
    const qint64 current = m_view->currentLine();
    const qint64 from = isDown && !m_view->hasCurrentLine() ? current - 1 : current;
    const RowMap &rows = m_view->rows();
    switch (step.target) {
    case Target::Error:
        return findError(step.direction, from);
    case Target::MetricLine:
        return isDown ? rows.nextOfKinds(from + 1, MetricKinds) : rows.previousOfKinds(from, MetricKinds);
    case Target::Mark:
        return findMark(step.direction, from);
    }
    return -1;
}

qint64 LogJumps::findError(Direction direction, qint64 from) const
{
    const RowMap &rows = m_view->rows();
    const LineKinds error = kinds(LineKind::Error);
    if (direction == Direction::Down) {
        while (isError(from) && isError(from + 1))
            ++from;
        return rows.nextOfKinds(from + 1, error);
    }
    qint64 line = rows.previousOfKinds(from, error);
    while (line > 0 && isError(line - 1) && rows.isShown(line - 1))
        --line;
    return line;
}

qint64 LogJumps::findMark(Direction direction, qint64 from) const
{
    const std::set<qint64> &marks = m_view->marks();
    const RowMap &rows = m_view->rows();
    if (direction == Direction::Down) {
        const auto it = std::find_if(marks.upper_bound(from), marks.end(), [&](qint64 line) { return rows.isShown(line); });
        return it == marks.end() ? -1 : *it;
    }
    for (auto it = marks.lower_bound(from); it != marks.begin();) {
        if (rows.isShown(*--it))
            return *it;
    }
    return -1;
}

bool LogJumps::hasUnknown(Direction direction) const
{
    const qint64 here = m_view->currentLine() / LinesPerBlock;
    const qint64 blocks = (m_view->rows().lines() + LinesPerBlock - 1) / LinesPerBlock;
    return direction == Direction::Down ? hasUnknown(here, blocks) : hasUnknown(0, here + 1);
}

bool LogJumps::hasUnknown(qint64 first, qint64 end) const
{
    const LevelTable &table = *m_view->facts().table();
    for (qint64 number = first; number < end; ++number) {
        if (size_t(number) >= table.size() || !table[size_t(number)])
            return true;
    }
    return false;
}

void LogJumps::sayNothingFound(const Step &step)
{
    const bool isDown = step.direction == Direction::Down;
    // What is not loaded may hold some: that is said, not guessed.
    const bool isPartial = step.target != Target::Mark && hasUnknown(step.direction);
    QString sentence;
    switch (step.target) {
    case Target::Error:
        if (isPartial)
            sentence = isDown ? tr("No more errors below in the lines that are loaded")
                              : tr("No more errors above in the lines that are loaded");
        else
            sentence = isDown ? tr("No more errors below") : tr("No more errors above");
        break;
    case Target::MetricLine:
        if (isPartial)
            sentence = isDown ? tr("No more metric lines below in the lines that are loaded")
                              : tr("No more metric lines above in the lines that are loaded");
        else
            sentence = isDown ? tr("No more metric lines below") : tr("No more metric lines above");
        break;
    case Target::Mark:
        sentence = isDown ? tr("No more marks below") : tr("No more marks above");
        break;
    }
    Q_EMIT m_view->noticed(sentence);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memory_log.h"

#include <algorithm>
#include <cmath>

namespace {

LogLines linesOf(const MemoryLog::LineMaker &maker, qint64 number, qint64 count)
{
    LogLines lines;
    const qint64 first = number * LinesPerBlock;
    for (qint64 line = first; line < std::min(count, first + LinesPerBlock); ++line)
        lines.append(maker(line));
    return lines;
}

class MemoryReader : public LogTextReader
{
public:
    MemoryReader(MemoryLog::LineMaker maker, std::set<qint64> held, qint64 count, qint64 missing)
        : m_maker(std::move(maker))
        , m_held(std::move(held))
        , m_count(count)
        , m_missing(missing)
    {
    }

    Result<std::vector<qint64>> heldBlocks() override { return std::vector<qint64>(m_held.begin(), m_held.end()); }
    Result<qint64> heldLines() override
    {
        qint64 lines = -m_missing;
        for (const qint64 number : m_held)
            lines += std::clamp<qint64>(m_count - number * LinesPerBlock, 0, LinesPerBlock);
        return lines;
    }
    Result<LogLines> read(qint64 number) override
    {
        if (!m_held.contains(number))
            return Failure(Error{ErrorKind::Storage, 0, {}, {}, {}, {}});
        return linesOf(m_maker, number, m_count);
    }

private:
    MemoryLog::LineMaker m_maker;
    std::set<qint64> m_held;
    qint64 m_count;
    qint64 m_missing; ///< lines of these blocks that are a gap
};

class MemoryFactsReader : public LogFactsReader
{
public:
    MemoryFactsReader(std::function<std::vector<LineFacts>(qint64)> maker, std::set<qint64> held)
        : m_maker(std::move(maker))
        , m_held(std::move(held))
    {
    }

    void read(const std::optional<std::set<qint64>> &only, const std::atomic<bool> &stops, const Take &take) override
    {
        for (const qint64 number : m_held) {
            if (stops)
                return;
            if (!only || only->contains(number))
                take(number, m_maker(number));
        }
    }

private:
    std::function<std::vector<LineFacts>(qint64)> m_maker;
    std::set<qint64> m_held;
};

} // namespace

MemoryLog::MemoryLog(LineMaker maker, QObject *parent)
    : LogSource(parent)
    , m_maker(std::move(maker))
{
}

MemoryLog::MemoryLog(const std::vector<QByteArray> &lines, QObject *parent)
    : MemoryLog([lines](qint64 line) { return lines[size_t(line)]; }, parent)
{
    m_count = qint64(lines.size());
    holdAll();
}

void MemoryLog::setLineCount(qint64 count)
{
    m_count = count;
    m_blocks.clear();
    Q_EMIT grown();
}

void MemoryLog::hold(qint64 first, qint64 last)
{
    std::vector<qint64> numbers;
    for (qint64 number = first; number <= last; ++number) {
        m_held.insert(number);
        m_blocks.erase(number);
        numbers.push_back(number);
    }
    Q_EMIT blocksChanged(numbers);
}

void MemoryLog::holdAll()
{
    if (m_count > 0)
        hold(0, (m_count - 1) / LinesPerBlock);
}

void MemoryLog::grow(qint64 lines)
{
    const qint64 firstChanged = m_count / LinesPerBlock;
    setLineCount(m_count + lines);
    hold(firstChanged, (m_count - 1) / LinesPerBlock);
}

void MemoryLog::replace(qint64 count)
{
    m_count = count;
    m_blocks.clear();
    m_held.clear();
    for (qint64 number = 0; number * LinesPerBlock < count; ++number)
        m_held.insert(number);
    Q_EMIT replaced();
}

const StoredBlock *MemoryLog::block(qint64 number)
{
    if (!m_held.contains(number))
        return nullptr;
    if (const auto known = m_blocks.find(number); known != m_blocks.end())
        return &known->second;
    if (m_blocks.size() > 8)
        m_blocks.clear();
    StoredBlock block{number * LinesPerBlock, linesOf(m_maker, number, m_count), {}};
    block.facts.lines = factsMaker()(number);
    return &m_blocks.emplace(number, std::move(block)).first->second;
}

std::function<std::vector<LineFacts>(qint64 number)> MemoryLog::factsMaker() const
{
    return [kind = m_kind, level = m_level, isRepeat = m_isRepeat, gap = m_gap, count = m_count](qint64 number) {
        std::vector<LineFacts> facts;
        const qint64 first = number * LinesPerBlock;
        for (qint64 line = first; line < std::min(count, first + LinesPerBlock); ++line) {
            const bool isGap = line >= gap.first && line <= gap.last;
            const LineKind lineKind = isGap ? LineKind::Missing : kind ? kind(line) : LineKind::Plain;
            facts.push_back({level && !isGap ? level(line) : Level::None, lineKind, isRepeat && !isGap && isRepeat(line)});
        }
        return facts;
    };
}

std::unique_ptr<LogFactsReader> MemoryLog::makeFactsReader() const
{
    return std::make_unique<MemoryFactsReader>(factsMaker(), m_held);
}

MissingLines MemoryLog::missing(qint64 line)
{
    if (line >= m_gap.first && line <= m_gap.last)
        return m_gap;
    const auto next = m_held.upper_bound(line / LinesPerBlock);
    const qint64 last = next == m_held.end() ? m_count - 1 : *next * LinesPerBlock - 1;
    return {next == m_held.begin() ? 0 : (*std::prev(next) + 1) * LinesPerBlock, last, {}};
}

std::unique_ptr<LogTextReader> MemoryLog::makeReader() const
{
    ++m_readers;
    const qint64 missing = m_gap.first < 0 ? 0 : m_gap.last - m_gap.first + 1;
    return std::make_unique<MemoryReader>(m_maker, m_held, m_count, missing);
}

QByteArray trainingLine(qint64 line)
{
    const double progress = double(line % 2486) / 2486;
    const double loss = 0.8 + std::exp(-6 * progress) + 0.04 * std::sin(double(line) * 12.9898);
    const QByteArray epoch = QByteArray::number(3 * progress, 'f', 2);
    const QByteArray stamp = "2026-11-20 13:4" + QByteArray::number(line / 60 % 10) + ':'
        + QByteArray::number(10 + line % 50) + ",402";
    switch (trainingKind(line)) {
    case LineKind::Eval:
        return "{'eval_loss': " + QByteArray::number(loss + 0.08, 'f', 4)
            + ", 'eval_runtime': 41.2027, 'eval_samples_per_second': 69.024, 'eval_steps_per_second': 2.16, 'epoch': "
            + epoch + "}";
    case LineKind::Warning:
        return stamp + " - WARNING - 3 samples longer than max_length 8192 were truncated";
    case LineKind::Error:
        return stamp + " - ERROR - upload of checkpoint-2190 timed out after 120 s, attempt 1 of 3";
    case LineKind::Plain:
        return stamp + " - INFO - ***** Running evaluation ***** num_examples = 2844, batch_size = 32";
    default:
        return "{'loss': " + QByteArray::number(loss, 'f', 4) + ", 'grad_norm': 0.7746, 'learning_rate': 8.133e-06, 'epoch': "
            + epoch + "}";
    }
}

LineKind trainingKind(qint64 line)
{
    switch (line % 20) {
    case 3:
        return LineKind::Plain;
    case 4:
        return LineKind::Eval;
    case 6:
        return LineKind::Warning;
    case 15:
        return line % 100 == 15 ? LineKind::Error : LineKind::Train;
    default:
        return LineKind::Train;
    }
}

Level trainingLevel(qint64 line)
{
    switch (trainingKind(line)) {
    case LineKind::Plain:
        return Level::Info;
    case LineKind::Warning:
        return Level::Warning;
    case LineKind::Error:
        return Level::Error;
    default:
        return Level::None;
    }
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/local_log_source.h"

#include "files/local_readers.h"

#include <algorithm>
#include <utility>

namespace {

/// Of a log that is gone, for a search that is asked for in the same breath.
class NothingToRead : public LocalLogReader
{
public:
    qint64 lineCount() const override { return 0; }
    Result<LogLines> lines(qint64) override { return LogLines(); }
    qint64 parsedBlocks() const override { return 0; }
    std::optional<training::BlockFacts> facts(qint64) override { return {}; }
};

std::unique_ptr<LocalLogReader> readerOf(const LocalLog *log)
{
    return log ? log->makeReader() : std::make_unique<NothingToRead>();
}

} // namespace

LocalLogSource::LocalLogSource(LocalLog *log, QObject *parent)
    : LogSource(parent)
    , m_log(log)
    , m_reader(log->makeReader())
    , m_lineCount(log->state().lines)
{
    connect(log, &LocalLog::changed, this, &LocalLogSource::take);
    connect(log, &LocalLog::replaced, this, &LocalLogSource::beginAnew);
}

void LocalLogSource::take(const std::vector<qint64> &blocks)
{
    for (const qint64 number : blocks) {
        m_cache.remove(number);
        m_broken.erase(number);
    }
    const qint64 lines = m_log->state().lines;
    // A reader that was made before the first lines came holds none.
    if (m_reader->lineCount() < lines)
        m_reader = m_log->makeReader();
    if (std::exchange(m_lineCount, lines) != lines)
        Q_EMIT grown();
    if (!blocks.empty())
        Q_EMIT blocksChanged(blocks);
}

void LocalLogSource::retry(qint64 first, qint64 last)
{
    std::vector<qint64> again;
    for (qint64 number = first / LinesPerBlock; number <= last / LinesPerBlock; ++number) {
        if (m_broken.erase(number) > 0)
            again.push_back(number);
    }
    if (!again.empty())
        Q_EMIT blocksChanged(again);
}

void LocalLogSource::beginAnew()
{
    m_cache.clear();
    m_broken.clear();
    m_reader = m_log->makeReader();
    m_lineCount = m_log->state().lines;
    Q_EMIT replaced();
}

const StoredBlock *LocalLogSource::block(qint64 number)
{
    if (const StoredBlock *known = m_cache.find(number))
        return known;
    const qint64 first = number * LinesPerBlock;
    if (number < 0 || first >= m_lineCount || m_broken.contains(number))
        return nullptr;
    Result<LogLines> lines = m_reader->lines(number);
    if (!lines) {
        m_broken.emplace(number, describe(lines.error()));
        return nullptr;
    }
    StoredBlock block{first, std::move(*lines), {}};
    // The worker may be ahead of what was said of it.
    if (block.lines.size() > m_lineCount - first)
        block.lines = block.lines.mid(0, m_lineCount - first);
    if (std::optional<training::BlockFacts> facts = m_reader->facts(number))
        block.facts = std::move(*facts);
    block.facts.lines.resize(size_t(block.lines.size()));
    return m_cache.insert(number, std::move(block));
}

MissingLines LocalLogSource::missing(qint64 line)
{
    const qint64 number = line / LinesPerBlock;
    const qint64 first = number * LinesPerBlock;
    const auto broken = m_broken.find(number);
    return {first, std::min(m_lineCount, first + LinesPerBlock) - 1, broken == m_broken.end() ? QString() : broken->second};
}

std::unique_ptr<LogTextReader> LocalLogSource::makeReader() const
{
    return std::make_unique<LocalTextReader>(readerOf(m_log));
}

std::unique_ptr<LogFactsReader> LocalLogSource::makeFactsReader() const
{
    return std::make_unique<LocalFactsReader>(readerOf(m_log));
}

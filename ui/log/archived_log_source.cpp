// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/archived_log_source.h"

#include "log/archived_facts_reader.h"

#include <algorithm>
#include <mutex>

/// Keeps one open archive from search to search: opening it takes longer than searching what has just arrived, and much
/// longer where it can only be read as a copy. Thread-safe.
class IdleArchive
{
public:
    std::unique_ptr<ArchiveReader> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::move(m_reader);
    }
    void giveBack(std::unique_ptr<ArchiveReader> reader)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_reader)
            m_reader = std::move(reader);
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<ArchiveReader> m_reader;
};

namespace {

/// A search's own connection, opened in its worker.
class ArchivedTextReader : public LogTextReader
{
public:
    ArchivedTextReader(QString dataDir, JobKey key, int generation, qint64 logId, std::shared_ptr<IdleArchive> idle)
        : m_dataDir(std::move(dataDir))
        , m_key(std::move(key))
        , m_generation(generation)
        , m_logId(logId)
        , m_idle(std::move(idle))
    {
    }

    ~ArchivedTextReader() override { m_idle->giveBack(std::move(m_reader)); }
    Q_DISABLE_COPY_MOVE(ArchivedTextReader)

    Result<std::vector<qint64>> heldBlocks() override
    {
        const Result<LogIndex> index = readIndex();
        if (!index)
            return Failure(index.error());
        std::vector<qint64> numbers;
        for (const LogIndex::Block &block : index->blocks)
            numbers.push_back(block.number);
        return numbers;
    }

    Result<qint64> heldLines() override
    {
        const Result<LogIndex> index = readIndex();
        if (!index)
            return Failure(index.error());
        qint64 lines = index->heldLines();
        for (const LogGap &gap : index->gaps)
            lines -= gap.count;
        return lines;
    }

    Result<LogLines> read(qint64 number) override
    {
        if (const Result<void> opened = open(); !opened)
            return Failure(opened.error());
        return m_reader->lines(m_logId, number);
    }

private:
    Result<LogIndex> readIndex()
    {
        if (const Result<void> opened = open(); !opened)
            return Failure(opened.error());
        return m_reader->logIndex(m_key, m_generation);
    }

    Result<void> open()
    {
        if (!m_reader)
            m_reader = m_idle->take();
        if (m_reader)
            return {};
        Result<std::unique_ptr<ArchiveReader>> reader = ArchiveReader::open(m_dataDir);
        if (!reader)
            return Failure(reader.error());
        m_reader = std::move(*reader);
        return {};
    }

    QString m_dataDir;
    JobKey m_key;
    int m_generation;
    qint64 m_logId;
    std::shared_ptr<IdleArchive> m_idle;
    std::unique_ptr<ArchiveReader> m_reader;
};

} // namespace

ArchivedLogSource::ArchivedLogSource(const QString &dataDir, const JobKey &key, QObject *parent)
    : LogSource(parent)
    , m_dataDir(dataDir)
    , m_key(key)
    , m_idle(std::make_shared<IdleArchive>())
{
    readIndex();
}

ArchivedLogSource::~ArchivedLogSource() = default;

bool ArchivedLogSource::readIndex()
{
    if (!m_reader) {
        Result<std::unique_ptr<ArchiveReader>> reader = ArchiveReader::open(m_dataDir);
        if (!reader)
            return false;
        m_reader = std::move(*reader);
    }
    Result<LogIndex> index = m_reader->logIndex(m_key);
    if (!index || index->id == 0)
        return false;
    m_logId = index->id;
    m_generation = index->generation;
    m_gaps = std::move(index->gaps);
    m_hasNewGaps = false;
    m_held.clear();
    for (const LogIndex::Block &block : index->blocks)
        m_held.insert(m_held.end(), block.number);
    const qint64 heldEnd = index->blocks.empty()
        ? 0
        : index->blocks.back().number * LinesPerBlock + index->blocks.back().count;
    m_lineCount = std::max(index->total, heldEnd);
    return true;
}

void ArchivedLogSource::update(const LogGrowth &growth)
{
    if (growth.state.job != m_key)
        return;
    if (m_logId == 0 || growth.state.generation != m_generation) {
        m_cache.clear();
        m_broken.clear();
        if (readIndex())
            Q_EMIT replaced();
        return;
    }
    for (const qint64 number : growth.blocks) {
        m_cache.remove(number);
        m_broken.erase(number);
        m_held.insert(number);
    }
    m_hasNewGaps = m_hasNewGaps || !growth.blocks.empty();
    setLineCount(growth.state.total);
    if (!growth.blocks.empty())
        Q_EMIT blocksChanged(growth.blocks);
}

void ArchivedLogSource::setLineCount(qint64 total)
{
    const qint64 heldEnd = m_held.empty() ? 0 : *m_held.rbegin() * LinesPerBlock + heldIn(*m_held.rbegin());
    if (std::exchange(m_lineCount, std::max(total, heldEnd)) != m_lineCount)
        Q_EMIT grown();
}

const StoredBlock *ArchivedLogSource::block(qint64 number)
{
    if (const StoredBlock *known = m_cache.find(number))
        return known;
    if (!m_reader || !m_held.contains(number) || m_broken.contains(number))
        return nullptr;
    Result<StoredBlock> read = m_reader->block(m_logId, number);
    if (!read) {
        m_broken.emplace(number, describe(read.error()));
        return nullptr;
    }
    return m_cache.insert(number, std::move(*read));
}

qint64 ArchivedLogSource::heldIn(qint64 number)
{
    const StoredBlock *held = block(number);
    return held ? held->lines.size() : 0;
}

const LogGap *ArchivedLogSource::gapAt(qint64 line)
{
    const auto find = [this, line]() -> const LogGap * {
        const auto it = std::find_if(m_gaps.begin(), m_gaps.end(), [line](const LogGap &gap) {
            return line >= gap.first && line < gap.first + gap.count;
        });
        return it == m_gaps.end() ? nullptr : &*it;
    };
    const LogGap *known = find();
    if (known || !m_hasNewGaps)
        return known;
    m_hasNewGaps = false;
    Result<LogIndex> index = m_reader->logIndex(m_key, m_generation);
    if (!index)
        return nullptr;
    m_gaps = std::move(index->gaps);
    return find();
}

MissingLines ArchivedLogSource::missing(qint64 line)
{
    const qint64 number = line / LinesPerBlock;
    if (const auto broken = m_broken.find(number); broken != m_broken.end())
        return {number * LinesPerBlock, std::min(m_lineCount, (number + 1) * LinesPerBlock) - 1, broken->second};
    if (line % LinesPerBlock < heldIn(number)) {
        if (const LogGap *gap = gapAt(line))
            return {gap->first, gap->first + gap->count - 1, gap->reason};
        return {line, line, {}};
    }
    const auto next = m_held.upper_bound(number);
    const qint64 last = next == m_held.end() ? m_lineCount - 1 : *next * LinesPerBlock - 1;
    if (next == m_held.begin())
        return {0, last, {}};
    const qint64 before = *std::prev(next);
    return {before * LinesPerBlock + heldIn(before), last, {}};
}

void ArchivedLogSource::show(qint64 first, qint64 last)
{
    if (std::exchange(m_shown, {first, last}) != std::pair(first, last))
        Q_EMIT wanted(m_key, first, last);
}

std::unique_ptr<LogTextReader> ArchivedLogSource::makeReader() const
{
    return std::make_unique<ArchivedTextReader>(m_dataDir, m_key, m_generation, m_logId, m_idle);
}

std::unique_ptr<LogFactsReader> ArchivedLogSource::makeFactsReader() const
{
    return std::make_unique<ArchivedFactsReader>(m_dataDir, m_logId);
}

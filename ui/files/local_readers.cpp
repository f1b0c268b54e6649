// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/local_readers.h"

#include <numeric>

qint64 blocksOf(qint64 lines)
{
    return (lines + LinesPerBlock - 1) / LinesPerBlock;
}

LocalTextReader::LocalTextReader(std::unique_ptr<LocalLogReader> reader)
    : m_reader(std::move(reader))
{
}

Result<std::vector<qint64>> LocalTextReader::heldBlocks()
{
    std::vector<qint64> numbers(size_t(blocksOf(m_reader->lineCount())));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

Result<qint64> LocalTextReader::heldLines()
{
    return m_reader->lineCount();
}

Result<LogLines> LocalTextReader::read(qint64 number)
{
    return m_reader->lines(number);
}

LocalFactsReader::LocalFactsReader(std::unique_ptr<LocalLogReader> reader)
    : m_reader(std::move(reader))
{
}

void LocalFactsReader::read(const std::optional<std::set<qint64>> &only, const std::atomic<bool> &stops, const Take &take)
{
    const auto hand = [&](qint64 number) {
        if (const auto facts = m_reader->facts(number))
            take(number, facts->lines);
    };
    if (only) {
        for (auto number = only->begin(); number != only->end() && !stops; ++number)
            hand(*number);
        return;
    }
    for (qint64 number = 0; number < blocksOf(m_reader->lineCount()) && !stops; ++number)
        hand(number);
}

LocalRunFacts::LocalRunFacts(std::unique_ptr<LocalLogReader> reader)
    : m_reader(std::move(reader))
{
}

Result<qint64> LocalRunFacts::look()
{
    return m_reader->lineCount() > 0 ? 1 : 0;
}

Result<training::BlockFacts> LocalRunFacts::resultFile()
{
    return training::BlockFacts();
}

Result<void> LocalRunFacts::each(qint64 from, const std::atomic_bool &stops,
                                 const std::function<void(qint64, training::BlockFacts)> &take)
{
    // What is parsed meanwhile comes with the next growth: a reader that chased the parser would show nothing before the end.
    const qint64 known = m_reader->parsedBlocks();
    for (qint64 number = from; number < known && !stops; ++number) {
        std::optional<training::BlockFacts> facts = m_reader->facts(number);
        if (!facts) // the file is another one by now
            return {};
        take(number, std::move(*facts));
    }
    return {};
}

Result<LogLines> LocalRunFacts::lines(qint64 number)
{
    return m_reader->lines(number);
}

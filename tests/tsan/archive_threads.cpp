// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One thread writes a log, block by block and in no order, while others parse, search and read it: for ThreadSanitizer,
// without a Qt event loop. Also checks what they read. Ends with 0 when everything was right.

#include "archive/archive.h"
#include "archive/log_search.h"

#include <QTemporaryDir>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <numeric>
#include <random>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Blocks = 120;
const JobKey Key{u"a"_s, u"ft-1"_s};

QByteArray lineOf(qint64 number)
{
    if (number % 10 == 0)
        return "{'loss': 0." + QByteArray::number(number) + ", 'epoch': 0.5}";
    return number % 97 == 0 ? QByteArray("ERROR retrying") : "words of line " + QByteArray::number(number);
}

LogLines linesOf(qint64 block)
{
    LogLines lines;
    for (qint64 i = 0; i < LinesPerBlock; ++i)
        lines.append(lineOf(block * LinesPerBlock + i));
    return lines;
}

/// What all threads tell each other.
struct Shared
{
    QString directory;
    std::atomic<bool> isWritten = false;
    std::atomic<int> wrong = 0;
    std::atomic<qint64> read = 0;
};

void writeAll(Archive &archive, Shared &shared)
{
    std::vector<qint64> order(Blocks);
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    for (const qint64 block : order) {
        if (!archive.putLines(Key, block * LinesPerBlock, linesOf(block), Blocks * LinesPerBlock, {}))
            ++shared.wrong;
    }
    shared.isWritten = true;
}

class Reader : public LogTextReader
{
public:
    explicit Reader(const QString &directory)
        : m_reader(ArchiveReader::open(directory).value_or(nullptr))
    {
    }

    LogIndex index() { return m_reader->logIndex(Key).value_or(LogIndex()); }
    const ArchiveReader &archive() const { return *m_reader; }

    Result<std::vector<qint64>> heldBlocks() override
    {
        std::vector<qint64> numbers;
        for (const LogIndex::Block &block : index().blocks)
            numbers.push_back(block.number);
        return numbers;
    }
    Result<qint64> heldLines() override { return index().heldLines(); }

    Result<LogLines> read(qint64 number) override
    {
        return m_reader->block(index().id, number).map([](StoredBlock block) { return std::move(block.lines); });
    }

private:
    std::unique_ptr<ArchiveReader> m_reader;
};

/// Calls `work` until everything was written, and once more.
template <typename Work>
void meanwhile(Shared &shared, const Work &work)
{
    for (bool isLast = false; !isLast;) {
        isLast = shared.isWritten;
        work();
    }
}

void readText(Shared &shared)
{
    Reader reader(shared.directory);
    meanwhile(shared, [&] {
        for (const std::vector<qint64> held = *reader.heldBlocks(); const qint64 block : held) {
            const auto lines = reader.read(block);
            shared.wrong += lines && *lines == linesOf(block) ? 0 : 1;
            ++shared.read;
        }
    });
}

void readFacts(Shared &shared)
{
    Reader reader(shared.directory);
    meanwhile(shared, [&] {
        const LogIndex index = reader.index();
        const auto done = reader.archive().eachLineFacts(index.id, [&](qint64 block, const std::vector<LineFacts> &facts) {
            const training::BlockFacts parsed = training::parse(block * LinesPerBlock, linesOf(block), {});
            // The first line may say what the block before ended with.
            shared.wrong += std::equal(facts.begin() + 1, facts.end(), parsed.lines.begin() + 1) ? 0 : 1;
            ++shared.read;
            return true;
        });
        shared.wrong += done ? 0 : 1;
    });
}

void search(Shared &shared, const LinePattern &pattern)
{
    Reader reader(shared.directory);
    meanwhile(shared, [&] {
        const std::vector<qint64> held = *reader.heldBlocks();
        size_t searched = 0;
        SearchRun run({pattern, 0, held, {}}, [&](const SearchBatch &batch) { searched += batch.blocks.size(); });
        run.work(reader);
        shared.wrong += searched == held.size() ? 0 : 1;
        shared.read += qint64(searched);
    });
}

} // namespace

int main()
{
    const QTemporaryDir directory;
    Shared shared{.directory = directory.path()};
    const auto archive = Archive::open(shared.directory);
    const auto pattern = LinePattern::compile({u"retrying"_s});
    if (!archive || !pattern)
        return 2;
    std::thread writer([&] { writeAll(**archive, shared); });
    std::vector<std::thread> readers;
    readers.emplace_back([&] { readText(shared); });
    readers.emplace_back([&] { readFacts(shared); });
    readers.emplace_back([&] { search(shared, *pattern); });
    writer.join();
    for (std::thread &reader : readers)
        reader.join();
    std::printf("%lld blocks read beside the writer, %d wrong\n", static_cast<long long>(shared.read.load()),
                shared.wrong.load());
    return shared.wrong == 0 ? 0 : 1;
}

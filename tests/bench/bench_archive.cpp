// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a log costs in the archive: writing it page by page in either order, what it takes on the disk, and what opening
// it again reads. One argument: thousands of lines, 1,000 without it.

#include "archive/archive.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *Words[] = {"the",  "worker", "has",   "written", "another", "shard", "of",   "samples", "to",
                                 "disk", "and",    "waits", "for",     "more",    "data",  "from", "queue",   "number"};

/// One line in ten is a record, about 160 bytes each.
LogLines page(qint64 number)
{
    std::mt19937 random(unsigned(number) + 1);
    LogLines lines;
    for (int i = 0; i < LinesPerBlock; ++i) {
        const QByteArray step = QByteArray::number(number * LinesPerBlock + i);
        QByteArray line = "2026-03-04 09:12:05,137 - INFO - ";
        if (i % 10 == 0) {
            line = "{'loss': 0." + QByteArray::number(unsigned(random() % 100'000))
                + ", 'grad_norm': 1.29, 'learning_rate': 3.77e-05, 'epoch': 0.03, 'global_step/max_steps': '" + step
                + "/10000000', 'elapsed_time': '1m 2s', 'memory(GiB)': 22.4}";
        }
        while (line.size() < 155)
            line.append(' ').append(Words[random() % std::size(Words)]);
        lines.append(line);
    }
    return lines;
}

struct Cost
{
    double wall = 0;      ///< ms
    double processor = 0; ///< ms; what a busy machine does not change
};

Cost costOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    work();
    return {double(timer.nsecsElapsed()) / 1e6, double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC};
}

/// Resident memory, MB.
double resident()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

void print(const char *what, const Cost &cost, double blocks)
{
    std::printf("%-34s %9.1f ms, %9.1f ms of a processor: %7.3f a block\n", what, cost.wall, cost.processor,
                cost.processor / blocks);
}

void write(Archive &archive, const JobKey &key, const std::vector<LogLines> &pages, qint64 blocks, bool isBackwards)
{
    for (qint64 i = 0; i < blocks; ++i) {
        const qint64 number = isBackwards ? blocks - 1 - i : i;
        if (!archive.putLines(key, number * LinesPerBlock, pages[size_t(number) % pages.size()], blocks * LinesPerBlock, {}))
            std::abort();
    }
}

void readAgain(const QString &directory, const JobKey &key, double blocks)
{
    const auto reader = ArchiveReader::open(directory).value_or(nullptr);
    LogIndex index;
    print("open: index", costOf([&] { index = reader->logIndex(key).value(); }), blocks);
    const double before = resident();
    qint64 repeats = 0;
    std::vector<std::vector<LineFacts>> kept;
    const Cost lines = costOf([&] {
        (void)reader->eachLineFacts(index.id, [&](qint64, const std::vector<LineFacts> &facts) {
            repeats += std::ranges::count_if(facts, &LineFacts::isRepeat);
            return true;
        });
    });
    print("open: what each line is", lines, blocks);
    std::printf("%-34s %9.1f MB more while reading\n", "", resident() - before);
    print("all facts, as a chart reads them", costOf([&] {
              (void)reader->eachFacts(index.id, 0, [](qint64, const training::BlockFacts &) {});
          }),
          blocks);
    print("text of every block", costOf([&] {
              for (const LogIndex::Block &block : index.blocks)
                  (void)reader->block(index.id, block.number);
          }),
          blocks);
    print("sizes of all logs", costOf([&] { (void)reader->logSizes(); }), blocks);
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 blocks = argc > 1 ? std::max(1, std::atoi(argv[1])) : 1000;
    std::vector<LogLines> pages;
    qint64 bytes = 0;
    for (qint64 i = 0; i < std::min<qint64>(blocks, 500); ++i)
        pages.push_back(page(i));
    for (qint64 i = 0; i < blocks; ++i)
        bytes += pages[size_t(i) % pages.size()].text().size();
    for (const bool isBackwards : {false, true}) {
        const QTemporaryDir directory;
        const JobKey key{u"a"_s, u"ft-1"_s};
        auto archive = std::move(*Archive::open(directory.path()));
        print(isBackwards ? "write, backwards" : "write, in order",
              costOf([&] { write(*archive, key, pages, blocks, isBackwards); }), double(blocks));
        archive->checkpoint();
        const double size = double(QFileInfo(directory.filePath(u"archive.sqlite"_s)).size());
        std::printf("%-34s %9.1f MB, %.3f of the text\n", "on the disk", size / 1e6, size / double(bytes));
        if (isBackwards)
            readAgain(directory.path(), key, double(blocks));
    }
    return 0;
}

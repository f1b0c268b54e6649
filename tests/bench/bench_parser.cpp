// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What understanding a log costs beside the cheapest thing one can do with it: finding its newlines and
// looking at the first byte of every line. Medians; the ratio is the figure that counts. Then each family of formats: its
// log of the corpus, again and again.

#include "training/line_splitter.h"
#include "training/run.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

namespace {

constexpr int Blocks = 1000;
constexpr int LinesPerBlock = 1000;

/// The same lines as blocks, and as one text with newlines.
struct Log
{
    std::vector<LogLines> blocks;
    QByteArray text;
};

QByteArray sentence(std::mt19937 &random)
{
    static constexpr const char *Words[] = {
        "the",   "worker", "has",   "written", "another",  "shard",     "of",   "samples",
        "to",    "disk",   "and",   "waits",   "for",      "more",      "data", "from",
        "queue", "number", "seven", "while",   "gradient", "memory",    "in",   "use",
        "stays", "below",  "limit", "so",      "far",      "checkpoint"};
    QByteArray text = Words[random() % 2 + 1];
    while (text.size() < 160)
        text.append(' ').append(Words[random() % std::size(Words)]);
    return text;
}

/// Words that lines of the families begin with as well.
QByteArray mixedSentence(std::mt19937 &random)
{
    static constexpr const char *Starts[] = {"It",   "We",   "Each", "In",   "step", "Iteration", "Training", "loss",
                                             "Step", "Epoch", "the", "Use",  "For",  "Could",     "validation", "Saved"};
    return Starts[random() % std::size(Starts)] + (' ' + sentence(random)).left(150);
}

QByteArray stamped(std::mt19937 &random)
{
    return "2026-03-04 09:12:05,137 - INFO - " + sentence(random).left(127);
}

QByteArray metric(std::mt19937 &random)
{
    const QByteArray step = QByteArray::number(random() % 100'000);
    return "{'loss': 0." + step +
           ", 'grad_norm': 1.29, 'learning_rate': 3.77e-05, 'epoch': 0.03, 'global_step/max_steps': '" +
           step + "/100000', 'elapsed_time': '1m 2s', 'memory(GiB)': 22.4}";
}

Log makeLog(const std::function<QByteArray(int)> &line)
{
    Log log;
    for (int block = 0; block < Blocks; ++block) {
        LogLines lines;
        for (int i = 0; i < LinesPerBlock; ++i) {
            const QByteArray text = line(i);
            lines.append(text);
            log.text.append(text).append('\n');
        }
        log.blocks.push_back(std::move(lines));
    }
    return log;
}

double medianMilliseconds(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
        const std::clock_t start = std::clock(); // processor time: other programs do not count
        work();
        times.push_back(double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
    }
    std::nth_element(times.begin(), times.begin() + 4, times.end());
    return times[4];
}

size_t scanNewlines(const QByteArray &text)
{
    const char *at = text.constData();
    const char *const end = at + text.size();
    size_t braces = 0;
    while (at < end) {
        braces += *at == '{';
        at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at))) + 1;
    }
    return braces;
}

void report(const char *what, const Log &log)
{
    size_t braces = 0;
    double scan = medianMilliseconds([&] { braces += scanNewlines(log.text); });
    scan = std::max(scan, 1e-3); // the clock's own grain
    size_t samples = 0;
    const double parsing = medianMilliseconds([&] {
        samples = 0;
        training::Carry carry;
        qint64 first = 0;
        for (const LogLines &lines : log.blocks) {
            const training::BlockFacts facts = training::parse(first, lines, carry);
            samples += facts.samples.size();
            first += lines.size();
            carry = facts.carryOut;
        }
    });
    const double megabytes = double(log.text.size()) / 1e6;
    std::printf("%-28s %6.1f MB  newline scan %6.1f ms  parse %7.1f ms  %7.0f MB/s  ratio %6.2f  %8zu samples  (%zu)\n",
                what, megabytes, scan, parsing, megabytes / parsing * 1e3, parsing / scan, samples, braces % 10);
}

/// A file, repeated to some size.
Log repeated(const QString &fileName)
{
    constexpr qsizetype Size = 16'000'000;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll() + '\n';
    Log log;
    LogLines lines;
    training::LineSplitter splitter;
    while (log.text.size() < Size) {
        log.text += bytes;
        splitter.feed(bytes, &lines);
    }
    splitter.finish(&lines);
    for (qsizetype first = 0; first < lines.size(); first += LinesPerBlock)
        log.blocks.push_back(lines.mid(first, LinesPerBlock));
    return log;
}

/// A run of 120,000 samples, put together anew at each growth of a live log.
void reportAssembly()
{
    LogLines lines;
    for (int step = 1; step <= 40'000; ++step)
        lines.append("{'loss': 0.5, 'grad_norm': 1.29, 'learning_rate': 3e-05, 'global_step/max_steps': '" +
                     QByteArray::number(step) + "/40000'}");
    const std::vector<training::BlockFacts> facts = {training::parse(0, lines, {})};
    const double time = medianMilliseconds([&] { training::assemble(facts, {}); });
    const double packing = medianMilliseconds([&] { training::pack(facts[0]); });
    const QByteArray packed = training::pack(facts[0]);
    training::BlockFacts back;
    const double unpacking = medianMilliseconds([&] { training::unpack(packed, &back); });
    std::printf("assemble %zu samples: %.2f ms; pack %.2f ms, unpack %.2f ms, %.1f bytes a sample\n",
                facts[0].samples.size(), time, packing, unpacking,
                double(packed.size()) / double(facts[0].samples.size()));
}

} // namespace

int main()
{
    std::mt19937 random(1);
    report("prose", makeLog([&](int) { return sentence(random); }));
    report("prose, starts of all kinds", makeLog([&](int) { return mixedSentence(random); }));
    report("prose with time stamps", makeLog([&](int) { return stamped(random); }));
    report("prose, every tenth a metric",
           makeLog([&](int i) { return i % 10 ? sentence(random) : metric(random); }));
    report("metrics only", makeLog([&](int) { return metric(random); }));
    const QDir folder(QStringLiteral(LOG_FOLDER));
    const QStringList files = folder.entryList({QStringLiteral("*.log"), QStringLiteral("*.jsonl"), QStringLiteral("*.csv")});
    for (const QString &file : files)
        report(qPrintable(file), repeated(folder.filePath(file)));
    reportAssembly();
    return 0;
}

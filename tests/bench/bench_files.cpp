// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Log files of 1 GB that somebody opens, one mostly of words, one of metrics only: how soon there is something to see, when all
// is indexed and understood, what the main thread and the memory notice of it; beside reading the file once, and then in the
// whole window. A process each, for the memory. The file is in memory from writing it, as after a copy.
// Usage: bench_files [--quick] for 100 MB; bench_files LOG of any file, without the window

#include "files/file_handle.h"
#include "files/local_log.h"
#include "heap.h"
#include "memory.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <random>

namespace {

constexpr qint64 FileSize = 1'000'000'000;
constexpr qint64 QuickSize = 100'000'000;
constexpr int Portion = 50'000; // lines that are written at once
constexpr int Tick = 2; // ms, of a timer that says when the main thread is late

enum class Kind { Words, Metrics };

/// The log of one run, which goes on from portion to portion.
class LogText
{
public:
    explicit LogText(Kind kind)
        : m_kind(kind)
    {}

    QByteArray next()
    {
        QByteArray text;
        for (int i = 0; i < Portion; ++i, ++m_line)
            text += m_kind == Kind::Metrics ? metrics() : mixed();
        return text;
    }

private:
    QByteArray some() { return "0." + QByteArray::number(qint64(100'000 + m_random() % 900'000)); }

    /// As TRL writes them: four values and where they stand.
    QByteArray metrics()
    {
        return "{'loss': " + some() + ", 'grad_norm': " + some() + ", 'learning_rate': 3.77e-05, 'rewards/margins': " + some()
            + ", 'epoch': " + QByteArray::number(double(m_line) / 1e5, 'f', 5) + "}\n";
    }

    /// Mostly words, every sixth line metrics, some progress.
    QByteArray mixed()
    {
        const QByteArray number = QByteArray::number(m_line);
        const auto kind = m_random() % 20;
        if (kind < 3)
            return "{'loss': " + some() + ", 'grad_norm': 1.29, 'learning_rate': 3.77e-05, 'epoch': "
                + QByteArray::number(double(m_line) / 1e5, 'f', 5) + "}\n";
        if (kind == 3)
            return " 10%|#         | " + number + "/200000000 [00:10<01:30,  1.00it/s]\n";
        return "2026-11-20 10:00:00,137 - INFO - worker 3: batch " + number
            + " of shard 7 loaded in 0.125 s from /data/shards/part-00007.parquet\n";
    }

    const Kind m_kind;
    std::mt19937 m_random{1};
    qint64 m_line = 0;
};

bool write(const QString &path, Kind kind, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    LogText log(kind);
    while (file.pos() < size) {
        const QByteArray text = log.next();
        if (file.write(text) != text.size())
            return false;
    }
    return file.flush();
}

void readOnce(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    const auto file = files::FileHandle::open(path);
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    qint64 newlines = 0;
    for (qint64 at = 0; file;) {
        const auto count = (*file)->read(at, buffer.data(), buffer.size());
        if (!count || *count == 0)
            break;
        newlines += std::count(buffer.constBegin(), buffer.constBegin() + *count, '\n');
        at += *count;
    }
    std::printf("  %-46s %9.1f ms   %lld lines\n", "read once, newlines counted", double(timer.nsecsElapsed()) / 1e6, static_cast<long long>(newlines));
}

class Opening
{
public:
    Opening(const QString &path, QElapsedTimer sinceStart)
        : m_timer(sinceStart)
        , m_log(path)
    {
        QObject::connect(&m_log, &LocalLog::changed, &m_log, [this] { follow(); });
        m_ticks.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_ticks, &QTimer::timeout, &m_log, [this] {
            m_latest = std::max(m_latest, double(m_sinceTick.nsecsElapsed()) / 1e6 - Tick);
            m_sinceTick.start();
        });
        m_sinceTick.start();
        m_ticks.start(Tick);
    }

private:
    void say(const char *what, const LocalLogState &state)
    {
        std::printf("  %-46s %9.1f ms   %lld lines, %.0f MB\n", what, double(m_timer.nsecsElapsed()) / 1e6, static_cast<long long>(state.lines),
                    memoryOf("VmRSS"));
    }

    void follow()
    {
        const LocalLogState state = m_log.state();
        if (!m_hasLines && state.lines > 0) {
            m_hasLines = m_log.makeReader()->lines(0).has_value();
            say("first lines read", state);
        }
        if (!m_isIndexed && state.bytes == state.fileBytes) {
            m_isIndexed = true;
            say("all lines indexed", state);
        }
        if (!state.isAtEnd)
            return;
        say("all lines understood", state);
        std::printf("  %-46s %9.1f ms\n", "main thread, late by at most", m_latest);
        std::printf("  %-46s %9.0f MB\n", "memory, most", memoryOf("VmHWM"));
        readFacts();
        QCoreApplication::quit();
    }

    void readFacts()
    {
        QElapsedTimer timer;
        timer.start();
        const auto reader = m_log.makeReader();
        size_t samples = 0;
        for (qint64 block = 0; block * 1000 < reader->lineCount(); ++block) {
            const auto facts = reader->facts(block);
            samples += facts ? facts->samples.size() : 0;
        }
        std::printf("  %-46s %9.1f ms   %zu samples\n", "all facts, as a chart reads them", double(timer.nsecsElapsed()) / 1e6, samples);
    }

    QElapsedTimer m_timer;
    LocalLog m_log;
    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    double m_latest = 0;
    bool m_hasLines = false;
    bool m_isIndexed = false;
};

int measure(const QString &path)
{
    std::printf("A log file of %.2f GB\n", double(QFile(path).size()) / 1e9);
    readOnce(path);
    QElapsedTimer timer;
    timer.start();
    const Opening opening(path, timer);
    return QCoreApplication::exec();
}

/// With what it prints going where ours goes.
bool runs(const QString &program, const QStringList &arguments)
{
    std::fflush(stdout);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool measure(Kind kind, qint64 size)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("train.log"));
    if (!write(path, kind, size))
        return false;
    std::printf("%s\n", kind == Kind::Metrics ? "Metrics only" : "Mostly words");
    const QString window = QCoreApplication::applicationDirPath() + QStringLiteral("/bench_main_thread");
    return runs(QCoreApplication::applicationFilePath(), {path}) && runs(window, {QStringLiteral("--file"), path});
}

} // namespace

int main(int argc, char **argv)
{
    heap::keepSmall();
    const QCoreApplication application(argc, argv);
    const QString word = QCoreApplication::arguments().value(1);
    if (!word.isEmpty() && word != QStringLiteral("--quick"))
        return measure(word);
    const qint64 size = word.isEmpty() ? FileSize : QuickSize;
    return measure(Kind::Words, size) && measure(Kind::Metrics, size) ? 0 : 1;
}

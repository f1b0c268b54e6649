// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A log file of 1 GB that somebody opens: how soon there is something to see, when all is indexed and understood, what the main
// thread and the memory notice of it; beside reading the file once. The file is in memory from writing it, as after a copy.

#include "files/file_handle.h"
#include "files/local_log.h"
#include "heap.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <random>

namespace {

constexpr qint64 FileSize = 1'000'000'000;
constexpr int Tick = 2; // ms, of a timer that says when the main thread is late

/// Mostly words, every sixth line metrics, some progress.
QByteArray someLines()
{
    std::mt19937 random(1);
    QByteArray text;
    for (int i = 0; i < 200'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        const auto kind = random() % 20;
        if (kind < 3)
            text += "{'loss': 0." + QByteArray::number(qint64(random() % 100'000)) + ", 'grad_norm': 1.29, 'learning_rate': 3.77e-05, 'epoch': "
                + QByteArray::number(i / 1000.0) + "}\n";
        else if (kind == 3)
            text += " 10%|#         | " + number + "/2000000 [00:10<01:30,  1.00it/s]\n";
        else
            text += "2026-11-20 10:00:00,137 - INFO - worker 3: batch " + number + " of shard 7 loaded in 0.125 s from /data/shards/part-00007.parquet\n";
    }
    return text;
}

/// A line of /proc/self/status, in MB.
double memory(const char *what)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        if (line.startsWith(what))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
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
                    memory("VmRSS"));
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
        std::printf("  %-46s %9.0f MB\n", "memory, most", memory("VmHWM"));
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

} // namespace

int main(int argc, char **argv)
{
    heap::keepSmall();
    const QCoreApplication application(argc, argv);
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("train.log"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    for (const QByteArray text = someLines(); file.pos() < FileSize && file.write(text) == text.size();) {
    }
    file.close();
    std::printf("A log file of %.2f GB\n", double(file.size()) / 1e9);
    readOnce(path);
    QElapsedTimer timer;
    timer.start();
    const Opening opening(path, timer);
    return QCoreApplication::exec();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a job's curves cost from the archive to the window: opening one with a million archived points, and a record more
// of a log that is short and of one that is long, the two taking turns; with the memory that stays.

#include "archive/archive.h"
#include "chart/run_loader.h"
#include "figures_table.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <cstdlib>
#include <cstring>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Rounds = 21;

/// A record of a trainer with so many keys, one of them `loss`.
QByteArray record(qint64 step, int keys)
{
    QByteArray line = "{'loss': " + QByteArray::number(0.5 + double((step * 7919) % 10'000) / 10'000, 'f', 4);
    const char *const names[] = {"grad_norm", "learning_rate", "reward", "kl", "entropy", "reward_std",
                                 "clip_ratio", "completion_length", "token_acc"};
    for (int i = 0; i + 1 < keys; ++i)
        line += ", '" + QByteArray(names[i]) + "': " + QByteArray::number(1 + double((step * (31 + i)) % 5000) / 1000, 'f', 3);
    return line + ", 'epoch': " + QByteArray::number(double(step) / 300'000, 'f', 4) + ", 'global_step/max_steps': '"
        + QByteArray::number(step + 1) + "/2000000', 'elapsed_time': '" + QByteArray::number(step / 60) + "m "
        + QByteArray::number(step % 60) + "s'}";
}

/// A job whose log is held, and the loader of its curves.
class Watched
{
public:
    Watched(const QString &directory, Archive *archive, const QString &id, qint64 records, int keys)
        : m_archive(archive)
        , m_key{u"a"_s, id}
        , m_keys(keys)
        , m_loader(std::make_unique<RunLoader>(directory))
    {
        while (m_lines < records)
            write(std::min<qint64>(LinesPerBlock, records - m_lines));
    }

    double open()
    {
        m_loader->open(m_key, {});
        return waited();
    }

    /// A record more, from the word that it is there to its picture.
    double grow()
    {
        const qint64 block = m_lines / LinesPerBlock;
        write(1);
        LogGrowth growth;
        growth.state.job = m_key;
        growth.blocks = {block};
        rest();
        m_clock.start();
        m_loader->update(growth);
        return waited();
    }

    size_t points() const { return m_data->train.size(); }
    size_t series() const { return m_data->others.size(); }
    void close()
    {
        m_data.reset();
        m_loader.reset();
    }

private:
    void write(qint64 count)
    {
        LogLines lines;
        for (qint64 i = 0; i < count; ++i)
            lines.append(record(m_lines + i, m_keys));
        if (!m_archive->putLines(m_key, m_lines, lines, m_lines + count, {}))
            std::abort();
        m_lines += count;
    }

    /// Until the loader has made its pause.
    void rest() const
    {
        QEventLoop loop;
        QTimer::singleShot(std::chrono::milliseconds(300 + qint64(5 * m_last)), &loop, &QEventLoop::quit);
        loop.exec();
    }

    double waited()
    {
        if (!m_clock.isValid())
            m_clock.start();
        QEventLoop loop;
        QObject::connect(m_loader.get(), &RunLoader::loaded, &loop,
                         [&](const JobKey &, const std::shared_ptr<const ChartData> &data) {
                             m_last = double(m_clock.nsecsElapsed()) / 1e6;
                             m_data = data;
                             loop.quit();
                         });
        loop.exec();
        m_clock.invalidate();
        return m_last;
    }

    Archive *m_archive;
    const JobKey m_key;
    const int m_keys;
    std::unique_ptr<RunLoader> m_loader;
    std::shared_ptr<const ChartData> m_data;
    qint64 m_lines = 0;
    QElapsedTimer m_clock;
    double m_last = 0;
};

/// MB. Of what malloc has, since what it gives back comes late.
double resident()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

void measureOpening(const QString &directory, Archive *archive, int keys)
{
    Watched job(directory, archive, u"keys%1"_s.arg(keys), 1'000'000, keys);
    archive->checkpoint();
    const double before = resident();
    std::vector<double> times;
    for (int round = 0; round < 5; ++round)
        times.push_back(job.open());
    std::printf("open a job of %zu archived records with %d keys\n", job.points(), keys);
    printRow("until its curves are there", times);
    std::printf("  %-58s %10.1f MB (%zu curves)\n", "memory more than before, with what is being read", resident() - before,
                job.series() + 1);
}

void measureGrowth(const QString &directory, Archive *archive)
{
    Watched small(directory, archive, u"small"_s, 1000, 4);
    Watched large(directory, archive, u"large"_s, 1'000'000, 4);
    archive->checkpoint();
    small.open();
    large.open();
    std::vector<double> atThousand;
    std::vector<double> atMillion;
    for (int round = 0; round < Rounds; ++round) {
        atThousand.push_back(small.grow());
        atMillion.push_back(large.grow());
    }
    std::printf("a record more, from the archive to the picture\n");
    printRow("at a thousand records", atThousand);
    printRow("at a million records", atMillion);
    printRatio("at a million / at a thousand", atMillion, atThousand, "<= 1.5");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir directory;
    auto archive = std::move(*Archive::open(directory.path()));
    measureGrowth(directory.path(), archive.get());
    for (const int keys : {4, 10})
        measureOpening(directory.path(), archive.get(), keys);
    return 0;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Those steps of bench_logs that read a stored log without the window around it.

#include "figures.h"
#include "log_steps.h"
#include "opened.h"

#include "log/archived_log_source.h"
#include "log/log_facts.h"
#include "log/log_finder.h"
#include "log/log_view.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Jumps = 101;
constexpr int Rows = 60;
constexpr int ViewWidth = 1200;
constexpr int TextLeft = 72;

double msOf(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Of this thread.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[size_t(double(values.size() - 1) * part)];
}

/// A search as rg, grep and the finder understand it.
struct Wanted
{
    const char *name;
    QString text;
    SearchTerm::Syntax syntax;
    Qt::CaseSensitivity sensitivity;
};

/// The lines that a tool counts in the file, through a pipe, and the ms it took.
std::pair<qint64, double> counted(const QString &program, const Wanted &wanted, const QString &file)
{
    QStringList arguments{u"-c"_s};
    if (wanted.sensitivity == Qt::CaseInsensitive)
        arguments << u"-i"_s;
    if (wanted.syntax == SearchTerm::Syntax::Literal)
        arguments << u"-F"_s;
    else if (program == u"grep")
        arguments << u"-E"_s;
    QProcess process;
    const double ms = msOf([&] {
        process.start(program, arguments << wanted.text << file);
        process.waitForFinished(-1);
    });
    return {process.readAllStandardOutput().trimmed().toLongLong(), ms};
}

void finish(LogFinder &finder, const SearchTerm &term, qint64 nearLine)
{
    QEventLoop loop;
    QObject::connect(&finder, &LogFinder::changed, &loop, [&] {
        if (finder.state() != LogFinder::State::Searching)
            loop.quit();
    });
    finder.search(term, nearLine);
    if (finder.state() == LogFinder::State::Searching)
        loop.exec();
}

void print(const char *name, const std::vector<double> &times, const std::vector<double> &against)
{
    const Quartiles q = quartiles(times);
    std::printf("    %-14s %9.1f ms (%.1f–%.1f)", name, q.median, q.low, q.high);
    if (!against.empty()) {
        const Quartiles r = quartiles(ratios(times, against));
        std::printf("  %6.2f x rg (%.2f–%.2f)", r.median, r.low, r.high);
    }
    std::puts("");
}

void searchFor(const JobKey &job, const QString &directory, const QString &file, const Wanted &wanted, int rounds)
{
    const bool hasRg = !QStandardPaths::findExecutable(u"rg"_s).isEmpty();
    const SearchTerm term{wanted.text, wanted.syntax, wanted.sensitivity};
    std::vector<double> first, second, rg, grep;
    qint64 hits = 0, expected = 0;
    for (int round = 0; round < rounds; ++round) {
        if (hasRg)
            rg.push_back(counted(u"rg"_s, wanted, file).second);
        const auto [lines, ms] = counted(u"grep"_s, wanted, file);
        grep.push_back(ms);
        expected = lines;
        ArchivedLogSource source(directory, job);
        LogFinder finder;
        finder.setSource(&source);
        first.push_back(msOf([&] { finish(finder, term, source.lineCount() - 1); }));
        hits = finder.hits().count();
        finder.search({}, 0);
        second.push_back(msOf([&] { finish(finder, term, source.lineCount() - 1); }));
    }
    std::printf("  %s: %lld hits%s\n", wanted.name, hits, hits == expected ? "" : qPrintable(u", but grep counts %1"_s.arg(expected)));
    print("first search", first, rg);
    print("second search", second, rg);
    if (hasRg)
        print("rg -c", rg, {});
    else
        std::puts("    rg -c          not installed");
    print("grep -c", grep, rg);
}

} // namespace

void jump(const QString &directory)
{
    ArchivedLogSource source(directory, storedJob(directory));
    LogView view;
    view.resize(ViewWidth, Rows * view.metrics().rowHeight);
    view.setSource(&source);
    view.show();
    waitUntil([&view] { return !view.facts().isReading(); }); // in the pool, where it would only take turns with what is measured
    QImage image(view.size(), QImage::Format_RGB32);
    std::vector<double> jumps, worked, plain;
    qint64 line = 0;
    for (int round = 0; round < Jumps; ++round) {
        line = (line + 3'543'211) % (source.lineCount() - Rows);
        const double before = processorMs();
        jumps.push_back(msOf([&] {
            view.showLine(line);
            view.viewport()->render(&image);
        }));
        worked.push_back(processorMs() - before);
        std::vector<QByteArray> lines;
        for (qint64 row = view.scroll().firstRow(); row <= view.scroll().lastRow(); ++row)
            lines.push_back(source.line(row) ? source.line(row)->bytes.toByteArray() : QByteArray());
        plain.push_back(msOf([&] {
            QPainter painter(&image);
            painter.fillRect(image.rect(), Qt::white);
            painter.setFont(view.metrics().font);
            for (size_t row = 0; row < lines.size(); ++row)
                painter.drawText(TextLeft, int(row + 1) * view.metrics().rowHeight - 5, QString::fromUtf8(lines[row]));
        }));
    }
    const Quartiles ratio = quartiles(ratios(jumps, plain));
    std::printf("  jump and paint %d lines %.2f ms (99 %%: %.2f; of the processor %.2f), drawText of them %.2f ms: %.2f x (%.2f–%.2f), %d pairs\n", Rows,
                quartiles(jumps).median, quantile(jumps, 0.99), quartiles(worked).median, quartiles(plain).median, ratio.median, ratio.low, ratio.high, Jumps);
}

void search(const QString &directory, const QString &file, int rounds)
{
    using Syntax = SearchTerm::Syntax;
    const JobKey job = storedJob(directory);
    for (const Wanted &wanted : {Wanted{"a rare literal", u"CUDA_ERROR_ECC_UNCORRECTABLE"_s, Syntax::Literal, Qt::CaseSensitive},
                                 Wanted{"a literal in any case", u"Uncorrectable"_s, Syntax::Literal, Qt::CaseInsensitive},
                                 Wanted{"loss.*0\\.[0-9]+", u"loss.*0\\.[0-9]+"_s, Syntax::Regex, Qt::CaseSensitive}})
        searchFor(job, directory, file, wanted, rounds);
}

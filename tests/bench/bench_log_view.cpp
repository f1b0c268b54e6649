// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen of log costs beside plainly drawing its text, and what a search costs beside counting newlines. Medians;
// the ratios are the figures that count.

#include "archive/archive.h"
#include "archive/log_search.h"
#include "log/archived_log_source.h"
#include "log/log_view.h"
#include "../log/memory_log.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>

namespace {

constexpr int Rounds = 41;
constexpr int Rows = 60;

double medianMs(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + Rounds / 2, times.end());
    return times[Rounds / 2];
}

/// An archived log, as the program shows it: a jump reads and unpacks a block.
void fillArchive(const QString &directory, const JobKey &key, qint64 count)
{
    const std::unique_ptr<Archive> archive = std::move(*Archive::open(directory));
    Job job;
    job.key = key;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!archive->putJobs(std::span(&job, 1), now))
        qFatal("the job was not stored");
    for (qint64 first = 0; first < count; first += 10'000) {
        LogLines lines;
        for (qint64 line = first; line < first + 10'000; ++line)
            lines.append(trainingLine(line));
        if (!archive->putLines(key, first, lines, count, now))
            qFatal("the lines were not stored");
    }
}

void measurePainting()
{
    constexpr qint64 Count = 300'000;
    const JobKey key{QStringLiteral("account"), QStringLiteral("job")};
    const QTemporaryDir directory;
    fillArchive(directory.path(), key, Count);
    ArchivedLogSource log(directory.path(), key);
    LogView view;
    view.resize(1200, Rows * view.metrics().rowHeight);
    view.setSource(&log);
    view.show();
    QImage image(view.size(), QImage::Format_RGB32);
    const double plain = medianMs([&] {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        painter.setFont(view.metrics().font);
        for (int row = 0; row < Rows; ++row)
            painter.drawText(72, (row + 1) * view.metrics().rowHeight - 5, QString::fromUtf8(trainingLine(row)));
    });
    const auto paint = [&] { view.viewport()->render(&image); };
    const double still = medianMs(paint);
    qint64 line = 0;
    const double wheel = medianMs([&] {
        view.scrollByPixels(-3 * view.metrics().rowHeight);
        paint();
    });
    const double jump = medianMs([&] {
        line = (line + 154'321) % Count;
        view.showLine(line);
        paint();
    });
    // What of it is the block's: the one that a jump reads, read by nobody who paints.
    const double read = medianMs([&] {
        ArchivedLogSource other(directory.path(), key);
        line = (line + 154'321) % Count;
        other.block(line / LinesPerBlock);
    });
    view.setWrap(true);
    const double wrapped = medianMs([&] {
        line = (line + 154'321) % Count;
        view.showLine(line);
        paint();
    });
    std::printf("drawText of %d lines %.2f ms; repaint %.2f (%.2fx), wheel %.2f (%.2fx), jump %.2f (%.2fx), wrapped %.2f (%.2fx)\n",
                Rows, plain, still, still / plain, wheel, wheel / plain, jump, jump / plain, wrapped, wrapped / plain);
    std::printf("opening a log and reading one block of it: %.2f ms\n", read);
}

void measureSearch(const char *name, const SearchTerm &term)
{
    std::vector<LogLines> blocks(100);
    QByteArray text;
    for (qint64 line = 0; line < 100'000; ++line) {
        blocks[size_t(line / 1000)].append(trainingLine(line));
        text += trainingLine(line) + '\n';
    }
    const auto gigabytes = [&](double ms) { return double(text.size()) / ms / 1e6; };
    qint64 newlines = 0;
    const double scan = medianMs([&] { newlines += std::count(text.begin(), text.end(), '\n'); });
    const LineMatcher matcher(*LinePattern::compile(term));
    const std::atomic<bool> stop = false;
    size_t hits = 0;
    const double search = medianMs([&] {
        hits = 0;
        for (const LogLines &block : blocks)
            hits += matcher.hits(block, stop).lines.size();
    });
    std::printf("%-28s %7zu hits, %5.2f GB/s; newline count %5.2f GB/s (%.1fx)\n", name, hits, gigabytes(search),
                gigabytes(scan), search / scan);
    if (newlines == 0)
        std::puts("no newline");
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    measurePainting();
    const auto literal = [](const QString &text, Qt::CaseSensitivity sensitivity) {
        return SearchTerm{text, SearchTerm::Syntax::Literal, sensitivity};
    };
    measureSearch("rare literal", literal(QStringLiteral("needle"), Qt::CaseSensitive));
    measureSearch("literal, any case", literal(QStringLiteral("error"), Qt::CaseInsensitive));
    measureSearch("regular expression", {QStringLiteral("loss.*0\\.[0-9]+"), SearchTerm::Syntax::Regex, Qt::CaseSensitive});
    measureSearch("one by one, look-behind", {QStringLiteral("(?<=eval_)loss"), SearchTerm::Syntax::Regex, Qt::CaseSensitive});
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Those steps of bench_logs that open the window.

#include "figures.h"
#include "log_steps.h"
#include "opened.h"

#include "detail/detail_pane.h"
#include "detail/job_log.h"
#include "jobs/jobs_table.h"
#include "log/log_panel.h"
#include "log/log_view.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QTimer>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongPatience = 1'800'000; // ms
constexpr int AtRest = 10'000;          // ms after the last line
constexpr int BetweenSamples = 50;      // ms

/// Of this process, in MB.
struct Memory
{
    double resident = 0;
    double own = 0; ///< without mapped files

    void raiseTo(const Memory &other)
    {
        resident = std::max(resident, other.resident);
        own = std::max(own, other.own);
    }
};

Memory memoryNow()
{
    QFile file(u"/proc/self/status"_s);
    Memory memory;
    if (!file.open(QIODevice::ReadOnly))
        return memory;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const double megabytes = line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble() / 1024;
        if (line.startsWith("VmRSS:"))
            memory.resident = megabytes;
        else if (line.startsWith("RssAnon:"))
            memory.own = megabytes;
    }
    return memory;
}

QStringList oneLog(int lines, int latency)
{
    return {u"--jobs"_s, u"1"_s, u"--mixed-logs"_s, u"--log-lines"_s, QString::number(lines), u"--speed"_s, u"0"_s,
            u"--latency"_s, QString::number(latency)};
}

/// As a person does who wants to read a job's log.
LogView *openLog(Opened &opened, const QString &job)
{
    opened.window.selectJob(job, {});
    auto *detail = opened.window.findChild<DetailPane *>();
    detail->setTab(DetailTab::Log);
    return detail->log()->view();
}

/// All lines on screen are there and the last ones are among them.
bool showsTail(const LogView &view, int lines)
{
    return view.source() && view.source()->lineCount() >= lines && view.scroll().isAtEnd() && view.scroll().lastRow() > 0
        && view.isScreenHere();
}

void waitForRow(const Opened &opened)
{
    const auto *table = opened.window.findChild<JobsTable *>();
    waitUntil([table] { return table->model()->rowCount() == 1; });
}

void print(const char *what, const std::vector<double> &times)
{
    const Quartiles q = quartiles(times);
    std::printf("  %-44s %8.1f ms (%.1f–%.1f), %zu times\n", what, q.median, q.low, q.high, times.size());
}

} // namespace

void load(const QString &directory, int lines)
{
    const SimulatorProcess service(oneLog(lines, 0));
    const Connection connection = connectionTo(service, u"bench"_s);
    Opened opened(directory, {connection});
    waitForRow(opened);
    const Memory before = memoryNow();
    Memory most;
    QTimer samples;
    QObject::connect(&samples, &QTimer::timeout, &samples, [&most] { most.raiseTo(memoryNow()); });
    samples.start(BetweenSamples);
    const JobKey job = storedJob(directory);
    QElapsedTimer clock;
    clock.start();
    openLog(opened, job.id);
    waitUntil([&] { return opened.monitor.logState(job).heldLines >= lines; }, LongPatience);
    const double seconds = double(clock.elapsed()) / 1e3;
    clock.restart();
    waitUntil([&] { return clock.elapsed() > AtRest; });
    samples.stop();
    const Memory after = memoryNow();
    std::printf("  fetched into the open window in %.1f s, without latency; memory in MB, resident (without files):\n", seconds);
    std::printf("    before %.0f (%.0f), highest while loading %.0f (%.0f), at rest %.0f (%.0f)\n", before.resident, before.own,
                most.resident, most.own, after.resident, after.own);
}

void choose(int lines, int latency, int rounds)
{
    const SimulatorProcess service(oneLog(lines, latency));
    const QString job = service.jobs().front().value(u"job_id"_s).toString();
    std::vector<double> tails, middles;
    Memory most;
    for (int round = 0; round < rounds; ++round) {
        Opened opened({connectionTo(service, u"bench"_s)});
        waitForRow(opened);
        QElapsedTimer clock;
        clock.start();
        LogView *view = openLog(opened, job);
        msUntilPainted(view->viewport(), [&] { return showsTail(*view, lines); });
        tails.push_back(double(clock.nsecsElapsed()) / 1e6);
        most.raiseTo(memoryNow());
        clock.restart();
        view->showLine(lines / 2);
        msUntilPainted(view->viewport(), [view] { return view->isScreenHere(); });
        middles.push_back(double(clock.nsecsElapsed()) / 1e6);
        most.raiseTo(memoryNow());
    }
    std::printf("  at %d ms latency, nothing stored yet; highest memory %.0f MB (%.0f without files)\n", latency, most.resident, most.own);
    print("choosing the job to its painted tail", tails);
    print("jump to the middle, painted", middles);
}

void showStored(const QString &directory)
{
    const JobKey job = storedJob(directory);
    Opened opened(directory, {});
    const LogView *view = openLog(opened, job.id);
    msUntilPainted(view->viewport(), [view] { return showsTail(*view, 1); });
    // Only the way to the picture is measured, not the way out.
    std::_Exit(0);
}

void rest(const QString &directory)
{
    Opened opened(directory, {});
    Memory most;
    QTimer samples;
    QObject::connect(&samples, &QTimer::timeout, &samples, [&most] { most.raiseTo(memoryNow()); });
    samples.start(BetweenSamples / 10);
    bool hasChart = false;
    QObject::connect(opened.window.findChild<JobLog *>(), &JobLog::runChanged, &samples,
                     [&hasChart](const std::shared_ptr<const ChartData> &run) { hasChart = run && !run->isEmpty(); });
    QElapsedTimer clock;
    clock.start();
    openLog(opened, storedJob(directory).id);
    waitUntil([&hasChart] { return hasChart; }, LongPatience);
    const double shown = double(clock.elapsed());
    clock.restart();
    waitUntil([&] { return clock.elapsed() > AtRest; });
    const Memory after = memoryNow();
    std::printf("  opened again: its chart after %.0f ms; memory in MB, resident (without files): highest %.0f (%.0f), at rest %.0f (%.0f)\n",
                shown, most.resident, most.own, after.resident, after.own);
}

void showEmpty()
{
    QMainWindow window;
    window.resize(1440, 900);
    auto *child = new QWidget(&window);
    window.setCentralWidget(child);
    window.show();
    msUntilPainted(child, [] { return true; });
    std::_Exit(0);
}

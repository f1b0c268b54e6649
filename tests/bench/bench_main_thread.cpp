// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the main thread is busy at a time while a log streams into the open window, while the demo runs, or while a log
// file is opened and read to its end.
// Usage: bench_main_thread [LINES], bench_main_thread --demo SECONDS, bench_main_thread --file LOG

#include "chart/chart_data.h"
#include "commands/demo_server.h"
#include "detail/detail_pane.h"
#include "log/log_panel.h"
#include "log/log_view.h"
#include "memory.h"
#include "opened.h"
#include "theme/palette.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFileInfo>
#include <QMetaEnum>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int UsualLines = 100'000;
constexpr size_t LongestShown = 6;
constexpr int BetweenLooks = 50;     // ms
constexpr int LooksUntilOver = 30;   // the chart draws the last lines within this time
constexpr qint64 Patience = 120'000; // ms
constexpr int LongestReading = 900'000; // ms, of a file

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// Times every event of the main thread. An event that is sent while another one is handled belongs to that one.
class TimedApplication : public QApplication
{
public:
    /// One event: by the clock, and without the time that other processes took.
    struct Event
    {
        double wallMs = 0;
        double cpuMs = 0;
        const char *receiver = "";
        QEvent::Type type = QEvent::None;
    };

    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0 || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        // Either may be gone afterwards; class names are literals.
        Event measured{0, 0, receiver->metaObject()->className(), event->type()};
        const double cpuBefore = threadSeconds();
        QElapsedTimer clock;
        clock.start();
        ++m_depth;
        const bool isHandled = QApplication::notify(receiver, event);
        --m_depth;
        measured.wallMs = double(clock.nsecsElapsed()) / 1e6;
        measured.cpuMs = (threadSeconds() - cpuBefore) * 1e3;
        events.push_back(measured);
        return isHandled;
    }

    std::vector<Event> events;

private:
    int m_depth = 0;
};

double quantile(std::vector<double> values, double part)
{
    const auto at = values.begin() + ptrdiff_t(double(values.size() - 1) * part);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

void printRow(const char *name, const std::vector<TimedApplication::Event> &events, double TimedApplication::Event::*time)
{
    std::vector<double> times;
    for (const TimedApplication::Event &event : events)
        times.push_back(event.*time);
    const auto above = [&](double ms) { return std::ranges::count_if(times, [ms](double t) { return t > ms; }); };
    std::printf("  %-20s %8zu %8.2f %8.2f %8.2f %8td %8td\n", name, times.size(), quantile(times, 0.5), quantile(times, 0.99),
                quantile(times, 1), above(8), above(16));
}

void print(std::vector<TimedApplication::Event> events)
{
    std::printf("  %-20s %8s %8s %8s %8s %8s %8s\n", "", "events", "median", "99 %", "longest", "> 8", "> 16");
    printRow("by the clock", events, &TimedApplication::Event::wallMs);
    printRow("processor time", events, &TimedApplication::Event::cpuMs);
    std::ranges::sort(events, std::ranges::greater(), &TimedApplication::Event::wallMs);
    events.resize(std::min(events.size(), LongestShown));
    for (const auto &[wallMs, cpuMs, receiver, type] : events)
        std::printf("  %6.2f ms, %6.2f of the processor: %s to %s\n", wallMs, cpuMs,
                    QMetaEnum::fromType<QEvent::Type>().valueToKey(type), receiver);
}

/// Runs until the log is complete and painted. Returns the seconds from the first line to that.
double stream(Monitor &monitor, const JobKey &job, int lines)
{
    QElapsedTimer clock;
    double seconds = 0;
    int looksAfter = 0;
    QTimer looks;
    QObject::connect(&monitor, &Monitor::logGrown, &looks, [&](const LogGrowth &growth) {
        if (!clock.isValid())
            clock.start();
        if (!growth.blocks.empty())
            seconds = double(clock.elapsed()) / 1e3;
    });
    QObject::connect(&looks, &QTimer::timeout, &looks, [&] {
        if (monitor.logState(job).heldLines >= lines && ++looksAfter >= LooksUntilOver)
            QApplication::quit();
    });
    looks.start(BetweenLooks);
    QTimer::singleShot(Patience, &looks, [] { qFatal("the log did not come"); });
    QApplication::exec();
    return seconds;
}

void measureStream(TimedApplication &application, int lines)
{
    const SimulatorProcess service({u"--jobs"_s, u"1"_s, u"--log-lines"_s, QString::number(lines), u"--mixed-logs"_s, u"--speed"_s, u"0"_s});
    const Connection connection = connectionTo(service, u"bench"_s);
    const QString jobId = service.jobs().front().value(u"job_id"_s).toString();
    Opened opened({connection});
    QApplication::processEvents(); // the window's first appearance is not what is measured
    application.events.clear();
    opened.window.selectJob(jobId, {});
    const double seconds = stream(opened.monitor, {connection.account.id, jobId}, lines);
    std::printf("Main thread while %d lines stream in, %.1f s until all are here; ms\n", lines, seconds);
    print(application.events);
}

void measureDemo(TimedApplication &application, int seconds)
{
    DemoServer demo({});
    QObject::connect(&demo, &DemoServer::ready, &application, &QCoreApplication::quit);
    QObject::connect(&demo, &DemoServer::failed, &application, [](const QString &why) { qFatal("%s", qUtf8Printable(why)); });
    demo.start();
    QApplication::exec();
    Opened opened(demo.connections());
    QApplication::processEvents();
    application.events.clear();
    QTimer::singleShot(std::chrono::seconds(seconds), &application, &QCoreApplication::quit);
    QApplication::exec();
    std::printf("Main thread while the demo runs for %d s, from its first answer on; ms\n", seconds);
    print(application.events);
}

void measureFile(TimedApplication &application, const QString &path)
{
    Opened opened({});
    QApplication::processEvents();
    application.events.clear();
    const auto *detail = opened.window.findChild<DetailPane *>();
    LogView *log = detail->log()->view();
    QElapsedTimer clock;
    clock.start();
    opened.window.openFiles({path});
    const double opening = double(clock.nsecsElapsed()) / 1e6;
    const double painting = msUntilPainted(log->viewport(), [log] { return log->rows().lines() > 0 && log->isScreenHere(); });
    std::printf("In the window, a log file of %.0f MB\n", double(QFileInfo(path).size()) / 1e6);
    const auto say = [](const char *what, double ms) { std::printf("  %-46s %9.1f ms\n", what, ms); };
    say("first screen painted", opening + painting);
    waitUntil([detail] { return detail->isSettled() || (detail->run() && !detail->run()->isEmpty()); }, LongestReading);
    say("first curve", double(clock.nsecsElapsed()) / 1e6);
    waitUntil([detail] { return detail->isSettled(); }, LongestReading);
    say("chart complete", double(clock.nsecsElapsed()) / 1e6);
    std::printf("  %-46s %9.0f MB, %.0f at most; %lld lines\n", "resident memory at the end", memoryOf("VmRSS"), memoryOf("VmHWM"),
                static_cast<long long>(log->rows().lines()));
    std::printf("Main thread meanwhile; ms\n");
    print(application.events);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    applyTheme(application, Theme::Light);
    const QString first = QApplication::arguments().value(1);
    if (first == u"--demo")
        measureDemo(application, std::max(1, QApplication::arguments().value(2).toInt()));
    else if (first == u"--file")
        measureFile(application, QApplication::arguments().value(2));
    else
        measureStream(application, first.isEmpty() ? UsualLines : std::max(1, first.toInt()));
    return 0;
}

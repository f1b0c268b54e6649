// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a healthy account's jobs take to the screen: alone, and beside one that hangs, one that throttles and one that
// rejects its key. Real windows on real simulators, alternately, the healthy account asked last.

#include "figures.h"
#include "opened.h"

#include "jobs/jobs_table.h"
#include "shell/banner_stack.h"
#include "theme/palette.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Pairs = 21;
constexpr int Jobs = 250;

/// From the start of the monitor, in ms.
struct Times
{
    std::vector<double> first; ///< rows are painted
    std::vector<double> all;   ///< every job's row is there
};

void measure(const std::vector<Connection> &connections, Times *times)
{
    QElapsedTimer clock;
    clock.start();
    Opened opened(connections);
    const auto *table = opened.window.findChild<JobsTable *>();
    const auto rows = [table] { return table->model()->rowCount(); };
    msUntilPainted(table->viewport(), [&] { return rows() > 0; });
    times->first.push_back(double(clock.nsecsElapsed()) / 1e6);
    if (rows() < Jobs)
        waitUntil([&] { return rows() == Jobs; });
    times->all.push_back(double(clock.nsecsElapsed()) / 1e6);
}

void print(const char *what, const std::vector<double> &alone, const std::vector<double> &among)
{
    const Quartiles one = quartiles(alone);
    const Quartiles four = quartiles(among);
    const Quartiles ratio = quartiles(ratios(among, alone));
    std::printf("  %-26s %7.1f (%.1f–%.1f) %9.1f (%.1f–%.1f) %8.2fx (%.2f–%.2f)\n", what, one.median, one.low, one.high, four.median,
                four.low, four.high, ratio.median, ratio.low, ratio.high);
}

/// What the window says of those that answered; silence has a deadline of its own.
void printBanners(const std::vector<Connection> &connections)
{
    Opened opened(connections);
    const auto *banners = opened.window.findChild<BannerStack *>();
    waitUntil([banners] { return banners->texts().size() >= 2; });
    for (const QString &text : banners->texts())
        std::printf("  banner: %s\n", qUtf8Printable(text));
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Theme::Light);
    const SimulatorProcess hanging({u"--fault"_s, u"hang"_s});
    const SimulatorProcess throttling({u"--fault"_s, u"429"_s});
    const SimulatorProcess refusing({u"--fault"_s, u"401"_s});
    const SimulatorProcess healthy({u"--jobs"_s, QString::number(Jobs), u"--latency"_s, u"20"_s});
    const Connection ours = connectionTo(healthy, u"Healthy"_s);
    const std::vector<Connection> four{connectionTo(hanging, u"Hanging"_s), connectionTo(throttling, u"Throttling"_s),
                                       connectionTo(refusing, u"Refusing"_s), ours};
    Times alone, among;
    for (int pair = 0; pair < Pairs; ++pair) {
        measure({ours}, &alone);
        measure(four, &among);
    }
    std::printf("A healthy account of %d jobs, 20 ms away; %d pairs, ms: median (quartiles)\n", Jobs, Pairs);
    std::printf("  %-26s %-20s %-20s %s\n", "", "alone", "one of four", "of pairs");
    print("first rows painted", alone.first, among.first);
    print("all rows there", alone.all, among.all);
    printBanners(four);
    return 0;
}

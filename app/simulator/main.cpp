// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulator.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <cstdio>
#include <memory>
#include <unistd.h>

namespace {

/// Ends the program at the end of standard input: the pipe closes when the parent dies, even by SIGKILL.
std::unique_ptr<QSocketNotifier> quitWithStdin()
{
    auto notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, qApp, [] {
        char ignored[256];
        if (::read(STDIN_FILENO, ignored, sizeof ignored) <= 0)
            QCoreApplication::quit();
    });
    return notifier;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const sim::ParsedOptions parsed = sim::parseOptions(QCoreApplication::arguments());
    if (!parsed.answer.isEmpty()) {
        std::fputs(qPrintable(parsed.answer), stdout);
        return 0;
    }
    if (!parsed.error.isEmpty()) {
        std::fprintf(stderr, "tunewatch-simulator: %s\n", qPrintable(parsed.error));
        return 1;
    }
    sim::Simulator simulator(parsed.options);
    if (!simulator.start()) {
        std::fprintf(stderr, "tunewatch-simulator: %s\n", qPrintable(simulator.errorString()));
        return 1;
    }
    std::printf("%s\n", qPrintable(simulator.origin()));
    std::fflush(stdout);
    std::unique_ptr<QSocketNotifier> stdinWatch;
    if (parsed.options.untilStdinCloses)
        stdinWatch = quitWithStdin();
    return QCoreApplication::exec();
}

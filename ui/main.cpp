// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the command line and runs the command or the window.

#include "commands/export_command.h"
#include "commands/sync_command.h"
#include "heap.h"
#include "shell/program.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <cstdio>

namespace {

int printTo(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
    return stream == stdout ? 0 : 1;
}

int exportToStandardOutput(const Options &options)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 2;
    return runExport(options, out);
}

int runWindow(int &argc, char **argv, const Options &options)
{
    // Pictures need no screen. Somebody's own choice of platform wins.
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!options.screenshot.isEmpty() && !hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Program program(options);
    return program.run();
}

} // namespace

int main(int argc, char **argv)
{
    heap::keepSmall();
    QCoreApplication::setApplicationName(QStringLiteral("tunewatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TUNEWATCH_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = parseOptions(arguments);
    if (!options)
        return printTo(stderr, options.error().message + u'\n');
    switch (options->command) {
    case Command::Help: return printTo(stdout, helpText());
    case Command::Version: return printTo(stdout, QStringLiteral("tunewatch " TUNEWATCH_VERSION "\n"));
    case Command::Window: return runWindow(argc, argv, *options);
    case Command::Sync:
    case Command::ExportJobs:
    case Command::ExportMetrics:
    case Command::ExportLog: break;
    }
    const QCoreApplication application(argc, argv);
    return options->command == Command::Sync ? runSync(*options) : exportToStandardOutput(*options);
}

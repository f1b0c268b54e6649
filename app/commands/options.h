// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"
#include "values/result.h"

#include <QDateTime>
#include <QSize>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

/// What to do, when it is not the window.
enum class Command { Window, Sync, ExportJobs, ExportMetrics, ExportLog, Help, Version };

/// Which part of the window a person asked for on the command line.
struct Place
{
    enum class Page { Jobs, Running, Failed, Model, Log, Connect, Compare };
    enum class Tab { Monitor, Overview, Log, Raw };

    std::optional<Page> page;
    QString model;              ///< of Page::Model
    std::optional<Tab> tab;
    std::optional<qint64> step; ///< the crosshair is pinned there
    QStringList runs = {};      ///< of Page::Compare: ids or names, in the order they were given

    bool operator==(const Place &) const = default;
};

/// The command line, read. Keys are not in it: they come from the environment only.
struct Options
{
    Command command = Command::Window;
    QString job;        ///< of `export metrics` and `export log`
    QString file;       ///< of `export metrics`, instead of a job: a log file, `-` for the standard input
    QString format;     ///< of export; empty for the command's default
    int generation = -1; ///< of `export log`; -1 for the newest
    bool withSecrets = false; ///< of `export log`: as received, keys and signed links too
    QString account;    ///< narrows a job id that two accounts share
    QString dataDir;    ///< absolute; everything lies below it
    bool hasDataDir = false; ///< it was given; the demo otherwise keeps nothing
    bool isDemo = false;
    std::vector<std::pair<QString, QString>> connections; ///< provider and URL, as given
    std::vector<ExtraValue> headers; ///< of all these connections; no secret is among them
    QStringList files;  ///< log files to open in the window: absolute paths, of which one at least is there
    QString screenshot; ///< file to write; empty for a window that stays
    QSize size;
    QString theme; ///< `light`, `dark` or `system` for this run; empty for what Settings say
    QString language;
    QString select;     ///< job to open
    Place place;
    QString font;       ///< of the window, `Inter,10`: family and points; empty for the system's
    QDateTime now;      ///< pretended time of the start
    std::optional<quint32> seed; ///< of the demo
};

/// Reads arguments (without the program's name). An Error's message is a sentence for stderr.
Result<Options> parseOptions(const QStringList &arguments);

/// What `--help` prints.
QString helpText();

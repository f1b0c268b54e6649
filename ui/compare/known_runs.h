// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"
#include "compare/run_picker.h"
#include "shell/window_context.h"

#include <QStringList>
#include <vector>

/// The name people see: the nickname, else the service's name, else the id.
QString knownName(const WindowContext &context, const Job &job);

/// Every job that is not compared yet: first those of the same base model as one that is, each group newest first.
std::vector<PickedRun> runsToAdd(const WindowContext &context, const std::vector<ComparedRun> &compared);

/// Runs by words of the command line: a job's id, else its name, the newest of several.
struct NamedRuns
{
    std::vector<JobKey> keys; ///< in the order of the words, each once
    QStringList unknown;
};
NamedRuns runsNamed(const WindowContext &context, const QStringList &words);

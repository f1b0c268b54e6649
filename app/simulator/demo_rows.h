// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>
#include <span>

namespace sim {

/// How a job of the demo's history ended.
enum class Fate { Done, Restarted, Canceled, OutOfMemory, BadData, TooFewRows, Service };

/// One finished job of the demo.
struct DemoRow
{
    int age;            ///< minutes between its creation and --now
    const char *suffix; ///< of its id
    QStringView name;
    QStringView model;
    Fate fate;
    int minutes;      ///< from the first log line to the end
    int percent;      ///< of its steps when it ended; 0: before training
    int steps;        ///< that it was to take
    QStringView rate; ///< learning_rate, as a string like most clients send it
    int batch;
    double loss; ///< evaluation loss it ends with, or would
};

/// Newest first.
std::span<const DemoRow> singaporeRows();
std::span<const DemoRow> beijingRows();

} // namespace sim

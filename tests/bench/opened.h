// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "main_window.h"
#include "monitor.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "support/simulator_process.h"

#include <QTemporaryDir>
#include <functional>

/// A window of its own on a monitor of its own, with the intervals of the program.
class Opened
{
public:
    /// On a directory that goes with this object.
    explicit Opened(std::vector<Connection> connections);
    Opened(const QString &directory, std::vector<Connection> connections);

private:
    const QTemporaryDir m_temporary;
    const QString m_directory;
    Settings m_settings;
    JobNotes m_notes;

public:
    Monitor monitor;
    MainWindow window;
};

Connection connectionTo(const SimulatorProcess &service, const QString &name);

/// Runs the event loop until `widget` has been painted while `isThere` was true. Returns the ms from the call to the end of
/// that painting; ends the program after two minutes.
double msUntilPainted(QWidget *widget, const std::function<bool()> &isThere);
/// Runs the event loop until `isTrue`, which is looked at every few ms.
void waitUntil(const std::function<bool()> &isTrue, int milliseconds = 120'000);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor.h"
#include "support/scripted_service.h"

#include <QTemporaryDir>

/// What a Monitor needs: a data directory, a scripted service and tiny intervals.
namespace monitor_bench {

Connection connectionTo(const QUrl &baseUrl, const QByteArray &key = "sk-test");
Monitor::Setup setup(const QString &dataDir, std::vector<Connection> connections);

/// A service with `jobs` running jobs, ft-0…, whose logs have `lines` lines.
ScriptedService::Answer serve(const ScriptedService::Question &question, int jobs, qint64 lines);

/// Runs a monitor on `dataDir` until it has walked the list and holds the whole log of ft-0.
void fillArchive(const QString &dataDir, const Connection &connection, qint64 lines);

} // namespace monitor_bench

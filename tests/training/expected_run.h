// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/run.h"

#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace corpus {

/// The expected file of a log, parsed.
QJsonObject expectedOf(const QString &name);

/// What of a log that was read to its end differs from its expected file, a line each; empty when it matches exactly.
QStringList differences(const QJsonObject &expected, const std::vector<training::BlockFacts> &blocks);

} // namespace corpus

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"
#include "values/log_lines.h"

#include <QByteArray>
#include <QString>
#include <vector>

/// The logs of tests/fixtures/logs and how the tests of this room read them.
namespace corpus {

/// The names, without extension, of the logs that have an expected file.
QStringList names();

/// The log's file as it is.
QByteArray bytes(const QString &name);

/// The log's lines, merged by absolute index when it is a file of service pages of lines, by time when of events.
LogLines lines(const QString &name);

/// Cuts bytes into lines, fed in chunks of `chunk` bytes.
LogLines split(const QByteArray &bytes, qsizetype chunk);

/// Parses in blocks of `blockSize` lines, each with the carry of the block before.
std::vector<training::BlockFacts> parseInBlocks(const LogLines &lines, qsizetype blockSize);

/// The facts of all blocks as if they had been one.
training::BlockFacts joined(const std::vector<training::BlockFacts> &blocks);

} // namespace corpus

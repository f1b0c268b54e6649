// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

class QApplication;

/// The steps of bench_logs. `directory` holds the archive of one log, which load() fetched.

/// Opens a window, fetches a log of `lines` lines into `directory` and says what memory that took.
void load(const QString &directory, int lines);
/// From choosing a job whose log nobody has read to its painted tail, and from there to its painted middle.
void choose(int lines, int latency, int rounds);
/// A whole process: the full window until the stored log's tail is painted.
void showStored(const QString &directory);
/// The full window with the stored log open: when its chart stands there, and what memory all of it takes.
void rest(const QString &directory);
/// A whole process: a window with nothing in it.
void showEmpty();
/// Jumps in the stored log beside plainly drawing the same lines.
void jump(const QString &directory);
/// Searches of the stored log beside rg and grep on `file`, its export.
void search(const QString &directory, const QString &file, int rounds);

/// The only job of an archive with lines.
JobKey storedJob(const QString &directory);

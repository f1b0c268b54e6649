// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive.h"

#include <QDateTime>
#include <QString>

/// Values that tests of the archive store, and how they look at what became of them.
namespace samples {

/// A time of the test, `seconds` after the first.
QDateTime at(int seconds);

JobKey key(const QString &id = QStringLiteral("ft-1"));
Job job(const QString &id, const QString &statusText = QStringLiteral("RUNNING"));
/// A job with every field set, and set unusually.
Job fullJob();

/// What the sample log says in line `number`: tracebacks and dicts cross the borders of blocks. A pure function.
QByteArray line(qint64 number);
LogLines lines(qint64 first, qint64 count);
/// Lines that do not compress, for filling disks: about 500 bytes each.
LogLines noise(qint64 first, qint64 count);

/// Opens, or ends the test run with the reason.
std::unique_ptr<Archive> open(const QString &directory);
std::unique_ptr<ArchiveReader> openReader(const QString &directory);

/// The whole log that `reader` holds of `key`, as one run of lines from line 0; stops at the first line not held.
LogLines heldText(const ArchiveReader &reader, const JobKey &key, int generation = -1);
/// All facts of the newest log, packed, block by block.
QByteArrayList heldFacts(const ArchiveReader &reader, const JobKey &key);

/// `full`, `readonly`, …: the code of a failure, or `fine`.
template <typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("fine") : result.error().code;
}

} // namespace samples

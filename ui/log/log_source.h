// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archive_reader.h"
#include "archive/log_search.h"

#include <QObject>
#include <atomic>
#include <functional>
#include <optional>
#include <set>

/// A run of lines that cannot be shown.
struct MissingLines
{
    qint64 first = 0;
    qint64 last = 0; ///< inclusive
    QString reason;  ///< why they could not be read; empty while they are only not here yet
};

/// One line as the view reads it.
struct LogLine
{
    QByteArrayView bytes; ///< as received; valid until the next call of the source
    LineFacts facts;
};

/// The facts of one log: made in the main thread, then used by one worker thread only.
class LogFactsReader
{
public:
    virtual ~LogFactsReader() = default;

    using Take = std::function<void(qint64 number, const std::vector<LineFacts> &lines)>;
    /// Hands over the facts of these blocks, of all that are held when unset; unreadable ones are left out. Returns soon
    /// after `stops` was raised.
    virtual void read(const std::optional<std::set<qint64>> &only, const std::atomic<bool> &stops, const Take &take) = 0;
};

/// What LogView shows: lines by absolute number, in blocks of LinesPerBlock, of which any may be absent.
///
/// Main thread. A line never changes once it is here; block() may be called while painting and answers within the frame.
class LogSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Lines of the whole log, here or not.
    virtual qint64 lineCount() const = 0;
    /// The block with this number, nullptr when it is not here (yet). Valid until the next call of any function.
    virtual const StoredBlock *block(qint64 number) = 0;
    /// The longest run of missing lines around `line`, which is missing.
    virtual MissingLines missing(qint64 line) = 0;
    /// These lines (inclusive) are on screen: what is missing of them is wanted first.
    virtual void show(qint64 first, qint64 last) = 0;
    /// For one search in a worker thread; may outlive this object.
    virtual std::unique_ptr<LogTextReader> makeReader() const = 0;
    /// For one reading of facts in a worker thread; may outlive this object.
    virtual std::unique_ptr<LogFactsReader> makeFactsReader() const = 0;

    /// Line `number` when it is here and the service could give it.
    std::optional<LogLine> line(qint64 number);

Q_SIGNALS:
    void grown();                                            ///< lineCount() has changed
    void blocksChanged(const std::vector<qint64> &numbers);  ///< text or facts of these blocks arrived or changed
    void replaced();                                         ///< another log: nothing remembered of the old one holds
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/file_handle.h"
#include "files/local_log.h"
#include "files/text_reading.h"
#include "files/text_source.h"

#include <QString>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace files {

/// Reads the log file at a path, whatever it holds, and follows it. One thread, which calls look() now and then, and work()
/// while there is some.
class LogFollower
{
public:
    explicit LogFollower(QString path, qsizetype factsBudget = IndexedText::FactsBudget);

    /// Looks at the path: has the file grown, was it cut or replaced, is it gone or back? Reads no more than its ends.
    void look();
    /// One piece of work, some milliseconds. False when there is nothing to do until look() finds something.
    bool work();

    LocalLogState state() const;
    /// The text of this state; nullptr while there is none.
    std::shared_ptr<const IndexedText> text() const { return m_text; }
    /// Blocks that hold other lines or facts than before the last call, of this generation.
    std::vector<qint64> takeChanged();
    /// How the text lies in the file; nullptr while there is none.
    const TextSource *source() const { return m_source.get(); }

private:
    void continuePlain(std::shared_ptr<const FileHandle> file, const FileStamp &before);
    void continueUnpacked();
    void restart(std::unique_ptr<TextSource> source);
    Result<void> advance();
    bool isDone() const;

    const QString m_path;
    const qsizetype m_factsBudget;
    FileStamp m_stamp; ///< of the file as it was last seen
    qint64 m_looked = 0; ///< when, in ns since 1970
    std::unique_ptr<TextSource> m_source;
    std::unique_ptr<TextSource> m_next; ///< of a packed file that has changed: what comes out of it now
    std::chrono::steady_clock::time_point m_nextBegan;
    std::chrono::steady_clock::time_point m_restsUntil; ///< a packed file that changes all the time is not unpacked all the time
    std::unique_ptr<TextReading> m_reading;
    std::shared_ptr<IndexedText> m_text;
    std::optional<Error> m_lost;   ///< nothing to read at the path
    std::optional<Error> m_failed; ///< reading failed
    int m_generation = 0;
};

} // namespace files

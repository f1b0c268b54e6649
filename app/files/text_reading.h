// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/indexed_text.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace files {

/// Reads a text that may still grow into an IndexedText: first the places of its lines, and behind that what they mean. In
/// one thread, in bounded pieces.
class TextReading
{
public:
    explicit TextReading(std::shared_ptr<const FileHandle> file, qsizetype factsBudget = IndexedText::FactsBudget);

    /// One piece of work, some milliseconds, on the first `available` bytes of the text. Not isDone() before and after: there
    /// is more to do.
    Result<void> advance(qint64 available);
    bool isDone(qint64 available) const;
    /// Whether this file begins with what has been read: looks at both ends of it.
    bool isContinuedBy(const FileHandle &file) const;
    void setFile(std::shared_ptr<const FileHandle> file);

    qint64 size() const { return m_index.size(); }
    qint64 lineCount() const { return m_index.lineCount(); }
    qint64 parsedLines() const { return m_parsedLines; }
    const std::shared_ptr<IndexedText> &text() const { return m_text; }
    /// Blocks that hold other lines or facts than before the last call.
    std::vector<qint64> takeChanged();

private:
    Result<void> index(qint64 available);
    Result<void> parse(qint64 available);
    void take(const LogLines &lines);
    void put(qint64 block, const training::BlockFacts &facts);
    void remember(QByteArrayView bytes);

    std::shared_ptr<const FileHandle> m_file;
    std::shared_ptr<IndexedText> m_text;
    TextIndex m_index;
    QByteArray m_buffer;
    QByteArray m_head; ///< of the text, to know it again
    QByteArray m_tail; ///< up to size()
    // The block that is being parsed, and what of it is.
    qint64 m_block = 0;
    qint64 m_parsed = 0; ///< bytes, up to the end of a line
    training::BlockFacts m_open;
    bool m_isPut = true; ///< what there is of m_open, with an unfinished line behind it, is in m_facts or published
    qint64 m_parsedLines = 0;
    std::vector<PackedFacts> m_facts; ///< not published yet
    std::vector<qint64> m_changed;
};

} // namespace files

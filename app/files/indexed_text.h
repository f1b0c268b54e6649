// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/facts_store.h"
#include "files/file_handle.h"
#include "files/text_index.h"
#include "values/log_lines.h"
#include "values/result.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace files {

/// What is known of one text: written by the thread that reads it, read by any number of others.
///
/// Memory: 8 bytes for a block of 1000 lines, 16 for a long line, each block's carry (mostly shared), and packed facts up to a
/// budget. For 1 GB in 8.6 million lines with 3.9 million values: 5 MB when it is indexed, 75 MB in the end. A log that is all
/// metrics needs some 0.6 bytes a byte of text, 256 MB at most.
class IndexedText
{
public:
    /// Of the facts of one text, about 16 bytes a value; what has no room is parsed again each time it is asked for. 300 MB of
    /// metrics need 177 MB.
    static constexpr qsizetype FactsBudget = qsizetype(256) << 20;

    explicit IndexedText(std::shared_ptr<const FileHandle> file, qsizetype factsBudget = FactsBudget);

    /// Makes known how far the text is indexed and what some of its blocks mean, both at once.
    void publish(const TextIndex &index, std::vector<PackedFacts> facts);
    /// The same text and perhaps more of it lies in another file now.
    void setFile(std::shared_ptr<const FileHandle> file);
    /// Its file holds something else now.
    void setStale() { m_isStale = true; }

    qint64 lineCount() const;
    /// As LocalLogReader::lines().
    Result<LogLines> lines(qint64 block) const;
    /// As LocalLogReader::parsedBlocks().
    qint64 parsedBlocks() const;
    /// As LocalLogReader::facts(). Parses the block when its facts are not kept.
    std::optional<training::BlockFacts> facts(qint64 block) const;

private:
    /// One block, as far as it was known at a moment.
    struct Stretch
    {
        std::shared_ptr<const FileHandle> file;
        qint64 begin = 0;
        qint64 end = 0;
        qint64 lineCount = 0;
        std::vector<LongLine> longLines;
    };
    Stretch stretch(qint64 block) const; ///< with m_mutex held
    std::optional<training::BlockFacts> parsedAgain(qint64 block, const Stretch &text, training::Carry carry) const;

    mutable std::mutex m_mutex;
    std::shared_ptr<const FileHandle> m_file;
    std::vector<qint64> m_blocks; ///< where they begin
    std::vector<LongLine> m_longLines;
    qint64 m_size = 0;
    qint64 m_lineCount = 0;
    FactsStore m_facts;
    std::atomic<bool> m_isStale = false;
};

} // namespace files

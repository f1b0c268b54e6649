// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/indexed_text.h"

#include "files/storage_error.h"
#include "files/text_portions.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace files {
namespace {

/// A block with more than this is shown with its long lines shortened: what is read at once stays bounded.
constexpr qint64 LargestBlock = qint64(64) << 20;

Failure changed()
{
    return Failure(storageError(u"changed"_s, u"The file is no longer the one that was read."_s));
}

} // namespace

IndexedText::IndexedText(std::shared_ptr<const FileHandle> file, qsizetype factsBudget)
    : m_file(std::move(file))
    , m_facts(factsBudget)
{
}

void IndexedText::publish(const TextIndex &index, std::vector<PackedFacts> facts)
{
    const std::lock_guard lock(m_mutex);
    m_blocks.insert(m_blocks.end(), index.blocks().begin() + qsizetype(m_blocks.size()), index.blocks().end());
    m_blocks.front() = index.begin();
    m_longLines.insert(m_longLines.end(), index.longLines().begin() + qsizetype(m_longLines.size()), index.longLines().end());
    m_size = index.size();
    m_lineCount = index.lineCount();
    for (PackedFacts &block : facts)
        m_facts.set(std::move(block));
}

void IndexedText::setFile(std::shared_ptr<const FileHandle> file)
{
    const std::lock_guard lock(m_mutex);
    m_file = std::move(file);
}

qint64 IndexedText::lineCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_lineCount;
}

qint64 IndexedText::parsedBlocks() const
{
    const std::lock_guard lock(m_mutex);
    return m_facts.count();
}

IndexedText::Stretch IndexedText::stretch(qint64 block) const
{
    if (block < 0 || block * LinesPerTextBlock >= m_lineCount)
        return {};
    const auto next = size_t(block) + 1;
    const qint64 begin = m_blocks[size_t(block)];
    const qint64 end = next < m_blocks.size() ? m_blocks[next] : m_size;
    const auto isBefore = [](const LongLine &line, qint64 at) { return line.begin < at; };
    const auto first = std::lower_bound(m_longLines.begin(), m_longLines.end(), begin, isBefore);
    return {m_file, begin, end, std::min(LinesPerTextBlock, m_lineCount - block * LinesPerTextBlock),
            {first, std::lower_bound(first, m_longLines.end(), end, isBefore)}};
}

Result<LogLines> IndexedText::lines(qint64 block) const
{
    std::unique_lock lock(m_mutex);
    const Stretch text = stretch(block);
    lock.unlock();
    if (m_isStale)
        return changed();
    if (!text.file)
        return LogLines();
    LogLines lines;
    if (text.end - text.begin <= LargestBlock) {
        auto bytes = text.file->readAll(text.begin, text.end - text.begin);
        if (!bytes)
            return Failure(bytes.error());
        qsizetype rest = 0;
        lines = linesOf(std::move(*bytes), LinesPerTextBlock, true, &rest);
        if (rest != 0)
            return changed();
    } else {
        TextPortions portions(*text.file, text.longLines, text.begin, text.end, TextPortions::Narrow);
        for (;;) {
            const auto more = portions.next(LinesPerTextBlock);
            if (!more)
                return Failure(more.error());
            if (more->isEmpty())
                break;
            lines.append(*more);
        }
    }
    return lines.size() == text.lineCount ? Result<LogLines>(std::move(lines)) : changed();
}

std::optional<training::BlockFacts> IndexedText::facts(qint64 block) const
{
    std::unique_lock lock(m_mutex);
    const Stretch text = stretch(block);
    if (!text.file || !m_facts.isParsed(block))
        return std::nullopt;
    const QByteArray packed = m_facts.packed(block);
    const training::Carry carry = m_facts.carryInto(block);
    lock.unlock();
    training::BlockFacts facts;
    if (!packed.isEmpty() && training::unpack(packed, &facts))
        return facts;
    return m_isStale ? std::nullopt : parsedAgain(block, text, carry);
}

std::optional<training::BlockFacts> IndexedText::parsedAgain(qint64 block, const Stretch &text, training::Carry carry) const
{
    training::BlockFacts facts;
    TextPortions portions(*text.file, text.longLines, text.begin, text.end);
    for (;;) {
        const qint64 done = qint64(facts.lines.size());
        const auto lines = portions.next(LinesPerTextBlock - done);
        if (!lines)
            return std::nullopt;
        if (lines->isEmpty())
            return facts;
        append(&facts, training::parse(block * LinesPerTextBlock + done, *lines, facts.lines.empty() ? carry : facts.carryOut));
    }
}

} // namespace files

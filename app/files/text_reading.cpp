// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/text_reading.h"

#include "files/storage_error.h"
#include "files/text_portions.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace files {
namespace {

/// The first piece is small: there is something to show at once.
constexpr qint64 FirstIndexedBytes = qint64(256) << 10;
/// Much more is indexed in a piece than is parsed, which takes ten times as long: the scroll bar is right early.
constexpr qint64 IndexedBytes = qint64(8) << 20;
constexpr qint64 FeedBytes = qint64(1) << 20;
/// By its two ends a text is known again.
constexpr qsizetype RememberedBytes = 4096;

bool isAt(const FileHandle &file, qint64 offset, const QByteArray &bytes)
{
    const auto there = file.readAll(offset, bytes.size());
    return there && *there == bytes;
}

} // namespace

TextReading::TextReading(std::shared_ptr<const FileHandle> file, qsizetype factsBudget)
    : m_file(std::move(file))
    , m_text(std::make_shared<IndexedText>(m_file, factsBudget))
{
    m_text->publish(m_index, {});
}

void TextReading::setFile(std::shared_ptr<const FileHandle> file)
{
    m_text->setFile(file);
    m_file = std::move(file);
}

bool TextReading::isDone(qint64 available) const
{
    return m_index.size() >= available && m_parsed >= m_index.unfinished() && m_isPut;
}

Result<void> TextReading::advance(qint64 available)
{
    const qint64 before = m_index.size();
    Result<void> result = index(available);
    // What is read for the first time is shown before it is understood.
    if (result && !(before == 0 && available > m_index.size()))
        result = parse(available);
    m_text->publish(m_index, std::exchange(m_facts, {}));
    return result;
}

Result<void> TextReading::index(qint64 available)
{
    const qint64 most = m_index.size() == 0 ? FirstIndexedBytes : IndexedBytes;
    const qint64 from = m_index.size();
    const qint64 to = std::min(available, from + most);
    if (to <= from)
        return {};
    const qint64 firstBlock = std::max<qint64>(0, m_index.lineCount() - 1) / LinesPerTextBlock;
    m_buffer.resize(std::min(FeedBytes, to - from));
    while (m_index.size() < to) {
        const qint64 wanted = std::min<qint64>(m_buffer.size(), to - m_index.size());
        const auto count = m_file->read(m_index.size(), m_buffer.data(), wanted);
        if (!count)
            return Failure(count.error());
        const QByteArrayView bytes = QByteArrayView(m_buffer).first(*count);
        remember(bytes);
        m_index.feed(bytes);
        if (*count < wanted)
            return Failure(storageError(u"changed"_s, u"The file is shorter than it was."_s));
    }
    m_isPut = false;
    for (qint64 block = firstBlock; block * LinesPerTextBlock < m_index.lineCount(); ++block)
        m_changed.push_back(block);
    return {};
}

Result<void> TextReading::parse(qint64 available)
{
    m_parsed = std::max(m_parsed, m_index.begin());
    if (m_parsed < m_index.unfinished()) {
        TextPortions portions(*m_file, m_index.longLines(), m_parsed, m_index.unfinished());
        const auto lines = portions.next(LinesPerTextBlock - qsizetype(m_open.lines.size()));
        if (!lines)
            return Failure(lines.error());
        take(*lines);
        m_parsed = portions.position();
    }
    if (m_parsed < m_index.unfinished() || m_index.size() < available || m_isPut)
        return {};
    // At the end: what has no end yet counts as a line, until it is known better.
    training::BlockFacts facts = m_open;
    const qint64 first = m_block * LinesPerTextBlock + qint64(facts.lines.size());
    const auto last = TextPortions(*m_file, m_index.longLines(), m_parsed, m_index.size()).next(1);
    if (!last)
        return Failure(last.error());
    if (!last->isEmpty())
        append(&facts, training::parse(first, *last, m_open.carryOut));
    // A block without lines is none yet, but for what a byte order mark leaves of the first.
    if (!facts.lines.empty() || m_block == 0)
        put(m_block, facts);
    m_parsedLines = m_index.lineCount();
    m_isPut = true;
    return {};
}

void TextReading::take(const LogLines &lines)
{
    const qint64 first = m_block * LinesPerTextBlock + qint64(m_open.lines.size());
    append(&m_open, training::parse(first, lines, m_open.carryOut));
    m_isPut = false;
    m_parsedLines = first + lines.size();
    if (qint64(m_open.lines.size()) < LinesPerTextBlock)
        return;
    put(m_block, m_open);
    ++m_block;
    const training::Carry carry = m_open.carryOut;
    m_open = {};
    m_open.carryOut = carry;
}

void TextReading::put(qint64 block, const training::BlockFacts &facts)
{
    m_facts.push_back(packedFacts(block, facts));
    m_changed.push_back(block);
}

void TextReading::remember(QByteArrayView bytes)
{
    if (m_head.size() < RememberedBytes)
        m_head.append(bytes.first(std::min(bytes.size(), RememberedBytes - m_head.size())));
    m_tail.append(bytes.last(std::min(bytes.size(), RememberedBytes)));
    if (m_tail.size() > RememberedBytes)
        m_tail.remove(0, m_tail.size() - RememberedBytes);
}

bool TextReading::isContinuedBy(const FileHandle &file) const
{
    return isAt(file, 0, m_head) && isAt(file, m_index.size() - m_tail.size(), m_tail);
}

std::vector<qint64> TextReading::takeChanged()
{
    std::sort(m_changed.begin(), m_changed.end());
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    return std::exchange(m_changed, {});
}

} // namespace files

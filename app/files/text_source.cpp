// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/text_source.h"

#include <utility>

namespace files {
namespace {

/// Nobody packs the packed more often.
constexpr size_t MostLayers = 4;

} // namespace

TextSource::TextSource(std::shared_ptr<const FileHandle> file, qint64 size)
    : m_file(std::move(file))
    , m_size(size)
{
}

Result<void> TextSource::advance()
{
    if (m_isComplete)
        return {};
    if (m_unpacker)
        unpackOnce();
    m_isComplete = m_isText && !m_unpacker;
    const bool isEarly = m_unpacker && (m_isForeign || m_spill->size() == 0);
    return m_isText || isEarly ? Result<void>() : open();
}

void TextSource::continueWith(std::shared_ptr<const FileHandle> file, qint64 size)
{
    m_file = std::move(file);
    m_size = size;
}

void TextSource::unpackOnce()
{
    const auto more = m_unpacker->advance(*m_packed, m_packedSize, *m_spill);
    m_recordedLines = m_unpacker->linesRead();
    if (more && *more)
        return;
    if (!more)
        m_flaw = more.error();
    m_size = m_spill->size();
    m_unpacker.reset();
    m_packed.reset();
}

Result<void> TextSource::open()
{
    const auto kind = recognise(*m_file, available());
    if (!kind)
        return Failure(kind.error());
    // Whether a layer is text can be seen from its beginning, all else needs the whole of it.
    if (m_unpacker && kind->value_or(ContentKind::Pages) != ContentKind::Text) {
        m_isForeign = kind->has_value();
        return {};
    }
    m_isUndecided = !kind->has_value();
    m_isText = kind->value_or(ContentKind::Text) == ContentKind::Text || m_layers.size() >= MostLayers;
    m_isComplete = m_isText && !m_unpacker;
    if (m_isText)
        return {};
    auto spill = SpillFile::create();
    if (!spill)
        return Failure(spill.error());
    m_layers.push_back(**kind);
    m_packedSize = available();
    m_packed = std::exchange(m_file, (*spill)->file());
    m_spill = std::move(*spill);
    m_unpacker = makeUnpacker(**kind);
    m_isForeign = false;
    return {};
}

} // namespace files

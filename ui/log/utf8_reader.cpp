// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/utf8_reader.h"

#include <QChar>
#include <algorithm>
#include <array>

namespace {

unsigned byteAt(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

constexpr Utf8Character Invalid{QChar::ReplacementCharacter, 1};

/// ESC [ parameters, intermediates, final byte.
qsizetype csiLength(QByteArrayView bytes, qsizetype at)
{
    qsizetype end = at + 2;
    while (end < bytes.size() && byteAt(bytes, end) >= 0x20 && byteAt(bytes, end) <= 0x3F)
        ++end;
    const bool isComplete = byteAt(bytes, end) >= 0x40 && byteAt(bytes, end) <= 0x7E;
    return isComplete ? end + 1 - at : 0;
}

/// ESC ] text up to BEL or ESC \. Titles and links are short: what is longer than this is not one.
qsizetype oscLength(QByteArrayView bytes, qsizetype at)
{
    constexpr qsizetype Longest = 2048;
    const qsizetype limit = std::min(bytes.size(), at + Longest);
    for (qsizetype end = at + 2; end < limit; ++end) {
        if (bytes[end] == '\a')
            return end + 1 - at;
        if (bytes[end] == '\x1b')
            return byteAt(bytes, end + 1) == '\\' ? end + 2 - at : 0;
    }
    return 0;
}

} // namespace

Utf8Character readUtf8(QByteArrayView bytes, qsizetype at)
{
    const unsigned lead = byteAt(bytes, at);
    if (lead < 0x80)
        return {lead, 1};
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return Invalid;
    char32_t character = lead & (0x7FU >> length);
    for (int i = 1; i < length; ++i) {
        const unsigned next = byteAt(bytes, at + i);
        if ((next & 0xC0) != 0x80)
            return Invalid;
        character = (character << 6) | (next & 0x3F);
    }
    if (QChar::isSurrogate(character)) // WTF-8: one sign for the whole lone surrogate
        return {QChar::ReplacementCharacter, length};
    const bool isOverlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    return isOverlong || character > QChar::LastValidCodePoint ? Invalid : Utf8Character{character, length};
}

qsizetype ansiLength(QByteArrayView bytes, qsizetype at)
{
    if (bytes[at] != '\x1b')
        return 0;
    const unsigned kind = byteAt(bytes, at + 1);
    if (kind == '[')
        return csiLength(bytes, at);
    if (kind == ']')
        return oscLength(bytes, at);
    if (kind >= 0x20 && kind <= 0x2F) // ESC ( B: character sets
        return byteAt(bytes, at + 2) >= 0x30 && byteAt(bytes, at + 2) <= 0x7E ? 3 : 0;
    return kind >= 0x30 && kind <= 0x7E ? 2 : 0;
}

bool isUnpaintable(char32_t character)
{
    return character == QChar::ObjectReplacementCharacter || QChar::isNonCharacter(character);
}

bool isInvisible(char32_t character)
{
    struct Span
    {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array<Span, 16> spans{{
        {0x0080, 0x009F}, // C1 controls
        {0x00AD, 0x00AD}, // soft hyphen
        {0x034F, 0x034F}, // combining grapheme joiner
        {0x061C, 0x061C}, // Arabic letter mark
        {0x115F, 0x1160}, // Hangul fillers
        {0x17B4, 0x17B5}, // Khmer inherent vowels
        {0x180B, 0x180F}, // Mongolian separators
        {0x200B, 0x200F}, // zero-width, left-to-right and right-to-left marks
        {0x2028, 0x202E}, // line and paragraph separators, embeddings, overrides
        {0x2060, 0x206F}, // word joiner, isolates, deprecated format characters
        {0x3164, 0x3164}, // Hangul filler
        {0xFEFF, 0xFEFF}, // byte order mark
        {0xFFA0, 0xFFA0}, // half-width Hangul filler
        {0xFFF0, 0xFFFB}, // interlinear annotation
        {0x1D173, 0x1D17A}, // musical format characters
        {0xE0000, 0xE0FFF}, // tags
    }};
    return std::any_of(spans.begin(), spans.end(),
                       [character](Span span) { return character >= span.first && character <= span.last; });
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/literal_scanner.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace {

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

char lowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte | 0x20) : byte;
}

} // namespace

LiteralScanner::LiteralScanner(QByteArray needle, Case sensitivity)
    : m_needle(std::move(needle))
{
    m_folds = sensitivity == Case::AnyAscii && std::any_of(m_needle.cbegin(), m_needle.cend(), isLetter);
    if (!m_folds)
        return;
    std::transform(m_needle.cbegin(), m_needle.cend(), m_needle.begin(), lowered);
    m_firstFold = isLetter(m_needle.front()) ? 0x20 : 0;
    m_lastFold = isLetter(m_needle.back()) ? 0x20 : 0;
}

bool LiteralScanner::isAt(const char *text) const
{
    if (!m_folds)
        return std::memcmp(text, m_needle.constData(), size_t(m_needle.size())) == 0;
    return std::equal(m_needle.cbegin(), m_needle.cend(), text, [](char wanted, char byte) { return wanted == lowered(byte); });
}

qsizetype LiteralScanner::find(QByteArrayView text, qsizetype from, qsizetype to) const
{
    const char *begin = text.data();
    const qsizetype last = m_needle.size() - 1;
    const qsizetype end = std::min(to, text.size() - last); // of the places where it may begin
    qsizetype at = from;
#ifdef __SSE2__
    // Sixteen places at once: those where both the first and the last byte fit are looked at more closely.
    const __m128i first = _mm_set1_epi8(m_needle.front());
    const __m128i final = _mm_set1_epi8(m_needle.back());
    const __m128i firstFold = _mm_set1_epi8(char(m_firstFold));
    const __m128i lastFold = _mm_set1_epi8(char(m_lastFold));
    for (; at + 16 <= end; at += 16) {
        const __m128i heads = _mm_loadu_si128(reinterpret_cast<const __m128i *>(begin + at));
        const __m128i tails = _mm_loadu_si128(reinterpret_cast<const __m128i *>(begin + at + last));
        const __m128i fits = _mm_and_si128(_mm_cmpeq_epi8(_mm_or_si128(heads, firstFold), first),
                                           _mm_cmpeq_epi8(_mm_or_si128(tails, lastFold), final));
        for (auto mask = unsigned(_mm_movemask_epi8(fits)); mask != 0; mask &= mask - 1) {
            const qsizetype place = at + std::countr_zero(mask);
            if (isAt(begin + place))
                return place;
        }
    }
#endif
    for (; at < end; ++at) {
        if ((static_cast<unsigned char>(begin[at]) | m_firstFold) == static_cast<unsigned char>(m_needle.front())
            && isAt(begin + at))
            return at;
    }
    return -1;
}

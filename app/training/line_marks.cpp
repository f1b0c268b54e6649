// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/line_marks.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace training {
namespace {

constexpr size_t Chunk = 64;
constexpr size_t Overhang = 2; // how far a pair reaches into the next chunk

// Vectors as GCC and clang have them on every machine: a comparison gives -1 in each byte where it holds.
using Bytes = signed char __attribute__((vector_size(16)));

inline Bytes load(const char *at)
{
    Bytes bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

inline bool isAny(Bytes bytes)
{
    std::uint64_t halves[2];
    std::memcpy(halves, &bytes, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

/// A control byte, or one of `{|}~`. Signed: bytes beyond ASCII are negative, so that Chinese prose stays
/// prose.
inline Bytes structureIn(Bytes bytes)
{
    return ((bytes & char(0xe0)) == 0) | (bytes > 'z');
}

/// Pairs of bytes that are rare in prose, one from each text that counts anywhere in a line.
inline Bytes wordingAt(const char *at)
{
    const Bytes first = load(at);
    const Bytes second = load(at + 1);
    const Bytes third = load(at + 2);
    return ((first == 'U') & (second == 'D'))    // CUDA out of memory
           | ((first == 'C') & (second == 'L'))  // NCCL error
           | ((first == 'g') & (second == 'm'))  // Segmentation fault
           | ((first == 'p') & (third == 'd'))   // core dumped
           | ((first == 'c') & (third == 'b'))   // Traceback
           | ((first == '-') & (second == '-')); // --logging_steps
}

std::uint8_t marksOf(const char *bytes)
{
    Bytes structure = {};
    Bytes wording = {};
    for (size_t i = 0; i < Chunk; i += sizeof(Bytes)) {
        structure |= structureIn(load(bytes + i));
        wording |= wordingAt(bytes + i);
    }
    return std::uint8_t((isAny(structure) ? LineMarks::Structure : 0) |
                        (isAny(wording) ? LineMarks::Wording : 0));
}

} // namespace

LineMarks::LineMarks(const QByteArray &text)
{
    const char *const bytes = text.constData();
    const auto size = size_t(text.size());
    m_chunks.resize((size + Chunk - 1) / Chunk);
    size_t at = 0;
    for (; at + Chunk + Overhang <= size; at += Chunk)
        m_chunks[at / Chunk] = marksOf(bytes + at);
    for (; at < size; at += Chunk) {
        std::array<char, Chunk + Overhang> last;
        last.fill(' ');
        std::memcpy(last.data(), bytes + at, std::min(size - at, last.size()));
        m_chunks[at / Chunk] = marksOf(last.data());
    }
}

std::uint8_t LineMarks::of(std::uint32_t begin, std::uint32_t end) const
{
    std::uint8_t marks = 0;
    for (size_t chunk = begin / Chunk; chunk * Chunk < end; ++chunk)
        marks = std::uint8_t(marks | m_chunks[chunk]);
    return marks;
}

} // namespace training

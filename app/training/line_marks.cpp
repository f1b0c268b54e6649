// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/line_marks.h"

#include <array>
#include <cstring>

namespace training {
namespace {

constexpr size_t Chunk = 64;
constexpr size_t Overhang = 3; // how far a pair reaches into the next chunk

/// Pairs of bytes that are rare in prose, one from each text that counts anywhere in a line.
inline bool beginsPair(const char *p)
{
    return ((p[0] == 'U') & (p[1] == 'D'))    // CUDA out of memory
           | ((p[0] == 'C') & (p[1] == 'L'))  // NCCL error
           | ((p[0] == 'g') & (p[1] == 'm'))  // Segmentation fault
           | ((p[0] == 'p') & (p[2] == 'd'))  // core dumped
           | ((p[0] == 'c') & (p[2] == 'b'))  // Traceback
           | ((p[0] == '-') & (p[1] == '-')); // --logging_steps
}

std::uint8_t marksOf(const char *bytes)
{
    std::uint8_t structure = 0;
    std::uint8_t wording = 0;
    for (size_t i = 0; i < Chunk; ++i) {
        // Signed: bytes beyond ASCII are negative, so that Chinese prose stays prose.
        const auto c = static_cast<signed char>(bytes[i]);
        structure = std::uint8_t(structure | ((c & 0xe0) == 0) | (c > 'z'));
        wording = std::uint8_t(wording | beginsPair(bytes + i));
    }
    return std::uint8_t((structure ? LineMarks::Structure : 0) | (wording ? LineMarks::Wording : 0));
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

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/log_lines.h"

#include <cstdint>
#include <string>
#include <vector>

namespace training {

/// Tells the few lines that may mean something from prose, without reading prose twice: one pass over the
/// whole text in fixed chunks, which the compiler turns into vector instructions. A chunk answers for every
/// line it touches, so a line may be marked because of its neighbour; never the other way round.
class LineMarks
{
public:
    enum Mark : std::uint8_t {
        Structure = 1, ///< a control byte or one of `{|}~`: dicts, bars, frames, escapes, line breaks
        Wording = 2,   ///< perhaps one of the texts that count wherever they stand in a line
    };

    explicit LineMarks(const QByteArray &text);

    /// The marks of the bytes from `begin` to `end`.
    std::uint8_t of(std::uint32_t begin, std::uint32_t end) const;

private:
    std::vector<std::uint8_t> m_chunks;
};

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <cstddef>
#include <string_view>

namespace sim {

/// One log line while it is put together. On the stack, no allocation: a page of 1000 lines must cost far
/// less than the client spends on it, or measurements of the client would measure the simulator. What does
/// not fit is cut.
class LineBuffer
{
public:
    LineBuffer &text(std::string_view part);
    LineBuffer &integer(qint64 value);
    /// At least `width` characters, filled on the left.
    LineBuffer &integer(qint64 value, int width, char fill);
    /// `digits` at most 8. As Python prints a rounded float: no trailing zeros but one decimal; `nan` and
    /// `inf`.
    LineBuffer &decimal(double value, int digits);
    /// Always `digits` decimals, as `%.2f`.
    LineBuffer &fixed(double value, int digits);
    /// As `%.4g`.
    LineBuffer &general(double value);
    /// `1h 58m 4s`, as ms-swift prints durations.
    LineBuffer &spelledDuration(qint64 seconds);
    /// `1:58:04` or `58:04`, as tqdm prints durations.
    LineBuffer &clockDuration(qint64 seconds);
    /// `2026-11-20 13:42:10,402` in the service's zone (+08:00). `time` in ms since 1970 UTC.
    LineBuffer &stamp(qint64 time);

    void clear() { m_size = 0; }
    std::string_view view() const { return {m_bytes, m_size}; }

private:
    static constexpr std::size_t capacity = 2048;

    LineBuffer &digits(double value, int count, bool strip);

    char m_bytes[capacity];
    std::size_t m_size = 0;
};

} // namespace sim

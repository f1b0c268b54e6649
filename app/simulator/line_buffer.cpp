// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/line_buffer.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstring>

namespace sim {

namespace {

constexpr qint64 zoneOffset = 8 * 3600 * 1000;

} // namespace

LineBuffer &LineBuffer::text(std::string_view part)
{
    const std::size_t length = std::min(part.size(), capacity - m_size);
    std::memcpy(m_bytes + m_size, part.data(), length);
    m_size += length;
    return *this;
}

LineBuffer &LineBuffer::integer(qint64 value)
{
    const auto [end, error] = std::to_chars(m_bytes + m_size, m_bytes + capacity, value);
    if (error == std::errc())
        m_size = std::size_t(end - m_bytes);
    return *this;
}

LineBuffer &LineBuffer::integer(qint64 value, int width, char fill)
{
    char number[24];
    const auto [end, error] = std::to_chars(number, number + sizeof number, value);
    const std::string_view view(number, std::size_t(end - number));
    for (int missing = width - int(view.size()); missing > 0; --missing)
        text({&fill, 1});
    return text(view);
}

LineBuffer &LineBuffer::digits(double value, int count, bool strip)
{
    if (std::isnan(value))
        return text("nan");
    if (std::isinf(value))
        return text(value < 0 ? "-inf" : "inf");
    static constexpr qint64 powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
    const qint64 scaled = std::llround(std::abs(value) * double(powers[count]));
    if (value < 0 && scaled != 0)
        text("-");
    integer(scaled / powers[count]).text(".").integer(scaled % powers[count], count, '0');
    while (strip && m_bytes[m_size - 1] == '0' && m_bytes[m_size - 2] != '.')
        --m_size;
    return *this;
}

LineBuffer &LineBuffer::decimal(double value, int count)
{
    return digits(value, count, true);
}

LineBuffer &LineBuffer::fixed(double value, int count)
{
    return digits(value, count, false);
}

LineBuffer &LineBuffer::general(double value)
{
    const auto [end, error] =
        std::to_chars(m_bytes + m_size, m_bytes + capacity, value, std::chars_format::general, 4);
    if (error == std::errc())
        m_size = std::size_t(end - m_bytes);
    return *this;
}

LineBuffer &LineBuffer::spelledDuration(qint64 seconds)
{
    if (seconds >= 86400)
        integer(seconds / 86400).text("d ");
    if (seconds >= 3600)
        integer(seconds / 3600 % 24).text("h ");
    if (seconds >= 60)
        integer(seconds / 60 % 60).text("m ");
    return integer(seconds % 60).text("s");
}

LineBuffer &LineBuffer::clockDuration(qint64 seconds)
{
    if (seconds >= 3600)
        integer(seconds / 3600).text(":");
    return integer(seconds / 60 % 60, 2, '0').text(":").integer(seconds % 60, 2, '0');
}

LineBuffer &LineBuffer::stamp(qint64 time)
{
    const qint64 local = time + zoneOffset;
    const std::chrono::sys_days day(std::chrono::floor<std::chrono::days>(std::chrono::milliseconds(local)));
    const std::chrono::year_month_day date(day);
    const qint64 ofDay = local - qint64(day.time_since_epoch().count()) * 86400000;
    integer(int(date.year())).text("-").integer(qint64(unsigned(date.month())), 2, '0');
    text("-").integer(qint64(unsigned(date.day())), 2, '0').text(" ");
    integer(ofDay / 3600000, 2, '0').text(":").integer(ofDay / 60000 % 60, 2, '0').text(":");
    return integer(ofDay / 1000 % 60, 2, '0').text(",").integer(ofDay % 1000, 3, '0');
}

} // namespace sim

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/packed_column.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

namespace {

/// Of these, a double states each without rounding.
constexpr auto PowersOfTen = std::to_array<double>({1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22});

/// A product with a power of ten is off by less than a half below this.
constexpr double MostWhole = 0x1p50;

constexpr qint64 NoInteger = std::numeric_limits<qint64>::min();
constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();

bool isNone(double value)
{
    return std::bit_cast<quint64>(value) == std::bit_cast<quint64>(NoNumber);
}

/// The whole number that gives the very same double when it is divided by that power of ten; nothing when none does.
std::optional<qint64> scaled(double value, size_t digits)
{
    const double product = value * PowersOfTen[digits];
    if (!(std::abs(product) < MostWhole))
        return {};
    const auto whole = qint64(std::nearbyint(product));
    const double back = double(whole) / PowersOfTen[digits];
    return std::bit_cast<quint64>(back) == std::bit_cast<quint64>(value) ? std::optional(whole) : std::nullopt;
}

/// Of codes up to this one, which four bytes hold.
quint8 widthOf(quint64 largestCode)
{
    if (largestCode == 0)
        return 0;
    return largestCode <= 0xff ? 1 : largestCode <= 0xffff ? 2 : 4;
}

} // namespace

struct PackedPart::Whole
{
    qint64 value = 0;
    bool isMissing = false;
};

PackedPart::PackedPart(std::span<const qint64> values)
{
    std::vector<Whole> wholes;
    wholes.reserve(values.size());
    for (const qint64 value : values)
        wholes.push_back({value, value == NoInteger});
    store(wholes);
    if (m_width == 8)
        storeRaw(values);
}

PackedPart::PackedPart(std::span<const double> values)
{
    std::vector<Whole> wholes;
    wholes.reserve(values.size());
    size_t digits = 0;
    while (wholes.size() < values.size() && digits < PowersOfTen.size()) {
        const double value = values[wholes.size()];
        const bool isMissing = isNone(value);
        const std::optional<qint64> whole = isMissing ? 0 : scaled(value, digits);
        if (whole) {
            wholes.push_back({*whole, isMissing});
        } else {
            ++digits;
            wholes.clear(); // what fewer digits state, more do, unless the number gets too large
        }
    }
    m_width = 8;
    if (wholes.size() == values.size()) {
        m_digits = quint8(digits);
        store(wholes);
    }
    if (m_width == 8)
        storeRaw(values);
}

/// Leaves m_width at 8 when nothing would be gained.
void PackedPart::store(const std::vector<Whole> &values)
{
    qint64 largest = NoInteger;
    m_smallest = std::numeric_limits<qint64>::max();
    for (const Whole &whole : values) {
        m_hasMissing |= whole.isMissing;
        if (whole.isMissing)
            continue;
        m_smallest = std::min(m_smallest, whole.value);
        largest = std::max(largest, whole.value);
    }
    const bool isNothing = largest < m_smallest;
    const quint64 range = isNothing ? 0 : quint64(largest) - quint64(m_smallest);
    const bool isFar = range >= std::numeric_limits<quint32>::max();
    m_width = isNothing ? 0 : isFar ? 8 : widthOf(range + (m_hasMissing ? 1 : 0));
    if (m_width == 8)
        return;
    m_bytes.resize(values.size() * m_width);
    for (size_t i = 0; i < values.size(); ++i) {
        const quint64 offset = quint64(values[i].value) - quint64(m_smallest) + (m_hasMissing ? 1 : 0);
        const quint64 code = values[i].isMissing ? 0 : offset;
        const auto narrow = quint8(code);
        const auto middle = quint16(code);
        const auto wide = quint32(code);
        if (m_width == 1)
            m_bytes[i] = narrow;
        else if (m_width == 2)
            std::memcpy(&m_bytes[i * 2], &middle, 2);
        else if (m_width == 4)
            std::memcpy(&m_bytes[i * 4], &wide, 4);
    }
}

template <typename Value>
void PackedPart::storeRaw(std::span<const Value> values)
{
    static_assert(sizeof(Value) == sizeof(quint64));
    m_isRaw = true;
    m_hasMissing = false;
    m_width = sizeof(Value);
    m_bytes.resize(values.size_bytes());
    std::memcpy(m_bytes.data(), values.data(), values.size_bytes());
}

quint64 PackedPart::code(size_t index) const
{
    quint16 middle = 0;
    quint32 wide = 0;
    quint64 raw = 0;
    switch (m_width) {
    case 0:
        return 0;
    case 1:
        return m_bytes[index];
    case 2:
        std::memcpy(&middle, &m_bytes[index * 2], 2);
        return middle;
    case 4:
        std::memcpy(&wide, &m_bytes[index * 4], 4);
        return wide;
    default:
        std::memcpy(&raw, &m_bytes[index * 8], 8);
        return raw;
    }
}

void PackedPart::get(size_t index, qint64 *value) const
{
    const quint64 stored = code(index);
    *value = m_isRaw ? qint64(stored) : isMissing(stored) ? NoInteger : wholeOf(stored);
}

void PackedPart::get(size_t index, double *value) const
{
    const quint64 stored = code(index);
    if (m_isRaw)
        *value = std::bit_cast<double>(stored);
    else
        *value = isMissing(stored) ? NoNumber : double(wholeOf(stored)) / PowersOfTen[m_digits];
}

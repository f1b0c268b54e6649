// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tensorboard.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace {

/// The names of protocol buffers for how a field is stored.
enum class Wire : quint8 { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

constexpr std::array<quint32, 256> crcTable()
{
    constexpr quint32 castagnoli = 0x82F63B78; // its bits reversed
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ ((rest & 1) != 0 ? castagnoli : 0);
        table[byte] = rest;
    }
    return table;
}

constexpr std::array<quint32, 256> CrcTable = crcTable();

template <typename Number>
void appendFixed(QByteArray *out, Number number)
{
    std::array<char, sizeof(Number)> bytes;
    qToLittleEndian(number, bytes.data());
    out->append(bytes.data(), qsizetype(bytes.size()));
}

void appendVarint(QByteArray *out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out->append(char((number & 0x7F) | 0x80));
    out->append(char(number));
}

void appendKey(QByteArray *out, quint64 field, Wire wire)
{
    appendVarint(out, field << 3 | quint64(wire));
}

void appendBytes(QByteArray *out, quint64 field, QByteArrayView bytes)
{
    appendKey(out, field, Wire::Bytes);
    appendVarint(out, quint64(bytes.size()));
    out->append(bytes);
}

QByteArray eventAt(double wallTime)
{
    constexpr quint64 wallTimeField = 1;
    QByteArray event;
    appendKey(&event, wallTimeField, Wire::Fixed64);
    appendFixed(&event, std::bit_cast<quint64>(wallTime));
    return event;
}

/// What is beyond the range of the smaller type becomes its largest: it stays finite.
float toFloat32(double value)
{
    constexpr auto largest = double(std::numeric_limits<float>::max());
    return std::isfinite(value) ? float(std::clamp(value, -largest, largest)) : float(value);
}

/// A `Summary.Value` with tag and simple_value.
QByteArray valueMessage(const tensorboard::Scalar &scalar)
{
    constexpr quint64 tagField = 1;
    constexpr quint64 simpleValueField = 2;
    QByteArray value;
    appendBytes(&value, tagField, QByteArrayView(scalar.tag));
    appendKey(&value, simpleValueField, Wire::Fixed32);
    appendFixed(&value, std::bit_cast<quint32>(toFloat32(scalar.value)));
    return value;
}

} // namespace

namespace tensorboard {

quint32 crc32c(QByteArrayView bytes)
{
    quint32 crc = ~quint32(0);
    for (const char byte : bytes)
        crc = (crc >> 8) ^ CrcTable[(crc ^ quint8(byte)) & 0xFF];
    return ~crc;
}

quint32 masked(quint32 crc)
{
    constexpr int turn = 15;
    constexpr quint32 delta = 0xA282EAD8;
    return std::rotr(crc, turn) + delta;
}

QByteArray record(QByteArrayView event)
{
    QByteArray out;
    appendFixed(&out, quint64(event.size()));
    appendFixed(&out, masked(crc32c(out)));
    out.append(event);
    appendFixed(&out, masked(crc32c(event)));
    return out;
}

QByteArray versionEvent(double wallTime)
{
    constexpr quint64 fileVersionField = 3;
    QByteArray event = eventAt(wallTime);
    appendBytes(&event, fileVersionField, "brain.Event:2");
    return event;
}

QByteArray scalarsEvent(double wallTime, qint64 step, std::span<const Scalar> scalars)
{
    constexpr quint64 stepField = 2;
    constexpr quint64 summaryField = 5;
    constexpr quint64 valueField = 1;
    QByteArray summary;
    for (const Scalar &scalar : scalars)
        appendBytes(&summary, valueField, valueMessage(scalar));
    QByteArray event = eventAt(wallTime);
    appendKey(&event, stepField, Wire::Varint);
    appendVarint(&event, quint64(step));
    appendBytes(&event, summaryField, summary);
    return event;
}

} // namespace tensorboard

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/byte_coder.h"

#include <QtEndian>
#include <bit>

namespace training {

void ByteWriter::count(quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        byte(quint8(value | 0x80));
    byte(quint8(value));
}

void ByteWriter::real(double value)
{
    char bytes[sizeof(quint64)];
    qToLittleEndian(std::bit_cast<quint64>(value), bytes);
    m_bytes.append(bytes, sizeof bytes);
}

void ByteWriter::text(std::string_view value)
{
    count(value.size());
    m_bytes.append(value.data(), qsizetype(value.size()));
}

quint8 ByteReader::byte()
{
    m_good = m_good && m_at < m_end;
    return m_good ? quint8(*m_at++) : quint8(0);
}

quint64 ByteReader::count()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 next = byte();
        value |= quint64(next & 0x7f) << shift;
        if (next < 0x80)
            return m_good ? value : 0;
    }
    fail();
    return 0;
}

qint64 ByteReader::integer()
{
    const quint64 value = count();
    return qint64(value >> 1) ^ -qint64(value & 1);
}

double ByteReader::real()
{
    m_good = m_good && m_end - m_at >= qptrdiff(sizeof(quint64));
    if (!m_good)
        return 0;
    const auto bits = qFromLittleEndian<quint64>(m_at);
    m_at += sizeof bits;
    return std::bit_cast<double>(bits);
}

std::string ByteReader::text()
{
    const size_t length = size();
    std::string value(m_at, length);
    m_at += length;
    return value;
}

size_t ByteReader::size()
{
    const quint64 value = count();
    m_good = m_good && value <= quint64(m_end - m_at);
    return m_good ? size_t(value) : 0;
}

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <string>
#include <string_view>

namespace training {

/// Appends numbers in as few bytes as they need (LEB128, zigzag for signed ones), doubles bit by bit.
class ByteWriter
{
public:
    void byte(quint8 value) { m_bytes.append(char(value)); }
    void count(quint64 value);
    void integer(qint64 value) { count((quint64(value) << 1) ^ quint64(value >> 63)); }
    void real(double value);
    void text(std::string_view value);
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote. Never reads past the end: from the first thing that does not fit, isGood() is
/// false and every answer is zero.
class ByteReader
{
public:
    explicit ByteReader(const QByteArray &bytes)
        : m_at(bytes.constData())
        , m_end(m_at + bytes.size())
    {}

    quint8 byte();
    quint64 count();
    qint64 integer();
    double real();
    std::string text();
    /// A number of things that each take at least one byte of what is left: safe to reserve.
    size_t size();

    bool isGood() const { return m_good; }
    bool isAtEnd() const { return m_good && m_at == m_end; }
    void fail() { m_good = false; }

private:
    const char *m_at;
    const char *m_end;
    bool m_good = true;
};

} // namespace training

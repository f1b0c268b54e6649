// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringList>
#include <QtEndian>
#include <bit>
#include <vector>

/// Reads from memory what a QDataStream of version Qt_6_4 wrote; that asks a device for each byte, and is ten times as
/// slow. What lies behind the end reads as zero and empty, and is no longer good.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool isGood() const { return m_isGood; }
    bool atEnd() const { return m_rest.isEmpty(); }
    void fail() { m_isGood = false; }

    ByteReader &operator>>(quint8 &value) { return number(value); }
    ByteReader &operator>>(quint32 &value) { return number(value); }
    ByteReader &operator>>(qint64 &value) { return number(value); }

    ByteReader &operator>>(bool &value)
    {
        quint8 byte = 0;
        number(byte);
        value = byte != 0;
        return *this;
    }

    ByteReader &operator>>(double &value)
    {
        quint64 bits = 0;
        number(bits);
        value = std::bit_cast<double>(bits);
        return *this;
    }

    ByteReader &operator>>(QString &value)
    {
        constexpr quint32 Null = 0xffffffff;
        quint32 length = 0; // in bytes
        number(length);
        value = QString();
        if (length == Null || !m_isGood)
            return *this;
        if (length % sizeof(char16_t) != 0 || qsizetype(length) > m_rest.size()) {
            m_isGood = false;
            return *this;
        }
        value.resize(qsizetype(length / sizeof(char16_t)));
        qFromBigEndian<char16_t>(take(length), value.size(), value.data());
        return *this;
    }

    ByteReader &operator>>(QStringList &values)
    {
        quint32 count = 0;
        number(count);
        values.clear();
        // Not sized beforehand: a damaged count must cost nothing.
        for (quint32 i = 0; i < count && m_isGood; ++i)
            *this >> values.emplaceBack();
        return *this;
    }

    /// Each as the quint32 of its bits.
    ByteReader &operator>>(std::vector<float> &values)
    {
        quint32 count = 0;
        number(count);
        m_isGood = m_isGood && count <= size_t(m_rest.size()) / sizeof(float);
        values.resize(m_isGood ? count : 0);
        qFromBigEndian<quint32>(take(values.size() * sizeof(float)), qsizetype(values.size()), values.data());
        return *this;
    }

private:
    template <typename T>
    ByteReader &number(T &value)
    {
        m_isGood = m_isGood && m_rest.size() >= qsizetype(sizeof(T));
        value = m_isGood ? qFromBigEndian<T>(take(sizeof(T))) : T();
        return *this;
    }

    const char *take(size_t count)
    {
        const char *bytes = m_rest.data();
        m_rest = m_rest.sliced(qsizetype(count));
        return bytes;
    }

    QByteArrayView m_rest;
    bool m_isGood = true;
};

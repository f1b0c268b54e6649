// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/json_text.h"

#include <QByteArrayView>
#include <optional>

namespace {

constexpr int MostLevels = 200;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Walks once over the bytes and writes what it understands. Only brackets and strings have to be in order: what stands
/// between them is copied, so that numbers no standard knows (NaN) survive.
class Printer
{
public:
    explicit Printer(QByteArrayView json)
        : m_rest(json)
    {
        m_out.reserve(json.size() * 2);
    }

    std::optional<QByteArray> print()
    {
        skipBlanks();
        if (m_rest.isEmpty() || !value())
            return {};
        skipBlanks();
        return m_rest.isEmpty() ? std::optional(m_out) : std::nullopt;
    }

    /// Bytes of the value at the beginning, which is skipped.
    std::optional<QByteArrayView> skipValue()
    {
        const QByteArrayView before = m_rest;
        if (!value())
            return {};
        return before.first(before.size() - m_rest.size());
    }

    bool take(char c)
    {
        skipBlanks();
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    void skipBlanks()
    {
        while (!m_rest.isEmpty() && isBlank(m_rest.front()))
            m_rest = m_rest.sliced(1);
    }

    std::optional<QByteArrayView> skipString()
    {
        skipBlanks();
        const QByteArrayView before = m_rest;
        if (!string())
            return {};
        return before.first(before.size() - m_rest.size());
    }

private:
    bool value()
    {
        skipBlanks();
        if (m_rest.isEmpty())
            return false;
        switch (m_rest.front()) {
        case '{': return group('{', '}');
        case '[': return group('[', ']');
        case '"': return string();
        default: return word();
        }
    }

    bool group(char open, char close)
    {
        if (++m_level > MostLevels)
            return false;
        take(open);
        m_out += open;
        if (take(close)) {
            m_out += close;
            --m_level;
            return true;
        }
        do {
            newLine();
            if (open == '{' && !key())
                return false;
            if (!value())
                return false;
        } while (comma());
        --m_level;
        newLine();
        m_out += close;
        return take(close);
    }

    bool key()
    {
        skipBlanks();
        if (!string() || !take(':'))
            return false;
        m_out += ": ";
        return true;
    }

    bool comma()
    {
        if (!take(','))
            return false;
        m_out += ',';
        return true;
    }

    bool string()
    {
        if (m_rest.isEmpty() || m_rest.front() != '"')
            return false;
        qsizetype end = 1;
        while (end < m_rest.size() && m_rest[end] != '"')
            end += m_rest[end] == '\\' ? 2 : 1;
        if (end >= m_rest.size())
            return false;
        copy(end + 1);
        return true;
    }

    bool word()
    {
        qsizetype end = 0;
        while (end < m_rest.size() && !isBlank(m_rest[end]) && !QByteArrayView("{}[],:\"").contains(m_rest[end]))
            ++end;
        copy(end);
        return end > 0;
    }

    void copy(qsizetype count)
    {
        m_out += m_rest.first(count);
        m_rest = m_rest.sliced(count);
    }

    void newLine() { m_out += '\n' + QByteArray(2 * m_level, ' '); }

    QByteArrayView m_rest;
    QByteArray m_out;
    int m_level = 0;
};

} // namespace

QString prettyJson(const QByteArray &json)
{
    return QString::fromUtf8(Printer(json).print().value_or(json));
}

QString prettyMember(const QByteArray &object, const QByteArray &name)
{
    Printer reader(object);
    if (!reader.take('{'))
        return {};
    while (const auto key = reader.skipString()) {
        if (!reader.take(':'))
            return {};
        reader.skipBlanks();
        const auto value = reader.skipValue();
        if (!value)
            return {};
        if (*key == '"' + name + '"')
            return prettyJson(value->toByteArray());
        if (!reader.take(','))
            return {};
    }
    return {};
}

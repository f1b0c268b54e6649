// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/json_unescape.h"

#include <QChar>
#include <optional>

namespace json {

namespace {

constexpr char Replacement[] = "\xef\xbf\xbd";

struct Sequence
{
    qsizetype length;
    bool isValid;
};

/// The UTF-8 sequence at `at`; an invalid one is as long as its valid beginning, as the Unicode standard
/// recommends.
Sequence sequenceAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return uchar(text[at + i]); };
    const uchar lead = byte(0);
    if (lead < 0x80)
        return {1, true};
    const int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4)
        return {1, false};
    // The second byte excludes overlong forms, surrogates and what lies beyond U+10FFFF.
    uchar low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    uchar high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (qsizetype i = 1; i <= following; ++i) {
        if (at + i >= text.size() || byte(i) < low || byte(i) > high)
            return {i, false};
        low = 0x80;
        high = 0xBF;
    }
    return {following + 1, true};
}

/// Encodes like UTF-8; surrogates too, which makes it WTF-8.
void appendCodePoint(QByteArray &out, char32_t c)
{
    const auto push = [&out](char32_t byte) { out.append(char(uchar(byte))); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | (c >> 6));
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | (c >> 12));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | (c >> 18));
        push(0x80 | ((c >> 12) & 0x3F));
        push(0x80 | ((c >> 6) & 0x3F));
        push(0x80 | (c & 0x3F));
    }
}

/// The code unit of `\uXXXX` at `at` (on the backslash).
std::optional<char32_t> codeUnitAt(QByteArrayView text, qsizetype at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return std::nullopt;
    char32_t unit = 0;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        const char c = text[i];
        int digit = -1;
        if (c >= '0' && c <= '9')
            digit = c - '0';
        else if (c >= 'a' && c <= 'f')
            digit = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            digit = c - 'A' + 10;
        if (digit < 0)
            return std::nullopt;
        unit = unit * 16 + char32_t(digit);
    }
    return unit;
}

char simpleEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    }
    return '\0';
}

class Unescaper
{
public:
    Unescaper(QByteArray &out, QByteArrayView content, LoneSurrogate lone)
        : m_out(out)
        , m_text(content)
        , m_lone(lone)
    {}

    int run()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '\\') {
                escape();
                continue;
            }
            const qsizetype backslash = m_text.indexOf('\\', m_at);
            const qsizetype end = backslash < 0 ? m_text.size() : backslash;
            m_replaced += appendUtf8(m_out, m_text.sliced(m_at, end - m_at));
            m_at = end;
        }
        return m_replaced;
    }

private:
    void escape()
    {
        if (const std::optional<char32_t> unit = codeUnitAt(m_text, m_at)) {
            m_at += 6;
            unicode(*unit);
            return;
        }
        const char plain = m_at + 1 < m_text.size() ? simpleEscape(m_text[m_at + 1]) : '\0';
        if (plain == '\0')
            return replace(1); // what follows the backslash stays readable
        m_out.append(plain);
        m_at += 2;
    }

    void unicode(char32_t unit)
    {
        if (!QChar::isSurrogate(unit))
            return appendCodePoint(m_out, unit);
        const std::optional<char32_t> next = codeUnitAt(m_text, m_at);
        if (QChar::isHighSurrogate(unit) && next && QChar::isLowSurrogate(*next)) {
            m_at += 6;
            return appendCodePoint(m_out, QChar::surrogateToUcs4(char16_t(unit), char16_t(*next)));
        }
        if (m_lone == LoneSurrogate::Replace)
            return replace(0);
        appendCodePoint(m_out, unit);
    }

    void replace(qsizetype length)
    {
        m_out.append(Replacement, sizeof Replacement - 1);
        m_at += length;
        ++m_replaced;
    }

    QByteArray &m_out;
    const QByteArrayView m_text;
    const LoneSurrogate m_lone;
    qsizetype m_at = 0;
    int m_replaced = 0;
};

} // namespace

int appendUtf8(QByteArray &out, QByteArrayView bytes)
{
    int replaced = 0;
    qsizetype written = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const Sequence sequence = sequenceAt(bytes, at);
        if (!sequence.isValid) {
            out.append(bytes.sliced(written, at - written));
            out.append(Replacement, sizeof Replacement - 1);
            written = at + sequence.length;
            ++replaced;
        }
        at += sequence.length;
    }
    out.append(bytes.sliced(written));
    return replaced;
}

int appendUnescaped(QByteArray &out, QByteArrayView content, LoneSurrogate lone)
{
    return Unescaper(out, content, lone).run();
}

} // namespace json

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/required_literal.h"

#include <QString>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAsciiLetterOrDigit(char16_t sign)
{
    return (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z') || (sign >= u'0' && sign <= u'9');
}

/// Walks over the outermost level of a pattern; false from a function: this pattern is not understood.
class LiteralFinder
{
public:
    LiteralFinder(QStringView pattern, Qt::CaseSensitivity sensitivity)
        : m_pattern(pattern)
        , m_isExact(sensitivity == Qt::CaseSensitive)
    {
    }

    QByteArray find();

private:
    bool step();
    bool takeEscape();
    bool skipClass();
    bool skipGroup();
    void takeBrace();
    void take(QStringView sign); ///< one character that has to be there
    void end();                  ///< of a run
    /// What was taken last may be absent or may come again.
    void dropLast()
    {
        m_run.chop(m_lastSize);
        end();
    }

    const QStringView m_pattern;
    const bool m_isExact;
    qsizetype m_at = 0;
    QByteArray m_run;
    qsizetype m_lastSize = 0; ///< bytes of the run's last character
    QByteArray m_best;
};

void LiteralFinder::end()
{
    if (m_run.size() > m_best.size())
        m_best = m_run;
    m_run.clear();
    m_lastSize = 0;
}

void LiteralFinder::take(QStringView sign)
{
    const bool isFoldedBeyondAscii = sign.front() > u'\x7f' || u"kKsS"_s.contains(sign.front());
    if (!m_isExact && isFoldedBeyondAscii)
        return end();
    const QByteArray bytes = sign.toUtf8();
    m_run += bytes;
    m_lastSize = bytes.size();
}

bool LiteralFinder::takeEscape()
{
    if (m_at + 1 >= m_pattern.size())
        return false;
    const char16_t sign = m_pattern[m_at + 1].unicode();
    if (!isAsciiLetterOrDigit(sign)) {
        if (sign > u'\x7f')
            return false;
        take(m_pattern.sliced(m_at + 1, 1));
    } else if (u"dDwWsSbBAzZhHvVRNtnrfea"_s.contains(sign)) {
        // `\N{…}` names a character.
        if (sign == u'N' && m_at + 2 < m_pattern.size() && m_pattern[m_at + 2] == u'{')
            return false;
        end();
    } else {
        return false;
    }
    m_at += 2;
    return true;
}

bool LiteralFinder::skipClass()
{
    end();
    ++m_at;
    if (m_at < m_pattern.size() && m_pattern[m_at] == u'^')
        ++m_at;
    if (m_at < m_pattern.size() && m_pattern[m_at] == u']')
        ++m_at;
    for (; m_at < m_pattern.size(); ++m_at) {
        if (m_pattern[m_at] == u']') {
            ++m_at;
            return true;
        }
        // A class in a class, `[[:alpha:]]`, and `\Q` have ends of their own.
        if (m_pattern[m_at] == u'[')
            return false;
        if (m_pattern[m_at] == u'\\' && ++m_at < m_pattern.size() && (m_pattern[m_at] == u'Q' || m_pattern[m_at] == u'E'))
            return false;
    }
    return false;
}

bool LiteralFinder::skipGroup()
{
    end();
    int depth = 0;
    while (m_at < m_pattern.size()) {
        const QStringView rest = m_pattern.sliced(m_at);
        if (rest.front() == u'\\') {
            if (rest.startsWith(u"\\Q") || rest.startsWith(u"\\E") || rest.size() < 2)
                return false;
            m_at += 2;
        } else if (rest.front() == u'[') {
            if (!skipClass())
                return false;
        } else if (rest.startsWith(u"(?") || rest.startsWith(u"(*")) {
            if (!rest.startsWith(u"(?:"))
                return false;
            ++depth;
            m_at += 3;
        } else {
            depth += rest.front() == u'(' ? 1 : rest.front() == u')' ? -1 : 0;
            ++m_at;
            if (depth == 0)
                return true;
        }
    }
    return false;
}

void LiteralFinder::takeBrace()
{
    // `{2,}` repeats what stands before it; any other brace stands for itself, and is left out of the run all the same.
    dropLast();
    ++m_at;
}

bool LiteralFinder::step()
{
    switch (m_pattern[m_at].unicode()) {
    case u'|':
        return false;
    case u'\\':
        return takeEscape();
    case u'[':
        return skipClass();
    case u'(':
        return skipGroup();
    case u')':
        return false;
    case u'{':
        // Digits of a repetition are no text.
        takeBrace();
        while (m_at < m_pattern.size() && (m_pattern[m_at].isDigit() || m_pattern[m_at] == u',' || m_pattern[m_at] == u' '))
            ++m_at;
        return true;
    case u'?':
    case u'*':
        dropLast();
        break;
    case u'+':
    case u'.':
    case u'^':
    case u'$':
    case u'}':
        end();
        break;
    default:
        const bool isPair = m_pattern[m_at].isHighSurrogate() && m_at + 1 < m_pattern.size();
        take(m_pattern.sliced(m_at, isPair ? 2 : 1));
        m_at += isPair ? 1 : 0;
    }
    ++m_at;
    return true;
}

QByteArray LiteralFinder::find()
{
    while (m_at < m_pattern.size()) {
        if (!step())
            return {};
    }
    end();
    return m_best;
}

} // namespace

QByteArray requiredLiteral(QStringView pattern, Qt::CaseSensitivity sensitivity)
{
    return LiteralFinder(pattern, sensitivity).find();
}

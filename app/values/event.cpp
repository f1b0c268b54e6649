// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values/event.h"

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBreak(char c)
{
    return c == '\n' || c == '\r' || c == '\0';
}

/// The words that parsers of logs know. What a service says otherwise is no reason to worry.
QByteArrayView levelWord(const QString &level)
{
    const QString word = level.toLower();
    if (word == u"error" || word == u"critical" || word == u"fatal")
        return "ERROR";
    if (word == u"warn" || word == u"warning")
        return "WARNING";
    return word == u"debug" ? "DEBUG" : "INFO";
}

QByteArray onOneLine(const QString &text)
{
    QByteArray line;
    for (const char c : text.toUtf8()) {
        if (!isBreak(c))
            line += c;
        else if (!line.isEmpty() && !line.endsWith(' '))
            line += ' ';
    }
    return line.trimmed();
}

/// JSON without the blanks between its tokens. Numbers stay as sent, with all their digits.
QByteArray compact(const QByteArray &json)
{
    QByteArray result;
    bool isInString = false;
    bool isEscaped = false;
    for (const char c : json) {
        const bool isBlank = c == ' ' || c == '\t' || isBreak(c);
        if (!isBlank)
            result += c;
        else if (isInString)
            result += ' ';
        if (c == '"' && !isEscaped)
            isInString = !isInString;
        isEscaped = isInString && c == '\\' && !isEscaped;
    }
    return result;
}

} // namespace

QByteArray logLine(const Event &event)
{
    QByteArray line;
    if (event.at.isKnown())
        line = event.at.utc.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s).toLatin1() + ' ';
    line += levelWord(event.level);
    if (const QByteArray message = onOneLine(event.message); !message.isEmpty())
        line += ' ' + message;
    if (const QByteArray data = compact(event.data); data.startsWith('{') && data != "{}")
        line += ' ' + data;
    return line;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/json_document.h"

#include "providers/json_reader.h"
#include "providers/json_unescape.h"

#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace json {

namespace {

QByteArrayView slice(const char *text, quint32 begin, quint32 end)
{
    return QByteArrayView(text + begin, qsizetype(end - begin));
}

/// Drops blanks outside strings.
QByteArray compact(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\' && i + 1 < json.size()) {
            out.append(c);
            out.append(json[++i]);
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (inString || (c != ' ' && c != '\n' && c != '\r' && c != '\t'))
            out.append(c);
    }
    return out;
}

std::optional<qint64> wholeNumber(QByteArrayView word)
{
    word = word.trimmed();
    if (word.startsWith('+'))
        word = word.sliced(1);
    const char *const end = word.data() + word.size();
    qint64 whole = 0;
    if (const auto [at, error] = std::from_chars(word.data(), end, whole); error == std::errc() && at == end)
        return whole;
    double number = 0;
    const auto [at, error] = std::from_chars(word.data(), end, number);
    if (error != std::errc() || at != end || !std::isfinite(number))
        return std::nullopt;
    // Beyond 2^53 a double says nothing about whole numbers.
    if (std::abs(number) > 9007199254740992.0 || number != std::trunc(number))
        return std::nullopt;
    return qint64(number);
}

} // namespace

Value Value::operator[](QLatin1StringView key) const
{
    Value found;
    if (!is(Type::Object))
        return found;
    const QByteArrayView wanted(key.data(), key.size());
    QByteArray unescaped;
    for (const Value member : *this) {
        QByteArrayView name = slice(m_text, member.m_node->keyBegin, member.m_node->keyEnd);
        if (name.contains('\\')) {
            unescaped.clear();
            appendUnescaped(unescaped, name, LoneSurrogate::Keep);
            name = unescaped;
        }
        if (name == wanted)
            found = member;
    }
    return found;
}

Value Value::firstOf(std::initializer_list<QLatin1StringView> keys) const
{
    for (const QLatin1StringView key : keys) {
        const Value value = (*this)[key];
        if (!value.isNull())
            return value;
    }
    return {};
}

QByteArrayView Value::raw() const
{
    return m_node ? slice(m_text, m_node->begin, m_node->end) : QByteArrayView();
}

QString Value::key() const
{
    if (!m_node)
        return {};
    QByteArray name;
    appendUnescaped(name, slice(m_text, m_node->keyBegin, m_node->keyEnd), LoneSurrogate::Replace);
    return QString::fromUtf8(name);
}

QString Value::text() const
{
    QByteArray bytes;
    if (is(Type::String))
        appendUnescaped(bytes, slice(m_text, m_node->begin + 1, m_node->end - 1), LoneSurrogate::Replace);
    else
        appendText(bytes);
    return QString::fromUtf8(bytes);
}

int Value::appendText(QByteArray &out) const
{
    if (!m_node)
        return 0;
    switch (m_node->type) {
    case Type::Null:
        return 0;
    case Type::Bool:
    case Type::Number:
        out.append(raw());
        return 0;
    case Type::String:
        return appendUnescaped(out, slice(m_text, m_node->begin + 1, m_node->end - 1), LoneSurrogate::Keep);
    case Type::Array:
    case Type::Object:
        return appendUtf8(out, compact(raw()));
    }
    Q_UNREACHABLE();
}

std::optional<qint64> Value::integer() const
{
    if (is(Type::Number))
        return wholeNumber(raw());
    if (!is(Type::String))
        return std::nullopt;
    return wholeNumber(text().toUtf8());
}

tl::expected<Document, SyntaxError> Document::parse(const QByteArray &text)
{
    constexpr qsizetype MaxText = qsizetype(1) << 30;
    if (text.size() > MaxText)
        return tl::unexpected(SyntaxError{"too large"_L1, MaxText});
    Reader reader(text);
    if (!reader.read())
        return tl::unexpected(reader.error());
    return Document(text, reader.takeNodes());
}

} // namespace json

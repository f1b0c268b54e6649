// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/json_reader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace json {

namespace {

constexpr int MaxDepth = 512;
constexpr size_t MaxNodes = 2'000'000;

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '+' || c == '.';
}

/// Not a check of JSON's number grammar: `+1`, `.5` and `1e400` are numbers somebody meant.
bool isNumber(QByteArrayView word)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isPart = [&](char c) {
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
    };
    if (std::any_of(word.begin(), word.end(), isDigit) && std::all_of(word.begin(), word.end(), isPart))
        return word[0] != 'e' && word[0] != 'E';
    if (word.startsWith('-') || word.startsWith('+'))
        word = word.sliced(1);
    return word.compare("nan", Qt::CaseInsensitive) == 0 || word.compare("inf", Qt::CaseInsensitive) == 0 ||
           word.compare("infinity", Qt::CaseInsensitive) == 0;
}

} // namespace

bool Reader::read()
{
    if (m_text.startsWith("\xef\xbb\xbf"))
        m_at = 3;
    skipBlanks();
    if (!value(0, 0, 0))
        return false;
    skipBlanks();
    return atEnd() || fail("text behind the end"_L1);
}

bool Reader::value(int depth, quint32 keyBegin, quint32 keyEnd)
{
    if (atEnd())
        return fail("ends early"_L1);
    if (depth > MaxDepth)
        return fail("nested too deeply"_L1);
    if (m_nodes.size() >= MaxNodes)
        return fail("too many values"_L1);
    const size_t node = m_nodes.size();
    m_nodes.push_back({quint32(m_at), 0, keyBegin, keyEnd, 1, Type::Null});
    bool isRead = false;
    if (here() == '{' || here() == '[') {
        isRead = container(node, depth);
    } else if (here() == '"') {
        m_nodes[node].type = Type::String;
        isRead = string();
    } else {
        isRead = scalar(node);
    }
    m_nodes[node].end = quint32(m_at);
    m_nodes[node].span = quint32(m_nodes.size() - node);
    return isRead;
}

bool Reader::container(size_t node, int depth)
{
    const bool isObject = here() == '{';
    const char close = isObject ? '}' : ']';
    m_nodes[node].type = isObject ? Type::Object : Type::Array;
    ++m_at;
    skipBlanks();
    if (!atEnd() && here() == close) {
        ++m_at;
        return true;
    }
    for (;;) {
        if (!(isObject ? member(depth + 1) : value(depth + 1, 0, 0)))
            return false;
        skipBlanks();
        if (atEnd())
            return fail("ends early"_L1);
        const char c = here();
        if (c != ',' && c != close)
            return fail("expected a comma or an end"_L1);
        ++m_at;
        if (c == close)
            return true;
        skipBlanks();
    }
}

bool Reader::member(int depth)
{
    if (atEnd())
        return fail("ends early"_L1);
    if (here() != '"')
        return fail("expected a name"_L1);
    const auto keyBegin = quint32(m_at + 1);
    if (!string())
        return false;
    const auto keyEnd = quint32(m_at - 1);
    skipBlanks();
    if (atEnd())
        return fail("ends early"_L1);
    if (here() != ':')
        return fail("expected a colon"_L1);
    ++m_at;
    skipBlanks();
    return value(depth, keyBegin, keyEnd);
}

bool Reader::string()
{
    for (++m_at; !atEnd(); ++m_at) {
        if (here() == '"') {
            ++m_at;
            return true;
        }
        if (here() == '\\')
            ++m_at;
    }
    m_at = m_text.size();
    return fail("string without an end"_L1);
}

bool Reader::scalar(size_t node)
{
    const qsizetype begin = m_at;
    while (!atEnd() && isWordCharacter(here()))
        ++m_at;
    const QByteArrayView word = m_text.sliced(begin, m_at - begin);
    if (word == "null")
        return true;
    if (word == "true" || word == "false") {
        m_nodes[node].type = Type::Bool;
        return true;
    }
    if (!word.isEmpty() && isNumber(word)) {
        m_nodes[node].type = Type::Number;
        return true;
    }
    m_at = begin;
    return fail("expected a value"_L1);
}

void Reader::skipBlanks()
{
    while (!atEnd() && (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t'))
        ++m_at;
}

bool Reader::fail(QLatin1StringView what)
{
    m_error = {what, m_at};
    return false;
}

} // namespace json

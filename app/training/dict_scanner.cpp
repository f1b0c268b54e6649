// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/dict_scanner.h"

#include "training/numbers.h"

namespace training {
namespace {

constexpr size_t LongestKey = 200;

/// Offset of the quote that closes the one at `at`; the text's size when there is none.
size_t closingQuote(std::string_view text, size_t at)
{
    const char quote = text[at];
    for (size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == quote)
            return i;
    }
    return text.size();
}

/// The quoted key behind the brace at `begin`, empty when there is none followed by a colon.
std::string_view firstKey(std::string_view text, size_t begin)
{
    const size_t open = skipBlanks(text, begin + 1);
    if (open >= text.size() || (text[open] != '\'' && text[open] != '"'))
        return {};
    const size_t close = closingQuote(text.substr(0, open + LongestKey), open);
    if (close >= text.size() || text[close] != text[open] || close == open)
        return {};
    const size_t colon = skipBlanks(text, close + 1);
    return colon < text.size() && text[colon] == ':' ? text.substr(open + 1, close - open - 1)
                                                     : std::string_view();
}

/// Splits one top-level part at its colon; parts without a quoted key are left out.
void addEntry(std::string_view part, std::vector<DictEntry> *entries)
{
    part = trimmed(part);
    if (part.empty() || (part.front() != '\'' && part.front() != '"'))
        return;
    const size_t close = closingQuote(part, 0);
    const size_t colon = skipBlanks(part, close + 1);
    if (colon >= part.size() || part[colon] != ':')
        return;
    entries->push_back({part.substr(1, close - 1), trimmed(part.substr(colon + 1))});
}

} // namespace

size_t findDict(std::string_view text, size_t from)
{
    for (size_t at = text.find('{', from); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (!firstKey(text, at).empty())
            return at;
    }
    return std::string_view::npos;
}

DictScan scanDict(std::string_view text, size_t begin, std::vector<DictEntry> *entries)
{
    entries->clear();
    int depth = 0;
    size_t part = begin + 1;
    for (size_t i = begin; i < text.size(); ++i) {
        switch (text[i]) {
        case '{':
        case '[':
        case '(':
            ++depth;
            break;
        case '}':
        case ']':
        case ')':
            if (--depth > 0)
                break;
            addEntry(text.substr(part, i - part), entries);
            return {.isClosed = true, .end = i + 1};
        case ',':
            if (depth == 1) {
                addEntry(text.substr(part, i - part), entries);
                part = i + 1;
            }
            break;
        case '\'':
        case '"':
            i = closingQuote(text, i);
            if (i >= text.size())
                return {.endsInString = true, .end = text.size()};
            break;
        default:
            break;
        }
    }
    return {.end = text.size()};
}

bool mayContinue(std::string_view text, size_t begin)
{
    constexpr size_t LongestPlainKey = 60;
    const std::string_view key = firstKey(text, begin);
    if (key.empty() || key.size() > LongestPlainKey)
        return false;
    for (const char c : key) {
        if (!isWord(c) && std::string_view("/ ().%@:-").find(c) == std::string_view::npos)
            return false;
    }
    return true;
}

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/formats/pairs.h"

#include "training/names.h"
#include "training/numbers.h"

#include <algorithm>

namespace training {
namespace {

/// The last of several things between a value and the next colon: `day, 2:03:04  time` is about the time.
std::string_view lastName(std::string_view text)
{
    for (const std::string_view gap : {", ", "  ", "\t"}) {
        if (const size_t at = trimmed(text).rfind(gap); at != None)
            text = trimmed(text).substr(at + gap.size());
    }
    return trimmed(text);
}

std::string_view takePart(std::string_view *text, char separator)
{
    const size_t end = std::min(text->find(separator), text->size());
    const std::string_view part = trimmed(text->substr(0, end));
    text->remove_prefix(std::min(end + 1, text->size()));
    return part;
}

/// `norm 12.3 (+nanz)`: the first word that is a number is the value of the words before it.
void addWords(std::string_view part, Finding *found)
{
    for (size_t at = part.find_first_of(" \t"); at != None; at = part.find_first_of(" \t", at + 1)) {
        const std::string_view rest = trimmed(part.substr(at));
        const std::string_view value = rest.substr(0, rest.find_first_of(" \t"));
        if (scalar(value))
            return addPair(trimmed(part.substr(0, at)), value, found);
    }
}

} // namespace

std::optional<qint64> takeInteger(std::string_view *text)
{
    const size_t begin = skipBlanks(*text, 0);
    size_t end = begin;
    while (end < text->size() && isDigit((*text)[end]))
        ++end;
    const auto value = end > begin ? leadingInteger(text->substr(begin, end - begin)) : std::nullopt;
    if (value)
        text->remove_prefix(end);
    return value;
}

bool takeWords(std::string_view *text, std::string_view words)
{
    if (!text->starts_with(words))
        return false;
    text->remove_prefix(words.size());
    return true;
}

std::optional<Fraction> takeFraction(std::string_view *text)
{
    std::string_view rest = *text;
    const auto part = takeInteger(&rest);
    rest.remove_prefix(skipBlanks(rest, 0));
    if (!part || !takeWords(&rest, "/"))
        return {};
    const auto whole = takeInteger(&rest);
    if (!whole)
        return {};
    *text = rest;
    return Fraction{*part, *whole};
}

void addPair(std::string_view name, std::string_view value, Finding *found)
{
    const auto read = name.empty() ? std::nullopt : scalar(value);
    if (!read)
        return;
    switch (keyRole(name)) {
    case KeyRole::Step:
        found->at.step = wholeNumber(*read).value_or(found->at.step);
        break;
    case KeyRole::Epoch:
        found->at.epoch = *read;
        break;
    case KeyRole::Value:
        found->addValue(name, *read);
        break;
    case KeyRole::Elapsed:
    case KeyRole::Total:
    case KeyRole::Progress:
        break;
    }
}

void readColonPairs(std::string_view text, Finding *found)
{
    for (size_t colon = text.find(": "); colon != None; colon = text.find(": ")) {
        const std::string_view name = lastName(text.substr(0, colon));
        text.remove_prefix(skipBlanks(text, colon + 1));
        const size_t end = std::min(text.find_first_of(" \t"), text.size());
        std::string_view value = text.substr(0, end);
        if (value.ends_with(',') || value.ends_with(';'))
            value.remove_suffix(1);
        addPair(name, value, found);
        text.remove_prefix(end);
    }
}

void readPipedPairs(std::string_view text, Finding *found)
{
    while (!text.empty()) {
        const std::string_view part = takePart(&text, '|');
        const size_t colon = part.rfind(':');
        if (colon == None)
            addWords(part, found);
        else
            addPair(trimmed(part.substr(0, colon)), trimmed(part.substr(colon + 1)), found);
    }
}

void readTightPairs(std::string_view text, Finding *found)
{
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::string_view pair = takePart(&text, ' ');
        const size_t colon = pair.rfind(':');
        if (colon != None)
            addPair(pair.substr(0, colon), pair.substr(colon + 1), found);
    }
}

void readCommaPairs(std::string_view text, Finding *found)
{
    while (!text.empty()) {
        const std::string_view part = takePart(&text, ',');
        const size_t blank = part.find_last_of(" \t");
        if (blank != None)
            addPair(trimmed(part.substr(0, blank)), part.substr(blank + 1), found);
    }
}

bool isRecordOf(Finding *found)
{
    if (found->values.empty())
        return false;
    found->kind = found->recordKind();
    return true;
}

bool hasValue(const Finding &found, std::string_view name)
{
    return std::ranges::any_of(found.values, [name](const auto &value) { return value.first == name; });
}

} // namespace training

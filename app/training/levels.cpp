// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/levels.h"

#include "training/numbers.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace training {
namespace {

/// True when `text` has the shape of `mask` at `at`: `d` stands for a digit, anything else for itself.
bool hasShape(std::string_view text, size_t at, std::string_view mask)
{
    if (text.size() < at + mask.size())
        return false;
    for (size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] == 'd' ? !isDigit(text[at + i]) : text[at + i] != mask[i])
            return false;
    }
    return true;
}

size_t skipDigits(std::string_view text, size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

/// The end of `[.,]\d+` and a zone behind an ISO time that ends at `at`.
size_t isoEnd(std::string_view text, size_t at)
{
    if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && isDigit(text[at + 1]))
        at = skipDigits(text, at + 1);
    if (at < text.size() && text[at] == 'Z')
        return at + 1;
    for (const std::string_view zone : {"+dd:dd", "-dd:dd", "+dddd", "-dddd"}) {
        if (hasShape(text, at, zone))
            return at + zone.size();
    }
    return at;
}

std::optional<Level> levelWord(std::string_view text, size_t *length)
{
    static constexpr std::pair<std::string_view, Level> words[] = {
        {"DEBUG", Level::Debug},  {"INFO", Level::Info},   {"WARNING", Level::Warning},
        {"WARN", Level::Warning}, {"ERROR", Level::Error}, {"CRITICAL", Level::Error},
        {"FATAL", Level::Error},
    };
    for (const auto &[word, level] : words) {
        if (!text.starts_with(word))
            continue;
        const char next = text.size() > word.size() ? text[word.size()] : ' ';
        if (isBlank(next) || next == ']' || next == ':' || next == '|') {
            *length = word.size();
            return level;
        }
    }
    return {};
}

/// Length of `logger.name - `, 0 when there is none.
size_t loggerLength(std::string_view text)
{
    size_t at = 0;
    while (at < text.size() && (isWord(text[at]) || text[at] == '.'))
        ++at;
    return at > 0 && text.substr(at, 3) == " - " ? at + 3 : 0;
}

size_t skipSeparators(std::string_view text, size_t at)
{
    while (at < text.size() && (isBlank(text[at]) || text[at] == '-' || text[at] == '|' || text[at] == ':'))
        ++at;
    return at;
}

/// Where the words begin behind a level that ends at `at`: skips the rest of its bracket, further brackets, a
/// second time stamp and what loggers put between (`>> `).
size_t messageBehind(std::string_view text, size_t at, bool inBracket)
{
    if (inBracket) {
        const size_t close = text.find(']', at);
        if (close == None)
            return at;
        const size_t arrows = text.substr(0, close + 160).find(" >> ", close);
        if (arrows != None)
            return arrows + 4;
        at = close + 1;
    }
    at = skipSeparators(text, at);
    while (at < text.size() && text[at] == '[') {
        const size_t close = text.find(']', at);
        if (close == None)
            break;
        at = skipSeparators(text, close + 1);
    }
    return at;
}

Level glogLevel(std::string_view text)
{
    const size_t at = text.starts_with('[') ? 1 : 0;
    if (!hasShape(text, at + 1, "dddd dd:dd:dd"))
        return Level::None;
    switch (text[at]) {
    case 'I':
        return Level::Info;
    case 'W':
        return Level::Warning;
    case 'E':
    case 'F':
        return Level::Error;
    default:
        return Level::None;
    }
}

/// `host:pid:tid [0] NCCL WARN …`
Level ncclLevel(std::string_view text)
{
    size_t at = 0;
    while (at < text.size() && (isWord(text[at]) || text[at] == '.' || text[at] == '-'))
        ++at;
    for (int i = 0; i < 2; ++i) {
        if (at == 0 || !hasShape(text, at, ":d"))
            return Level::None;
        at = skipDigits(text, at + 1);
    }
    if (!hasShape(text, at, " [d"))
        return Level::None;
    at = skipDigits(text, at + 2);
    if (text.substr(at, 2) != "] ")
        return Level::None;
    const std::string_view rest = text.substr(at + 2, 55);
    const size_t word = rest.starts_with("NCCL ") ? 0 : rest.find(" NCCL ");
    if (word == None || word > 40)
        return Level::None;
    const std::string_view level = rest.substr(word + (word == 0 && rest.starts_with("NCCL ") ? 5 : 6));
    if (level.starts_with("WARN"))
        return Level::Warning;
    if (level.starts_with("INFO"))
        return Level::Info;
    return level.starts_with("ERROR") ? Level::Error : Level::None;
}

bool isWarningWord(std::string_view text)
{
    size_t at = 0;
    while (at < text.size() && isWord(text[at]))
        ++at;
    return text.substr(0, at).ends_with("Warning") && text.substr(at, 2) == ": ";
}

/// `path.py:12: FutureWarning: …` or `Warning: …`
bool isPythonWarning(std::string_view text)
{
    if (isWarningWord(text))
        return true;
    const std::string_view place = text.substr(0, text.find_first_of(" \t"));
    if (place.size() + 1 >= text.size() || place.size() < 4 || place.back() != ':')
        return false;
    size_t digits = place.size() - 1;
    while (digits > 0 && isDigit(place[digits - 1]))
        --digits;
    const bool hasNumber = digits < place.size() - 1 && digits > 1 && place[digits - 1] == ':';
    return hasNumber && isWarningWord(text.substr(place.size() + 1));
}

/// Length of `[A-Za-z_][\w.]*` at the start.
size_t dottedName(std::string_view text)
{
    if (text.empty() || !(isLetter(text.front()) || text.front() == '_'))
        return 0;
    size_t at = 1;
    while (at < text.size() && (isWord(text[at]) || text[at] == '.'))
        ++at;
    return at;
}

bool isException(std::string_view text)
{
    const size_t length = dottedName(text);
    if (length == 0 || (length < text.size() && text[length] != ':'))
        return false;
    const std::string_view name = text.substr(0, length);
    for (const std::string_view end : {"Error", "Exception", "Interrupt", "Exit", "Failure"}) {
        if (name.size() > end.size() && name.ends_with(end))
            return true;
    }
    return false;
}

bool hasFatalText(std::string_view text)
{
    for (const std::string_view fatal :
         {"CUDA out of memory", "NCCL error", "Segmentation fault", "core dumped"}) {
        if (text.find(fatal) != None)
            return true;
    }
    return false;
}

bool isKilled(std::string_view text)
{
    constexpr std::string_view word = "Killed";
    return text.ends_with(word) &&
           (text.size() == word.size() || isBlank(text[text.size() - word.size() - 1]));
}

} // namespace

size_t timestampLength(std::string_view text)
{
    const size_t at = text.starts_with('[') ? 1 : 0;
    if (at >= text.size() || !isDigit(text[at]))
        return 0;
    size_t end = 0;
    if (hasShape(text, at, "dddd-dd-dd dd:dd:dd") || hasShape(text, at, "dddd-dd-ddTdd:dd:dd"))
        end = isoEnd(text, at + 19);
    else if (hasShape(text, at, "dddd/dd/dd dd:dd:dd") || hasShape(text, at, "dd/dd/dddd dd:dd:dd"))
        end = at + 19;
    else if (hasShape(text, at, "dd/dd dd:dd:dd"))
        end = at + 14;
    else if (hasShape(text, at, "dd:dd:dd"))
        end = at + 8;
    else
        return 0;
    return end < text.size() && text[end] == ']' ? end + 1 : end;
}

LineHead readHead(std::string_view text)
{
    LineHead head;
    const size_t at = skipSeparators(text, timestampLength(text));
    head.message = at;
    size_t length = 0;
    for (const size_t logger : {loggerLength(text.substr(at)), size_t(0)}) {
        const size_t open = at + logger;
        const bool inBracket = open < text.size() && text[open] == '[';
        const auto level = levelWord(text.substr(std::min(open + (inBracket ? 1 : 0), text.size())), &length);
        if (!level)
            continue;
        head.level = *level;
        head.message = messageBehind(text, open + (inBracket ? 1 : 0) + length, inBracket);
        break;
    }
    return head;
}

Level levelOf(std::string_view text, Level stated, bool mayBeFatal)
{
    if (stated != Level::None || text.empty())
        return stated;
    if (const Level level = glogLevel(text); level != Level::None)
        return level;
    if (const Level level = ncclLevel(text); level != Level::None)
        return level;
    if (isPythonWarning(text))
        return Level::Warning;
    if (isException(text) || isKilled(text) || (mayBeFatal && hasFatalText(text)))
        return Level::Error;
    return Level::None;
}

TracebackPart tracebackPart(std::string_view text)
{
    const std::string_view words = trimmed(text);
    if (words.empty() || isBlank(text.front()) || words.starts_with("During handling") ||
        words.starts_with("The above exception"))
        return TracebackPart::Inside;
    const size_t length = dottedName(words);
    return length > 0 && (length == words.size() || words[length] == ':') ? TracebackPart::Last
                                                                          : TracebackPart::Outside;
}

} // namespace training

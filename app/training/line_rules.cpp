// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/line_rules.h"

#include "training/dict_scanner.h"
#include "training/levels.h"
#include "training/numbers.h"

#include <array>

namespace training {
namespace {

std::array<bool, 256> proseStarts()
{
    std::array<bool, 256> table;
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = isWord(char(i)) && !isDigit(char(i));
    return table;
}

/// The word of a level, or `W0303` of glog.
bool mayStateLevel(std::string_view text)
{
    switch (text[0]) {
    case 'D':
        return text[1] == 'E';
    case 'I':
        return text[1] == 'N' || isDigit(text[1]);
    case 'W':
        return text[1] == 'A' || isDigit(text[1]);
    case 'E':
        return text[1] == 'R' || isDigit(text[1]);
    case 'C':
        return text[1] == 'R';
    case 'F':
        return text[1] == 'A' || isDigit(text[1]);
    default:
        return false;
    }
}

} // namespace

bool isProse(std::string_view text)
{
    static const std::array<bool, 256> starts = proseStarts();
    size_t at = 0;
    while (at < text.size() && text[at] == ' ')
        ++at;
    if (at == text.size())
        return true;
    text.remove_prefix(at);
    if (text.size() < 2 || !starts[static_cast<unsigned char>(text[0])] || mayStateLevel(text) || hasKnownStart(text))
        return false;
    at = 0;
    while (++at < text.size()) {
        if (text[at] == ':')
            return false;
        // The header of a table: in prose a blank follows.
        if ((text[at] == ',' || text[at] == ';') && at + 1 < text.size() && !isBlank(text[at + 1]))
            return false;
        if (text[at] == ' ')
            return text.substr(at, 3) != " - " && text.back() != 'd' &&
                   text.back() != ' '; // perhaps "Killed"
    }
    return false;
}

HeadedText headedText(std::string_view text, bool isInBlock)
{
    const std::string_view words = trimmed(text);
    const LineHead head = readHead(words);
    return {.line = {.text = text, .message = trimmed(words.substr(head.message)), .isInBlock = isInBlock},
            .stated = head.level};
}

bool isLineOfItsOwn(const HeadedText &headed, Finding *scratch)
{
    const std::string_view text = headed.line.text;
    const std::string_view words = trimmed(text);
    // A time inside a broken dict is followed by its quote.
    if (const size_t stamp = timestampLength(words);
        stamp > 0 && (stamp == words.size() || (words[stamp] != '\'' && words[stamp] != '"')))
        return true;
    if (headed.stated != Level::None || text.find(TracebackHead) != None)
        return true;
    const size_t dict = findDict(text, 0);
    if (dict != None && dict < text.find('}'))
        return true;
    return readTextLine(headed.line, scratch);
}

int significance(LineKind kind)
{
    switch (kind) {
    case LineKind::Plain:
        return 0;
    case LineKind::Missing:
        return 1;
    case LineKind::Progress:
        return 2;
    case LineKind::Warning:
        return 3;
    case LineKind::Train:
        return 4;
    case LineKind::Eval:
        return 5;
    case LineKind::Summary:
        return 6;
    case LineKind::End:
        return 7;
    case LineKind::Error:
        return 8;
    }
    return 0;
}

} // namespace training

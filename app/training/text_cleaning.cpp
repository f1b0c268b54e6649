// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/text_cleaning.h"

#include "training/numbers.h"

#include <QByteArrayView>
#include <QString>

#include <charconv>

namespace training {
namespace {

constexpr char Escape = '\x1b';
constexpr char Bell = '\a';
constexpr int LargestRank = 999'999;

bool isWithin(char c, char first, char last)
{
    return c >= first && c <= last;
}

/// Length of `ESC [ … final byte`; 0 when it does not end as it should.
size_t controlSequence(std::string_view text)
{
    size_t i = 2;
    while (i < text.size() && isWithin(text[i], '0', '?'))
        ++i;
    while (i < text.size() && isWithin(text[i], ' ', '/'))
        ++i;
    return i < text.size() && isWithin(text[i], '@', '~') ? i + 1 : 0;
}

/// Length of `ESC ] … BEL` or `ESC ] … ESC \`; 0 when it does not end as it should.
size_t systemCommand(std::string_view text)
{
    const size_t end = text.find_first_of("\a\x1b", 2);
    if (end == std::string_view::npos)
        return 0;
    if (text[end] == Bell)
        return end + 1;
    return end + 1 < text.size() && text[end + 1] == '\\' ? end + 2 : 0;
}

/// Length of the escape sequence that `text` starts with; 0 when it is none.
size_t escapeLength(std::string_view text)
{
    if (text.size() < 2)
        return 0;
    if (text[1] == '[')
        return controlSequence(text);
    if (text[1] == ']')
        return systemCommand(text);
    return isWithin(text[1], '@', 'Z') || text[1] == '\\' || text[1] == '^' || text[1] == '_' ? 2 : 0;
}

/// Digits at `*at`, which moves behind them; -1 when there are none or too many.
long long readDigits(std::string_view text, size_t *at)
{
    long long value = -1;
    const char *begin = text.data() + *at;
    const auto result = std::from_chars(begin, text.data() + text.size(), value);
    if (result.ec != std::errc() || value < 0)
        return -1;
    *at += size_t(result.ptr - begin);
    return value;
}

bool skip(std::string_view text, size_t *at, std::string_view word)
{
    if (text.substr(*at, word.size()) != word)
        return false;
    *at += word.size();
    return true;
}

/// `(Name pid=123, ip=10.0.0.1) ` of Ray.
size_t rayPrefix(std::string_view text, long long *process)
{
    if (!text.starts_with('('))
        return 0;
    size_t at = 1;
    if (!text.substr(at).starts_with("pid=")) {
        while (at < text.size() && (isWord(text[at]) || text[at] == '.'))
            ++at;
        if (at == 1 || !skip(text, &at, " "))
            return 0;
    }
    if (!skip(text, &at, "pid="))
        return 0;
    const long long pid = readDigits(text, &at);
    if (skip(text, &at, ", ip=")) {
        while (at < text.size() && (isDigit(text[at]) || text[at] == '.'))
            ++at;
    }
    if (pid < 0 || !skip(text, &at, ")"))
        return 0;
    *process = pid;
    return at < text.size() && isBlank(text[at]) ? at + 1 : at;
}

/// `[rank3]: ` or `[default7]:`.
size_t rankPrefix(std::string_view text, int *rank)
{
    size_t at = 0;
    if (!skip(text, &at, "[rank") && !skip(text, &at, "[default"))
        return 0;
    const long long number = readDigits(text, &at);
    if (number < 0 || number > LargestRank || !skip(text, &at, "]:"))
        return 0;
    *rank = int(number);
    return at < text.size() && isBlank(text[at]) ? at + 1 : at;
}

/// `63: ` of `srun -l`, only before what is known to follow it: other lines begin with a number and a colon
/// too.
size_t taskPrefix(std::string_view text, int *rank)
{
    size_t at = 0;
    const long long number = readDigits(text, &at);
    if (number < 0 || at > 4 || !skip(text, &at, ": "))
        return 0;
    const std::string_view rest = text.substr(at);
    const std::string_view words = trimmed(rest.substr(0, 48));
    const bool isMegatron = words.starts_with("iteration ") ||
                            (words.starts_with("[20") && words.find("] iteration ") != std::string_view::npos);
    if (!rest.starts_with('{') && !rest.starts_with("[20") && !isMegatron)
        return 0;
    *rank = int(number);
    return at;
}

} // namespace

bool hasEscapes(std::string_view line)
{
    return line.find(Escape) != std::string_view::npos || line.find('\0') != std::string_view::npos;
}

void removeEscapes(std::string_view line, std::string *out)
{
    out->clear();
    size_t done = 0;
    for (size_t at = 0; at < line.size();) {
        if (line[at] != Escape && line[at] != '\0') {
            ++at;
            continue;
        }
        const size_t length = line[at] == Escape ? escapeLength(line.substr(at)) : 1;
        out->append(line.substr(done, at - done));
        done = at + length;
        at += length == 0 ? 1 : length;
    }
    out->append(line.substr(done));
}

std::string validUtf8(std::string_view text)
{
    const QByteArrayView bytes(text.data(), qsizetype(text.size()));
    if (bytes.isValidUtf8())
        return std::string(text);
    return QString::fromUtf8(bytes).toStdString();
}

Prefix readPrefix(std::string_view frame)
{
    Prefix prefix;
    if (frame.empty() || (frame.front() != '(' && frame.front() != '[' && !isDigit(frame.front())))
        return prefix;
    prefix.length = rayPrefix(frame, &prefix.process);
    prefix.length += rankPrefix(frame.substr(prefix.length), &prefix.rank);
    prefix.length += taskPrefix(frame.substr(prefix.length), &prefix.rank);
    // Ranks and process ids are apart: a rank is below a million, and shifted here.
    if (prefix.rank >= 0)
        prefix.process = (prefix.process + 1) * (LargestRank + 1) + prefix.rank;
    else if (prefix.process >= 0)
        prefix.process = -2 - prefix.process;
    return prefix;
}

int taggedRank(std::string_view text)
{
    size_t at = text.find("[RANK:");
    if (at == std::string_view::npos)
        return -1;
    at += 6;
    const long long rank = readDigits(text, &at);
    return rank >= 0 && rank <= LargestRank ? int(rank) : -1;
}

} // namespace training

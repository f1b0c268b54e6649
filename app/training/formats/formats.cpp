// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/formats/format.h"

#include "training/numbers.h"

namespace training {
namespace {

constexpr std::array Formats = {&ModelStudio, &HfTrainer, &Torchtune, &OpenAi};

std::array<bool, 256> firstByteTable()
{
    std::array<bool, 256> table = {};
    for (const Format *format : Formats) {
        for (const char c : format->firstBytes)
            table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}

bool isOffered(const TextLine &line, const Format &format)
{
    return format.firstBytes.find(line.message.front()) != std::string_view::npos ||
           (!format.anywhere.empty() && line.text.find(format.anywhere) != std::string_view::npos);
}

} // namespace

const std::array<bool, 256> &messageStarts()
{
    static const std::array<bool, 256> table = firstByteTable();
    return table;
}

bool readTextLine(const TextLine &line, Finding *found)
{
    if (line.message.empty())
        return false;
    for (const Format *format : Formats) {
        if (!line.isInBlock && !isOffered(line, *format))
            continue;
        found->clear();
        if (format->read(line, found))
            return true;
    }
    found->clear();
    return false;
}

std::optional<double> numberBehind(std::string_view message, std::string_view words)
{
    if (!message.starts_with(words))
        return {};
    const std::string_view rest = trimmed(message.substr(words.size()));
    size_t end = 0;
    while (end < rest.size() && !isBlank(rest[end]) && rest[end] != '!' && rest[end] != ',')
        ++end;
    return number(rest.substr(0, end));
}

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/formats/format.h"
#include "training/formats/table.h"

#include "training/numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace training {
namespace {

constexpr std::array Formats = {&ModelStudio, &HfTrainer,  &Megatron, &DeepSpeed, &Kohya,
                                &CosyVoice,   &Torchtune,  &OpenAi,   &Verl,      &Torchtitan,
                                &EpochLoops,  &MmEngine,   &NanoGpt,  &MlxLm,     &PaddleNlp,
                                &LlamaRecipes};

/// Finds the starts of all families by their first two bytes.
class KnownStarts
{
public:
    KnownStarts()
    {
        for (const Format *format : Formats)
            m_starts.insert(m_starts.end(), format->starts.begin(), format->starts.end());
        std::ranges::sort(m_starts);
        for (size_t i = m_starts.size(); i-- > 0;)
            m_first[slot(m_starts[i])] = std::uint8_t(i + 1);
    }

    bool isAt(std::string_view message) const
    {
        if (message.size() < 2 || ((message[0] | message[1]) & 0x80))
            return false;
        const size_t place = slot(message);
        for (size_t i = m_first[place]; i > 0 && i <= m_starts.size() && slot(m_starts[i - 1]) == place; ++i) {
            if (message.starts_with(m_starts[i - 1]))
                return true;
        }
        return false;
    }

private:
    static size_t slot(std::string_view text) { return size_t(text[0]) << 7 | size_t(text[1]); }

    std::vector<std::string_view> m_starts; ///< sorted: those with equal first bytes stand together
    std::array<std::uint8_t, 128 * 128> m_first = {}; ///< index + 1 of the first such start, 0 when there is none
};

bool isOffered(const TextLine &line, const Format &format, bool hasStart)
{
    if (hasStart && std::ranges::any_of(format.starts, [&](auto start) { return line.message.starts_with(start); }))
        return true;
    return (line.isInBlock && format.hasBlocks) ||
           (!format.anywhere.empty() && line.text.find(format.anywhere) != std::string_view::npos);
}

} // namespace

bool hasKnownStart(std::string_view message)
{
    static const KnownStarts starts;
    return starts.isAt(message);
}

bool mayHaveMeaning(std::string_view message)
{
    return hasKnownStart(message) || mayBeTableHeader(message);
}

bool readTextLine(const TextLine &line, Finding *found)
{
    if (line.message.empty())
        return false;
    const bool hasStart = hasKnownStart(line.message);
    for (const Format *format : Formats) {
        if (!isOffered(line, *format, hasStart))
            continue;
        found->clear();
        if (format->read(line, found))
            return true;
    }
    found->clear();
    return readTableHeader(line.message, found);
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

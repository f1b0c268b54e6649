// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/repeats.h"

#include "training/levels.h"
#include "training/numbers.h"
#include "training/text_cleaning.h"

#include <algorithm>
#include <utility>

namespace training {
namespace {

/// Longer heads count as words, so that lines which differ behind their heads are told apart without reading these.
constexpr size_t LongestHead = 128;
/// Launcher, logger and library may each write a head of their own.
constexpr int MostHeads = 3;

bool canRepeat(LineKind kind)
{
    switch (kind) {
    case LineKind::Plain:
    case LineKind::Warning:
    case LineKind::Error:
    case LineKind::End: return true;
    case LineKind::Train:
    case LineKind::Eval:
    case LineKind::Summary:
    case LineKind::Progress:
    case LineKind::Missing: return false;
    }
    return false;
}

std::string_view withoutEnd(std::string_view line)
{
    while (!line.empty() && (isBlank(line.back()) || line.back() == '\r' || line.back() == '\n'))
        line.remove_suffix(1);
    return line;
}

std::string_view wordsOf(std::string_view line)
{
    size_t at = skipBlanks(line, 0);
    for (int i = 0; i < MostHeads; ++i) {
        const size_t prefix = readPrefix(line.substr(at)).length;
        const size_t stamp = timestampLength(line.substr(at + prefix));
        if (prefix + stamp == 0)
            break;
        at = skipBlanks(line, at + prefix + stamp);
    }
    return at > LongestHead ? line : line.substr(at);
}

/// FNV-1a.
Said numberOf(std::string_view words)
{
    Said hash = 0xcbf29ce484222325U;
    for (const char c : words)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return std::max<Said>(hash, 1);
}

bool saysTheSame(std::string_view a, std::string_view b)
{
    const size_t shorter = std::min(a.size(), b.size());
    if (a.back() != b.back() || std::max(a.size(), b.size()) - shorter > LongestHead)
        return false;
    // Most neighbours differ in what is behind any head.
    const size_t tail = shorter > LongestHead ? shorter - LongestHead : 0;
    return a.substr(a.size() - tail) == b.substr(b.size() - tail) && wordsOf(a) == wordsOf(b);
}

} // namespace

bool RepeatFinder::isRepeat(std::string_view line, LineKind kind)
{
    const std::string_view above = m_above;
    const Said saidAbove = std::exchange(m_saidAbove, 0);
    m_above = canRepeat(kind) ? withoutEnd(line) : std::string_view();
    if (m_above.empty() || (above.empty() && saidAbove == 0))
        return false;
    if (saidAbove != 0)
        return said() == saidAbove;
    return saysTheSame(above, m_above) && !wordsOf(m_above).empty();
}

Said RepeatFinder::said() const
{
    if (m_saidAbove != 0 || m_above.empty())
        return m_saidAbove;
    const std::string_view words = wordsOf(m_above);
    return words.empty() ? 0 : numberOf(words);
}

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/finding.h"

#include <array>
#include <string_view>

namespace training {

/// A line that holds no metric record, as its family of trainers reads it.
struct TextLine
{
    std::string_view text;    ///< without escapes, prefixes and bars; blanks as printed
    std::string_view message; ///< behind time stamp, level and logger, trimmed
    bool isInBlock = false;   ///< the line before asked for this one with Finding::isInBlock
};

/// A family of log lines that are no dicts: one small file each, listed in formats.cpp.
struct Format
{
    /// Every byte that a message or, for blocks, a trimmed row of this family may begin with. Other lines are
    /// not offered.
    std::string_view firstBytes;
    /// Words that make a line this family's wherever they stand in it; none when empty.
    std::string_view anywhere;
    /// True when the line is of this family; `found` then says what it states. `found` is clear on entry.
    bool (*read)(const TextLine &line, Finding *found);
};

extern const Format ModelStudio;
extern const Format HfTrainer;
extern const Format Torchtune;
extern const Format OpenAi;

/// All families in the order in which they are asked; the first that knows a line has it.
bool readTextLine(const TextLine &line, Finding *found);

/// For each byte, whether some family may know a message that begins with it.
const std::array<bool, 256> &messageStarts();

/// For the readers: the number behind `words` in `message`, when it begins with them.
std::optional<double> numberBehind(std::string_view message, std::string_view words);

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/finding.h"

#include <optional>
#include <span>
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
    /// What messages of this family may begin with, two bytes of ASCII or more each. Other lines are not offered.
    std::span<const std::string_view> starts;
    /// Words that make a line this family's wherever they stand in it; none when empty. Only looked for in lines that
    /// have marks (LineMarks): the words need a sign that gives one.
    std::string_view anywhere;
    /// True when the line is of this family; `found` then says what it states. `found` is clear on entry.
    bool (*read)(const TextLine &line, Finding *found);
    bool hasBlocks = false; ///< rows of a block are offered whatever they begin with
};

extern const Format CosyVoice;
extern const Format DeepSpeed;
extern const Format EpochLoops;
extern const Format HfTrainer;
extern const Format Kohya;
extern const Format LlamaRecipes;
extern const Format Megatron;
extern const Format MlxLm;
extern const Format MmEngine;
extern const Format ModelStudio;
extern const Format NanoGpt;
extern const Format OpenAi;
extern const Format PaddleNlp;
extern const Format Torchtitan;
extern const Format Torchtune;
extern const Format Verl;

/// All families in the order in which they are asked; the first that knows a line has it. At last it may be the header of a
/// table.
bool readTextLine(const TextLine &line, Finding *found);

/// Whether some family has a message that begins like this one. Cheap: asked of every line.
bool hasKnownStart(std::string_view message);

/// Whether readTextLine() may read a message of a line that has no marks. Cheap as well.
bool mayHaveMeaning(std::string_view message);

/// For the readers: the number behind `words` in `message`, when it begins with them.
std::optional<double> numberBehind(std::string_view message, std::string_view words);

} // namespace training

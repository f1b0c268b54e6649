// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/formats/format.h"
#include "training/numbers.h"

#include <algorithm>
#include <string_view>

/// Questions about one piece of text that need no memory of the lines before.
namespace training {

inline bool isBlankText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isBlank);
}

/// A line of prose that no rule knows, told by how it begins. Only for lines without marks. False is no
/// verdict.
bool isProse(std::string_view text);

/// A text as the families of lines read it, and the level that its head states.
struct HeadedText
{
    TextLine line;
    Level stated = Level::None;
};
HeadedText headedText(std::string_view text, bool isInBlock);

/// True when a text cannot be the rest of a dict that a terminal or a bar has broken.
bool isLineOfItsOwn(const HeadedText &text, Finding *scratch);

/// How much a kind says: of several in one entry the highest counts.
int significance(LineKind kind);

} // namespace training

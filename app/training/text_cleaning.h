// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

/// From the bytes of a physical line to what a person would have seen.
namespace training {

bool hasEscapes(std::string_view line);

/// Replaces `*out` by `line` without terminal escape sequences and NUL bytes.
void removeEscapes(std::string_view line, std::string *out);

/// `text` with every invalid byte of UTF-8 replaced by U+FFFD: names of series may end up in files and on the
/// screen.
std::string validUtf8(std::string_view text);

/// What launchers put before a line to say which process wrote it.
struct Prefix
{
    size_t length = 0;
    int rank = -1;
    /// Tells processes apart whose lines mix: rank or process id; -1 when the line does not say.
    long long process = -1;
};
Prefix readPrefix(std::string_view frame);

/// The n of Axolotl's `[RANK:n]` anywhere in `text`, -1 when there is none.
int taggedRank(std::string_view text);

} // namespace training

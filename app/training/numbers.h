// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <limits>
#include <optional>
#include <string_view>

/// Numbers as training logs spell them. Independent of the locale; no function here throws or allocates.
namespace training {

/// A value that a log does not give, or gives as `nan`.
inline constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
/// No such place in a text.
inline constexpr size_t None = std::string_view::npos;

std::string_view trimmed(std::string_view text);

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}
inline bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// Offset of the first character from `at` on that is no blank.
inline size_t skipBlanks(std::string_view text, size_t at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}
/// A letter, digit or underscore; every byte beyond ASCII counts as a letter, so that Chinese words are
/// words.
inline bool isWord(char c)
{
    return isLetter(c) || isDigit(c) || c == '_' || static_cast<signed char>(c) < 0;
}

/// The whole of `text` as a decimal number, `nan` or `inf` in any case and sign.
std::optional<double> number(std::string_view text);

/// A value of a record: a number, the same in quotes, or wrapped once as `tensor(x, …)`, `np.float64(x)`.
std::optional<double> scalar(std::string_view text);

/// An integer with optional thousands separators at the start of `text`: `2,115`.
std::optional<qint64> leadingInteger(std::string_view text);

/// A double that is a whole number within the range of steps.
std::optional<qint64> wholeNumber(double value);

/// Seconds in `1m 2s`, `3d 2h 1m 0s`, `0:00:24`, `9 days, 5:58:33` or a plain number; NaN for anything else.
double duration(std::string_view text);

/// The text between equal quotes, or `text` itself.
std::string_view unquoted(std::string_view text);

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace training {
namespace {

/// What Python prints for numbers beyond the range of a double, and reads back as infinity or zero.
double outOfRange(std::string_view digits, bool negative)
{
    const size_t exponent = digits.find_first_of("eE");
    const bool isTiny =
        exponent != std::string_view::npos && digits.substr(exponent).find('-') != std::string_view::npos;
    const double size = isTiny ? 0.0 : std::numeric_limits<double>::infinity();
    return negative ? -size : size;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; });
}

bool isWrapperName(std::string_view name)
{
    for (const std::string_view module : {"np.", "numpy.", "torch."}) {
        if (name.starts_with(module)) {
            name.remove_prefix(module.size());
            break;
        }
    }
    for (const std::string_view kind : {"float", "int", "uint", "bfloat"}) {
        if (name.starts_with(kind)) {
            const std::string_view bits = name.substr(kind.size());
            return bits == "8" || bits == "16" || bits == "32" || bits == "64";
        }
    }
    return name == "tensor" || name == "array";
}

std::optional<double> wrapped(std::string_view text)
{
    const size_t open = text.find('(');
    if (open == std::string_view::npos || text.back() != ')' || !isWrapperName(text.substr(0, open)))
        return {};
    const std::string_view arguments = text.substr(open + 1, text.size() - open - 2);
    return number(trimmed(arguments.substr(0, arguments.find(','))));
}

/// `5:58:33`, `01:03` or `7:01.5` in seconds.
double clockTime(std::string_view text)
{
    double seconds = 0;
    int parts = 0;
    for (; parts < 3; ++parts) {
        const size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        const auto value = part.empty() || !isDigit(part.front()) ? std::nullopt : number(part);
        if (!value)
            return NaN;
        seconds = seconds * 60 + *value;
        if (colon == std::string_view::npos)
            return parts == 0 ? NaN : seconds;
        text.remove_prefix(colon + 1);
    }
    return NaN;
}

/// `3d 2h 1m 0s` in seconds.
double unitTime(std::string_view text)
{
    double seconds = text.empty() ? NaN : 0;
    while (!text.empty()) {
        const size_t end = std::min(text.find(' '), text.size());
        const std::string_view part = text.substr(0, end);
        text = trimmed(text.substr(end));
        const auto value = part.size() < 2 ? std::nullopt : number(part.substr(0, part.size() - 1));
        if (!value)
            return NaN;
        switch (part.back()) {
        case 'd':
            seconds += *value * 86400;
            break;
        case 'h':
            seconds += *value * 3600;
            break;
        case 'm':
            seconds += *value * 60;
            break;
        case 's':
            seconds += *value;
            break;
        default:
            return NaN;
        }
    }
    return seconds;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view unquoted(std::string_view text)
{
    if (text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front())
        return text.substr(1, text.size() - 2);
    return text;
}

std::optional<double> number(std::string_view text)
{
    if (text.empty())
        return {};
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+')
        text.remove_prefix(1);
    if (text.empty())
        return {};
    if (!isDigit(text.front()) && text.front() != '.') {
        if (equalsIgnoringCase(text, "nan"))
            return NaN;
        if (!equalsIgnoringCase(text, "inf") && !equalsIgnoringCase(text, "infinity"))
            return {};
        return negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    }
    double value = 0;
    const char *end = text.data() + text.size();
    const std::from_chars_result result = std::from_chars(text.data(), end, value);
    if (result.ptr != end || result.ec == std::errc::invalid_argument)
        return {};
    if (result.ec == std::errc::result_out_of_range)
        return outOfRange(text, negative);
    return negative ? -value : value;
}

std::optional<double> scalar(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    if (text.front() == '\'' || text.front() == '"') {
        const std::string_view inside = unquoted(text);
        return inside.size() == text.size() ? std::nullopt : number(trimmed(inside));
    }
    if (const auto value = number(text))
        return value;
    return wrapped(text);
}

std::optional<qint64> leadingInteger(std::string_view text)
{
    qint64 value = 0;
    size_t i = 0;
    for (; i < text.size() && i < 18; ++i) {
        const bool isSeparator = text[i] == ',' && i > 0 && i + 1 < text.size() && isDigit(text[i + 1]);
        if (!isDigit(text[i]) && !isSeparator)
            break;
        if (!isSeparator)
            value = value * 10 + (text[i] - '0');
    }
    return i == 0 ? std::nullopt : std::optional(value);
}

std::optional<qint64> wholeNumber(double value)
{
    constexpr double Limit = 9e15; // beyond this a double no longer counts in ones
    if (!(std::abs(value) < Limit) || value != std::floor(value))
        return {};
    return qint64(value);
}

double duration(std::string_view text)
{
    text = trimmed(unquoted(trimmed(text)));
    if (const auto seconds = number(text))
        return *seconds;
    double days = 0;
    if (const size_t word = text.find(" day"); word != std::string_view::npos) {
        const auto count = number(text.substr(0, word));
        const size_t comma = text.find(',');
        if (!count || comma == std::string_view::npos)
            return NaN;
        days = *count;
        text = trimmed(text.substr(comma + 1));
    }
    return days * 86400 + (text.find(':') != std::string_view::npos ? clockTime(text) : unitTime(text));
}

} // namespace training

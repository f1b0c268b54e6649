// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// torchtune's stdout and disk logger: `Step 1 | loss:2.085 lr:2e-05 peak_memory_active:6.4 `. Its progress
// bar is read with the other bars.

#include "training/formats/format.h"

#include "training/numbers.h"

#include <algorithm>

namespace training {
namespace {

bool readTorchtune(const TextLine &line, Finding *found)
{
    constexpr std::string_view word = "Step ";
    const size_t pipe = line.message.find(" | ");
    if (!line.message.starts_with(word) || pipe == std::string_view::npos)
        return false;
    const auto step = number(trimmed(line.message.substr(word.size(), pipe - word.size())));
    if (!step || !wholeNumber(*step))
        return false;
    std::string_view rest = trimmed(line.message.substr(pipe + 3));
    while (!rest.empty()) {
        const size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view pair = rest.substr(0, end);
        rest = trimmed(rest.substr(end));
        const size_t colon = pair.rfind(':');
        const auto value =
            colon == std::string_view::npos || colon == 0 ? std::nullopt : scalar(pair.substr(colon + 1));
        if (value)
            found->addValue(pair.substr(0, colon), *value);
    }
    if (found->values.empty())
        return false;
    found->at.step = *wholeNumber(*step);
    found->kind = found->recordKind();
    return true;
}

} // namespace

const Format Torchtune = {.firstBytes = "S", .anywhere = {}, .read = readTorchtune};

} // namespace training

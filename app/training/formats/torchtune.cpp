// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// torchtune's stdout and disk logger: `Step 1 | loss:2.085 lr:2e-05 peak_memory_active:6.4 `. Its progress
// bar is read with the other bars.

#include "training/formats/format.h"
#include "training/formats/pairs.h"

#include "training/numbers.h"

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
    readTightPairs(line.message.substr(pipe + 3), found);
    found->at.step = *wholeNumber(*step);
    return isRecordOf(found);
}

constexpr std::string_view TorchtuneStarts[] = {"Step "};

} // namespace

const Format Torchtune = {.starts = TorchtuneStarts, .anywhere = {}, .read = readTorchtune};

} // namespace training

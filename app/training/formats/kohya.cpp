// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// kohya's scripts, musubi-tuner and their like: the loss stands in the progress bar, which is read with the other bars.
// Here is what they print around it.

#include "training/formats/format.h"
#include "training/numbers.h"

namespace training {
namespace {

/// The number at the end of `total optimization steps / …: 960`.
std::optional<qint64> countBehindColon(std::string_view message)
{
    const size_t colon = message.rfind(':');
    return colon == None ? std::nullopt : leadingInteger(trimmed(message.substr(colon + 1)));
}

bool readKohya(const TextLine &line, Finding *found)
{
    if (line.message.starts_with("running training /")) {
        found->cues.emplace_back(Cue::Kind::RunStart, 0);
        return true;
    }
    const auto count = countBehindColon(line.message);
    if (!count || *count <= 0)
        return false;
    const bool isSteps = line.message.starts_with("total optimization steps /");
    found->cues.emplace_back(isSteps ? Cue::Kind::TotalSteps : Cue::Kind::Epochs, *count);
    return true;
}

constexpr std::string_view KohyaStarts[] = {"running training /", "total optimization steps /", "num epochs /"};

} // namespace

const Format Kohya = {.starts = KohyaStarts, .anywhere = {}, .read = readKohya};

} // namespace training

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Model Studio's fine-tuning service writes around the trainer's own lines.

#include "training/formats/format.h"

#include "training/numbers.h"

namespace training {
namespace {

bool readNumbers(std::string_view message, Finding *found)
{
    // Video jobs print a blank before the exclamation mark, and nothing but these lines.
    if (const auto tokens = numberBehind(message, "Actual number of consumed tokens is ")) {
        found->values.emplace_back("consumed_tokens", *tokens);
        return true;
    }
    static constexpr std::pair<std::string_view, std::string_view> results[] = {
        {"training usage ", "usage"},
        {"Estimated token: ", "estimated_tokens"},
        {"Estimated time: ", "estimated_minutes"},
    };
    for (const auto &[words, name] : results) {
        if (const auto value = numberBehind(message, words)) {
            found->summary.emplace_back(name, *value);
            return true;
        }
    }
    return false;
}

bool readMarkers(std::string_view message, Finding *found)
{
    constexpr std::string_view final = "use checkpoint-";
    if (message.starts_with("##FT_COMPLETE##")) {
        found->kind = LineKind::End;
        found->cues.emplace_back(Cue::Kind::Finished, 0);
    } else if (message.starts_with("Training start!")) {
        found->cues.emplace_back(Cue::Kind::RunStart, 0);
    } else if (message.starts_with("Training completed")) {
        found->cues.emplace_back(Cue::Kind::Finished, 0);
    } else if (message.starts_with(final) && message.ends_with("as final checkpoint")) {
        // The final checkpoint carries the number of the run's last step, where older jobs print no steps at
        // all.
        const auto step = leadingInteger(message.substr(final.size()));
        found->cues.emplace_back(Cue::Kind::Checkpoint, step.value_or(0));
        if (step)
            found->cues.emplace_back(Cue::Kind::TotalSteps, *step);
    } else {
        return false;
    }
    return true;
}

bool readModelStudio(const TextLine &line, Finding *found)
{
    return readNumbers(line.message, found) || readMarkers(line.message, found);
}

constexpr std::string_view ModelStudioStarts[] = {
    "Actual number of consumed tokens is ", "training usage ",    "Estimated token: ", "Estimated time: ",
    "##FT_COMPLETE##",                      "Training start!",    "Training completed", "use checkpoint-",
};

} // namespace

const Format ModelStudio = {.starts = ModelStudioStarts, .anywhere = {}, .read = readModelStudio};

} // namespace training

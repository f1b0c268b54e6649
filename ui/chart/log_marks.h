// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/run.h"

#include <optional>
#include <span>
#include <vector>

/// Something that happened during a run, as its log tells.
struct LogMark
{
    enum class Kind : std::uint8_t {
        Checkpoint,
        Resumed,   ///< went on from an earlier place
        Restarted, ///< began anew
    };
    Kind kind = Kind::Checkpoint;
    std::optional<double> step = {};
    std::optional<double> epoch = {}; ///< where the log states no steps
    qint64 line = -1; ///< where it states neither: what it says is about the last record before

    bool operator==(const LogMark &) const = default;
};

/// Adds the checkpoints that `cues`, which come behind those of before, tell of: in front of the restarts.
void addCheckpoints(std::span<const training::Cue> cues, std::vector<LogMark> *marks);

/// The checkpoints that the log tells of, then its restarts, each in the order of the log. O(cues).
std::vector<LogMark> logMarks(const training::Run &run);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/series_preset.h"
#include "chart/shown_strip.h"
#include "values/job.h"

#include <optional>

class Settings;

/// Which strips a person chose for runs of a base model, kept for those trained in the same way: what is looked at in DPO
/// says nothing in SFT. Where nobody says how a job is trained (as of a local file), its run does. Reads and writes the settings; main thread.
class StripMemory
{
public:
    /// `settings` outlives it.
    explicit StripMemory(Settings &settings);

    /// Whether only the run tells how the job is trained.
    static bool needsRun(const Job &job);

    /// Nothing until a person has chosen, and while a job that needs its run has none yet. `found`: by its run.
    std::optional<ShownStrips> of(const Job &job, std::optional<TrainingMethod> found = {}) const;
    /// What cannot be looked up again is not kept.
    void keep(const Job &job, const ShownStrips &strips, std::optional<TrainingMethod> found = {});

private:
    Settings &m_settings;
};

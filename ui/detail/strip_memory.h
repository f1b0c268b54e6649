// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/shown_strip.h"
#include "values/job.h"

#include <optional>

class Settings;

/// Which strips a person chose for runs of a base model, kept for those trained in the same way: what is looked at in DPO
/// says nothing in SFT. Reads and writes the settings; main thread.
class StripMemory
{
public:
    /// `settings` outlives it.
    explicit StripMemory(Settings &settings);

    /// Nothing until a person has chosen.
    std::optional<ShownStrips> of(const Job &job) const;
    void keep(const Job &job, const ShownStrips &strips);

private:
    Settings &m_settings;
};

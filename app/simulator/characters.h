// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/job_builder.h"

#include <vector>

namespace sim {

struct Setting
{
    qint64 now;
    quint64 seed;
    qint64 logLines;
};

/// One job of the catalogue with a peculiarity of its own. Its name is its job name unless the peculiarity is
/// the name.
struct Character
{
    const char *name;
    void (*describe)(Blueprint &, const Setting &);
    void (*alter)(Job &, const Setting &) = nullptr;
};

/// One per status and course of life; the first nine make every status appear.
std::vector<Character> characterStates();
/// Oddities in the job object and in the operations around it.
std::vector<Character> characterShapes();
/// Oddities in the log.
std::vector<Character> characterLogs();

} // namespace sim

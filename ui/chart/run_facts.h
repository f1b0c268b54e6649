// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/parser.h"
#include "values/log_lines.h"
#include "values/result.h"

#include <atomic>
#include <functional>

/// Where the facts of one log are read from: the archive, or a file. Made in the main thread, then used by one worker at a
/// time.
class RunFacts
{
public:
    virtual ~RunFacts() = default;

    /// Looks what there is by now. Gives a number that stays as long as the log is the same one; 0 while there is none.
    virtual Result<qint64> look() = 0;
    /// A block that has a next one stays as it is for as long as the log is the same one, whatever growth tells of it late.
    virtual bool onlyGrows() const { return false; }
    /// The metrics that the service keeps of the job, apart from its log. After look().
    virtual Result<training::BlockFacts> resultFile() = 0;
    /// Facts of blocks number ≥ `from`, ascending, as far as they are known; ends early, without an error, once `stops` is true.
    /// After look(). `take` must not call this reader.
    virtual Result<void> each(qint64 from, const std::atomic_bool &stops,
                              const std::function<void(qint64, training::BlockFacts)> &take) = 0;
    /// The text of one block. After look().
    virtual Result<LogLines> lines(qint64 number) = 0;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <chrono>

/// Every interval of the engine in one value; tests pass one with tiny intervals.
struct Pace
{
    using Ms = std::chrono::milliseconds;

    Ms listWhileRunning = std::chrono::seconds(15);
    Ms listWhileWaiting = std::chrono::seconds(60);
    Ms listWhileEmpty = std::chrono::seconds(15); ///< the account has no job at all: a person waits for the first
    Ms listOtherwise = std::chrono::minutes(5);
    Ms fullWalk = std::chrono::minutes(5);
    Ms listRefused = std::chrono::minutes(5); ///< a service that has no list may get one

    Ms logGrowing = std::chrono::seconds(3);
    Ms logIdle = std::chrono::seconds(10); ///< what the watched log backs off to
    Ms endConfirm = std::chrono::seconds(20);    ///< between the two empty answers that end a log
    Ms replacedConfirm = std::chrono::seconds(2); ///< between the two shrunken totals that say "replaced"
    Ms gapConfirm = std::chrono::seconds(20); ///< lines announced but not given for this long are a gap
    Ms longAgo = std::chrono::minutes(10); ///< a job that ended longer ago writes no more lines

    Ms sampleEvery = std::chrono::minutes(1); ///< at most this often is a running job's tail asked for its row
    Ms testDeadline = std::chrono::seconds(15); ///< of a connection's test, its second try included

    Ms offlineFirst = std::chrono::seconds(5);
    Ms offlineLongest = std::chrono::seconds(60);
    Ms throttledFirst = std::chrono::seconds(30);
    Ms throttledLongest = std::chrono::minutes(10);
    Ms digestEvery = std::chrono::seconds(1); ///< at most this often is a growing log summed up
    Ms growthEvery = Ms(16);                  ///< growth is reported once a frame
};

/// When to ask the list again after all went well.
Pace::Ms listInterval(const Pace &pace, qsizetype running, qsizetype waiting, qsizetype all);

/// When to ask again after the `failures`-th failure in a row (from 1). The server's own hint is never undercut.
Pace::Ms pauseAfter(const Pace &pace, const Error &error, int failures);

/// The next pause of a followed log: short after growth, half as long again after each empty answer.
Pace::Ms logInterval(const Pace &pace, int emptyAnswers);

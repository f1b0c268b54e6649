// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/pace.h"
#include "values/job.h"
#include "values/log_lines.h"

#include <QDateTime>

/// Decides from its answers when a log is over, and when it is another one. Pure: holds times and counts.
///
/// Lines can trail the end status, so that two empty answers some time apart end a log whose end was watched. A total below
/// what is held may be a stale replica behind a load balancer; twice, some seconds apart, it is a new log.
class LogEnding
{
public:
    LogEnding(const Pace &pace, const Job &job);

    enum class Standing {
        Same,
        Doubtful, ///< fewer lines than before: one more answer decides
        Replaced
    };
    /// Of the log that `block` answers for, of which `heldEnd` lines at least existed.
    Standing standing(const LogRange &range, const LogBlock &block, qint64 heldEnd, const QDateTime &now);
    bool isDoubtful() const { return m_shrunkSince.isValid(); }
    /// The log that was asked for is forgotten: another one begins.
    void beginAnew();

    void gaveLines();
    /// There are no lines behind the last one held. True when there will be none: `job` is over, and this was confirmed.
    bool gaveNothing(const Job &job, bool isEverythingHeld, const QDateTime &now);
    /// No more lines can come: it was over long before this began to look.
    bool endedLongAgo(const Job &job, const QDateTime &now) const;

    /// At the end, in a row.
    int emptyAnswers() const { return m_emptyAnswers; }
    /// Every line is here, and whether more will come takes one more answer.
    bool isConfirming() const { return m_emptySince.isValid(); }

private:
    const Pace m_pace;
    const bool m_sawEnd; ///< the job was active when this began: its last lines may still come, whatever the times say
    int m_emptyAnswers = 0;
    QDateTime m_emptySince;  ///< first empty answer after the job's end
    QDateTime m_shrunkSince; ///< when the total was first seen below what is held
};

/// Counts attempts that fail in a row. Questions that are under way together fail together: one cable was pulled, not six.
class AttemptCount
{
public:
    /// The pause after the last failure is over.
    void begin() { m_isBroken = false; }
    void succeeded();
    void failed();
    /// One bad answer between good ones: does not break the attempt.
    void stumbled() { ++m_failures; }

    /// Of any kind, in a row.
    int failures() const { return m_failures; }
    /// True when asking again in this pass cannot help, or has been tried often enough.
    bool endsADrain(const Error &error) const;

private:
    int m_failures = 0;
    bool m_isBroken = false; ///< one of the questions since the last pause has failed
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"
#include "values/job_status.h"

/// Ink and ground of a status. Colour is only the third signal: a word and a shape stand beside it.
struct StatusInks
{
    QRgb ink;
    QRgb ground;
};

inline StatusInks inksFor(JobStatus status, const Tokens &tokens)
{
    switch (status) {
    case JobStatus::Running: return {tokens.runFg, tokens.runBg};
    case JobStatus::Succeeded: return {tokens.okFg, tokens.okBg};
    case JobStatus::Failed: return {tokens.failFg, tokens.failBg};
    case JobStatus::Queuing:
    case JobStatus::Canceling:
    case JobStatus::Paused: return {tokens.waitFg, tokens.waitBg};
    case JobStatus::Pending:
    case JobStatus::Canceled:
    case JobStatus::Other: return {tokens.idleFg, tokens.idleBg};
    }
    Q_UNREACHABLE();
}

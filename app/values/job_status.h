// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

/// Life cycle of a job, over all services. `Other` is a word we do not know: shown as received, treated as active.
enum class JobStatus { Pending, Queuing, Running, Canceling, Paused, Succeeded, Failed, Canceled, Other };

/// The service's word as a status, case-insensitive, synonyms included (`SUCCESS`, `CANCELLED`, `QUEUED`, …).
JobStatus jobStatus(QStringView word);

/// True for states after which a service changes nothing more: succeeded, failed, canceled.
bool isTerminal(JobStatus status);

/// True while the job waits for its turn: pending, queuing, canceling, paused, and words we do not know.
bool isWaiting(JobStatus status);

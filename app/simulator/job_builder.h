// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/job.h"

namespace sim {

enum class Outcome { Succeeds, Fails, IsCanceled };

/// Why a job fails; decides its last lines, `code` and `message`.
enum class Cause { NotANumber, OutOfMemory, BadData, TooFewRows, Service };

/// A job as a scenario describes it. `build` works out plan, phases and fields.
struct Blueprint
{
    QString name;
    QString model = QStringLiteral("qwen3-8b");
    QByteArray suffix; ///< the four hex digits of the id
    quint64 seed = 0;
    qint64 created = 0;    ///< ms since 1970 UTC
    qint64 pending = 5000; ///< ms
    qint64 queuing = 5000; ///< ms
    Outcome outcome = Outcome::Succeeds;
    Cause cause = Cause::Service;
    LogStyle style;         ///< `maxSteps` 0: what the body reaches
    double pace = 1000;     ///< ms a line of the body
    double textPace = 2000; ///< ms a line before and behind it
    qint64 bodyLines = 300;
    qint64 totalLines = -1;          ///< the exact length of the log; overrides bodyLines
    qint64 restartAt = 0;            ///< line of the body where the trainer starts again; 0 never
    std::vector<TextLine> interlude; ///< given lines in the middle of the body
    bool isMixed = false;            ///< the body is a MixedLog
    QString trainingType = QStringLiteral("efficient_sft");
    QVariantMap hyperParameters;
    QString trainingFile; ///< its id; empty: worked out from the seed
    qint64 usage = -1; ///< -1: worked out from the steps
};

Job build(const Blueprint &blueprint);

/// Lines that stand before the body of every log.
qint64 openingLines();
/// Lines behind the body of a job that succeeds.
qint64 closingLines();

} // namespace sim

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/job_builder.h"
#include "simulator/options.h"

namespace sim {

/// A job of the demo's projects, as far as its name and settings go.
Blueprint textJob(const QString &name, const QString &model, const char *suffix, const QString &rate, int batch,
                  const Options &options);

// The jobs that the pictures of the window show in detail.

Job supportToneV8(const Options &options); ///< waits
Job supportToneV7(const Options &options); ///< runs, at step 1,488 of 2,400
Job supportToneV6(const Options &options); ///< succeeded yesterday: the run to beat
Job sqlAssistCn(const Options &options);   ///< runs, nearly done
Job invoiceExtractV3(const Options &options); ///< diverged this morning

} // namespace sim

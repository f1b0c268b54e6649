// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_status.h"

#include <QRectF>
#include <QRgb>
#include <optional>

class QPainter;

/// Draws the sign of a status into `square`, in one ink: each status has a shape of its own (SCREENS §2.2). A running job
/// is a ring with a pie that shows `fraction`, 0…1; a quarter when that is unknown. The others ignore the fraction.
void paintStatusSign(QPainter *painter, JobStatus status, std::optional<double> fraction, const QRectF &square, QRgb ink);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job_status.h"

#include <QPointF>
#include <QtGlobal>

class QPainter;
struct Tokens;

/// The signs of a history: a disc, a ring, a cross, a slashed ring. Each status has a shape of its own.
namespace history {

enum class Mark {
    Succeeded, ///< disc
    LastOnly,  ///< small disc with a rim: only the last loss is known
    Running,   ///< ring
    Failed,    ///< cross
    Canceled,  ///< slashed ring
};

Mark markOf(JobStatus status, bool isBest);
void paintMark(QPainter *painter, Mark mark, const QPointF &centre, const Tokens &tokens);

} // namespace history

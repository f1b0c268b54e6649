// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_state.h"

class QPainter;

/// `v5 eval loss rises after step 1,700`, above the record after which a run only got worse.
struct RiseNote
{
    size_t line = 0;
    QString text;
    QRectF box;
    QPointF record;
};

/// One for each run that the words apply to and have room for, clear of the lines and of each other.
std::vector<RiseNote> riseNotes(const CompareState &state);

void paintRiseNotes(QPainter *painter, const CompareState &state);

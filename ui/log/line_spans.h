// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

#include <QStringView>
#include <vector>

/// A part of a log line that looks different from the rest.
struct LineSpan
{
    enum class Look : quint8 {
        Quiet,  ///< the time stamp of a plain line
        Strong, ///< the loss of a metric line
    };

    int begin = 0;
    int end = 0;
    Look look = Look::Quiet;

    bool operator==(const LineSpan &) const = default;
};

/// What stands out in a line of this kind, as displayed. Pure.
std::vector<LineSpan> lineSpans(QStringView text, LineKind kind);

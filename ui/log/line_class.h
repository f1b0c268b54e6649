// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/line_facts.h"

#include <QtGlobal>
#include <array>
#include <cstddef>

/// What a person chooses between in the full-screen log: every line but a gap's is of one of these classes.
enum class LineClass : std::uint8_t { Error, Warning, Info, TrainMetrics, EvalMetrics, Progress };

inline constexpr std::array LineClasses{LineClass::Error,        LineClass::Warning,     LineClass::Info,
                                        LineClass::TrainMetrics, LineClass::EvalMetrics, LineClass::Progress};

/// Number of lines of each class.
using ClassCounts = std::array<qint64, LineClasses.size()>;

/// What a line says comes first, then how loudly: a metric line with a NaN is a metric. Not for LineKind::Missing.
constexpr LineClass classOf(const LineFacts &facts)
{
    switch (facts.kind) {
    case LineKind::Train:
        return LineClass::TrainMetrics;
    case LineKind::Eval:
    case LineKind::Summary:
        return LineClass::EvalMetrics;
    case LineKind::Progress:
        return LineClass::Progress;
    case LineKind::Error:
        return LineClass::Error;
    case LineKind::Warning:
        return LineClass::Warning;
    default:
        break;
    }
    if (facts.level == Level::Error)
        return LineClass::Error;
    return facts.level == Level::Warning ? LineClass::Warning : LineClass::Info;
}

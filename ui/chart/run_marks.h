// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

/// Something that happened during a run and is marked on its chart, as the host knows it beside the log.
struct RunMark
{
    enum class Kind {
        Checkpoint, ///< on the axis
        Status,     ///< a line through the plot
    };
    Kind kind = Kind::Checkpoint;
    QString word = {};   ///< on the chart; unused for checkpoints
    QString detail = {}; ///< the whole of it, for the tool tip
    std::optional<double> step = {};
    QDateTime at = {}; ///< where there is no step

    bool operator==(const RunMark &) const = default;
};

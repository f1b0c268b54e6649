// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QFont>
#include <QPen>
#include <QString>
#include <vector>

/// What stands above the plot in a picture of it, in place of the toolbar: the name of the run, the shown series with their
/// last values, and what the axes are. Pixels from the top left corner.
struct PictureHeader
{
    struct Text
    {
        QPointF at; ///< on the base line
        QString text;
        QFont font;
        QColor color;
    };
    /// A piece of line in front of the name of a series.
    struct Sample
    {
        QPointF from;
        QPointF to;
        QPen pen;
        bool hasDiamond = false;
    };

    double height = 0;
    std::vector<Text> texts;
    std::vector<Sample> samples;
};

/// The header of a picture `width` wide. What has no room is left out, the name shortened first.
PictureHeader pictureHeader(const PlotState &state, const QString &name, double width);

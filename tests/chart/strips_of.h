// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_panels.h"
#include "chart/shown_chart.h"
#include "chart/strip_plot.h"

#include <QStringList>
#include <algorithm>
#include <vector>

/// The strips of a chart from top to bottom, by name.
inline QStringList stripNames(const LossChart &chart)
{
    std::vector<const StripPlot *> strips;
    for (const StripPlot *strip : chart.findChildren<StripPlot *>()) {
        if (!strip->isHidden())
            strips.push_back(strip);
    }
    std::ranges::sort(strips, {}, [](const StripPlot *strip) { return strip->y(); });
    QStringList names;
    for (const StripPlot *strip : strips)
        names.append(QString::fromStdString(strip->name()));
    return names;
}

inline StripPlot *stripOf(const LossChart &chart, const std::string &name)
{
    return chart.findChild<ChartPanels *>()->strips()->strip(name);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_plot.h"
#include "compare/compare_readout.h"
#include "plot_runs.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QTest>
#include <cmath>

/// A plot of compared runs on the screen, and what a person sees of it.
class ShownPlot
{
public:
    explicit ShownPlot(std::vector<ComparedRun> runs = plot_runs::three(), size_t baseline = 1)
    {
        plot.setPalette(paletteFor(kLight));
        plot.resize(1200, 330);
        plot.setRuns(std::move(runs), baseline);
        plot.show();
        plot.setFocus();
    }

    void choose(const Metric &metric, training::Alignment axis = training::Alignment::Step, double smoothing = 0)
    {
        plot.setChoice({.metric = metric, .axis = axis, .smoothing = smoothing});
        settle();
    }
    void settle() { QVERIFY(QTest::qWaitFor([&] { return plot.isSettled(); })); }
    QStringList order() const
    {
        QStringList names;
        for (const CompareRow &row : comparedRows(plot.state()))
            names << plot.state().lines[row.line].label;
        return names;
    }
    QStringList labels() const
    {
        QStringList texts;
        for (const EndLabel &label : plot.state().labels)
            texts << label.name + u' ' + label.value;
        return texts;
    }
    double cursor() const { return plot.state().cursor.value_or(-1); }
    QPoint at(double step) const { return QPoint(int(std::lround(plot.state().frame.pixelX(step))), 100); }
    void hover(QPoint place)
    {
        QMouseEvent move(QEvent::MouseMove, place, plot.mapToGlobal(place), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &move);
    }
    QString spoken() { return QAccessible::queryAccessibleInterface(&plot)->text(QAccessible::Description); }

    ComparePlot plot;
};

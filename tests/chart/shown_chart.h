// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/loss_chart.h"
#include "chart/loss_plot.h"
#include "chart/make_run.h"

#include <QAbstractButton>

/// A chart of a job on the screen, and hands and eyes for it.
struct Chart : LossChart
{
    Chart()
    {
        resize(1000, 336);
        setColors(plainColors());
        setJob({QStringLiteral("account"), QStringLiteral("ft-1")});
        show();
    }

    LossPlot &plot() const { return *findChild<LossPlot *>(); }
    QImage image() { return plot().grab().toImage().convertToFormat(QImage::Format_RGB32); }

    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *button : findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    QPoint pixel(double x, double y) const
    {
        return QPointF(plot().state().pixelX(x), plot().state().pixelY(y)).toPoint();
    }
};

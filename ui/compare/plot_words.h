// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

/// The words of the chart of compared runs.
struct PlotWords
{
    Q_DECLARE_TR_FUNCTIONS(ComparePlot)
};

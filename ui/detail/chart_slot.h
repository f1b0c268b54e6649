// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// A place that the one chart of the window can stand in.
class ChartSlot : public QWidget
{
    Q_OBJECT

public:
    explicit ChartSlot(QWidget *parent = nullptr);

    /// Takes it from wherever it is.
    void take(QWidget *chart);
};

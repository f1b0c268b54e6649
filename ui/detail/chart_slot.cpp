// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/chart_slot.h"

#include <QVBoxLayout>

ChartSlot::ChartSlot(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void ChartSlot::take(QWidget *chart)
{
    if (chart->parentWidget() == this)
        return;
    layout()->addWidget(chart);
    chart->show();
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/row_delegate.h"

/// How far a job is: bar, percentage and time left while it runs, else words.
class ProgressDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const RowCell &cell) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int barWidth() const;
    void paintBar(QPainter *painter, const RowCell &cell, double fraction) const;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"

#include <QAbstractButton>

/// An entry of the legend: sample of the line, name, latest value. Unchecked, its series is hidden.
class LegendButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Sample { Train, Eval };
    LegendButton(Sample sample, const QString &text, QWidget *parent);

    void setColors(const ChartColors &colors);
    /// Empty shows the name only.
    void setValue(const QString &value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSample(QPainter *painter) const;

    Sample m_sample;
    QString m_value;
    ChartColors m_colors;
};

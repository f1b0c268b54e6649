// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_colors.h"

#include <QAbstractButton>
#include <QSlider>

/// A small button of the chart's toolbar, 24 px high or what its font needs.
class ChartButton : public QAbstractButton
{
public:
    enum class Look {
        Segment, ///< one of several on a common track
        Outline, ///< on and off on its own
        Chip,    ///< tells of a state and ends it
    };
    ChartButton(Look look, const QString &text, QWidget *parent);

    void setColors(const ChartColors &colors);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont textFont() const;

    Look m_look;
    ChartColors m_colors;
};

/// An entry of the legend: sample of the line, name, latest value. Unchecked, its series is hidden.
class LegendButton : public QAbstractButton
{
public:
    enum class Sample { Train, Eval };
    LegendButton(Sample sample, const QString &text, QWidget *parent);

    void setColors(const ChartColors &colors);
    void setValue(const QString &value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sample m_sample;
    QString m_value;
    ChartColors m_colors;
};

/// The common track of segments.
class SegmentTrack : public QWidget
{
public:
    explicit SegmentTrack(QWidget *parent);

    void setColors(const ChartColors &colors);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartColors m_colors;
};

/// A horizontal slider with a thin filled track and a ring for a thumb.
class ChartSlider : public QSlider
{
public:
    explicit ChartSlider(QWidget *parent);

    void setColors(const ChartColors &colors);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int valueAt(double pixel) const;

    ChartColors m_colors;
};

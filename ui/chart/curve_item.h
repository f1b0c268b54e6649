// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_state.h"

#include <QGraphicsItem>

/// All data of the chart in one item, drawn from pyramids: its cost follows the pixels, not the points. Reads
/// a PlotState that outlives it.
class CurveItem : public QGraphicsItem
{
public:
    CurveItem(const PlotState *state, QGraphicsItem *parent);

    /// To be called before the plot area of the state changes.
    void areaWillChange() { prepareGeometryChange(); }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    const PlotState *m_state;
};

/// Draws one thinned curve of `state`. The painter clips.
void paintCurve(QPainter *painter, const PlotState &state, const training::Pyramid &curve,
                const PackedColumn<double> &x, const QPen &pen);

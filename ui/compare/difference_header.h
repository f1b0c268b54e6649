// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

/// The runs above their columns, each with the marker of its line. Its first section stays where it is while the others
/// scroll.
class DifferenceHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit DifferenceHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void hovered(int section); ///< −1 when none is

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
};

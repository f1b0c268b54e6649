// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/line_class.h"

#include <QCheckBox>
#include <optional>

/// A row of the filter panel with a box to check: a class of lines with its shape and how many there are, or an option
/// that has neither. The arrow keys go to the next row.
class ClassRow : public QCheckBox
{
    Q_OBJECT

public:
    ClassRow(std::optional<LineClass> shape, const QString &name, QWidget *parent);

    void setCount(qint64 count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

private:
    void paintShape(QPainter *painter, const QRect &square) const;
    void goTo(int direction);

    std::optional<LineClass> m_shape;
    QString m_count;
};

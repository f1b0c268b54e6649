// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// A loss curve still to be drawn: dashes that fall to an open point.
class EmptyPicture : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPicture(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

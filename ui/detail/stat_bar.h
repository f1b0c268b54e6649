// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// How far a run is, as a thin bar. The figure beside it says the same in words.
class StatBar : public QWidget
{
public:
    explicit StatBar(QWidget *parent = nullptr);

    void set(double fraction, bool isOld);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_fraction = 0;
    bool m_isOld = false;
};

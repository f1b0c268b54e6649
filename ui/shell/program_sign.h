// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// The program's own icon on a page. Decoration: screen readers pass over it.
class ProgramSign : public QWidget
{
    Q_OBJECT

public:
    /// `size`: device-independent pixels, squared.
    ProgramSign(int size, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QWidget>

/// A surface of one token behind other widgets: a card, the box of a message, a line between two columns.
class Ground : public QWidget
{
    Q_OBJECT

public:
    using Ink = QRgb Tokens::*;

    struct Look
    {
        Ink fill;
        Ink border = nullptr; ///< one pixel; nullptr for none
        int radius = 0;
    };

    Ground(const Look &look, QWidget *parent);

    void setLook(const Look &look);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/label_ink.h"

#include <QWidget>

void setInk(QWidget *label, QRgb ink)
{
    QPalette palette = label->palette();
    // Which of the two a label writes with depends on the ground it inherits.
    palette.setColor(QPalette::WindowText, QColor(ink));
    palette.setColor(QPalette::Text, QColor(ink));
    label->setPalette(palette);
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/label_ink.h"

#include <QWidget>

void setInk(QWidget *label, QRgb ink)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, QColor(ink));
    label->setPalette(palette);
}

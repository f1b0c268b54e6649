// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/program_sign.h"

#include "theme/application_icon.h"

#include <QPainter>
#include <cmath>

ProgramSign::ProgramSign(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void ProgramSign::paintEvent(QPaintEvent *)
{
    QPainter(this).drawImage(QRectF(rect()), applicationImage(int(std::ceil(width() * devicePixelRatioF()))));
}

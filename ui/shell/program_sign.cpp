// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/program_sign.h"

#include <QPainter>
#include <QSvgRenderer>

ProgramSign::ProgramSign(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void ProgramSign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QSvgRenderer(QStringLiteral(":/icons/tunewatch-icon.svg")).render(&painter, rect());
}

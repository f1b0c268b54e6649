// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QStyleOption;

/// The marks of check boxes and radio buttons, 16 px square.
namespace choices {

constexpr int MarkSize = 16;
constexpr int LabelGap = 8;

void drawCheckMark(QPainter *painter, const QStyleOption &option);
void drawRadioMark(QPainter *painter, const QStyleOption &option);

} // namespace choices

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

/// Menus and tips: the platform's way, in our colours.
namespace menus {

void drawItem(QPainter *painter, const QStyleOptionMenuItem &option);
QSize itemSize(const QStyleOptionMenuItem &option, const QSize &content);
/// Ground and frame of a menu and of a tip.
void drawPanel(QPainter *painter, const QStyleOption &option);

} // namespace menus

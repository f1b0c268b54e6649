// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionTab;
class QWidget;

/// Tab bars and the headers of tables.
namespace bars {

/// A tab is as wide as its words and half of the gap to each neighbour; the first stands at the page's inset.
void drawTab(QPainter *painter, const QStyleOptionTab &option, const QWidget *bar);
QSize tabSize(const QStyleOptionTab &option, const QSize &content, const QWidget *bar);
/// The hairline below all tabs.
void drawTabBase(QPainter *painter, const QStyleOption &option, const QWidget *bar);

void drawHeaderSection(QPainter *painter, const QStyleOptionHeader &option);
void drawHeaderGround(QPainter *painter, const QStyleOption &option);
QSize headerSize(const QStyleOptionHeader &option, const QWidget *header);

} // namespace bars

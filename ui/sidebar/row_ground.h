// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QRect;
class QStyleOptionViewItem;
struct Tokens;

/// The rounded ground of a sidebar's row: chosen, pointed at, chosen in a window behind others; and the ring of keyboard
/// focus inside it.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &row, const Tokens &tokens);

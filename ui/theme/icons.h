// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

/// The signs of the window: strokes on a 24-unit grid, drawn for this project, `resources/icons/<name>.svg`.
enum class Icon {
    // jobs
    CircleDashed, Clock, CircleStop, CircleCheck, OctagonX, Ban, CirclePause, Layers, Pin, Models,
    // window
    PanelLeft, PanelRight, Menu, Plus, Close, Search, Filter, Refresh, Columns, Ellipsis, Settings, Keyboard,
    ChevronDown, ChevronRight, ChevronUp, ArrowLeft, ArrowRight, ArrowDown, ToEnd, Expand, Shrink, External,
    // doing
    Copy, Check, Pencil, Bookmark, Pause, Play, Eye, Folder, CaseSensitive, Regex, WholeWord, Combine, Loader, LineNumbers, TextSize,
    Wrap, Save, Compare,
    // states
    CloudOff, Hourglass, Key, TriangleAlert, Info, History, TrendingDown, TrendingUp, Minus, Disk, Trophy,
    // services
    Globe, Server, Sparkles, Route,
};

/// The icon in one colour, `size` device-independent pixels square, for a screen of `ratio` (1…3). Cached.
QPixmap iconPixmap(Icon icon, QRgb ink, int size, qreal ratio);
/// Draws it into `square`, sharp at any scale.
void paintIcon(QPainter *painter, Icon icon, const QRectF &square, QRgb ink);
/// For buttons and menus: `text2`, greyed when disabled, `accentText` when on; sharp at every size and scale. Ask again when
/// the palette changes.
QIcon iconFor(Icon icon, const Tokens &tokens);

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QScrollBar;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

/// Sliders, scroll bars and progress bars.
namespace ranges {

constexpr int ThumbSize = 14;   ///< of a slider
constexpr int SliderExtent = 24; ///< what can be hit across a slider
constexpr int BarExtent = 12;   ///< of a scroll bar, most of it air
constexpr int BarThumbLeast = 24;

void drawSlider(QPainter *painter, const QStyleOptionSlider &option);
QRect sliderPart(const QStyleOptionSlider &option, QStyle::SubControl part);

void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QWidget *bar);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, const QWidget *bar);

/// True for an upright bar that lies over the right edge of its view: table, sidebar, panels, whose rows end before it. Text
/// that fills its whole line keeps a column for the bar, and so does a bar whose property `beside` is true.
bool isOverlay(const QScrollBar *bar);

void drawProgressTrack(QPainter *painter, const QStyleOption &option);
void drawProgress(QPainter *painter, const QStyleOptionProgressBar &option);

} // namespace ranges

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QPainter;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

/// Push and tool buttons in every look and state (SCREENS §4.18).
namespace buttons {

void drawPushButton(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);

void drawToolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);

/// How round the button is; its focus ring follows it.
double radiusOf(const QWidget *button);

} // namespace buttons

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionSpinBox;
class QWidget;

/// Text fields, and what looks like one: spin boxes; combo boxes look like a button with a chevron.
namespace fields {

void drawFrame(QPainter *painter, const QStyleOptionFrame &option, const QWidget *field);
/// Where the words of a field stand: beside its icons, if it has any.
QRect contents(const QRect &rect, const QWidget *field);
int heightFor(const QWidget *field);

void drawComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *box);
void drawComboLabel(QPainter *painter, const QStyleOptionComboBox &option);
QRect comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
QSize comboSize(const QSize &content, const QWidget *box);

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *box);
QRect spinPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);

} // namespace fields

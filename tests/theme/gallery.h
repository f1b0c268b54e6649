// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/icons.h"
#include "theme/tokens.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QScrollBar;
class QSlider;
class QToolButton;

/// Every small control in its states, placed as in the design's picture of components. Build it after the theme is set.
class Gallery : public QWidget
{
public:
    explicit Gallery(const Tokens &tokens);

    QPushButton *normal, *hovered, *pressed, *focused, *disabled, *primary, *primaryHovered, *primaryDisabled, *toggled, *link;
    QWidget *track;
    QToolButton *chosenSegment, *otherSegment, *chip, *chipSet, *outline, *pill;
    QToolButton *icon, *iconHovered, *iconOn;
    QSlider *slider;
    QWidget *checked, *unchecked, *chosen, *unchosen;
    QLineEdit *field, *fieldFocused, *fieldInvalid, *fieldDisabled;
    QWidget *combo, *spin;

private:
    QPushButton *push(const QString &text, int x, Icon icon = Icon::Copy);
    QPushButton *solid(int x);
    QToolButton *tool(const char *look, const QString &text, QPoint at);
    QToolButton *iconButton(int x);
    QLineEdit *line(const QString &text, QPoint at);
    void placeButtons();
    void placeSegments();
    void placeChoices();
    void placeFields();

    const Tokens m_tokens;
};

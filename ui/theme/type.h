// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>

/// What a piece of text is for; its size follows from the system's font (SCREENS, Type). No font is shipped or forced.
enum class TextRole {
    PageTitle,    ///< first run
    StatValue,    ///< the figures of a strip
    PanelTitle,   ///< job name, view title
    Body,         ///< table, sidebar
    Strong,       ///< body, one step heavier: names
    SectionTitle, ///< Loss, Log, Hyper-parameters
    Small,        ///< key/value rows, secondary text
    SmallStrong,  ///< buttons, pills
    Caption,      ///< labels, axes
    GroupLabel,   ///< caption of a group in the sidebar
    Mono,         ///< ids
};

/// The font for `role` beside text in `body`, a widget's own font. Sizes are multiples of it, in half pixels.
QFont fontFor(TextRole role, const QFont &body);

/// The font of log lines: `saved`, a QFont::toString() of somebody's choice that is installed and legible, else the
/// system's fixed font at 12/13 of the body's size. Without ligatures.
QFont logFont(const QString &saved, const QFont &body);

/// Height of a row of `token` pixels: grows with larger system fonts, so that nothing clips.
int rowHeightFor(int token, const QFont &body);

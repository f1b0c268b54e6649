// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

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

/// Height of a row of `token` pixels: grows with larger system fonts, so that nothing clips.
int rowHeightFor(int token, const QFont &body);

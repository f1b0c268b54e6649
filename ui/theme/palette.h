// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QPalette>

class QApplication;

/// What a person chose in Settings. System follows the lightness of the platform's own palette.
enum class Theme { System, Light, Dark };

/// The tokens as Qt's widgets understand them (SCREENS, Theme and style).
QPalette paletteFor(const Tokens &tokens);

/// The tokens that a widget with this palette paints with: kLight or kDark, by the lightness of its base. Reading the
/// theme back from the palette keeps a live switch of themes free of any other bookkeeping.
const Tokens &tokensFor(const QPalette &palette);

/// Fusion and the palette of `theme`, at once and for every widget that exists.
void applyTheme(QApplication &application, Theme theme);

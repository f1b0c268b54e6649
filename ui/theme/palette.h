// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QPalette>

class QApplication;

/// What a person chose in Settings.
enum class Theme { System, Light, Dark };

/// The tokens as Qt's widgets understand them (SCREENS, Theme and style).
QPalette paletteFor(const Tokens &tokens);

/// The tokens that a widget with this palette paints with: kLight or kDark, by the lightness of its base. Reading the
/// theme back from the palette keeps a live switch of themes free of any other bookkeeping. In high contrast, tokens made
/// of the platform's colours.
const Tokens &tokensFor(const QPalette &palette);

/// The program's style, and the palette of `tokens`; widgets that exist hear of it in the next turn of the event loop.
/// ThemeKeeper decides which; tests may.
void applyTokens(const Tokens &tokens);
/// The same by name, for tests and benchmarks: System is what the platform's palette looks like now.
void applyTheme(QApplication &application, Theme theme);
/// The program's style with the platform's own palette: high contrast.
void applyPlatformColours();

/// The platform's own palette. Takes ours away: call one of the functions above next.
QPalette platformPalette();

/// Tokens that use nothing but the palette's colours, and only pairs that a high-contrast theme must keep apart: words on
/// grounds, and the highlight. Series of charts keep ours; they differ by marker and dash.
Tokens contrastTokensFor(const QPalette &palette);

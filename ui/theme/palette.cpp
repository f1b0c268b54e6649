// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/palette.h"

#include "theme/style.h"

#include <QApplication>
#include <QToolTip>
#include <optional>
#include <utility>

namespace {

/// Set in high contrast only. Tokens have to be found from nothing but a widget's palette, so this is shared by all.
std::optional<Tokens> &contrastTokens()
{
    static std::optional<Tokens> tokens;
    return tokens;
}

void apply(const QPalette &palette)
{
    if (!qobject_cast<TunewatchStyle *>(QApplication::style()))
        QApplication::setStyle(new TunewatchStyle); // the application owns it
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette); // has a palette of its own on many platforms
}

} // namespace

QPalette paletteFor(const Tokens &tokens)
{
    const std::pair<QPalette::ColorRole, QRgb> colors[] = {
        {QPalette::Window, tokens.window},       {QPalette::WindowText, tokens.text},
        {QPalette::Base, tokens.base},           {QPalette::AlternateBase, tokens.raised},
        {QPalette::Text, tokens.text},           {QPalette::PlaceholderText, tokens.text3},
        {QPalette::Button, tokens.base},         {QPalette::ButtonText, tokens.text},
        {QPalette::BrightText, tokens.onAccent}, {QPalette::Highlight, tokens.select},
        {QPalette::HighlightedText, tokens.text}, {QPalette::Link, tokens.accentText},
        {QPalette::LinkVisited, tokens.accentText}, {QPalette::Mid, tokens.border},
        {QPalette::Dark, tokens.control},        {QPalette::Midlight, tokens.line},
        {QPalette::Light, tokens.raised},        {QPalette::Shadow, tokens.border},
        {QPalette::ToolTipBase, tokens.tipBg},   {QPalette::ToolTipText, tokens.text},
    };
    QPalette palette;
    for (const auto &[role, color] : colors)
        palette.setColor(role, QColor(color));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(tokens.disabled));
    return palette;
}

const Tokens &tokensFor(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (const auto &contrast = contrastTokens(); contrast && contrast->base == base.rgb())
        return *contrast;
    return base.lightness() < 128 ? kDark : kLight;
}

void applyTokens(const Tokens &tokens)
{
    contrastTokens().reset();
    apply(paletteFor(tokens));
}

void applyTheme(QApplication &, Theme theme)
{
    const bool isDark = theme == Theme::System ? platformPalette().color(QPalette::Base).lightness() < 128 : theme == Theme::Dark;
    applyTokens(isDark ? kDark : kLight);
}

void applyPlatformColours()
{
    const QPalette palette = platformPalette();
    contrastTokens() = contrastTokensFor(palette);
    apply(palette);
}

QPalette platformPalette()
{
    // An empty palette takes ours away, so that what the platform itself says can be read.
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

Tokens contrastTokensFor(const QPalette &palette)
{
    const auto color = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role).rgb(); };
    const QRgb text = color(QPalette::Text);
    const QRgb base = color(QPalette::Base);
    const QRgb lit = color(QPalette::Highlight);
    const QRgb onLit = color(QPalette::HighlightedText);
    Tokens tokens = palette.color(QPalette::Base).lightness() < 128 ? kDark : kLight;
    for (QRgb Tokens::*ground : {&Tokens::window, &Tokens::base, &Tokens::raised, &Tokens::inset, &Tokens::hover, &Tokens::press,
                                 &Tokens::accentTint, &Tokens::select, &Tokens::runBg, &Tokens::okBg, &Tokens::failBg, &Tokens::waitBg,
                                 &Tokens::idleBg, &Tokens::logMetric, &Tokens::logErr, &Tokens::logWarn, &Tokens::future,
                                 &Tokens::segOn, &Tokens::tipBg})
        tokens.*ground = base;
    for (QRgb Tokens::*ink : {&Tokens::line, &Tokens::border, &Tokens::control, &Tokens::text, &Tokens::text2, &Tokens::text3,
                              &Tokens::accentText, &Tokens::focus, &Tokens::runFg, &Tokens::okFg, &Tokens::failFg, &Tokens::waitFg,
                              &Tokens::idleFg, &Tokens::axis, &Tokens::tipBorder})
        tokens.*ink = text;
    for (QRgb Tokens::*ground : {&Tokens::accent, &Tokens::accentHover, &Tokens::accentPress, &Tokens::hit})
        tokens.*ground = lit;
    tokens.onAccent = tokens.hitText = onLit;
    tokens.hitCur = text;
    tokens.hitCurText = base;
    tokens.disabled = palette.color(QPalette::Disabled, QPalette::Text).rgb();
    return tokens;
}

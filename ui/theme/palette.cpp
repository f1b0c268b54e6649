// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/palette.h"

#include "theme/style.h"

#include <QApplication>

namespace {

const Tokens &platformTokens()
{
    // An empty palette takes ours away, so that what the platform itself says can be read.
    QApplication::setPalette(QPalette());
    return tokensFor(QApplication::palette());
}

const Tokens &tokensOf(Theme theme)
{
    switch (theme) {
    case Theme::System: return platformTokens();
    case Theme::Light: return kLight;
    case Theme::Dark: return kDark;
    }
    Q_UNREACHABLE();
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
    return palette.color(QPalette::Base).lightness() < 128 ? kDark : kLight;
}

void applyTheme(QApplication &application, Theme theme)
{
    if (!qobject_cast<TunewatchStyle *>(QApplication::style()))
        QApplication::setStyle(new TunewatchStyle); // the application owns it
    application.setPalette(paletteFor(tokensOf(theme)));
}

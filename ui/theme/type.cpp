// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/type.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QScreen>
#include <algorithm>
#include <cmath>

namespace {

double pointsPerPixel()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return 72.0 / (screen ? screen->logicalDotsPerInchY() : 96.0);
}

/// `body` is so many whole pixels high for whoever looks at it: 10 pt at 96 dpi are 13, not 13.3. What is derived from it
/// comes out as designed, and points carry the halves that QFont's pixels cannot.
QFont scaled(QFont font, const QFont &body, double ratio, QFont::Weight weight)
{
    const double pixels = std::round(QFontInfo(body).pixelSize() * ratio * 2) / 2;
    font.setPointSizeF(std::max(1.0, pixels) * pointsPerPixel());
    font.setWeight(weight);
    return font;
}

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

/// A settings file can be written by hand, and any word is a font to Qt: one that is not installed is replaced by letters of
/// any width.
bool isLegible(const QFont &font)
{
    constexpr double Smallest = 5;
    constexpr double Largest = 48;
    return font.pointSizeF() >= Smallest && font.pointSizeF() <= Largest && QFontDatabase::hasFamily(font.family());
}

} // namespace

QFont fontFor(TextRole role, const QFont &body)
{
    switch (role) {
    case TextRole::PageTitle: return scaled(body, body, 20.0 / 13, QFont::DemiBold);
    case TextRole::StatValue: return scaled(body, body, 16.0 / 13, QFont::DemiBold);
    case TextRole::PanelTitle: return scaled(body, body, 15.0 / 13, QFont::DemiBold);
    case TextRole::Body: return body;
    case TextRole::Strong: return weighted(body, QFont::Medium);
    case TextRole::SectionTitle: return weighted(body, QFont::DemiBold);
    case TextRole::Small: return scaled(body, body, 12.0 / 13, QFont::Normal);
    case TextRole::SmallStrong: return scaled(body, body, 12.0 / 13, QFont::Medium);
    case TextRole::Caption: return scaled(body, body, 11.0 / 13, QFont::Normal);
    case TextRole::GroupLabel: return scaled(body, body, 11.0 / 13, QFont::DemiBold);
    case TextRole::Mono:
        return scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), body, 11.5 / 13, QFont::Normal);
    }
    Q_UNREACHABLE();
}

QFont logFont(const QString &saved, const QFont &body)
{
    QFont font;
    if (saved.isEmpty() || !font.fromString(saved) || !isLegible(font))
        font = scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), body, 12.0 / 13, QFont::Normal);
    // `!=` and `->` show as written. Font features can be named from Qt 6.7 on; this switches all of them off for scripts
    // that can be read without.
    font.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
    return font;
}

int rowHeightFor(int token, const QFont &body)
{
    return std::max(token, QFontMetrics(body).height() + 12);
}

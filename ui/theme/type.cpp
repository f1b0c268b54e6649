// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/type.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <algorithm>
#include <cmath>

namespace {

QFont scaled(QFont font, const QFont &body, double ratio, QFont::Weight weight)
{
    // QFont takes whole pixels; points carry the halves.
    const double pixels = std::round(QFontInfo(body).pixelSize() * ratio * 2) / 2;
    const double pointsPerPixel = QFontInfo(body).pointSizeF() / std::max(1, QFontInfo(body).pixelSize());
    font.setPointSizeF(std::max(1.0, pixels * pointsPerPixel));
    font.setWeight(weight);
    return font;
}

} // namespace

QFont fontFor(TextRole role, const QFont &body)
{
    switch (role) {
    case TextRole::PageTitle: return scaled(body, body, 20.0 / 13, QFont::DemiBold);
    case TextRole::StatValue: return scaled(body, body, 16.0 / 13, QFont::DemiBold);
    case TextRole::PanelTitle: return scaled(body, body, 15.0 / 13, QFont::DemiBold);
    case TextRole::Body: return body;
    case TextRole::Strong: return scaled(body, body, 1, QFont::Medium);
    case TextRole::SectionTitle: return scaled(body, body, 1, QFont::DemiBold);
    case TextRole::Small: return scaled(body, body, 12.0 / 13, QFont::Normal);
    case TextRole::SmallStrong: return scaled(body, body, 12.0 / 13, QFont::Medium);
    case TextRole::Caption: return scaled(body, body, 11.0 / 13, QFont::Normal);
    case TextRole::GroupLabel: return scaled(body, body, 11.0 / 13, QFont::DemiBold);
    case TextRole::Mono:
        return scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), body, 11.5 / 13, QFont::Normal);
    }
    Q_UNREACHABLE();
}

int rowHeightFor(int token, const QFont &body)
{
    return std::max(token, QFontMetrics(body).height() + 12);
}

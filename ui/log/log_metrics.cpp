// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_metrics.h"

#include "theme/type.h"

#include <QApplication>
#include <QFontInfo>
#include <QLocale>
#include <cmath>
#include <algorithm>

namespace {

/// `font` in the size of `base` times `share`, to half pixels.
QFont scaled(QFont font, const QFont &base, qreal share)
{
    const QFontInfo info(base);
    const qreal pixels = std::round(info.pixelSize() * share * 2) / 2;
    font.setPointSizeF(std::max(1.0, pixels * info.pointSizeF() / std::max(1, info.pixelSize())));
    return font;
}

} // namespace

QFont withoutLigatures(QFont font)
{
    font.setStyleHint(QFont::Monospace);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont logFont()
{
    return logFont({}, QApplication::font());
}

QFont logFontOfSize(QFont font, qreal points)
{
    constexpr qreal Smallest = 6;
    constexpr qreal Largest = 40;
    font.setPointSizeF(std::clamp(points, Smallest, Largest));
    return font;
}

LogMetrics::LogMetrics(const QFont &textFont, Density density)
    : font(textFont)
    , numberFont(scaled(textFont, textFont, 11.0 / 12))
    , noteFont(fontFor(TextRole::Caption, QApplication::font()))
    , numberMetrics(numberFont)
{
    const QFontMetricsF metrics(font);
    const int room = density == Density::Compact ? 2 : 4;
    rowHeight = std::max(logRow(density), int(std::ceil(metrics.height())) + room);
    baseline = std::floor((rowHeight - metrics.height()) / 2) + std::round(metrics.ascent());
    characterWidth = metrics.horizontalAdvance(u'0');
}

int LogMetrics::gutterWidth(qint64 lineCount) const
{
    const int token = lineCount > 99'999 ? 80 : 64;
    const qreal number = numberMetrics.horizontalAdvance(QLocale().toString(lineCount));
    return std::max(token, int(std::ceil(MarkX + MarkSize + 2 + number)) + NumberGap);
}

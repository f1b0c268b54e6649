// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <cmath>

namespace {

/// `font` in the size of `base` times `share`, to half points.
QFont scaled(QFont font, const QFont &base, qreal share)
{
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * share));
    else
        font.setPointSizeF(qRound(base.pointSizeF() * share * 2) / 2.0);
    return font;
}

} // namespace

QFont logFont()
{
    QFont font = scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), QApplication::font(), 12.0 / 13);
    font.setStyleHint(QFont::Monospace);
    // != and -> show as written.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont smallFont(const QFont &font)
{
    return scaled(font, font, 12.0 / 13);
}

LogMetrics::LogMetrics(const QFont &textFont)
    : font(textFont)
    , numberFont(scaled(textFont, textFont, 11.0 / 12))
    , numberMetrics(numberFont)
{
    const QFontMetricsF metrics(font);
    rowHeight = std::max(20, int(std::ceil(metrics.height())) + 4);
    baseline = std::floor((rowHeight - metrics.height()) / 2) + std::round(metrics.ascent());
    characterWidth = metrics.horizontalAdvance(u'0');
}

int LogMetrics::gutterWidth(qint64 lineCount) const
{
    const int token = lineCount > 99'999 ? 80 : 64;
    const qreal number = numberMetrics.horizontalAdvance(QLocale().toString(lineCount));
    return std::max(token, int(std::ceil(MarkX + MarkSize + 4 + number)) + NumberGap);
}

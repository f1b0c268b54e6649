// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QFontMetricsF>

/// The system's monospace font, 12 where the interface has 13, without ligatures.
QFont logFont();
/// A font's small sister, 12 where it has 13: controls and secondary text.
QFont smallFont(const QFont &font);

/// Geometry of a row that follows from the font: heights, gutter, baseline.
struct LogMetrics
{
    static constexpr int MarkX = 6; ///< left edge of the kind mark
    static constexpr int MarkSize = 10;
    static constexpr int NumberGap = 12; ///< between a number and the gutter's edge

    explicit LogMetrics(const QFont &textFont);
    /// 64 px up to 99,999 lines, 80 above, more where the font needs it.
    int gutterWidth(qint64 lineCount) const;

    QFont font;
    QFont numberFont;
    int rowHeight;       ///< 20 px, or what the font needs
    qreal baseline;      ///< of the text, from the top of its row
    qreal characterWidth;
    QFontMetricsF numberMetrics;
};

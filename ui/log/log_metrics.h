// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/density.h"

#include <QFont>
#include <QFontMetricsF>

/// The font of log lines while nobody has chosen another, see theme/type.h.
QFont logFont();
/// A font for log lines: monospace, and without ligatures, so that != and -> show as written.
QFont withoutLigatures(QFont font);

/// The same letters in another size, in points: of those that anybody can read.
QFont logFontOfSize(QFont font, qreal points);

/// Geometry of a row that follows from the font: heights, gutter, baseline.
struct LogMetrics
{
    static constexpr int MarkX = 6; ///< left edge of the kind mark
    static constexpr int MarkSize = 10;
    static constexpr int MarkTarget = 24; ///< from the left edge: where a click is one on the mark
    static constexpr int NumberGap = 12; ///< between a number and the gutter's edge

    explicit LogMetrics(const QFont &textFont, Density density = Density::Standard);
    /// 64 px up to 99,999 lines, 80 above, more where the font needs it.
    int gutterWidth(qint64 lineCount) const;

    QFont font;
    QFont numberFont;
    QFont noteFont; ///< of the words at the right of a linked line
    int rowHeight;       ///< 20 px, 18 when compact, or what the font needs
    qreal baseline;      ///< of the text, from the top of its row
    qreal characterWidth;
    QFontMetricsF numberMetrics;
};

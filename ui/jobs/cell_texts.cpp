// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/cell_texts.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <memory>

const CellTexts::Text &CellTexts::of(const QPainter &painter, const QString &text, const QFont &font, int width)
{
    const Key key{text, &font, width};
    if (const Text *known = m_known.object(key))
        return *known;
    const QFontMetrics metrics = painter.fontMetrics();
    QString line = metrics.elidedText(text, Qt::ElideRight, width);
    // What would begin another line, or leave a gap, is a space.
    const auto isBreak = [](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator; };
    std::replace_if(line.begin(), line.end(), isBreak, QChar(u' '));
    auto laidOut = std::make_unique<Text>();
    laidOut->width = std::min(width, metrics.horizontalAdvance(line));
    laidOut->glyphs.setTextFormat(Qt::PlainText);
    laidOut->glyphs.setText(line);
    laidOut->glyphs.prepare(painter.transform(), painter.font());
    const Text &made = *laidOut;
    m_known.insert(key, laidOut.release());
    return made;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/cell_font.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QVarLengthArray>
#include <algorithm>
#include <cmath>

namespace {

constexpr qreal SameWidth = 1.0 / 64; // of a pixel: what font engines round to

} // namespace

CellFont::CellFont(const QFont &font)
{
    const QFontMetricsF metrics(font);
    m_cell = metrics.horizontalAdvance(u'0');
    const bool isFixed = takeFace(&m_faces[0], font, font.weight()) && takeFace(&m_faces[1], font, QFont::Medium)
        && takeFace(&m_faces[2], font, QFont::DemiBold);
    if (!isFixed)
        m_cell = 0;
}

bool CellFont::takeFace(Face *face, QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    const QFontMetricsF metrics(font);
    QString letters;
    for (char16_t letter = First; letter <= Last; ++letter) {
        if (std::abs(metrics.horizontalAdvance(QChar(letter)) - m_cell) > SameWidth)
            return false;
        letters += QChar(letter);
    }
    face->font = QRawFont::fromFont(font);
    int found = int(face->glyphs.size());
    return face->font.isValid() && face->font.glyphIndexesForChars(letters.constData(), int(letters.size()), face->glyphs.data(), &found)
        && std::find(face->glyphs.begin(), face->glyphs.end(), 0U) == face->glyphs.end();
}

bool CellFont::holds(QStringView text) const
{
    return isUsable() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= First && c <= Last; });
}

void CellFont::draw(QPainter *painter, QPointF baseline, QStringView text, QFont::Weight weight) const
{
    const Face &face = m_faces[weight >= QFont::DemiBold ? 2 : weight == QFont::Medium ? 1 : 0];
    QVarLengthArray<quint32, 256> glyphs;
    QVarLengthArray<QPointF, 256> positions;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u' ')
            continue;
        glyphs.append(face.glyphs[size_t(text[i].unicode() - First)]);
        positions.append({qreal(i) * m_cell, 0});
    }
    if (glyphs.isEmpty())
        return;
    QGlyphRun run;
    run.setRawFont(face.font);
    run.setRawData(glyphs.constData(), positions.constData(), int(glyphs.size()));
    painter->drawGlyphRun(baseline, run);
}

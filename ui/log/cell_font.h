// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QPointF>
#include <QRawFont>
#include <QStringView>
#include <array>

class QPainter;

/// The glyphs of printable ASCII in a fixed-pitch font, looked up once: such text is drawn without being shaped, a cell a
/// character, on the very pixels that Qt's own layout would choose. GUI thread.
class CellFont
{
public:
    static constexpr char16_t First = 0x20;
    static constexpr char16_t Last = 0x7E;

    CellFont() = default;
    explicit CellFont(const QFont &font);

    /// False for a font whose letters differ in width, or whose bold ones differ from the others: lay its text out.
    bool isUsable() const { return m_cell > 0; }
    qreal cell() const { return m_cell; } ///< width of a character

    /// All of it can be drawn.
    bool holds(QStringView text) const;
    /// Writes printable ASCII with the painter's pen.
    void draw(QPainter *painter, QPointF baseline, QStringView text, QFont::Weight weight) const;

private:
    struct Face
    {
        QRawFont font;
        std::array<quint32, Last - First + 1> glyphs{};
    };

    bool takeFace(Face *face, QFont font, QFont::Weight weight);

    std::array<Face, 3> m_faces; ///< the font's own weight, medium, demi-bold
    qreal m_cell = 0;
};

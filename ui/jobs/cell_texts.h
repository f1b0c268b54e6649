// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QStaticText>
#include <QString>

class QFont;
class QPainter;

/// Texts of the cells that were painted, elided and laid out: a table is painted many times with the same ones, and laying
/// a text out takes three times as long as drawing it. Main thread.
class CellTexts
{
public:
    struct Text
    {
        QStaticText glyphs;
        int width = 0; ///< pixels it takes, at most those it was given
    };

    /// One line of `text` in the painter's font, which is `font`, elided at its end to `width`. Valid until the next call.
    const Text &of(const QPainter &painter, const QString &text, const QFont &font, int width);
    /// The fonts changed: they are told apart by their addresses.
    void clear() { m_known.clear(); }

private:
    struct Key
    {
        QString text;
        const QFont *font;
        int width;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.text, key.font, key.width); }
    };

    QCache<Key, Text> m_known{4000}; ///< some screens full
};

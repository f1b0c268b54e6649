// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>

/// Pixels of a colour in a part of a picture.
inline int count(const QImage &image, const QRect &part, QRgb ink)
{
    const QColor color(ink);
    int found = 0;
    const QRect inside = part.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

/// Nothing but this colour is in a part of a picture.
inline bool isAll(const QImage &image, const QRect &part, QRgb color)
{
    const QRect inside = part.intersected(image.rect());
    return count(image, part, color) == inside.width() * inside.height();
}

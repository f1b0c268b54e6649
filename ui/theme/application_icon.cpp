// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/application_icon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

std::span<const int> applicationIconSizes()
{
    static constexpr int sizes[] = {16, 22, 24, 32, 48, 64, 128, 256, 512};
    return sizes;
}

QImage applicationImage(int pixels)
{
    constexpr int SmallDrawing = 24;
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QString file = pixels <= SmallDrawing ? u":/icons/tunewatch-icon-small.svg"_s : u":/icons/tunewatch-icon.svg"_s;
    QSvgRenderer(file).render(&painter, QRectF(0, 0, pixels, pixels));
    return image;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int pixels : applicationIconSizes())
        icon.addPixmap(QPixmap::fromImage(applicationImage(pixels)));
    return icon;
}

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/application_icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

class ApplicationIconEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawImage(rect, applicationImage(int(std::min(rect.width(), rect.height()) * ratio)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return QPixmap::fromImage(applicationImage(std::min(size.width(), size.height())));
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        // What windows ask for; X11 is sent each of them.
        QList<QSize> sizes;
        for (const int pixels : {16, 22, 24, 32, 48, 64, 128, 256})
            sizes << QSize(pixels, pixels);
        return sizes;
    }

    QIconEngine *clone() const override { return new ApplicationIconEngine; } // QIcon owns it
};

} // namespace

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
    return QIcon(new ApplicationIconEngine);
}

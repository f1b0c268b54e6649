// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/application_icon.h"
#include "theme/icons.h"
#include "theme/status_sign.h"

#include "support/test.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int IconCount = int(Icon::Route) + 1;

QImage picture(Icon icon, QRgb ink, int size = 16, qreal ratio = 1)
{
    return iconPixmap(icon, ink, size, ratio).toImage().convertToFormat(QImage::Format_ARGB32);
}

int strength(const QImage &image)
{
    int sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y));
    return sum / 255;
}

/// How far two pictures are apart, in whole pixels.
int distance(const QImage &a, const QImage &b)
{
    int sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y)));
    return sum / 255;
}

/// Strokes that overlap may be rounded by one.
bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= 1 && std::abs(qGreen(a) - qGreen(b)) <= 1 && std::abs(qBlue(a) - qBlue(b)) <= 1;
}

QImage sign(JobStatus status, std::optional<double> fraction)
{
    QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintStatusSign(&painter, status, fraction, QRectF(0, 0, 16, 16), kLight.runFg);
    return image;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDrawingBelongsToAnIcon()
    {
        const QStringList drawings = QDir(u":/icons"_s).entryList({u"*.svg"_s}).filter(QRegularExpression(u"^(?!tunewatch-)"_s));
        QCOMPARE(drawings.size(), qsizetype(IconCount));
    }

    void eachShowsSomethingOfItsOwn()
    {
        std::vector<QImage> pictures;
        for (int i = 0; i < IconCount; ++i)
            pictures.push_back(picture(Icon(i), kLight.text2));
        for (int i = 0; i < IconCount; ++i) {
            QVERIFY2(strength(pictures[size_t(i)]) >= 8, qPrintable(u"icon %1 is blank"_s.arg(i)));
            for (int k = 0; k < i; ++k)
                QVERIFY2(distance(pictures[size_t(i)], pictures[size_t(k)]) >= 6, qPrintable(u"%1 looks like %2"_s.arg(i).arg(k)));
        }
    }

    void isDrawnInTheAskedColourOnly()
    {
        for (int i = 0; i < IconCount; ++i) {
            const QImage image = picture(Icon(i), kDark.failFg, 64);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QRgb pixel = image.pixel(x, y);
                    if (qAlpha(pixel) == 255)
                        QVERIFY(isNear(pixel, kDark.failFg));
                }
            }
        }
    }

    void keepsItsFrameFree()
    {
        for (int i = 0; i < IconCount; ++i) {
            const QImage image = picture(Icon(i), kLight.text, 96);
            for (int k = 0; k < 96; ++k) {
                QVERIFY2(qAlpha(image.pixel(0, k)) + qAlpha(image.pixel(95, k)) + qAlpha(image.pixel(k, 0)) + qAlpha(image.pixel(k, 95)) == 0,
                         qPrintable(u"icon %1 touches the edge"_s.arg(i)));
            }
        }
    }

    void hasAsManyPixelsAsTheScreen_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::addColumn<int>("pixels");
        QTest::newRow("1x") << 1.0 << 16;
        QTest::newRow("1.5x") << 1.5 << 24;
        QTest::newRow("2x") << 2.0 << 32;
        QTest::newRow("3x") << 3.0 << 48;
    }

    void hasAsManyPixelsAsTheScreen()
    {
        QFETCH(qreal, ratio);
        QFETCH(int, pixels);
        QCOMPARE(iconPixmap(Icon::Search, kLight.text, 16, ratio).size(), QSize(pixels, pixels));
        for (const int size : {14, 16, 20}) {
            const QImage shown = iconFor(Icon::Search, kLight).pixmap(QSize(size, size), ratio).toImage();
            QCOMPARE(shown, iconPixmap(Icon::Search, kLight.text2, size, ratio).toImage());
            QCOMPARE(shown.width(), int(std::lround(size * ratio)));
        }
        QImage canvas(3 * pixels, 3 * pixels, QImage::Format_ARGB32_Premultiplied);
        canvas.setDevicePixelRatio(ratio);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        // A crooked corner: the strokes still fall where they fall in the pixmap.
        paintIcon(&painter, Icon::Search, QRectF(10.2, 10.2, 16, 16), kLight.text);
        painter.end();
        const int corner = int(std::lround(10.2 * ratio));
        const QImage cut = canvas.copy(corner, corner, pixels, pixels).convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(distance(cut, picture(Icon::Search, kLight.text, 16, ratio)), 0);
    }

    void showsWhereItIsDisabledOrOn()
    {
        const QIcon icon = iconFor(Icon::Layers, kLight);
        const auto inkOf = [&](QIcon::Mode mode, QIcon::State state) {
            const QImage image = icon.pixmap(QSize(16, 16), 3.0, mode, state).toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) == 255)
                        return QColor(image.pixel(x, y));
            return QColor();
        };
        QCOMPARE(inkOf(QIcon::Normal, QIcon::Off), QColor(kLight.text2));
        QCOMPARE(inkOf(QIcon::Normal, QIcon::On), QColor(kLight.accentText));
        QCOMPARE(inkOf(QIcon::Disabled, QIcon::Off), QColor(kLight.disabled));
        QCOMPARE(inkOf(QIcon::Disabled, QIcon::On), QColor(kLight.disabled));
        QCOMPARE(inkOf(QIcon::Selected, QIcon::Off), QColor(kLight.accentText));
    }

    void everyStatusHasAShape()
    {
        const std::vector<JobStatus> all = {JobStatus::Pending,   JobStatus::Queuing, JobStatus::Running,  JobStatus::Canceling,
                                            JobStatus::Succeeded, JobStatus::Failed,  JobStatus::Canceled, JobStatus::Paused};
        for (size_t i = 0; i < all.size(); ++i)
            for (size_t k = 0; k < i; ++k)
                QVERIFY2(distance(sign(all[i], {}), sign(all[k], {})) >= 6, qPrintable(u"%1 and %2"_s.arg(i).arg(k)));
        QCOMPARE(sign(JobStatus::Other, {}), sign(JobStatus::Pending, {}));
        QCOMPARE(sign(JobStatus::Failed, 0.4), sign(JobStatus::Failed, {}));
    }

    void thePieGrowsClockwiseWithTheProgress()
    {
        // In the middle of each quarter of the pie, clockwise from the top.
        const QPoint quarters[] = {{9, 6}, {9, 9}, {6, 9}, {6, 6}};
        for (int filled = 0; filled <= 4; ++filled) {
            const QImage image = sign(JobStatus::Running, filled / 4.0);
            for (int i = 0; i < 4; ++i)
                QCOMPARE(qAlpha(image.pixel(quarters[i])) > 128, i < filled);
        }
        QCOMPARE(sign(JobStatus::Running, {}), sign(JobStatus::Running, 0.25));
        QCOMPARE(sign(JobStatus::Running, std::nan("")), sign(JobStatus::Running, 0.25));
        QCOMPARE(sign(JobStatus::Running, 7.0), sign(JobStatus::Running, 1.0));
    }

    void theProgramHasAnIconInEverySize()
    {
        const QIcon icon = applicationIcon();
        for (const int pixels : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
            const QImage image = applicationImage(pixels);
            QCOMPARE(image.size(), QSize(pixels, pixels));
            QVERIFY(strength(image) > pixels * pixels / 2);
            QCOMPARE(icon.pixmap(pixels).toImage().convertToFormat(image.format()), image);
        }
        QVERIFY(icon.availableSizes().contains(QSize(16, 16)) && icon.availableSizes().contains(QSize(256, 256)));
        // The small drawing has no margin: its ground reaches the edge.
        QVERIFY(qAlpha(applicationImage(24).pixel(0, 12)) == 255);
        QVERIFY(qAlpha(applicationImage(32).pixel(0, 16)) == 0);
    }
};

TUNEWATCH_TEST(icons, IconsTest)
#include "tst_icons.moc"

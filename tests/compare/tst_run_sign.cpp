// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/run_sign.h"

#include "compare/compared_run.h"
#include "support/test.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <set>

namespace {

/// What a painter leaves in a small picture, in one ink: only the shape counts.
QImage marker(size_t place, const Tokens &tokens)
{
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(QColor(tokens.base));
    QPainter painter(&image);
    paintRunMarker(&painter, place, {12, 12}, 6, tokens, QColor(tokens.base));
    painter.end();
    QImage shape(image.size(), QImage::Format_Mono);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape.setPixel(x, y, image.pixelColor(x, y) != QColor(tokens.base));
    }
    return shape;
}

} // namespace

class RunSignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixRunsDifferInEveryWayInBothThemes()
    {
        for (const Tokens *tokens : {&kLight, &kDark}) {
            std::set<QRgb> colors;
            QList<QList<qreal>> dashes;
            QList<QImage> markers;
            for (size_t place = 0; place < size_t(MostCompared); ++place) {
                colors.insert(runColor(place, *tokens).rgb());
                const QPen pen = runPen(place, 2, *tokens);
                QCOMPARE(pen.color(), runColor(place, *tokens));
                const QList<qreal> dash = pen.style() == Qt::SolidLine ? QList<qreal>() : pen.dashPattern();
                QVERIFY(!dashes.contains(dash));
                dashes << dash;
                const QImage shape = marker(place, *tokens);
                QVERIFY2(!markers.contains(shape), qPrintable(QString::number(place)));
                markers << shape;
            }
            QCOMPARE(colors.size(), size_t(MostCompared));
        }
    }

    void theFirstIsASolidLine()
    {
        QCOMPARE(runPen(0, 2, kLight).style(), Qt::SolidLine);
        QCOMPARE(runPen(2, 2, kLight).dashPattern(), (QList<qreal>{1, 1.5}));
        QCOMPARE(runColor(0, kLight), QColor(kLight.c1));
        QCOMPARE(runColor(5, kDark), QColor(kDark.c6));
    }

    void aSampleFillsItsBox()
    {
        for (size_t place = 0; place < size_t(MostCompared); ++place) {
            QImage image(40, 20, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintRunSample(&painter, place, {8, 0, 24, 20}, kLight, Qt::white);
            painter.end();
            int left = 40;
            int right = 0;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    if (image.pixelColor(x, y) == QColor(Qt::white))
                        continue;
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
            QVERIFY2(left >= 7 && left <= 12, qPrintable(QString::number(left)));
            QVERIFY2(right >= 28 && right <= 33, qPrintable(QString::number(right)));
        }
    }
};

TUNEWATCH_TEST(run_sign, RunSignTest)
#include "tst_run_sign.moc"

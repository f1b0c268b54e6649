// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One record among ten million that stands out is seen, however far away one looks from.

#include "chart/curve_item.h"

#include "support/test.h"

#include <QImage>
#include <QPainter>
#include <QTest>

namespace {

constexpr size_t Points = 10'000'000;
constexpr QSize Size(800, 200);

/// The leftmost and the rightmost dark pixel of a row; empty when it is white.
std::optional<std::pair<int, int>> darkIn(const QImage &image, int row)
{
    std::optional<std::pair<int, int>> dark;
    for (int x = 0; x < image.width(); ++x) {
        if (qGray(image.pixel(x, row)) < 200)
            dark = dark ? std::pair(dark->first, x) : std::pair(x, x);
    }
    return dark;
}

} // namespace

class SpikeTest : public QObject
{
    Q_OBJECT

    training::Pyramid m_values;
    PackedColumn<double> m_x;

    static constexpr size_t Up = 7'654'321;
    static constexpr size_t Down = 2'345'678;

    QImage painted(Range x) const
    {
        PlotState state;
        state.area = QRectF(QPointF(0, 0), QSizeF(Size));
        state.x = x;
        state.y = {0, 2};
        QImage image(Size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintCurve(&painter, state, m_values, m_x, QPen(Qt::black, 1));
        return image;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_values.reserve(Points);
        for (size_t i = 0; i < Points; ++i) {
            m_values.append(i == Up ? 1.9 : i == Down ? 0.1 : 1 + 0.01 * double(i % 3));
            m_x.push_back(double(i));
        }
    }

    void isSeenAtEveryZoom_data()
    {
        QTest::addColumn<double>("share"); // of the run that the picture shows
        QTest::addColumn<size_t>("spike");
        for (const size_t spike : {Up, Down}) {
            for (const double share : {1.0, 0.37, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 2e-6})
                QTest::addRow("record %zu of ten million, %g of the run", spike, share) << share << spike;
        }
    }

    void isSeenAtEveryZoom()
    {
        QFETCH(double, share);
        QFETCH(size_t, spike);
        // A tip half way between two rows is as dark as its place between them: look where its line must pass.
        const int row = spike == Up ? int(Size.height() * (1 - 1.7 / 2)) : int(Size.height() * (1 - 0.3 / 2));
        const double length = double(Points) * share;
        for (const double place : {0.05, 0.31, 0.5, 0.777, 0.95}) { // where in the picture it stands
            const double from = share == 1 ? 0 : double(spike) - length * place;
            const QImage image = painted({from, from + length});
            const std::optional<std::pair<int, int>> dark = darkIn(image, row);
            QVERIFY2(dark, qPrintable(QStringLiteral("at %1").arg(place)));
            const double pixel = (double(spike) - from) / length * Size.width();
            const double nextRecord = Size.width() / length; // the flanks of a spike that is zoomed in on
            QVERIFY2(double(dark->first) >= pixel - nextRecord - 2 && double(dark->second) <= pixel + nextRecord + 2,
                     qPrintable(QStringLiteral("%1 to %2, not %3").arg(dark->first).arg(dark->second).arg(pixel)));
        }
    }
};

TUNEWATCH_TEST(spike, SpikeTest)
#include "tst_spike.moc"

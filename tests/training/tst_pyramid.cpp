// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/pyramid.h"

#include "training/numbers.h"

#include "support/test.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using training::CurvePoint;
using training::Extremes;
using training::NaN;
using training::Pyramid;

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

struct Data
{
    std::vector<double> x;
    std::vector<double> y;
};

Data randomData(std::mt19937 *random, size_t count, double shareOfBreaks)
{
    std::uniform_real_distribution<double> unit(0, 1);
    Data data;
    double x = 0;
    for (size_t i = 0; i < count; ++i) {
        x += unit(*random) < 0.1 ? 0 : unit(*random); // equal x happen: duplicates of a step
        data.x.push_back(x);
        const double kind = unit(*random);
        data.y.push_back(kind < shareOfBreaks / 2 ? NaN
                         : kind < shareOfBreaks   ? Infinity
                                                  : unit(*random) * 20 - 10);
    }
    return data;
}

Pyramid pyramidOf(const std::vector<double> &values)
{
    Pyramid pyramid;
    pyramid.append(values);
    return pyramid;
}

Extremes slowRange(const std::vector<double> &values, size_t first, size_t last)
{
    Extremes found;
    for (size_t i = first; i < last; ++i)
        found.add(float(values[i]));
    return found;
}

/// Pixel column of x, as thinned() cuts them; -1 and `columns` are outside.
int columnOf(double x, double from, double to, int columns)
{
    if (x < from)
        return -1;
    if (x > to)
        return columns;
    for (int column = 1; column < columns; ++column) {
        if (x < from + (to - from) * column / columns)
            return column - 1;
    }
    return columns - 1;
}

} // namespace

class PyramidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesEqualASlowScan()
    {
        std::mt19937 random(11);
        for (const size_t count : {1u, 31u, 32u, 33u, 255u, 256u, 257u, 2048u, 2049u, 20000u}) {
            const Data data = randomData(&random, count, 0.02);
            const Pyramid pyramid = pyramidOf(data.y);
            for (int i = 0; i < 200; ++i) {
                size_t first = random() % (count + 1);
                size_t last = random() % (count + 1);
                if (first > last)
                    std::swap(first, last);
                const Extremes expected = slowRange(data.y, first, last);
                const Extremes actual = pyramid.range(first, last);
                QCOMPARE(actual.min, expected.min);
                QCOMPARE(actual.max, expected.max);
            }
        }
    }

    void growingPointByPointEqualsARebuild()
    {
        std::mt19937 random(12);
        const Data data = randomData(&random, 3000, 0.01);
        Pyramid grown;
        for (size_t count = 1; count <= data.y.size(); ++count) {
            grown.append(data.y[count - 1]);
            if (count % 97 != 0 && count < data.y.size())
                continue;
            const std::vector<double> part(data.y.begin(), data.y.begin() + ptrdiff_t(count));
            const Pyramid rebuilt = pyramidOf(part);
            const std::vector<double> xs(data.x.begin(), data.x.begin() + ptrdiff_t(count));
            QCOMPARE(grown.breaks().size(), rebuilt.breaks().size());
            const std::vector<CurvePoint> a = training::thinned(grown, xs, xs.front() - 1, xs.back() + 1, 40);
            const std::vector<CurvePoint> b =
                training::thinned(rebuilt, xs, xs.front() - 1, xs.back() + 1, 40);
            QVERIFY(a == b);
            const Extremes expected = slowRange(part, 0, count);
            QCOMPARE(grown.range(0, count).min, expected.min);
            QCOMPARE(grown.range(0, count).max, expected.max);
        }
    }

    void logarithmicColumnsLoseNoExtreme()
    {
        std::mt19937 random(14);
        constexpr int columns = 40;
        const Data data = randomData(&random, 20000, 0.01);
        const double from = 0.5;
        const double to = data.x.back();
        const std::vector<CurvePoint> points =
            training::thinned(pyramidOf(data.y), data.x, from, to, columns, training::ColumnSpacing::Logarithmic);
        QVERIFY(points.size() <= columns * 4 + 2);
        for (int column = 0; column < columns; ++column) {
            // A hair inside the edges, which are rounded.
            const double left = from * std::pow(to / from, double(column) / columns) * (1 + 1e-9);
            const double right = from * std::pow(to / from, double(column + 1) / columns) * (1 - 1e-9);
            Extremes expected;
            Extremes actual;
            for (size_t i = 0; i < data.x.size(); ++i) {
                if (data.x[i] >= left && data.x[i] < right)
                    expected.add(float(data.y[i]));
            }
            for (const CurvePoint &point : points) {
                if (point.x >= left && point.x < right)
                    actual.add(point.y);
            }
            QCOMPARE(actual.min, expected.min);
            QCOMPARE(actual.max, expected.max);
        }
        QVERIFY(training::thinned(pyramidOf(data.y), data.x, 0, to, columns, training::ColumnSpacing::Logarithmic).empty());
    }

    void thinningLosesNoExtreme_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("breaks");
        QTest::newRow("far more points than columns") << 20000 << 50 << 0.0;
        QTest::newRow("about four points a column") << 400 << 100 << 0.0;
        QTest::newRow("fewer points than columns") << 30 << 200 << 0.0;
        QTest::newRow("with NaN and infinity") << 5000 << 60 << 0.02;
        QTest::newRow("mostly NaN") << 5000 << 60 << 0.9;
        QTest::newRow("one column") << 1000 << 1 << 0.1;
    }

    void thinningLosesNoExtreme()
    {
        QFETCH(int, points);
        QFETCH(int, columns);
        QFETCH(double, breaks);
        std::mt19937 random(13);
        for (int round = 0; round < 20; ++round) {
            const Data data = randomData(&random, size_t(points), breaks);
            const double span = data.x.back() - data.x.front();
            const double from = data.x.front() + span * double(random() % 100) / 200;
            const double to = from + span * double(1 + random() % 100) / 100;
            checkWindow(data, from, to, columns);
        }
    }

    void aNaNCutsTheLineEvenInsideOnePixel()
    {
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < 1000; ++i) {
            x.push_back(i);
            y.push_back(i == 505 ? NaN : 1);
        }
        const std::vector<CurvePoint> points = training::thinned(pyramidOf(y), x, 0, 999, 10);
        const auto cut =
            std::find_if(points.begin() + 1, points.end(), [](const CurvePoint &p) { return p.startsLine; });
        QVERIFY(cut != points.end());
        QVERIFY(cut->x > 505 && cut->x < 600);
        QVERIFY(std::none_of(cut + 1, points.end(), [](const CurvePoint &p) { return p.startsLine; }));
    }

    void aLineRunsOutOfThePictureOnBothSides()
    {
        const std::vector<double> x{0, 10, 20, 30, 40};
        const std::vector<CurvePoint> points = training::thinned(pyramidOf({0, 1, 2, 3, 4}), x, 15, 25, 100);
        QCOMPARE(points.size(), 3u);
        QCOMPARE(points.front().x, 10.0);
        QCOMPARE(points.back().x, 30.0);
    }

    void emptyQuestionsGetEmptyAnswers()
    {
        QVERIFY(training::thinned(Pyramid(), {}, 0, 1, 100).empty());
        const std::vector<double> x{1, 2};
        QVERIFY(training::thinned(pyramidOf({1, 2}), x, 5, 5, 100).empty());
        QVERIFY(training::thinned(pyramidOf({1, 2}), x, 0, 5, 0).empty());
        QVERIFY(pyramidOf({1, NaN}).range(1, 2).isEmpty());
    }

    void aFiniteDoubleStaysFinite()
    {
        const Pyramid pyramid = pyramidOf({1e300, -1e300});
        QVERIFY(pyramid.breaks().empty());
        QVERIFY(std::isfinite(pyramid.range(0, 2).max));
        QVERIFY(std::isfinite(pyramid.range(0, 2).min));
    }

private:
    static void checkWindow(const Data &data, double from, double to, int columns)
    {
        const std::vector<CurvePoint> thin = training::thinned(pyramidOf(data.y), data.x, from, to, columns);
        std::map<int, Extremes> expected;
        std::map<int, Extremes> actual;
        std::map<int, int> counts;
        for (size_t i = 0; i < data.x.size(); ++i) {
            if (data.x[i] >= from && data.x[i] <= to)
                expected[columnOf(data.x[i], from, to, columns)].add(float(data.y[i]));
        }
        double lastX = -Infinity;
        for (const CurvePoint &point : thin) {
            QVERIFY(std::isfinite(point.y));
            QVERIFY(point.x >= lastX);
            lastX = point.x;
            const int column = columnOf(point.x, from, to, columns);
            actual[column].add(point.y);
            ++counts[column];
        }
        for (const auto &[column, extremes] : expected) {
            QVERIFY2(counts[column] <= 4, qPrintable(QString::number(counts[column])));
            QCOMPARE(actual[column].min, extremes.min);
            QCOMPARE(actual[column].max, extremes.max);
        }
        QVERIFY(counts[-1] <= 1 && counts[columns] <= 1);
        QVERIFY(thin.empty() || thin.front().startsLine);
    }
};

TUNEWATCH_TEST(pyramid, PyramidTest)
#include "tst_pyramid.moc"

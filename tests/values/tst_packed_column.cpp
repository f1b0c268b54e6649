// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers that are packed come back to the bit, whatever they are, and those of a log in a fraction of the memory.

#include "values/metric.h"
#include "values/packed_column.h"

#include "support/test.h"

#include <QTest>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <random>

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();
constexpr int Count = 5000; // some full parts and one that is open

template <typename Value>
int firstDifference(const std::vector<Value> &values)
{
    const PackedColumn<Value> column(values);
    if (column.size() != values.size())
        return 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::bit_cast<quint64>(column[i]) != std::bit_cast<quint64>(values[i]))
            return int(i);
    }
    return -1;
}

std::vector<double> made(const std::function<double(int)> &value)
{
    std::vector<double> values;
    for (int i = 0; i < Count; ++i)
        values.push_back(value(i));
    return values;
}

} // namespace

class PackedColumnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersComeBackToTheBit_data()
    {
        QTest::addColumn<std::vector<double>>("values");
        std::mt19937_64 random(7);
        std::vector<double> anyBits;
        for (int i = 0; i < Count; ++i)
            anyBits.push_back(std::bit_cast<double>(random()));
        const auto decimals = [&random](int digits) {
            return made([&](int) {
                const QByteArray text = QByteArray::number(double(random() % 100'000) / 7919, 'f', digits);
                return text.toDouble();
            });
        };
        QTest::newRow("one value over and over") << made([](int) { return 3.0; });
        QTest::newRow("no value at all") << made([](int) { return NaN; });
        QTest::newRow("two digits") << decimals(2);
        QTest::newRow("four digits") << decimals(4);
        QTest::newRow("twelve digits") << decimals(12);
        QTest::newRow("a learning rate that decays")
            << made([](int i) { return QByteArray::number(1e-4 * (1 - i / 5000.0), 'g', 6).toDouble(); });
        QTest::newRow("seventeen digits") << made([](int i) { return std::sin(i); });
        QTest::newRow("some are missing") << made([](int i) { return i % 3 ? i / 100.0 : NaN; });
        QTest::newRow("infinity among losses") << made([](int i) { return i == 1500 ? Infinity : i == 3000 ? -Infinity : 0.25 * i; });
        QTest::newRow("minus zero") << made([](int i) { return i % 2 ? -0.0 : 0.0; });
        QTest::newRow("a NaN with its sign") << made([](int i) { return i % 2 ? -NaN : 1.5; });
        QTest::newRow("very large beside very small") << made([](int i) { return i % 2 ? 1e300 : 1e-300; });
        QTest::newRow("whole numbers beyond a double's") << made([](int i) { return 9007199254740993.0 + 2 * i; });
        QTest::newRow("far apart") << made([](int i) { return i * 4294967295.0; });
        QTest::newRow("any bits") << anyBits;
    }

    void numbersComeBackToTheBit()
    {
        QFETCH(std::vector<double>, values);
        QCOMPARE(firstDifference(values), -1);
    }

    void wholeNumbersComeBack_data()
    {
        QTest::addColumn<std::vector<qint64>>("values");
        const auto row = [](const char *name, const std::function<qint64(int)> &value) {
            std::vector<qint64> values;
            for (int i = 0; i < Count; ++i)
                values.push_back(value(i));
            QTest::newRow(name) << values;
        };
        constexpr qint64 Most = std::numeric_limits<qint64>::max();
        row("steps", [](int i) { return i * 10LL; });
        row("no step at all", [](int) { return MetricPoint::NoStep; });
        row("some without a step", [](int i) { return i % 5 ? qint64(i) : MetricPoint::NoStep; });
        row("256 of them fill a byte", [](int i) { return qint64(i % 256); });
        row("256 and none", [](int i) { return i % 257 == 256 ? MetricPoint::NoStep : qint64(i % 257); });
        row("65536 apart", [](int i) { return qint64(i % 2) * 65536; });
        row("as far apart as four bytes tell", [](int i) { return qint64(i % 2) * 0xffff'ffffLL; });
        row("that far and none", [](int i) { return i % 3 == 2 ? MetricPoint::NoStep : qint64(i % 3) * 0xffff'ffffLL; });
        row("the largest and the smallest", [](int i) { return i % 2 ? Most : MetricPoint::NoStep + 1; });
        row("negative ones", [](int i) { return -qint64(i) * i; });
    }

    void wholeNumbersComeBack()
    {
        QFETCH(std::vector<qint64>, values);
        QCOMPARE(firstDifference(values), -1);
    }

    void aColumnIsSearchedLikeAVector()
    {
        PackedColumn<qint64> lines;
        for (int i = 0; i < Count; ++i)
            lines.push_back(i * 3);
        QCOMPARE(std::ranges::lower_bound(lines, 6001) - lines.begin(), 2001);
        QCOMPARE(std::upper_bound(lines.begin(), lines.end(), 6000) - lines.begin(), 2001);
        QCOMPARE(*(lines.end() - 1), lines.back());
        QCOMPARE(std::vector<qint64>(lines.begin(), lines.end()).size(), size_t(Count));
    }

    void pointsComeBackAsTheyWere()
    {
        std::vector<MetricPoint> points;
        for (int i = 0; i < Count; ++i)
            points.push_back({.line = i * 10, .step = i % 7 ? i : MetricPoint::NoStep, .epoch = i / 100.0, .value = 1.0 / (i + 1)});
        const std::vector<MetricPoint> read = MetricPoints(points).toVector();
        QCOMPARE(read.size(), points.size());
        QVERIFY(std::memcmp(read.data(), points.data(), points.size() * sizeof(MetricPoint)) == 0);
    }
};

TUNEWATCH_TEST(packed_column, PackedColumnTest)
#include "tst_packed_column.moc"

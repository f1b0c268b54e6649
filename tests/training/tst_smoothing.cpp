// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/smoothing.h"

#include "training/numbers.h"

#include "support/test.h"

#include <QTest>
#include <cmath>
#include <limits>

using training::NaN;

namespace {

constexpr double Inf = std::numeric_limits<double>::infinity();

using Values = std::vector<double>;

bool isSame(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || a == b || std::abs(a - b) < 1e-12;
}

} // namespace

class SmoothingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averages_data()
    {
        QTest::addColumn<Values>("values");
        QTest::addColumn<double>("weight");
        QTest::addColumn<Values>("expected");
        QTest::newRow("nothing gives nothing") << Values{} << 0.6 << Values{};
        QTest::newRow("weight 0 changes nothing") << Values{3, 1, 2} << 0.0 << Values{3, 1, 2};
        // n = 2: (0.5·0.5·4 + 0.5·2) / 0.75; n = 3: (0.125·4 + 0.25·2 + 0.5·1) / 0.875
        QTest::newRow("by hand, half and half")
            << Values{4, 2, 1} << 0.5 << Values{4, 2.0 / 0.75, 1.5 / 0.875};
        // n = 2: (0.6·0.4·1 + 0.4·2) / 0.64
        QTest::newRow("by hand, the default weight") << Values{1, 2} << 0.6 << Values{1, 1.04 / 0.64};
        // last: 0.1, 0.29, 0.561, 0.9049; 1 - 0.9^n: 0.1, 0.19, 0.271, 0.3439
        QTest::newRow("by hand, four records at 0.9")
            << Values{1, 2, 3, 4} << 0.9 << Values{1, 0.29 / 0.19, 0.561 / 0.271, 0.9049 / 0.3439};
        // last: 0.03, 0.0891, 0.086427; 1 - 0.97^n: 0.03, 0.0591, 0.087327
        QTest::newRow("by hand, a spike at 0.97")
            << Values{1, 2, 0} << 0.97 << Values{1, 0.0891 / 0.0591, 0.086427 / 0.087327};
        QTest::newRow("by hand, a NaN in between does not count")
            << Values{1, NaN, 2, Inf, 3} << 0.9 << Values{1, NaN, 0.29 / 0.19, Inf, 0.561 / 0.271};
        QTest::newRow("a constant is left alone to the last bit")
            << Values{0.1, 0.1, 0.1, 0.1} << 0.99 << Values{0.1, 0.1, 0.1, 0.1};
        QTest::newRow("NaN passes through and is not remembered")
            << Values{4, NaN, 2, 1} << 0.5 << Values{4, NaN, 2.0 / 0.75, 1.5 / 0.875};
        QTest::newRow("infinity does as well")
            << Values{Inf, 4, -Inf, 2} << 0.5 << Values{Inf, 4, -Inf, 2.0 / 0.75};
        QTest::newRow("only NaN") << Values{NaN, NaN} << 0.5 << Values{NaN, NaN};
    }

    void averages()
    {
        QFETCH(Values, values);
        QFETCH(double, weight);
        QFETCH(Values, expected);
        const Values actual = training::smoothed(values, weight);
        QCOMPARE(actual.size(), expected.size());
        for (size_t i = 0; i < actual.size(); ++i)
            QVERIFY2(isSame(actual[i], expected[i]),
                     qPrintable(QStringLiteral("%1: %2").arg(i).arg(actual[i], 0, 'g', 17)));
    }

    void aConstantComesBackExactly()
    {
        for (const double value : training::smoothed(Values(1000, 0.1), 0.97))
            QCOMPARE(value == 0.1, true);
    }

    void aCopyGoesOnFromWhereItWasTaken()
    {
        const Values values{5, 3, NaN, 2, 8, 1};
        const Values whole = training::smoothed(values, 0.9);
        training::Ema average(0.9);
        for (size_t i = 0; i < 3; ++i)
            average.add(values[i]);
        training::Ema later = average;
        for (size_t i = 3; i < values.size(); ++i)
            QCOMPARE(later.add(values[i]), whole[i]);
    }

    void aVeryLongSeriesStaysFinite()
    {
        training::Ema average(0.5);
        double last = 0;
        for (int i = 0; i < 5000; ++i)
            last = average.add(i % 2 ? 1 : 3);
        QVERIFY(last > 1 && last < 3);
    }
};

TUNEWATCH_TEST(smoothing, SmoothingTest)
#include "tst_smoothing.moc"

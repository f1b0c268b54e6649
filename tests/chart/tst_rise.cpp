// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/make_run.h"
#include "chart/rise.h"

#include "support/test.h"

#include <QTest>
#include <cmath>
#include <limits>

namespace {

std::vector<float> floats(std::initializer_list<double> values)
{
    std::vector<float> result;
    for (const double value : values)
        result.push_back(float(value));
    return result;
}

} // namespace

class RiseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRiseBeginsAtTheLastMinimum_data()
    {
        QTest::addColumn<std::vector<float>>("smoothed");
        QTest::addColumn<int>("start"); // −1: there is none
        QTest::newRow("it fell, then grew until it broke") << floats({3, 2, 1, 1.5, 4, 14}) << 2;
        QTest::newRow("the last of equal minima") << floats({3, 1, 1.01, 1, 2, 5}) << 3;
        QTest::newRow("a lower valley long before is another story") << floats({3, 0.5, 2, 1, 2, 4}) << 3;
        QTest::newRow("a growth of less than half") << floats({3, 1, 1.1, 1.4}) << -1;
        QTest::newRow("it fell to its end") << floats({5, 4, 3, 2, 1}) << -1;
        QTest::newRow("it rose from the first record on") << floats({1, 2, 3}) << 0;
        QTest::newRow("a wrinkle on the way up") << floats({2, 1, 3, 2.9, 9}) << 1;
        QTest::newRow("nothing before the break") << floats({}) << -1;
        QTest::newRow("losses below zero") << floats({1, -1, 4}) << -1;
        QTest::newRow("a gap in between") << floats({3, 1, NaN, 2, 5}) << 1;
        QTest::newRow("nothing but gaps") << floats({NaN, NaN}) << -1;
    }

    void theRiseBeginsAtTheLastMinimum()
    {
        QFETCH(std::vector<float>, smoothed);
        QFETCH(int, start);
        const std::optional<size_t> found = riseStart(smoothed, smoothed.size());
        QCOMPARE(found ? int(*found) : -1, start);
    }

    void onlyARunThatBreaksHasARise()
    {
        const auto rising = [](int step) { return step < 700 ? 1.0 : std::pow(1.1, (step - 700) / 10.0); };
        QVERIFY(!makeData({.train = rising})->curves->rise);
        const auto broken = makeData({.train = [&](int step) { return step >= 940 ? NaN : rising(step); }}, 0);
        QVERIFY(broken->curves->rise);
        QCOMPARE(broken->train.x(XAxis::Step)[*broken->curves->rise], 700.0);
    }
};

TUNEWATCH_TEST(rise, RiseTest)
#include "tst_rise.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/scroll_position.h"

#include "support/test.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <limits>

class ScrollPositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBarReachesEveryPlace_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::newRow("no line") << qint64(0);
        QTest::newRow("less than a page") << qint64(10);
        QTest::newRow("a million") << qint64(1'000'000);
        QTest::newRow("ten million") << qint64(10'000'000);
        QTest::newRow("more pixels than an int holds") << qint64(1'000'000'000);
        QTest::newRow("more lines than an int holds") << qint64(100'000'000'000);
    }

    void theBarReachesEveryPlace()
    {
        QFETCH(qint64, rows);
        ScrollPosition scroll;
        scroll.setRowHeight(20);
        scroll.setPage(600);
        scroll.setRows(rows);
        QVERIFY(scroll.barMaximum() >= 0);
        QVERIFY(qint64(scroll.barMaximum()) < std::numeric_limits<int>::max());
        scroll.setTop(scroll.fromBar(scroll.barMaximum()));
        QVERIFY(scroll.isAtEnd());
        QCOMPARE(scroll.lastRow(), rows - 1);
        QCOMPARE(scroll.barValue(), scroll.barMaximum());
        scroll.setTop(scroll.fromBar(0));
        QCOMPARE(scroll.firstRow(), 0);
        for (const int tenth : {1, 3, 5, 9}) {
            const int value = int(qint64(scroll.barMaximum()) * tenth / 10);
            scroll.setTop(scroll.fromBar(value));
            QCOMPARE(scroll.barValue(), value);
        }
    }

    void tenMillionLinesAreExactToThePixel()
    {
        ScrollPosition scroll;
        scroll.setPage(600);
        scroll.setRows(10'000'000);
        for (const qint64 top : {qint64(0), qint64(12'345'677), scroll.maxTop() - 1, scroll.maxTop()}) {
            scroll.setTop(top);
            QCOMPARE(scroll.fromBar(scroll.barValue()), top);
            QCOMPARE(scroll.firstRow(), top / 20);
            QCOMPARE(scroll.yOf(scroll.firstRow()), -int(top % 20));
            QCOMPARE(scroll.rowAt(0), top / 20);
        }
    }

    void anUntouchedBarMovesNothing()
    {
        ScrollPosition scroll;
        scroll.setPage(600);
        scroll.setRows(100'000'000'000);
        const qint64 between = 1'234'567'890'123;
        scroll.setTop(between);
        QCOMPARE(scroll.fromBar(scroll.barValue()), between);
    }

    void growthAboveAndBelowKeepsThePlace()
    {
        ScrollPosition scroll;
        scroll.setPage(110);
        scroll.setRows(1000);
        scroll.setTop(3333);
        scroll.setRows(5000);
        QCOMPARE(scroll.top(), 3333);
        scroll.setPage(300);
        QCOMPARE(scroll.top(), 3333);
        scroll.setRows(10);
        QCOMPARE(scroll.top(), 0);
    }

    void unevenRowsAreWalkedToThePixel()
    {
        QRandomGenerator random(7);
        std::vector<int> heights(300);
        for (int &height : heights)
            height = 20 * random.bounded(1, 40);
        std::vector<qint64> tops{0};
        for (const int height : heights)
            tops.push_back(tops.back() + height);
        ScrollPosition scroll;
        scroll.setPage(500);
        scroll.setRows(300);
        scroll.setHeights([&](qint64 row) { return heights[size_t(row)]; });
        const auto pixel = [&] { return tops[size_t(scroll.firstRow())] + scroll.offset(); };
        qint64 expected = 0;
        for (int i = 0; i < 2000; ++i) {
            const int by = random.bounded(-3000, 3100);
            scroll.scrollBy(by);
            expected = std::clamp<qint64>(expected + by, 0, tops.back() - 500);
            QCOMPARE(pixel(), expected);
            QCOMPARE(scroll.yOf(scroll.lastRow()), int(tops[size_t(scroll.lastRow())] - expected));
            const int y = random.bounded(500);
            const auto below = std::upper_bound(tops.begin(), tops.end(), expected + y);
            QCOMPARE(scroll.rowAt(y), qint64(below - tops.begin()) - 1);
            QCOMPARE(scroll.isAtEnd(), expected == tops.back() - 500);
            const auto wanted = random.bounded(300);
            ScrollPosition moved = scroll;
            moved.reveal(wanted, 0, 20);
            QVERIFY(moved.yOf(wanted) >= 0 && moved.yOf(wanted) <= 480);
        }
    }

    void theBarCountsUnevenRowsAsEquallyHigh()
    {
        ScrollPosition scroll;
        scroll.setPage(600);
        scroll.setRows(1'000'000);
        qint64 asked = 0;
        scroll.setHeights([&](qint64 row) {
            ++asked;
            return row % 3 == 0 ? 400 : 20;
        });
        for (const qint64 row : {qint64(0), qint64(1), qint64(3), qint64(500'000), qint64(999'990)}) {
            scroll.setTop(row * 20);
            QCOMPARE(scroll.firstRow(), row);
            QCOMPARE(scroll.offset(), 0);
            QCOMPARE(scroll.fromBar(scroll.barValue()), row * 20);
        }
        scroll.setTop(scroll.fromBar(scroll.barMaximum()));
        QVERIFY(scroll.isAtEnd());
        QCOMPARE(scroll.lastRow(), 999'999);
        scroll.setPlace(300, 399);
        QCOMPARE(scroll.offset(), 399);
        QVERIFY(scroll.top() >= 300 * 20 && scroll.top() < 301 * 20);
        scroll.setHeights({});
        scroll.setPlace(300, 19);
        QCOMPARE(scroll.top(), 300 * 20 + 19);
        QVERIFY2(asked < 1000, "only rows on screen and at the end are measured");
    }
};

TUNEWATCH_TEST(scroll_position, ScrollPositionTest)
#include "tst_scroll_position.moc"

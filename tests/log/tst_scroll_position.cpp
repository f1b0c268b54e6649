// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/scroll_position.h"

#include "support/test.h"

#include <QTest>
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
};

TUNEWATCH_TEST(scroll_position, ScrollPositionTest)
#include "tst_scroll_position.moc"

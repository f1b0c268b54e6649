// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/hit_list.h"

#include "support/test.h"

#include <QTest>
#include <algorithm>

class HitListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSearchedIsKnownByBlock()
    {
        HitList hits;
        hits.set({4, 1000, 0, {}});
        hits.set({5, 1000, 0, {1}});
        hits.set({7, 1000, 0, {2}});
        QVERIFY(hits.hasSearched(4999, 5001));
        QVERIFY(hits.hasSearched(7002, 7002));
        QVERIFY(!hits.hasSearched(5001, 7002));
        QVERIFY(!hits.hasSearched(3999, 5001));
        QVERIFY(!hits.hasSearched(7002, 8000));
    }

    void hitsAreCountedBetweenTwoLines_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<qint64>("count");
        QTest::newRow("the whole log") << qint64(0) << qint64(9999) << qint64(5);
        QTest::newRow("one line that is a hit") << qint64(999) << qint64(999) << qint64(1);
        QTest::newRow("one line that is none") << qint64(998) << qint64(998) << qint64(0);
        QTest::newRow("across two blocks") << qint64(999) << qint64(3000) << qint64(2);
        QTest::newRow("inside a block") << qint64(3001) << qint64(3500) << qint64(1);
        QTest::newRow("behind all") << qint64(3901) << qint64(9999) << qint64(0);
    }

    void hitsAreCountedBetweenTwoLines()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        HitList hits;
        hits.set({0, 1000, 0, {7, 999}});
        hits.set({1, 1000, 0, {}});
        hits.set({3, 1000, 0, {0, 500, 900}});
        QTEST(hits.countIn(first, last), "count");
    }

    void manyHitsAndFewAreTheSameHits_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {1, 2, 7, 15, 16, 17, 100, 999})
            QTest::addRow("each %d lines", step) << step;
    }

    void manyHitsAndFewAreTheSameHits()
    {
        QFETCH(int, step);
        std::vector<quint16> lines;
        for (int line = step / 2; line < 1000; line += step)
            lines.push_back(quint16(line));
        HitList hits;
        hits.set({4, 1000, 0, lines});
        QCOMPARE(hits.count(), qint64(lines.size()));
        for (qint64 line = 3990; line < 5010; ++line) {
            const auto here = std::lower_bound(lines.begin(), lines.end(), line - 4000);
            const bool isHit = here != lines.end() && *here == line - 4000;
            QCOMPARE(hits.contains(line), isHit);
            QCOMPARE(hits.placeOf(line), isHit ? here - lines.begin() + 1 : 0);
            QCOMPARE(hits.atOrAfter(line), here == lines.end() ? -1 : 4000 + *here);
            QCOMPARE(hits.before(line), here == lines.begin() ? -1 : 4000 + *std::prev(here));
            QCOMPARE(hits.countIn(4000, line - 1), here - lines.begin());
        }
    }
};

TUNEWATCH_TEST(hit_list, HitListTest)
#include "tst_hit_list.moc"

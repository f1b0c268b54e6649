// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/hit_list.h"

#include "support/test.h"

#include <QTest>

class HitListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

TUNEWATCH_TEST(hit_list, HitListTest)
#include "tst_hit_list.moc"

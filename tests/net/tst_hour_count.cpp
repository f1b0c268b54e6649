// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/hour_count.h"

#include "support/test.h"

#include <QTest>

using namespace std::chrono_literals;

class HourCountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheLastHour()
    {
        HourCount count;
        const HourCount::Time start = HourCount::Time() + 1000h;
        QCOMPARE(count.value(start), 0);
        count.add(start);
        count.add(start + 30min);
        count.add(start + 30min);
        QCOMPARE(count.value(start + 59min), 3);
        QCOMPARE(count.value(start + 61min), 2);
        QCOMPARE(count.value(start + 95min), 0);
    }

    void anHourLaterTheSameMinuteBeginsAnew()
    {
        HourCount count;
        const HourCount::Time start = HourCount::Time() + 5h;
        for (int i = 0; i < 100'000; ++i)
            count.add(start);
        count.add(start + 60min);
        QCOMPARE(count.value(start + 60min), 1);
        QCOMPARE(count.value(start + 1000h), 0);
    }
};

TUNEWATCH_TEST(hour_count, HourCountTest)
#include "tst_hour_count.moc"

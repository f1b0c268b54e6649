// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/limiter.h"

#include "support/test.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

void praise(Limiter &limiter, int times)
{
    for (int i = 0; i < times; ++i)
        limiter.praise();
}

} // namespace

class LimiterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasRoomUpToItsLimit()
    {
        Limiter limiter(2);
        limiter.enter();
        QVERIFY(limiter.hasRoom());
        limiter.enter();
        QVERIFY(!limiter.hasRoom());
        limiter.leave();
        QVERIFY(limiter.hasRoom());
    }

    void alwaysLetsOneThrough()
    {
        Limiter limiter(0);
        QVERIFY(limiter.hasRoom());
        limiter.throttled(limiter.enter(), {});
        limiter.leave();
        QVERIFY(limiter.hasRoom());
    }

    void aBurstOfRefusalsHalvesItOnce()
    {
        Limiter limiter(6);
        const Limiter::Stamp before = limiter.enter();
        for (int i = 0; i < 6; ++i)
            limiter.throttled(before, {});
        QCOMPARE(limiter.limit(), 3);
        limiter.throttled(limiter.enter(), {});
        QCOMPARE(limiter.limit(), 1);
        limiter.throttled(limiter.enter(), {});
        QCOMPARE(limiter.limit(), 1);
    }

    void fiveGoodAnswersWinOnePlaceBack()
    {
        Limiter limiter(6);
        limiter.throttled(limiter.enter(), {});
        praise(limiter, 4);
        QCOMPARE(limiter.limit(), 3);
        praise(limiter, 1);
        QCOMPARE(limiter.limit(), 4);
        praise(limiter, 100);
        QCOMPARE(limiter.limit(), 6);
    }

    void anotherRefusalStartsTheCountAnew()
    {
        Limiter limiter(6);
        limiter.throttled(limiter.enter(), {});
        praise(limiter, 4);
        limiter.throttled(0, {});
        praise(limiter, 4);
        QCOMPARE(limiter.limit(), 3);
    }

    void aHigherCeilingCountsAtOnceUnlessTheServerIsBusy()
    {
        Limiter limiter(6);
        limiter.setCeiling(16);
        QCOMPARE(limiter.limit(), 16);
        limiter.setCeiling(6);
        QCOMPARE(limiter.limit(), 6);
        limiter.throttled(limiter.enter(), {});
        limiter.setCeiling(16);
        QCOMPARE(limiter.limit(), 3);
        praise(limiter, 1000);
        QCOMPARE(limiter.limit(), 16);
    }

    void theLongestPauseHolds()
    {
        const Limiter::Time now{100s};
        Limiter limiter(6);
        QCOMPARE(limiter.pauseLeft(now).count(), 0);
        limiter.throttled(0, now + 5s);
        limiter.throttled(0, now + 2s);
        QCOMPARE(limiter.pauseLeft(now).count(), 5000);
        QCOMPARE(limiter.pauseLeft(now + 5s - 1ns).count(), 1);
        QCOMPARE(limiter.pauseLeft(now + 5s).count(), 0);
    }
};

TUNEWATCH_TEST(limiter, LimiterTest)
#include "tst_limiter.moc"

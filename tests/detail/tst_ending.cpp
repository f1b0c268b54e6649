// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/ending.h"

#include "jobs/sample_jobs.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

class EndingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void isSaidAsFarAsItCanBeTold_data()
    {
        using Kind = TimeLeft::Kind;
        QTest::addColumn<TimeLeft>("time");
        QTest::addColumn<int>("ago"); // minutes since it was reckoned
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("about");
        const auto about = [](minutes time) { return TimeLeft{Kind::About, time, time, time}; };
        const auto between = [](minutes low, minutes likely, minutes high) {
            return TimeLeft{Kind::Between, likely, low, high};
        };
        QTest::newRow("nothing to reckon with") << TimeLeft() << 0 << u"—"_s << QString();
        QTest::newRow("too early") << TimeLeft{Kind::TooEarly, {}, {}, {}} << 0 << u"—"_s << u"after a few more steps"_s;
        QTest::newRow("to the minute") << about(72min) << 0 << u"1 h 12 min"_s << u"about 15:17"_s;
        QTest::newRow("to five minutes above two hours") << about(203min) << 0 << u"3 h 25 min"_s << u"about 17:28"_s;
        QTest::newRow("the last minutes") << about(7min) << 0 << u"less than 10 min"_s << u"about 14:12"_s;
        QTest::newRow("the last minute") << about(0min) << 0 << u"less than 1 min"_s << u"about 14:05"_s;
        QTest::newRow("time has passed since") << about(72min) << 12 << u"1 h 0 min"_s << u"about 15:05"_s;
        QTest::newRow("is due") << about(72min) << 74 << u"less than 1 min"_s << u"about 14:03"_s;
        QTest::newRow("is long overdue") << about(72min) << 90 << u"—"_s << u"was about 13:47"_s;
        QTest::newRow("a range") << between(65min, 72min, 80min) << 0 << u"1 h 5 to 1 h 20 min"_s << u"about 15:17"_s;
        QTest::newRow("a range below an hour") << between(35min, 40min, 50min) << 0 << u"35 to 50 min"_s << u"about 14:45"_s;
        QTest::newRow("a range that helps nobody") << between(4min, 12min, 30min) << 0 << u"12 min"_s << u"about 14:17"_s;
    }

    void isSaidAsFarAsItCanBeTold()
    {
        QFETCH(TimeLeft, time);
        QFETCH(int, ago);
        QFETCH(QString, left);
        QFETCH(QString, about);
        JobDigest digest;
        digest.timeLeft = time;
        digest.reckonedAt = sample::now().addSecs(-ago * 60);
        const Ending ending = endingOf(digest, Freshness::Current, sample::now());
        QCOMPARE(ending.timeLeft, left);
        QCOMPARE(ending.about, about);
    }

    void isOnlyAMemoryWhenNothingNewIsKnown()
    {
        JobDigest digest;
        digest.timeLeft = {TimeLeft::Kind::About, 72min, 72min, 72min};
        digest.reckonedAt = sample::now();
        const Ending ending = endingOf(digest, Freshness::Old, sample::now());
        QCOMPARE(ending.timeLeft, u"—"_s);
        QCOMPARE(ending.about, u"was about 15:17"_s);
        QCOMPARE(endsText(ending, sample::now()), QString());
    }

    void theChartSaysItInItsWords()
    {
        JobDigest digest;
        digest.timeLeft = {TimeLeft::Kind::About, 72min, 72min, 72min};
        digest.reckonedAt = sample::now();
        const Ending ending = endingOf(digest, Freshness::Current, sample::now());
        QCOMPARE(endsText(ending, sample::now()), u"ends about 15:17"_s);
    }
};

Q_DECLARE_METATYPE(TimeLeft)

TUNEWATCH_TEST(ending, EndingTest)
#include "tst_ending.moc"

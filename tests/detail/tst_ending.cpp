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

    void theServiceIsBelievedFirst_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("in"); // minutes until the service expects the end
        QTest::addColumn<int>("log"); // minutes left by the log; 0 for nothing
        QTest::addColumn<bool>("isOld");
        QTest::addColumn<QString>("words");
        const int running = int(JobStatus::Running);
        QTest::newRow("the log is silent") << running << 72 << 0 << false << u"1 h 12 min (service)|service: 15:17|the service expects its end at 15:17"_s;
        QTest::newRow("the log tells, too") << running << 72 << 37 << false << u"1 h 12 min (service)|service: 15:17|the service expects its end at 15:17"_s;
        QTest::newRow("it has passed, and the log tells") << running << -5 << 37 << false << u"37 min|about 14:42|ends about 14:42"_s;
        QTest::newRow("it has passed") << running << -5 << 0 << false << u"—||"_s;
        QTest::newRow("nothing new is known") << running << 72 << 0 << true << u"—||"_s;
        QTest::newRow("the job is paused") << int(JobStatus::Paused) << 72 << 37 << false << u"—|not while it is paused|"_s;
    }

    void theServiceIsBelievedFirst()
    {
        QFETCH(int, status);
        QFETCH(int, in);
        QFETCH(int, log);
        QFETCH(bool, isOld);
        Job job = sample::job(u"ftjob-1"_s, JobStatus(status));
        job.estimatedEnd.utc = sample::now().addSecs(in * 60);
        JobDigest digest;
        digest.reckonedAt = sample::now();
        if (log > 0)
            digest.timeLeft = {TimeLeft::Kind::About, minutes(log), minutes(log), minutes(log)};
        const Ending ending = endingOf(job, digest, isOld ? Freshness::Old : Freshness::Current, sample::now());
        QTEST(ending.timeLeft + u'|' + ending.about + u'|' + endsText(ending, sample::now()), "words");
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

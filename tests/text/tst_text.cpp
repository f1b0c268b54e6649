// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text.h"

#include "support/test.h"

#include <QTest>
#include <limits>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(std::chrono::seconds)

class TextTest : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now{QDate(2026, 11, 20), QTime(14, 5), Qt::UTC};

    ServiceTime at(const QString &iso) const { return {QDateTime::fromString(iso + u'Z', Qt::ISODate), iso}; }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void timesHaveNoSeconds_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("expected");
        QTest::newRow("C") << QLocale::c() << u"15:17"_s;
        QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"15:17"_s;
        QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates) << u"3:17 PM"_s;
        QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China) << u"15:17"_s;
        QTest::newRow("Finnish") << QLocale(QLocale::Finnish, QLocale::Finland) << u"15.17"_s;
    }

    void timesHaveNoSeconds()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, expected);
        const QLocale before;
        QLocale::setDefault(locale);
        const QString time = text::clock({m_now.date(), QTime(15, 17, 21), Qt::UTC}, m_now);
        QLocale::setDefault(before);
        QCOMPARE(time.simplified().replace(QChar(0x202f), u' '), expected);
    }

    void duration_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seconds below a minute") << 42 << u"42 s"_s;
        QTest::newRow("whole minutes") << 37 * 60 + 59 << u"37 min"_s;
        QTest::newRow("hours and minutes") << 7080 << u"1 h 58 min"_s;
        QTest::newRow("a full hour says its zero minutes") << 3600 << u"1 h 0 min"_s;
        QTest::newRow("days stay hours") << 49 * 3600 << u"49 h 0 min"_s;
        QTest::newRow("nothing yet") << 0 << u"0 s"_s;
        QTest::newRow("an end before the start is no duration") << -5 << u"—"_s;
    }

    void duration()
    {
        QFETCH(int, seconds);
        QFETCH(QString, expected);
        QCOMPARE(text::duration(std::chrono::seconds(seconds)), expected);
    }

    void loss_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("expected");
        QTest::newRow("four decimals in panels") << 0.90958 << 4 << u"0.9096"_s;
        QTest::newRow("three in the table") << 0.90958 << 3 << u"0.910"_s;
        QTest::newRow("a real minus") << -1.5 << 3 << u"−1.500"_s;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 3 << u"NaN"_s;
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << 3 << u"∞"_s;
        QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity() << 4 << u"−∞"_s;
        QTest::newRow("zero is a value") << 0.0 << 3 << u"0.000"_s;
    }

    void loss()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QFETCH(QString, expected);
        QCOMPARE(text::loss(value, decimals), expected);
    }

    void aMissingValueIsADash()
    {
        QCOMPARE(text::loss({}, 4), u"—"_s);
        QCOMPARE(text::tokens({}), u"—"_s);
        QCOMPARE(text::duration({}), u"—"_s);
        QCOMPARE(text::day({}, m_now), u"—"_s);
        QCOMPARE(text::checkpoints({}, 4), u"—"_s);
    }

    void numbersHaveSeparators()
    {
        QCOMPARE(text::tokens(31389440), u"31,389,440"_s);
        QCOMPARE(text::tokens(0), u"0"_s);
        QCOMPARE(text::percent(62), u"62 %"_s);
    }

    void created_data()
    {
        QTest::addColumn<QString>("created");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seconds ago") << u"2026-11-20T14:04:30"_s << u"Just now"_s;
        QTest::newRow("minutes ago") << u"2026-11-20T13:40:00"_s << u"25 min ago"_s;
        QTest::newRow("hours ago, today") << u"2026-11-20T09:18:00"_s << u"4 h ago"_s;
        QTest::newRow("early this morning") << u"2026-11-20T00:01:00"_s << u"14 h ago"_s;
        QTest::newRow("yesterday") << u"2026-11-19T16:53:00"_s << u"Yesterday"_s;
        QTest::newRow("this year") << u"2026-11-18T23:59:00"_s << u"18 Nov"_s;
        QTest::newRow("another year") << u"2025-11-18T10:00:00"_s << u"18 Nov 2025"_s;
        QTest::newRow("a clock two minutes behind") << u"2026-11-20T14:07:00"_s << u"Just now"_s;
        QTest::newRow("in the future") << u"2026-11-23T14:07:00"_s << u"23 Nov"_s;
    }

    void created()
    {
        QFETCH(QString, created);
        QFETCH(QString, expected);
        QCOMPARE(text::day(at(created), m_now), expected);
    }

    void lateLastNightIsNotYetYesterday()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(0, 30), Qt::UTC);
        QCOMPARE(text::day(at(u"2026-11-19T23:50:00"_s), now), u"40 min ago"_s);
    }

    void theDayIsThatOfThePersonsZone()
    {
        const QDateTime now = m_now.toOffsetFromUtc(10 * 3600); // already the 21st there
        QCOMPARE(text::day(at(u"2026-11-20T01:00:00"_s), now), u"Yesterday"_s);
        QCOMPARE(text::clock(m_now.addSecs(-3600), now), QLocale().toString(QTime(23, 5), QLocale::ShortFormat).prepend(u"20 Nov, "_s));
    }

    void theTooltipSaysHowATimeWasRead()
    {
        const ServiceTime time{QDateTime(QDate(2026, 11, 20), QTime(4, 2, 33), Qt::UTC), u"2026-11-20 12:02:33"_s};
        const QString tooltip = text::timeTooltip(time);
        QVERIFY2(tooltip.contains(u"The service wrote 2026-11-20 12:02:33, read as UTC+08:00."_s), qPrintable(tooltip));
        QCOMPARE(text::timeTooltip({{}, u"soon"_s}), u"soon"_s);
    }

    void progress_data()
    {
        QTest::addColumn<JobStatus>("status");
        QTest::addColumn<double>("fraction");
        QTest::addColumn<QString>("expected");
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("a new job") << JobStatus::Pending << unknown << u"Validating files"_s;
        QTest::newRow("running") << JobStatus::Running << 0.62 << u"62 %"_s;
        QTest::newRow("running, almost done") << JobStatus::Running << 0.9999 << u"99 %"_s;
        QTest::newRow("running, all steps done") << JobStatus::Running << 1.0 << u"Saving the model"_s;
        QTest::newRow("running, nothing known") << JobStatus::Running << unknown << u"Running"_s;
        QTest::newRow("succeeded") << JobStatus::Succeeded << 1.0 << u"3 epochs"_s;
        QTest::newRow("failed half way") << JobStatus::Failed << 0.39 << u"Stopped at 39 %"_s;
        QTest::newRow("canceled, nothing known") << JobStatus::Canceled << unknown << u"—"_s;
    }

    void progress()
    {
        QFETCH(JobStatus, status);
        QFETCH(double, fraction);
        QFETCH(QString, expected);
        Job job;
        job.status = status;
        job.hyperParameters = {{u"n_epochs"_s, u"3"_s}};
        JobDigest digest;
        if (fraction == fraction)
            digest.fraction = fraction;
        QCOMPARE(text::progress(job, digest), expected);
    }

    void aStatusNobodyKnowsIsShownAsReceived()
    {
        QCOMPARE(text::status(JobStatus::Other, u"SUSPENDED"_s), u"SUSPENDED"_s);
        QCOMPARE(text::status(JobStatus::Other, {}), u"—"_s);
        QCOMPARE(text::trainingType(u"grpo_v2"_s), u"grpo_v2"_s);
    }

    void aWaitingJobHasNotRun()
    {
        Job job;
        job.created = at(u"2026-11-20T13:00:00"_s);
        job.status = JobStatus::Queuing;
        QVERIFY(!text::runTime(job, m_now));
        job.status = JobStatus::Running;
        QCOMPARE(text::runTime(job, m_now).value(), std::chrono::seconds(65min));
        job.ended = at(u"2026-11-20T13:30:00"_s);
        job.status = JobStatus::Succeeded;
        QCOMPARE(text::runTime(job, m_now).value(), std::chrono::seconds(30min));
        JobDigest digest;
        QCOMPARE(text::runTime(job, digest, m_now).value(), std::chrono::seconds(30min));
        digest.started = job.created.utc.addSecs(280);
        QCOMPARE(text::runTime(job, digest, m_now).value(), std::chrono::seconds(30min - 280s));
        digest.started = job.ended.utc.addSecs(5); // a clock that is a little ahead
        QCOMPARE(text::runTime(job, digest, m_now).value(), std::chrono::seconds(0));
    }
};

TUNEWATCH_TEST(text, TextTest)
#include "tst_text.moc"

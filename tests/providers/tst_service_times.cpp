// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/service_times.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class ServiceTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreRead_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("utc"); // empty for unreadable
        const auto row = [](const char *name, const QString &raw, const QString &utc) {
            QTest::newRow(name) << raw << utc;
        };
        row("a job's time without a zone", u"2026-09-14 10:32:08"_s, u"2026-09-14T02:32:08.000Z"_s);
        row("a checkpoint's", u"2026-09-14T10:48:02"_s, u"2026-09-14T02:48:02.000Z"_s);
        row("with a fraction", u"2026-09-14T10:48:02.5"_s, u"2026-09-14T02:48:02.500Z"_s);
        row("with nanoseconds", u"2026-09-14T10:48:02.123456789"_s, u"2026-09-14T02:48:02.123Z"_s);
        row("a log line's, with a comma", u"2026-09-14 10:36:02,118"_s, u"2026-09-14T02:36:02.118Z"_s);
        row("over midnight", u"2026-09-14 03:00:00"_s, u"2026-09-13T19:00:00.000Z"_s);
        row("Z", u"2026-09-14T10:48:02Z"_s, u"2026-09-14T10:48:02.000Z"_s);
        row("an offset", u"2026-09-14T10:48:02+02:00"_s, u"2026-09-14T08:48:02.000Z"_s);
        row("a western offset with a blank", u"2026-09-14 10:48:02 -0530"_s, u"2026-09-14T16:18:02.000Z"_s);
        row("an offset of hours", u"2026-09-14T10:48:02+08"_s, u"2026-09-14T02:48:02.000Z"_s);
        row("minutes only", u"2026-09-14 10:32"_s, u"2026-09-14T02:32:00.000Z"_s);
        row("a day", u"2026-09-14"_s, u"2026-09-13T16:00:00.000Z"_s);
        row("blanks around", u"  2026-09-14 10:32:08\n"_s, u"2026-09-14T02:32:08.000Z"_s);
        row("epoch seconds", u"1789353128"_s, u"2026-09-14T02:32:08.000Z"_s);
        row("epoch seconds with a fraction", u"1789353128.25"_s, u"2026-09-14T02:32:08.250Z"_s);
        row("epoch milliseconds", u"1789353128500"_s, u"2026-09-14T02:32:08.500Z"_s);
        row("epoch in exponent form", u"1.789353128e9"_s, u"2026-09-14T02:32:08.000Z"_s);
        row("zero", u"0"_s, {});
        row("a negative number", u"-5"_s, {});
        row("a number beyond all calendars", u"1e30"_s, {});
        row("NaN", u"nan"_s, {});
        row("a word", u"yesterday"_s, {});
        row("a day that is none", u"2026-02-30 10:00:00"_s, {});
        row("an hour that is none", u"2026-02-20 25:00:00"_s, {});
        row("cut short", u"2026-09-14 10:3"_s, {});
        row("cut behind the decimal mark", u"2026-09-14 10:32:08."_s, {});
        row("something behind", u"2026-09-14 10:32:08 or so"_s, {});
        row("a zone that is none", u"2026-09-14 10:32:08+99:00"_s, {});
    }

    void timesAreRead()
    {
        QFETCH(QString, raw);
        QFETCH(QString, utc);
        const ServiceTime time = readServiceTime(raw, std::chrono::hours(8));
        QCOMPARE(time.utc.isValid() ? time.utc.toString(Qt::ISODateWithMs) : QString(), utc);
        QCOMPARE(time.raw, raw);
        QCOMPARE(time.isKnown(), !utc.isEmpty());
    }

    void theAccountsOffsetCounts()
    {
        const ServiceTime time = readServiceTime(u"2026-09-14 10:32:08"_s, -std::chrono::minutes(330));
        QCOMPARE(time.utc.toString(Qt::ISODate), u"2026-09-14T16:02:08Z"_s);
    }

    void noTimeIsNoTime()
    {
        QCOMPARE(readServiceTime({}, std::chrono::hours(8)), ServiceTime());
        QCOMPARE(readServiceTime(u"  "_s, std::chrono::hours(8)), ServiceTime());
    }
};

TUNEWATCH_TEST(service_times, ServiceTimesTest)
#include "tst_service_times.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/options.h"

#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class OptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatItCannotUse_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("no key") << u"--port 0"_s << u"--api-key or TUNEWATCH_SIMULATOR_KEY is missing"_s;
        QTest::newRow("a port that is none")
            << u"--api-key k --port 70000"_s << u"--port: cannot use '70000'"_s;
        QTest::newRow("a negative speed") << u"--api-key k --speed=-1"_s << u"--speed: cannot use '-1'"_s;
        QTest::newRow("a time that is none") << u"--api-key k --now noon"_s << u"--now: cannot use 'noon'"_s;
        QTest::newRow("an unknown fault") << u"--api-key k --fault flood"_s << u"unknown fault: flood"_s;
        QTest::newRow("a chance above one")
            << u"--api-key k --fault 429,p=2"_s << u"fault 429: cannot use p=2"_s;
        QTest::newRow("every zeroth")
            << u"--api-key k --fault 429,every=0"_s << u"fault 429: cannot use every=0"_s;
        QTest::newRow("a broken expression")
            << u"--api-key k --fault 500,path=("_s << u"fault 500: cannot use path=("_s;
        QTest::newRow("an option of no fault")
            << u"--api-key k --fault 500,colour=red"_s << u"fault 500: cannot use colour=red"_s;
        QTest::newRow("a style nobody has") << u"--api-key k --style rococo"_s << u"--style: cannot use 'rococo'"_s;
        QTest::newRow("a fifth shape")
            << u"--api-key k --fault 500,shape=5"_s << u"fault 500: cannot use shape=5"_s;
        QTest::newRow("a stray word") << u"--api-key k list"_s << u"unexpected: list"_s;
    }

    void refusesWhatItCannotUse()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, complaint);
        QCOMPARE(sim::parseOptions(u"sim "_s.append(arguments).split(u' ')).error, complaint);
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("with an offset") << u"2026-11-20T14:05:00+08:00"_s << qint64(1795154700000);
        QTest::newRow("in UTC") << u"2026-11-20T06:05:00Z"_s << qint64(1795154700000);
        QTest::newRow("with milliseconds") << u"2026-11-20T06:05:00.250Z"_s << qint64(1795154700250);
    }

    void readsTimes()
    {
        QFETCH(QString, text);
        const auto parsed = sim::parseOptions({u"sim"_s, u"--api-key"_s, u"k"_s, u"--now"_s, text});
        QCOMPARE(parsed.error, QString());
        QTEST(parsed.options.now, "expected");
    }

    void aFaultKeepsAllItsOptions()
    {
        QString error;
        const auto fault =
            sim::parseFault(u"429,p=0.25,every=3,after=2,path=/logs\\?.*(a,b),retry_after=7"_s, &error);
        QVERIFY2(fault, qPrintable(error));
        QCOMPARE(fault->status, 429);
        QCOMPARE(*fault->chance, 0.25);
        QCOMPARE(fault->every, 3);
        QCOMPARE(fault->after, 2);
        QCOMPARE(fault->path.pattern(), u"/logs\\?.*(a,b)"_s);
        QCOMPARE(*fault->retryAfter, 7);
    }

    void strikesAsOftenAsAsked_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("hits");
        QTest::newRow("always") << u"500"_s << u"xxxxxxxxx"_s;
        QTest::newRow("every third") << u"500,every=3"_s << u"..x..x..x"_s;
        QTest::newRow("after four") << u"500,after=4"_s << u"....xxxxx"_s;
        QTest::newRow("elsewhere only") << u"500,path=/other"_s << u"........."_s;
        QTest::newRow("never") << u"500,p=0"_s << u"........."_s;
    }

    void strikesAsOftenAsAsked()
    {
        QFETCH(QString, fault);
        QFETCH(QString, hits);
        QString error;
        sim::FaultPlan plan({*sim::parseFault(fault, &error)}, 1);
        QString seen;
        for (int i = 0; i < 9; ++i)
            seen += plan.next(u"/api/v1/fine-tunes"_s).answer ? u'x' : u'.';
        QCOMPARE(seen, hits);
    }

    void aChanceIsDrawnFromTheSeed()
    {
        QString error;
        const auto half = *sim::parseFault(u"500,p=0.5"_s, &error);
        sim::FaultPlan one({half}, 1);
        sim::FaultPlan same({half}, 1);
        sim::FaultPlan other({half}, 2);
        int hits = 0;
        int differences = 0;
        for (int i = 0; i < 1000; ++i) {
            const bool hit = one.next(u"/"_s).answer;
            QCOMPARE(bool(same.next(u"/"_s).answer), hit);
            differences += bool(other.next(u"/"_s).answer) != hit;
            hits += hit;
        }
        QVERIFY2(hits > 420 && hits < 580, qPrintable(QString::number(hits)));
        QVERIFY(differences > 300);
    }
};

TUNEWATCH_TEST(options, OptionsTest)
#include "tst_options.moc"

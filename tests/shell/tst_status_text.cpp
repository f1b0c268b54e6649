// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/status_text.h"

#include "jobs/sample_jobs.h"
#include "shell/connections.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(ConnectionStatuses)

class StatusTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysHowAllAre_data()
    {
        QTest::addColumn<ConnectionStatuses>("connections");
        QTest::addColumn<QString>("health");
        QTest::addColumn<QString>("update");
        const auto down = [](const QString &id) { return sample::failing(id, id, ErrorKind::Offline); };
        const ConnectionStatus sg = sample::healthy(u"sg"_s, u"Singapore"_s);
        const ConnectionStatus oa = sample::healthy(u"oa"_s, u"OpenAI"_s);
        const ConnectionStatus bj = sample::failing(u"bj"_s, u"Beijing"_s, ErrorKind::RateLimited, 429);
        ConnectionStatus walking = sg;
        walking.state.nextTry = {};
        ConnectionStatus fresh = sg;
        fresh.state = {};
        QTest::newRow("none") << ConnectionStatuses() << u"No connection"_s << QString();
        QTest::newRow("three, all well") << sample::three() << u"3 connections, all healthy"_s
                                         << u"Updated 6 s ago, next in 9 s"_s;
        QTest::newRow("one, well") << ConnectionStatuses{sg} << u"1 connection, healthy"_s
                                   << u"Updated 6 s ago, next in 9 s"_s;
        QTest::newRow("being asked now") << ConnectionStatuses{walking} << u"1 connection, healthy"_s << u"Updated 6 s ago"_s;
        QTest::newRow("two of three") << ConnectionStatuses{sg, bj, oa} << u"2 of 3 connections refreshing"_s
                                      << u"Beijing resumes in 40 s"_s;
        QTest::newRow("no network") << ConnectionStatuses{down(u"a"_s), down(u"b"_s), down(u"c"_s)}
                                    << u"No connection can be reached"_s << u"Last update 13:48, next try in 40 s"_s;
        QTest::newRow("one, no network") << ConnectionStatuses{down(u"a"_s)} << u"No connection can be reached"_s
                                         << u"Last update 13:48, next try in 40 s"_s;
        QTest::newRow("one that fails beside one that does not")
            << ConnectionStatuses{sg, sample::failing(u"b"_s, u"B"_s, ErrorKind::Server)}
            << u"1 of 2 connections refreshing"_s << u"Updated 6 s ago, next in 9 s"_s;
        QTest::newRow("first walk") << ConnectionStatuses{fresh} << u"1 connection, loading"_s << QString();
        QTest::newRow("first walks") << ConnectionStatuses{fresh, sg} << u"2 connections, loading"_s
                                     << u"Updated 6 s ago, next in 9 s"_s;
        QTest::newRow("a rejected key") << ConnectionStatuses{sample::stopped(u"a"_s, u"A"_s, ErrorKind::Unauthorized)}
                                        << u"1 connection, needs a key"_s << u"Last update 13:48"_s;
    }

    void saysHowAllAre()
    {
        QFETCH(ConnectionStatuses, connections);
        QTEST(text::healthOf(connections, sample::now()), "health");
        QTEST(text::updateOf(connections, sample::now()), "update");
    }

    void theSignIsThatOfTheWorst()
    {
        QCOMPARE(text::healthMark(ConnectionStatuses(), sample::now()), HealthMark::None);
        ConnectionStatuses all = sample::three();
        QCOMPARE(text::healthMark(all, sample::now()), HealthMark::Healthy);
        all.push_back(sample::failing(u"d"_s, u"D"_s, ErrorKind::RateLimited, 429));
        QCOMPARE(text::healthMark(all, sample::now()), HealthMark::Throttled);
        all.push_back(sample::stopped(u"e"_s, u"E"_s, ErrorKind::Forbidden));
        QCOMPARE(text::healthMark(all, sample::now()), HealthMark::NeedsKey);
    }

    void warnsFromEighteenSlotsOn()
    {
        ConnectionStatuses all = sample::three();
        all[0].slotsUsed = 17;
        QVERIFY(text::slotWarnings(all).isEmpty());
        all[0].slotsUsed = 18;
        QCOMPARE(text::slotWarnings(all), QStringList{u"Singapore: 18 of 20 job slots used"_s});
        all[1].slotsUsed = 20;
        QCOMPARE(text::slotWarnings(all).constFirst(), u"Beijing: 20 of 20 job slots used"_s);
    }

    void theLimitOfSlotsIsTheAccountsOwn()
    {
        ConnectionStatuses all = sample::three();
        all[0].account.jobSlots = 60;
        all[0].slotsUsed = 57;
        QVERIFY(text::slotWarnings(all).isEmpty());
        all[0].slotsUsed = 58;
        QCOMPARE(text::slotWarnings(all), QStringList{u"Singapore: 58 of 60 job slots used"_s});
    }

    void namesCannotFillPlaceholders()
    {
        ConnectionStatus odd = sample::failing(u"bj"_s, u"%2 %1"_s, ErrorKind::RateLimited, 429);
        QCOMPARE(text::updateOf({odd}, sample::now()), u"%2 %1 resumes in 40 s"_s);
    }
};

TUNEWATCH_TEST(status_text, StatusTextTest)
#include "tst_status_text.moc"

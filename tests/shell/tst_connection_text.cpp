// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection_text.h"

#include "jobs/sample_jobs.h"
#include "shell/connections.h"
#include "support/test.h"

#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class ConnectionTextTest : public QObject
{
    Q_OBJECT

private:
    static ConnectionStatus inPhase(AccountState::Phase phase)
    {
        ConnectionStatus status = sample::healthy(u"sg"_s, u"Singapore"_s);
        status.state.phase = phase;
        return status;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyStateHasItsMark_data()
    {
        QTest::addColumn<ConnectionStatus>("connection");
        QTest::addColumn<HealthMark>("mark");
        const auto failing = [](ErrorKind kind) { return sample::failing(u"sg"_s, u"Singapore"_s, kind); };
        QTest::newRow("well") << sample::healthy(u"sg"_s, u"Singapore"_s) << HealthMark::Healthy;
        QTest::newRow("first walk") << inPhase(AccountState::Phase::Loading) << HealthMark::Loading;
        QTest::newRow("paused") << inPhase(AccountState::Phase::Paused) << HealthMark::Paused;
        QTest::newRow("429") << failing(ErrorKind::RateLimited) << HealthMark::Throttled;
        QTest::newRow("no route") << failing(ErrorKind::Offline) << HealthMark::Unreachable;
        QTest::newRow("no answer in time") << failing(ErrorKind::Timeout) << HealthMark::Unreachable;
        QTest::newRow("500") << failing(ErrorKind::Server) << HealthMark::Retrying;
        QTest::newRow("certificate") << failing(ErrorKind::Tls) << HealthMark::Retrying;
        QTest::newRow("rejected key") << sample::stopped(u"sg"_s, u"Singapore"_s, ErrorKind::Unauthorized)
                                      << HealthMark::NeedsKey;
        ConnectionStatus keyless = inPhase(AccountState::Phase::Loading);
        keyless.isAsked = false;
        QTest::newRow("no key in this run") << keyless << HealthMark::NeedsKey;
        ConnectionStatus silent = sample::healthy(u"sg"_s, u"Singapore"_s);
        silent.state.silentUntil = sample::now().addSecs(5);
        QTest::newRow("a log question was throttled") << silent << HealthMark::Throttled;
        silent.state.silentUntil = sample::now().addSecs(-1);
        QTest::newRow("the pause is over") << silent << HealthMark::Healthy;
        ConnectionStatus rejected = sample::stopped(u"sg"_s, u"Singapore"_s, ErrorKind::Unauthorized);
        rejected.state.silentUntil = sample::now().addSecs(5);
        QTest::newRow("a key rejected during a pause") << rejected << HealthMark::NeedsKey;
    }

    void everyStateHasItsMark()
    {
        QFETCH(ConnectionStatus, connection);
        QFETCH(HealthMark, mark);
        QCOMPARE(text::healthMark(connection, sample::now()), mark);
    }

    void aPauseIsCountedOnlyWhileItsEndIsKnown()
    {
        ConnectionStatus throttled = sample::failing(u"bj"_s, u"Beijing"_s, ErrorKind::RateLimited, 429);
        QCOMPARE(text::pauseLeft(throttled, sample::now()), std::optional(std::chrono::seconds(40)));
        QCOMPARE(text::pauseLeft(throttled, sample::now().addSecs(50)), std::optional(std::chrono::seconds(0)));
        throttled.state.nextTry = {}; // it is being asked
        QVERIFY(!text::pauseLeft(throttled, sample::now()));
        QVERIFY(!text::pauseLeft(sample::healthy(u"bj"_s, u"Beijing"_s), sample::now()));
    }

    void saysAllThatIsKnownAndNothingElse()
    {
        ConnectionStatus well = sample::healthy(u"sg"_s, u"Singapore"_s);
        well.slotsUsed = 18;
        QCOMPARE(text::facts(well, sample::now()),
                 (QStringList{u"Model Studio, example.invalid"_s, u"Healthy"_s, u"Last refresh 14:04"_s,
                              u"Next refresh in 9 s"_s, u"Answered in 120 ms"_s, u"240 requests in the last hour"_s,
                              u"18 of 20 running or succeeded jobs"_s}));
        well.state.lacksList = true;
        QVERIFY(text::facts(well, sample::now()).contains(u"Lists no jobs. They are opened by their IDs."_s));
        ConnectionStatus fresh;
        fresh.service = u"Model Studio"_s;
        QCOMPARE(text::facts(fresh, sample::now()), (QStringList{u"Model Studio"_s, u"Loading"_s, u"Not refreshed yet"_s}));
    }

    void saysWhyAConnectionRests_data()
    {
        QTest::addColumn<ConnectionStatus>("connection");
        QTest::addColumn<QString>("why");
        QTest::newRow("throttled") << sample::failing(u"sg"_s, u"Singapore"_s, ErrorKind::RateLimited, 429, u"Throttling"_s)
            << u"Too many requests (429 Throttling). Refreshing again in 40 s. Other connections are not affected."_s;
        QTest::newRow("paused") << inPhase(AccountState::Phase::Paused) << u"Paused by you until you resume it"_s;
        QTest::newRow("rejected key") << sample::stopped(u"sg"_s, u"Singapore"_s, ErrorKind::Unauthorized)
            << u"It may be revoked or belong to another region. Saved jobs stay readable."_s;
    }

    void saysWhyAConnectionRests()
    {
        QFETCH(ConnectionStatus, connection);
        QFETCH(QString, why);
        QCOMPARE(text::facts(connection, sample::now()).constLast(), why);
    }

    void aPresetIsItsRegion()
    {
        Account account;
        account.provider = u"dashscope"_s;
        account.baseUrl = QUrl(u"https://dashscope-intl.aliyuncs.com/api/v1"_s);
        QCOMPARE(text::region(account), u"Singapore"_s);
        account.baseUrl = QUrl(u"http://127.0.0.1:8080/api/v1"_s);
        QCOMPARE(text::region(account), u"127.0.0.1"_s);
    }
};

Q_DECLARE_METATYPE(ConnectionStatus)

TUNEWATCH_TEST(connection_text, ConnectionTextTest)
#include "tst_connection_text.moc"

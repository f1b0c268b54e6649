// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person sees before, and without, any answer of a service.

#include "monitor_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

class OfflineStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStoreIsFullBeforeTheFirstByte()
    {
        const QTemporaryDir directory;
        Connection connection;
        {
            ScriptedService service([](const Question &q) { return serve(q, 250, 20); });
            connection = connectionTo(service.baseUrl());
            fillArchive(directory.path(), connection, 20);
        }
        Monitor monitor(setup(directory.path(), {}));
        QSignalSpy changed(&monitor, &Monitor::accountChanged);
        QVERIFY(!monitor.start().storage);
        QCOMPARE(monitor.jobs().size(), 250);
        QVERIFY(monitor.accountState(connection.account.id).asOf.isValid());
        QCOMPARE(changed.size(), 0);
        const Job *job = monitor.jobs().find({connection.account.id, u"ft-7"_s});
        QVERIFY(job);
        QCOMPARE(job->name, u"name of ft-7"_s);
        // Without a key nothing is asked, and the account says since when it is as it is.
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(changed.last().at(0).value<AccountState>().asOf.isValid());
        QVERIFY(!changed.last().at(0).value<AccountState>().error);
    }

    void aDeadServiceLeavesEverythingThere()
    {
        const QTemporaryDir directory;
        Connection connection;
        {
            ScriptedService service([](const Question &q) { return serve(q, 5, 20); });
            connection = connectionTo(service.baseUrl());
            fillArchive(directory.path(), connection, 20);
        }
        Monitor monitor(setup(directory.path(), {connection}));
        monitor.start();
        const QString id = connection.account.id;
        QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Failing);
        QCOMPARE(monitor.accountState(id).error->kind, ErrorKind::Offline);
        QVERIFY(monitor.accountState(id).asOf.isValid());
        QCOMPARE(monitor.jobs().size(), 5);
    }

    void aClockOffByHoursIsNoticed_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("seven hours ahead") << 7;
        QTest::newRow("two days behind") << -48;
    }

    void aClockOffByHoursIsNoticed()
    {
        QFETCH(int, hours);
        const QTemporaryDir directory;
        ScriptedService service([](const Question &q) {
            ScriptedService::Answer answer = serve(q, 3, 20);
            answer.date = QDateTime::currentDateTimeUtc();
            return answer;
        });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor::Setup offClock = setup(directory.path(), {connection});
        offClock.now = QDateTime::currentDateTimeUtc().addSecs(hours * 3600);
        Monitor monitor(std::move(offClock));
        monitor.start();
        QTRY_VERIFY(monitor.accountState(connection.account.id).clockSkew);
        const auto skew = *monitor.accountState(connection.account.id).clockSkew;
        QVERIFY(std::chrono::abs(skew - std::chrono::hours(hours)) < std::chrono::minutes(2));
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        QCOMPARE(monitor.jobs().size(), 3);
    }

    void aClockThatIsRightIsNoNews()
    {
        const QTemporaryDir directory;
        ScriptedService service([](const Question &q) {
            ScriptedService::Answer answer = serve(q, 3, 20);
            answer.date = QDateTime::currentDateTimeUtc();
            return answer;
        });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(directory.path(), {connection}));
        monitor.start();
        QTRY_COMPARE(monitor.accountState(connection.account.id).phase, AccountState::Phase::Ready);
        QVERIFY(!monitor.accountState(connection.account.id).clockSkew);
    }
};

TUNEWATCH_TEST(offline_start, OfflineStartTest)
#include "tst_offline_start.moc"

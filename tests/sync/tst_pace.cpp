// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/pace.h"

#include "support/test.h"

#include <QTest>

using namespace std::chrono_literals;

class PaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListIsAskedByWhatIsGoingOn_data()
    {
        QTest::addColumn<int>("running");
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("all");
        QTest::addColumn<int>("seconds");
        QTest::newRow("a job runs") << 1 << 3 << 96 << 15;
        QTest::newRow("jobs only wait") << 0 << 1 << 96 << 60;
        QTest::newRow("all have ended") << 0 << 0 << 96 << 300;
        QTest::newRow("no job at all: a person waits for the first") << 0 << 0 << 0 << 15;
    }

    void theListIsAskedByWhatIsGoingOn()
    {
        QFETCH(int, running);
        QFETCH(int, waiting);
        QFETCH(int, all);
        QFETCH(int, seconds);
        QCOMPARE(listInterval(Pace(), running, waiting, all), std::chrono::seconds(seconds));
    }

    void afterFailuresItWaitsLonger_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("hint");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("seconds");
        QTest::newRow("offline, first") << ErrorKind::Offline << 0 << 1 << 5;
        QTest::newRow("offline, third") << ErrorKind::Offline << 0 << 3 << 20;
        QTest::newRow("offline for long") << ErrorKind::Offline << 0 << 20 << 60;
        QTest::newRow("throttled without a hint") << ErrorKind::RateLimited << 0 << 1 << 30;
        QTest::newRow("throttled for long") << ErrorKind::RateLimited << 0 << 9 << 600;
        QTest::newRow("throttled with a hint") << ErrorKind::RateLimited << 42 << 5 << 42;
        QTest::newRow("a server error with a hint is not hurried") << ErrorKind::Server << 90 << 1 << 90;
        QTest::newRow("billing is not hammered") << ErrorKind::Billing << 0 << 1 << 600;
    }

    void afterFailuresItWaitsLonger()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, hint);
        QFETCH(int, failures);
        QFETCH(int, seconds);
        Error error;
        error.kind = kind;
        if (hint > 0)
            error.retryAfter = std::chrono::seconds(hint);
        QCOMPARE(pauseAfter(Pace(), error, failures), std::chrono::seconds(seconds));
    }

    void aQuietLogIsAskedLessOften()
    {
        QCOMPARE(logInterval(Pace(), 0), 3000ms);
        QCOMPARE(logInterval(Pace(), 1), 3000ms);
        QCOMPARE(logInterval(Pace(), 2), 4500ms);
        QCOMPARE(logInterval(Pace(), 50), 10'000ms);
    }
};

TUNEWATCH_TEST(pace, PaceTest)
#include "tst_pace.moc"

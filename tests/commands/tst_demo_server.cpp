// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/demo_server.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

class DemoServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatEndsLaterHasStarted_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("killed") << true;
        QTest::newRow("asked to end") << false;
    }

    void whatEndsLaterHasStarted()
    {
        QFETCH(bool, isKilled);
        DemoServer server({});
        QSignalSpy ready(&server, &DemoServer::ready);
        QSignalSpy failed(&server, &DemoServer::failed);
        server.start();
        QTRY_COMPARE(ready.size(), 1);
        auto *process = server.findChild<QProcess *>();
        QVERIFY(process);
        isKilled ? process->kill() : process->terminate();
        QTRY_COMPARE(process->state(), QProcess::NotRunning);
        QVERIFY(failed.isEmpty());
    }

    void whatEndsBeforeItIsReadyHasFailedOnce()
    {
        DemoServer server({});
        QSignalSpy ready(&server, &DemoServer::ready);
        QSignalSpy failed(&server, &DemoServer::failed);
        server.start();
        auto *process = server.findChild<QProcess *>();
        QVERIFY(process);
        process->kill(); // no event is read before its end: its origin is not
        process->waitForFinished();
        QTRY_COMPARE(failed.size() + ready.size(), 1);
        QTest::qWait(0);
        QCOMPARE(failed.size() + ready.size(), 1);
    }
};

TUNEWATCH_TEST(demo_server, DemoServerTest)
#include "tst_demo_server.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person says about the room that logs take.

#include "archive/archive_reader.h"
#include "monitor_bench.h"

#include "support/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

class RoomOfLogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepingLogsCompleteIsAChoiceThatStays()
    {
        const QTemporaryDir dir;
        ScriptedService service([](const Question &q) { return serve(q, 1, 30'000); });
        const Connection connection = connectionTo(service.baseUrl());
        const JobKey key{connection.account.id, u"ft-0"_s};
        {
            Monitor monitor(setup(dir.path(), {connection}));
            monitor.start();
            monitor.setKeepsCompleteLogs(connection.account.id, false);
            QVERIFY(!monitor.connections().front().account.keepsCompleteLogs);
            // Who edits the connection does not lose it.
            Connection edited = connection;
            edited.account.name = u"Renamed"_s;
            monitor.addConnection(edited);
            QVERIFY(!monitor.connections().front().account.keepsCompleteLogs);
            monitor.watch(key);
            QTRY_COMPARE(monitor.logState(key).heldLines, 3000); // the first block and the tail
        }
        Monitor monitor(setup(dir.path(), {connection}));
        monitor.start();
        QVERIFY(!monitor.connections().front().account.keepsCompleteLogs);
        monitor.watch(key);
        monitor.viewport(key, 15'100, 15'160);
        QTRY_COMPARE(monitor.logState(key).heldLines, 6000);
        monitor.setKeepsCompleteLogs(connection.account.id, true);
        QTRY_COMPARE(monitor.logState(key).heldLines, 30'000);
    }

    void keepingLogsAndPausingDoNotUndoEachOther_data()
    {
        QTest::addColumn<bool>("isPausedFirst");
        QTest::newRow("paused, then told to keep less") << true;
        QTest::newRow("told to keep less, then paused") << false;
    }

    void keepingLogsAndPausingDoNotUndoEachOther()
    {
        QFETCH(bool, isPausedFirst);
        const QTemporaryDir dir;
        ScriptedService service([](const Question &q) { return serve(q, 1, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        const QString id = connection.account.id;
        {
            Monitor monitor(setup(dir.path(), {connection}));
            monitor.start();
            QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Ready);
            if (isPausedFirst)
                monitor.setPaused(id, true);
            monitor.setKeepsCompleteLogs(id, false);
            if (!isPausedFirst)
                monitor.setPaused(id, true);
            QTRY_COMPARE(monitor.accountState(id).phase, AccountState::Phase::Paused);
        }
        const auto reader = ArchiveReader::open(dir.path());
        const auto kept = (*reader)->accounts();
        QCOMPARE(kept->size(), size_t(1));
        QVERIFY(kept->front().account.isPaused);
        QVERIFY(!kept->front().account.keepsCompleteLogs);
        Monitor next(setup(dir.path(), {}));
        next.start();
        QVERIFY(next.connections().front().account.isPaused);
        QVERIFY(!next.connections().front().account.keepsCompleteLogs);
    }

    void aRemovedLogIsFetchedAgainWhenItIsOpened()
    {
        const QTemporaryDir dir;
        ScriptedService service([](const Question &q) { return serve(q, 2, 5000); });
        const Connection connection = connectionTo(service.baseUrl());
        fillArchive(dir.path(), connection, 5000);
        const JobKey key{connection.account.id, u"ft-0"_s};
        Monitor monitor(setup(dir.path(), {connection}));
        QSignalSpy removed(&monitor, &Monitor::logsRemoved);
        monitor.start();
        monitor.removeLogs({key});
        QTRY_COMPARE(removed.size(), 1);
        const auto reader = ArchiveReader::open(dir.path());
        QVERIFY((*reader)->logSizes().value().empty());
        const LogIndex index = (*reader)->logIndex(key).value();
        QCOMPARE((*reader)->facts(index.id).value().size(), 5u);
        monitor.watch(key);
        QTRY_COMPARE(monitor.logState(key).heldLines, 5000);
        // What is open stays.
        monitor.removeLogs({key});
        QTRY_COMPARE(removed.size(), 2);
        QCOMPARE((*reader)->logIndex(key)->heldLines(), 5000);
    }
};

TUNEWATCH_TEST(room, RoomOfLogsTest)
#include "tst_room.moc"

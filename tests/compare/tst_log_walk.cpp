// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/log_walk.h"

#include "monitor.h"
#include "monitor/monitor_bench.h"
#include "support/scripted_service.h"
#include "support/test.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using namespace std::chrono_literals;
using Question = ScriptedService::Question;

class LogWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLogIsHeldInTheEnd()
    {
        QTemporaryDir directory;
        ScriptedService service([](const Question &question) { return serve(question, 4, 2500); });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(directory.path(), {connection}));
        monitor.start();
        QTRY_COMPARE(monitor.jobs().size(), 4);
        std::vector<JobKey> keys;
        for (const char *id : {"ft-2", "ft-0", "ft-3"})
            keys.push_back({connection.account.id, QString::fromLatin1(id)});
        QSet<QString> held;
        connect(&monitor, &Monitor::logGrown, this, [&](const LogGrowth &growth) {
            if (growth.state.total == 2500 && growth.state.heldLines == 2500)
                held.insert(growth.state.job.id);
        });
        LogWalk walk(monitor, nullptr);
        walk.walk(keys);
        QVERIFY(!walk.isSettled());
        QTRY_VERIFY(walk.isSettled());
        QCOMPARE(held, (QSet<QString>{u"ft-2"_s, u"ft-0"_s, u"ft-3"_s}));
    }

    void aJobThatIsNotKnownOrHasNoLogHoldsNothingUp()
    {
        QTemporaryDir directory;
        ScriptedService service([](const Question &question) {
            const bool isSilent = question.path.contains(u"ft-1"_s) && question.path.endsWith(u"/logs"_s);
            return isSilent ? ScriptedService::error(404, u"NotFound"_s) : serve(question, 3, 10);
        });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(directory.path(), {connection}));
        monitor.start();
        QTRY_COMPARE(monitor.jobs().size(), 3);
        const auto key = [&](const QString &id) { return JobKey{connection.account.id, id}; };
        LogWalk walk(monitor, nullptr);
        walk.setPatience(300ms);
        walk.walk({key(u"nobody"_s), key(u"ft-1"_s), key(u"ft-2"_s)});
        QTRY_VERIFY(walk.isSettled());
        QCOMPARE(monitor.watched(), key(u"ft-2"_s));
        walk.stop();
        QVERIFY(walk.isSettled());
    }

    void aJobThatIsAddedIsWalkedToAndOneThatIsTakenOutIsNot()
    {
        QTemporaryDir directory;
        ScriptedService service([](const Question &question) { return serve(question, 3, 10); });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(directory.path(), {connection}));
        monitor.start();
        QTRY_COMPARE(monitor.jobs().size(), 3);
        const auto key = [&](const QString &id) { return JobKey{connection.account.id, id}; };
        LogWalk walk(monitor, nullptr);
        walk.walk({key(u"ft-0"_s), key(u"ft-1"_s)});
        walk.walk({key(u"ft-2"_s)});
        QCOMPARE(monitor.watched(), key(u"ft-2"_s));
        QTRY_VERIFY(walk.isSettled());
        QCOMPARE(monitor.watched(), key(u"ft-2"_s));
    }
};

TUNEWATCH_TEST(log_walk, LogWalkTest)
#include "tst_log_walk.moc"

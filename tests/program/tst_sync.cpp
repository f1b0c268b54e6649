// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program_process.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList decoded(const QList<QByteArray> &jsonLines)
{
    QStringList lines;
    for (const QByteArray &line : jsonLines)
        lines << QJsonDocument::fromJson('[' + line + ']').array().first().toString();
    return lines;
}

/// Only jobs that have ended: the others' logs grow while the test reads them.
QStringList endedJobs(const SimulatorProcess &simulator)
{
    QStringList ids;
    for (const QJsonObject &job : simulator.jobs()) {
        const QString status = job.value(u"status"_s).toString();
        if (status == u"SUCCEEDED" || status == u"FAILED" || status == u"CANCELED")
            ids << job.value(u"job_id"_s).toString();
    }
    return ids;
}

/// Lines that the simulator served more than once to a client that had stored them.
qint64 linesServedTwice(const std::vector<QJsonObject> &record)
{
    QHash<QString, QSet<qint64>> served;
    qint64 twice = 0;
    for (const QJsonObject &request : record) {
        if (request.value(u"status"_s).toInt() != 200 || !request.value(u"fault"_s).toString().isEmpty())
            continue;
        const qint64 first = request.value(u"first"_s).toInteger();
        const qint64 count = request.value(u"count"_s).toInteger();
        QSet<qint64> &lines = served[request.value(u"path"_s).toString()];
        for (qint64 line = first; line < first + count; ++line) {
            twice += lines.contains(line) ? 1 : 0;
            lines.insert(line);
        }
    }
    return twice;
}

} // namespace

class SyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsArchivedExactlyAsServed_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("on a good day") << QStringList{};
        QTest::newRow("while connections break, answers are cut, the service throttles and jobs are inserted")
            << QStringList{u"--fault"_s, u"reset,every=5"_s, u"--fault"_s, u"429,p=0.05,retry_after=1"_s, u"--fault"_s,
                           u"truncate,p=0.05"_s, u"--fault"_s, u"insert"_s};
    }

    void everythingIsArchivedExactlyAsServed()
    {
        QFETCH(QStringList, faults);
        const SimulatorProcess plain({u"--jobs"_s, u"120"_s, u"--speed"_s, u"0"_s, u"--seed"_s, u"7"_s, u"--now"_s,
                                      u"2026-11-20T14:05:00+08:00"_s});
        const SimulatorProcess simulator(QStringList{u"--jobs"_s, u"120"_s, u"--speed"_s, u"0"_s, u"--seed"_s, u"7"_s,
                                                     u"--now"_s, u"2026-11-20T14:05:00+08:00"_s}
                                         + faults);
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const Finished sync = program.run({u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s});
        QVERIFY2(sync.exitCode == 0, sync.err.constData());

        const Finished jobs = program.run({u"export"_s, u"jobs"_s, u"--format"_s, u"json"_s});
        QCOMPARE(jobs.exitCode, 0);
        QSet<QString> archived;
        for (const QJsonValue job : QJsonDocument::fromJson(jobs.out).array())
            archived.insert(job.toObject().value(u"id"_s).toString());
        QCOMPARE(archived.size(), 120);
        int compared = 0;
        for (const QString &id : endedJobs(plain)) {
            if (!archived.contains(id))
                continue; // the jobs inserted while walking have ids of their own
            const Finished log = program.run({u"export"_s, u"log"_s, id, u"--format"_s, u"jsonl"_s});
            QVERIFY2(log.exitCode == 0, log.err.constData());
            QVERIFY2(decoded(log.outLines()) == plain.log(id), qPrintable(id));
            ++compared;
        }
        QVERIFY(compared > 100);
    }

    void aSecondPassAsksForNoStoredLine()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"20"_s, u"--speed"_s, u"0"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const QStringList arguments{u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s};
        QCOMPARE(program.run(arguments).exitCode, 0);
        QCOMPARE(program.run(arguments).exitCode, 0);
        QCOMPARE(linesServedTwice(simulator.record()), 0);
    }

    void killedAtAnyMomentItGoesOnWhereItStopped()
    {
        const SimulatorProcess simulator(
            {u"--jobs"_s, u"1"_s, u"--log-lines"_s, u"60000"_s, u"--speed"_s, u"0"_s, u"--latency"_s, u"5"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const QStringList arguments{u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s};
        int killed = 0;
        for (int i = 0; i < 20; ++i)
            killed += program.runAndKill(arguments, 20 + int(QRandomGenerator::global()->bounded(60))) ? 1 : 0;
        QVERIFY(killed > 0);
        const Finished last = program.run(arguments);
        QVERIFY2(last.exitCode == 0, last.err.constData());

        const QString id = simulator.jobs().front().value(u"job_id"_s).toString();
        // What was on its way to a killed program may be asked for again; what it had stored may not. At most six answers
        // were on their way each time.
        const auto record = simulator.record();
        QVERIFY(linesServedTwice(record) <= qint64(killed) * 6 * 1000);
        const Finished log = program.run({u"export"_s, u"log"_s, id, u"--format"_s, u"jsonl"_s});
        QCOMPARE(decoded(log.outLines()), simulator.log(id));
    }

    void aWrongKeyIsSaidAndEndsWithTwo()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"3"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path(), "sk-wrong");
        const Finished sync = program.run({u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s});
        QCOMPARE(sync.exitCode, 2);
        QVERIFY2(sync.err.contains("InvalidApiKey"), sync.err.constData());
        QVERIFY(!sync.err.contains("sk-wrong"));
        QCOMPARE(qsizetype(simulator.record().size()), 1);
    }

    void aBusyArchiveEndsWithThree()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"1"_s, u"--log-lines"_s, u"400000"_s, u"--latency"_s, u"50"_s});
        QTemporaryDir dir;
        const QStringList arguments{u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s};
        QProcess first;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DASHSCOPE_API_KEY"_s, u"sk-test"_s);
        first.setProcessEnvironment(environment);
        first.start(QCoreApplication::applicationDirPath() + u"/tunewatch"_s,
                    QStringList{u"--data-dir"_s, dir.path()} + arguments);
        QTRY_VERIFY(simulator.record().size() > 2);
        ProgramProcess second(dir.path());
        QCOMPARE(second.run(arguments).exitCode, 3);
        const Finished exported = second.run({u"export"_s, u"jobs"_s});
        QCOMPARE(exported.exitCode, 0);
        QCOMPARE(exported.outLines().size(), 2);
        first.kill();
        first.waitForFinished();
        QCOMPARE(second.run({u"export"_s, u"jobs"_s}).exitCode, 0);
    }
};

TUNEWATCH_TEST(sync, SyncTest)
#include "tst_sync.moc"

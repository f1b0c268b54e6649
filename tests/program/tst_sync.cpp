// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archive_reader.h"
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

/// What the archive held at some moment, and how many requests the simulator had seen by then.
struct Stored
{
    size_t requests = 0;
    std::vector<LogIndex::Block> blocks;
};

std::vector<LogIndex::Block> archivedBlocks(const QString &dataDir)
{
    const auto reader = ArchiveReader::open(dataDir);
    if (!reader)
        return {}; // killed before it was begun
    std::vector<LogIndex::Block> blocks;
    const auto jobs = (*reader)->jobs();
    for (const ArchivedJob &job : jobs.value())
        blocks = (*reader)->logIndex(job.job.key)->blocks;
    return blocks;
}

/// The record once the simulator has noticed that its client is gone.
std::vector<QJsonObject> settledRecord(const SimulatorProcess &simulator)
{
    std::vector<QJsonObject> record = simulator.record();
    for (size_t before = record.size() + 1; before != record.size();) {
        before = record.size();
        QTest::qWait(20);
        record = simulator.record();
    }
    return record;
}

/// Lines served after that moment although the archive held them.
qint64 linesAskedAgain(const std::vector<QJsonObject> &record, const Stored &stored)
{
    qint64 again = 0;
    for (size_t i = stored.requests; i < record.size(); ++i) {
        const qint64 first = record[i].value(u"first"_s).toInteger();
        const qint64 end = first + record[i].value(u"count"_s).toInteger();
        for (const LogIndex::Block &block : stored.blocks) {
            const qint64 held = block.number * LinesPerBlock;
            again += std::max<qint64>(0, std::min(end, held + block.count) - std::max(first, held));
        }
    }
    return again;
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
        const QStringList log{u"--jobs"_s, u"1"_s, u"--log-lines"_s, u"60000"_s, u"--speed"_s, u"0"_s, u"--now"_s,
                              u"2026-11-20T14:05:00+08:00"_s};
        const SimulatorProcess plain(log);
        const SimulatorProcess simulator(log
                                         + QStringList{u"--latency"_s, u"5"_s, u"--fault"_s, u"reset,every=9"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const QStringList arguments{u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s};
        int killed = 0;
        std::vector<Stored> stored; // what was in the archive after each kill
        for (int i = 0; i < 20; ++i) {
            killed += program.runAndKill(arguments, 20 + int(QRandomGenerator::global()->bounded(60))) ? 1 : 0;
            stored.push_back({settledRecord(simulator).size(), archivedBlocks(dir.path())});
        }
        QVERIFY(killed > 0);
        const Finished last = program.run(arguments);
        QVERIFY2(last.exitCode == 0, last.err.constData());

        const auto record = settledRecord(simulator);
        for (const Stored &before : stored)
            QCOMPARE(linesAskedAgain(record, before), 0);
        const QString id = QString::fromUtf8(program.run({u"export"_s, u"jobs"_s}).outLines().at(1).split(',').first());
        const Finished exported = program.run({u"export"_s, u"log"_s, id, u"--format"_s, u"jsonl"_s});
        QCOMPARE(decoded(exported.outLines()).size(), 60'000);
        QVERIFY(decoded(exported.outLines()) == plain.log(id));
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

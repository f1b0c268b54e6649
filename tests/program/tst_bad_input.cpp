// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What services send on bad days, from the wire to the exported file.

#include "program_process.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList FrozenTime{u"--speed"_s, u"0"_s, u"--seed"_s, u"7"_s, u"--now"_s, u"2026-11-20T14:05:00+08:00"_s};

QString nameOf(const QJsonObject &job)
{
    return job.value(u"job_name"_s).toString();
}

QString idOf(const std::vector<QJsonObject> &jobs, const QString &name)
{
    const auto found = std::ranges::find(jobs, name, nameOf);
    return found == jobs.end() ? QString() : found->value(u"job_id"_s).toString();
}

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_simulator = std::make_unique<SimulatorProcess>(FrozenTime + QStringList{u"--jobs"_s, u"60"_s});
        m_jobs = m_simulator->jobs();
        m_program = std::make_unique<ProgramProcess>(m_directory.path());
        const Finished sync = m_program->run(syncFrom(*m_simulator));
        QVERIFY2(sync.exitCode == 0, sync.err.constData());
        for (const QJsonObject &request : m_simulator->record()) {
            const QString path = request.value(u"path"_s).toString();
            if (path.endsWith(u"/logs"))
                ++m_asksInOnePass[path.section(u'/', -2, -2)];
        }
        const Finished jobs = m_program->run({u"export"_s, u"jobs"_s, u"--format"_s, u"json"_s});
        for (const QJsonValue job : QJsonDocument::fromJson(jobs.out).array())
            m_exported.insert(job[u"id"].toString(), job.toObject());
        QCOMPARE(m_exported.size(), 60);
    }

    void longForeignNamesArriveWhole()
    {
        const QString longest = u"微调任务🚀"_s.repeated(60);
        const QString id = idOf(m_jobs, longest);
        QVERIFY(!id.isEmpty());
        QCOMPARE(m_exported.value(id)[u"name"].toString(), longest);
        const Finished csv = m_program->run({u"export"_s, u"jobs"_s});
        QCOMPARE(csv.exitCode, 0);
        QVERIFY(csv.out.contains(longest.toUtf8()));
    }

    void unknownStatusesStayAsTheyCame()
    {
        int unknown = 0;
        for (const QJsonObject &job : m_jobs) {
            const QString status = job.value(u"status"_s).toString();
            QCOMPARE(m_exported.value(job.value(u"job_id"_s).toString())[u"status"].toString(), status);
            unknown += status == u"SUSPENDED" ? 1 : 0;
        }
        QVERIFY(unknown > 0);
    }

    void strangeLinesComeOutAsTheyWentIn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("NUL, ANSI, HTML, lone surrogates, line breaks") << u"hostile-lines"_s;
        QTest::newRow("a line of a megabyte") << u"one-megabyte-line"_s;
        QTest::newRow("entries that are objects") << u"entries-are-objects"_s;
        QTest::newRow("numbers as strings") << u"numbers-as-strings"_s;
        QTest::newRow("losses that are not numbers") << u"nan-losses"_s;
        QTest::newRow("an empty log") << u"empty-log"_s;
    }

    void strangeLinesComeOutAsTheyWentIn()
    {
        QFETCH(QString, name);
        const QString id = idOf(m_jobs, name);
        QVERIFY(!id.isEmpty());
        const QStringList served = m_simulator->log(id);
        const Finished log = m_program->run({u"export"_s, u"log"_s, id, u"--format"_s, u"jsonl"_s});
        QVERIFY2(log.exitCode == 0 && log.err.isEmpty(), log.err.constData());
        QVERIFY(decoded(log.outLines()) == served);
        const Finished metrics = m_program->run({u"export"_s, u"metrics"_s, id});
        QCOMPARE(metrics.exitCode, 0);
    }

    void textKeepsTheBytes()
    {
        const Finished log = m_program->run({u"export"_s, u"log"_s, idOf(m_jobs, u"hostile-lines"_s)});
        QCOMPARE(log.exitCode, 0);
        QVERIFY(log.out.contains(QByteArray("a NUL \0 in the middle\n", 22)));
        QVERIFY(log.out.contains("\x1b[1;31mred\x1b[0m"));
        QVERIFY(log.out.contains("first frame\rsecond frame\rlast frame\n"));
        QVERIFY(log.out.contains("<script>alert(1)</script>"));
    }

    void pagesOfHtmlBetweenAnswersCostNothing()
    {
        // Rarely enough that no question meets one in each of its four tries.
        const SimulatorProcess simulator(FrozenTime
                                         + QStringList{u"--jobs"_s, u"12"_s, u"--fault"_s, u"html,every=9"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const Finished sync = program.run(syncFrom(simulator));
        QVERIFY2(sync.exitCode == 0, sync.err.constData());
        QCOMPARE(program.run({u"export"_s, u"jobs"_s}).outLines().size(), 13);
    }

    void nothingButHtmlIsSaidAndEndsWithTwo()
    {
        const SimulatorProcess simulator(FrozenTime + QStringList{u"--jobs"_s, u"3"_s, u"--fault"_s, u"html"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const Finished sync = program.run(syncFrom(simulator));
        QCOMPARE(sync.exitCode, 2);
        QCOMPARE(sync.err.count('\n'), 1);
        QVERIFY2(sync.err.startsWith("127.0.0.1: "), sync.err.constData());
        QVERIFY2(sync.err.size() < 300, sync.err.constData());
    }

    void aWrongKeyKeepsWhatIsKnown()
    {
        const SimulatorProcess simulator(FrozenTime + QStringList{u"--jobs"_s, u"5"_s});
        QTemporaryDir dir;
        QCOMPARE(ProgramProcess(dir.path()).run(syncFrom(simulator)).exitCode, 0);
        ProgramProcess stranger(dir.path(), "sk-wrong");
        const Finished sync = stranger.run(syncFrom(simulator));
        QCOMPARE(sync.exitCode, 2);
        QCOMPARE(sync.err.count('\n'), 1);
        QCOMPARE(stranger.run({u"export"_s, u"jobs"_s}).outLines().size(), 6);
    }

    void anEmptyAccountIsNoError()
    {
        const SimulatorProcess simulator(FrozenTime + QStringList{u"--jobs"_s, u"0"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const Finished sync = program.run(syncFrom(simulator));
        QVERIFY2(sync.exitCode == 0, sync.err.constData());
        QCOMPARE(program.run({u"export"_s, u"jobs"_s}).outLines().size(), 1);
        QCOMPARE(program.run({u"export"_s, u"jobs"_s, u"--format"_s, u"json"_s}).out.simplified(), "[ ]");
    }

    void aReplacedLogKeepsTheOldOne()
    {
        const auto isRunning = [](const QJsonObject &job) { return job.value(u"status"_s).toString() == u"RUNNING"; };
        const auto running = std::ranges::find_if(m_jobs, isRunning);
        QVERIFY(running != m_jobs.end());
        const QString id = running->value(u"job_id"_s).toString();
        const QStringList before = m_simulator->log(id);
        QVERIFY(before.size() > 1);

        // One pass asks for this log as often as the pass of this class did; the log shrinks behind it.
        const QString path = u"%1/logs"_s.arg(id);
        const QString fault = u"shrink,after=%1,path=%2"_s.arg(m_asksInOnePass.value(id)).arg(path);
        const SimulatorProcess simulator(FrozenTime + QStringList{u"--jobs"_s, u"60"_s, u"--fault"_s, fault});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        QCOMPARE(program.run(syncFrom(simulator)).exitCode, 0);
        QCOMPARE(lines(program, {id}), before);
        QCOMPARE(program.run({u"export"_s, u"log"_s, id, u"--generation"_s, u"1"_s}).exitCode, 1);

        QCOMPARE(program.run(syncFrom(simulator)).exitCode, 0);
        const QStringList after = simulator.log(id);
        QVERIFY(after.size() < before.size());
        QCOMPARE(lines(program, {id}), after);
        QCOMPARE(lines(program, {id, u"--generation"_s, u"1"_s}), after);
        QCOMPARE(lines(program, {id, u"--generation"_s, u"0"_s}), before);
    }

private:
    static QStringList lines(ProgramProcess &program, const QStringList &job)
    {
        return decoded(program.run(QStringList{u"export"_s, u"log"_s, u"--format"_s, u"jsonl"_s} + job).outLines());
    }

    QHash<QString, int> m_asksInOnePass; ///< questions for a job's log
    QTemporaryDir m_directory;
    std::unique_ptr<SimulatorProcess> m_simulator;
    std::unique_ptr<ProgramProcess> m_program;
    std::vector<QJsonObject> m_jobs;
    QHash<QString, QJsonObject> m_exported;
};

TUNEWATCH_TEST(bad_input, BadInputTest)
#include "tst_bad_input.moc"

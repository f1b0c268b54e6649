// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// After everything the program does with known keys, none of their bytes is where anybody else could read them.

#include "program_process.h"
#include "support/scripted_service.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QDirIterator>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The key as it is, and as formats write it.
std::vector<QByteArray> formsOf(const QByteArray &key)
{
    const QString text = QString::fromLatin1(key);
    const auto *units = reinterpret_cast<const char *>(text.utf16());
    // What follows a common beginning is as good as the key.
    return {key, key.sliced(3), key.toBase64(), key.toHex(), QByteArray(units, text.size() * 2)};
}

bool holds(const QByteArray &bytes, const QByteArray &key)
{
    return std::ranges::any_of(formsOf(key), [&](const QByteArray &form) { return bytes.contains(form); });
}

/// Files below a directory that hold the key, with what they hold around it.
QStringList filesWith(const QString &directory, const QByteArray &key)
{
    QStringList found;
    int files = 0;
    QDirIterator all(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        ++files;
        if (holds(file.readAll(), key))
            found << file.fileName();
    }
    // A directory without files proves nothing.
    return files > 0 ? found : QStringList{u"nothing was written"_s};
}

QByteArray commandLine(qint64 process)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LeaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKeyIsLeftBehind_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("a key as services make them") << QByteArray("sk-5ec2e7f00dfeed5ec2e7");
        QTest::newRow("a key that looks like nothing") << QByteArray("GatewayPass0rd4711");
    }

    void noKeyIsLeftBehind()
    {
        QFETCH(QByteArray, key);
        QTemporaryDir dir;
        ProgramProcess program(dir.path(), key);
        const auto sees = [&](const Finished &finished) { return holds(finished.out + finished.err, key); };
        {
            const SimulatorProcess refusing({u"--api-key"_s, QString::fromLatin1(key), u"--jobs"_s, u"6"_s, u"--fault"_s, u"echo"_s});
            const Finished sync = program.run(syncFrom(refusing));
            QCOMPARE(sync.exitCode, 2);
            // It did quote the answer, but for the key.
            QVERIFY2(sync.err.contains("Nobody here knows"), sync.err.constData());
            QVERIFY2(!sees(sync), sync.err.constData());
        }
        const SimulatorProcess simulator({u"--api-key"_s, QString::fromLatin1(key), u"--jobs"_s, u"12"_s, u"--fault"_s,
                                          u"echo,every=3,path=ft-"_s});
        const Finished sync = program.run(syncFrom(simulator));
        QVERIFY2(!sees(sync), sync.err.constData());
        const auto window = program.start({u"--connect"_s, u"dashscope="_s + simulator.baseUrl()});
        const size_t before = simulator.record().size();
        QTRY_VERIFY_WITH_TIMEOUT(simulator.record().size() > before + 3, 60'000);
        QVERIFY(commandLine(window->processId()).contains("tunewatch"));
        QVERIFY(!holds(commandLine(window->processId()), key));
        window->terminate();
        QVERIFY(!sees(ProgramProcess::finish(*window)));
        const Finished jobs = program.run({u"export"_s, u"jobs"_s, u"--format"_s, u"json"_s});
        QVERIFY(!sees(jobs));
        const QJsonArray rows = QJsonDocument::fromJson(jobs.out).array();
        QCOMPARE(rows.size(), 12);
        for (const QJsonValue row : rows) {
            const QString id = row[u"id"].toString();
            QVERIFY(!sees(program.run({u"export"_s, u"log"_s, id})));
            QVERIFY(!sees(program.run({u"export"_s, u"metrics"_s, id})));
        }
        QCOMPARE(filesWith(dir.path(), key), QStringList());
    }

    void noKeyOfAGatewayIsLeftBehind()
    {
        const QByteArray key = "GatewayPass0rd4711";
        const QByteArray virtualKey = "virtual-5ec2e7f00dfeed";
        const auto restore = qScopeGuard([] {
            qunsetenv("PORTKEY_API_KEY");
            qunsetenv("PORTKEY_VIRTUAL_KEY");
        });
        qputenv("PORTKEY_API_KEY", key);
        qputenv("PORTKEY_VIRTUAL_KEY", virtualKey);
        const auto sees = [&](const Finished &finished) {
            const QByteArray said = finished.out + finished.err;
            return holds(said, key) || holds(said, virtualKey);
        };
        const auto urlOf = [](const SimulatorProcess &simulator) {
            return u"portkey="_s + QString(simulator.baseUrl()).replace(u"/api/v1"_s, u"/v1"_s);
        };
        const QStringList gateway{u"--style"_s, u"portkey"_s, u"--jobs"_s, u"4"_s, u"--speed"_s, u"0"_s, u"--key"_s, QString::fromLatin1(key)};
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        {
            const SimulatorProcess refusing(gateway + QStringList{u"--fault"_s, u"echo"_s});
            QVERIFY(!sees(program.run({u"--connect"_s, urlOf(refusing), u"sync"_s})));
        }
        const SimulatorProcess simulator(gateway + QStringList{u"--virtual-key"_s, QString::fromLatin1(virtualKey)});
        const Finished sync = program.run({u"--connect"_s, urlOf(simulator), u"sync"_s});
        QVERIFY2(sync.exitCode == 0, sync.err.constData()); // both keys arrived
        QVERIFY(!sees(sync));
        const Finished refused = program.run({u"--connect"_s, urlOf(simulator) + u"?api_key="_s + QString::fromLatin1(key), u"sync"_s});
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(!sees(refused), refused.err.constData());
        QVERIFY(!sees(program.run({u"export"_s, u"jobs"_s, u"--format"_s, u"json"_s})));
        QCOMPARE(filesWith(dir.path(), key), QStringList());
        QCOMPARE(filesWith(dir.path(), virtualKey), QStringList());
    }

    void exportedLinesKeepSecretsOnlyWhenAsked()
    {
        const QByteArrayList lines{"token sk-0123456789abcdef is used",
                                   "saved to https://b.oss-cn.aliyuncs.com/m.zip?Expires=17&OSSAccessKeyId=L&Signature=s",
                                   "{'loss': 0.84, 'epoch': 1.5}"};
        ScriptedService service([&lines](const ScriptedService::Question &question) {
            if (question.path == u"/fine-tunes")
                return ScriptedService::jobs({u"ft-0"_s}, 1);
            if (question.path.endsWith(u"/checkpoints"))
                return ScriptedService::error(404, u"NotFound"_s);
            if (!question.path.endsWith(u"/logs"))
                return ScriptedService::ok(ScriptedService::job(u"ft-0"_s, u"SUCCEEDED"_s));
            QJsonArray page;
            for (qsizetype i = question.number(u"offset"_s); i < lines.size(); ++i)
                page.append(QString::fromUtf8(lines[i]));
            return ScriptedService::ok({{u"total"_s, lines.size()}, {u"logs"_s, page}});
        });
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const auto sync = program.start({u"--connect"_s, u"dashscope="_s + service.baseUrl().toString(), u"sync"_s});
        QTRY_COMPARE_WITH_TIMEOUT(sync->state(), QProcess::NotRunning, 60'000);
        QCOMPARE(sync->exitCode(), 0);
        const QStringList log{u"export"_s, u"log"_s, u"ft-0"_s};
        const QByteArrayList given{"token sk-… is used", "saved to https://b.oss-cn.aliyuncs.com/m.zip?…", lines[2]};
        QCOMPARE(program.run(log).outLines(), given);
        QCOMPARE(decoded(program.run(log + QStringList{u"--format"_s, u"jsonl"_s}).outLines()).join(u'\n'),
                 QString::fromUtf8(given.join('\n')));
        // Stored as received.
        QCOMPARE(program.run(log + QStringList{u"--with-secrets"_s}).outLines(), lines);
    }

    void exportedJobsNameNobody()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"5"_s});
        const QJsonObject job = simulator.jobs().front();
        QVERIFY(!job.value(u"creator"_s).toString().isEmpty());
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        QCOMPARE(program.run(syncFrom(simulator)).exitCode, 0);
        for (const QString &format : {u"csv"_s, u"json"_s}) {
            const Finished jobs = program.run({u"export"_s, u"jobs"_s, u"--format"_s, format});
            QVERIFY(jobs.out.contains(job.value(u"job_id"_s).toString().toUtf8()));
            QVERIFY(!jobs.out.contains(job.value(u"creator"_s).toString().toUtf8()));
        }
    }
};

TUNEWATCH_TEST(leaks, LeaksTest)
#include "tst_leaks.moc"

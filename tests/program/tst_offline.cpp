// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program_process.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace Qt::Literals::StringLiterals;

class OfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasReadStaysWhenTheServiceIsGone()
    {
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        QStringList arguments;
        QByteArray before;
        {
            const SimulatorProcess simulator({u"--jobs"_s, u"12"_s, u"--speed"_s, u"0"_s});
            arguments = QStringList{u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s};
            QCOMPARE(program.run(arguments).exitCode, 0);
            before = program.run({u"export"_s, u"jobs"_s}).out;
        }
        const Finished offline = program.run(arguments);
        QCOMPARE(offline.exitCode, 2);
        QVERIFY2(offline.err.contains("offline"), offline.err.constData());
        QCOMPARE(program.run({u"export"_s, u"jobs"_s}).out, before);
    }

    void anUnknownJobIsSaid()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"3"_s, u"--speed"_s, u"0"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        QCOMPARE(program.run({u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s}).exitCode, 0);
        const Finished log = program.run({u"export"_s, u"log"_s, u"ft-nobody"_s});
        QCOMPARE(log.exitCode, 1);
        QVERIFY(log.err.contains("ft-nobody"));
    }

    void withoutAnArchiveThereIsNothingToExport()
    {
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const Finished jobs = program.run({u"export"_s, u"jobs"_s});
        QCOMPARE(jobs.exitCode, 2);
        QVERIFY(!jobs.err.isEmpty());
    }

    void theKeyIsNowhereOnDisk()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"5"_s, u"--speed"_s, u"0"_s});
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        QCOMPARE(program.run({u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s}).exitCode, 0);
        for (const QString &name : QDir(dir.path()).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(SimulatorProcess::Key), qPrintable(name));
        }
    }
};

TUNEWATCH_TEST(offline, OfflineTest)
#include "tst_offline.moc"

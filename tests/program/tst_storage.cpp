// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The data directory refuses, is full, is damaged or is left behind: a sentence says so, and the next pass goes on.

#include "program_process.h"
#include "small_disk.h"
#include "support/ordinary_user.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

using Damage = std::function<void(QFile &archive)>;

} // namespace
Q_DECLARE_METATYPE(Damage)

class StorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void cleanup()
    {
        ordinary_user::makeWritable(m_directory->path());
        m_directory.reset();
    }

    void aReadOnlyDirectoryIsExportedAndNotSynced()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"5"_s, u"--speed"_s, u"0"_s});
        ProgramProcess program(m_directory->path());
        QCOMPARE(program.run(syncFrom(simulator)).exitCode, 0);
        const QByteArray jobs = program.run({u"export"_s, u"jobs"_s}).out;
        ordinary_user::makeReadOnly(m_directory->path());

        const Finished exported = program.runAsOrdinaryUser({u"export"_s, u"jobs"_s});
        QVERIFY2(exported.exitCode == 0, exported.err.constData());
        QCOMPARE(exported.out, jobs);
        const auto asked = simulator.record().size();
        const Finished sync = program.runAsOrdinaryUser(syncFrom(simulator));
        QCOMPARE(sync.exitCode, 2);
        QCOMPARE(sync.err.count('\n'), 1);
        QVERIFY2(sync.err.contains("readonly"), sync.err.constData());
        QCOMPARE(simulator.record().size(), asked);
    }

    void aDirectoryThatCannotBeMadeIsSaid()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"5"_s, u"--speed"_s, u"0"_s});
        QFile file(m_directory->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ProgramProcess program(m_directory->filePath(u"file/data"_s));
        const Finished sync = program.run(syncFrom(simulator));
        QCOMPARE(sync.exitCode, 2);
        QCOMPARE(sync.err.count('\n'), 1);
    }

    void aFullDiskIsSaidAndTheNextPassCompletes()
    {
        SmallDisk disk(m_directory->path(), "size=24m");
        if (!disk.isMounted())
            QSKIP("this user may not mount a file system");
        const SimulatorProcess simulator({u"--jobs"_s, u"20"_s, u"--speed"_s, u"0"_s, u"--log-lines"_s, u"300"_s});
        ProgramProcess program(m_directory->path());
        disk.fill(600'000);
        const Finished full = program.run(syncFrom(simulator));
        QCOMPARE(full.exitCode, 2);
        // Once for the disk, once for the account.
        QVERIFY2(full.err.count("disk is full") >= 1 && full.err.count("disk is full") <= 2, full.err.constData());

        disk.free();
        const Finished roomy = program.run(syncFrom(simulator));
        QVERIFY2(roomy.exitCode == 0, roomy.err.constData());
        QCOMPARE(program.run({u"export"_s, u"jobs"_s}).outLines().size(), 21);
        for (const QJsonObject &job : simulator.jobs()) {
            const QString id = job.value(u"job_id"_s).toString();
            const Finished log = program.run({u"export"_s, u"log"_s, id, u"--format"_s, u"jsonl"_s});
            QCOMPARE(log.exitCode, 0);
            QCOMPARE(log.outLines().size(), simulator.log(id).size());
        }
    }

    void aDamagedArchiveIsSetAsideAndSaid_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::newRow("random bytes") << Damage([](QFile &archive) {
            QByteArray noise(archive.size(), Qt::Uninitialized);
            QRandomGenerator random(7);
            std::ranges::generate(noise, [&random] { return char(random.generate()); });
            archive.write(noise);
        });
        QTest::newRow("random bytes behind the header") << Damage([](QFile &archive) {
            QByteArray noise(archive.size() - 4096, Qt::Uninitialized);
            QRandomGenerator random(7);
            std::ranges::generate(noise, [&random] { return char(random.generate()); });
            archive.seek(4096);
            archive.write(noise);
        });
        QTest::newRow("cut in half") << Damage([](QFile &archive) { archive.resize(archive.size() / 2); });
        QTest::newRow("cut within its first page") << Damage([](QFile &archive) { archive.resize(1000); });
    }

    void aDamagedArchiveIsSetAsideAndSaid()
    {
        QFETCH(Damage, damage);
        const SimulatorProcess simulator({u"--jobs"_s, u"5"_s, u"--speed"_s, u"0"_s});
        ProgramProcess program(m_directory->path());
        QCOMPARE(program.run(syncFrom(simulator)).exitCode, 0);
        {
            QFile archive(m_directory->filePath(u"archive.sqlite"_s));
            QVERIFY(archive.open(QIODevice::ReadWrite));
            damage(archive);
        }
        // An export changes nothing, and says what is wrong.
        const Finished exported = program.run({u"export"_s, u"jobs"_s});
        QCOMPARE(exported.exitCode, 2);
        QCOMPARE(exported.err.count('\n'), 1);

        const Finished sync = program.run(syncFrom(simulator));
        QVERIFY2(sync.exitCode == 0, sync.err.constData());
        const QStringList aside = QDir(m_directory->path()).entryList({u"archive.damaged-*.sqlite"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY2(sync.err.contains(aside.first().toUtf8()), sync.err.constData());
        QCOMPARE(program.run({u"export"_s, u"jobs"_s}).outLines().size(), 6);
    }

    void aKilledProgramLeavesNoLock()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"3"_s, u"--speed"_s, u"0"_s, u"--log-lines"_s, u"20000"_s,
                                          u"--latency"_s, u"20"_s});
        ProgramProcess program(m_directory->path());
        const auto first = program.start(syncFrom(simulator));
        QTRY_VERIFY_WITH_TIMEOUT(simulator.record().size() > 5, 20'000);
        QCOMPARE(program.run(syncFrom(simulator)).exitCode, 3);
        first->kill();
        QVERIFY(first->waitForFinished());
        const Finished sync = program.run(syncFrom(simulator));
        QVERIFY2(sync.exitCode == 0, sync.err.constData());
    }

private:
    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(storage, StorageTest)
#include "tst_storage.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The archive is in use, cannot be written or cannot be read: what is known stays, and the program goes on.

#include "monitor_bench.h"

#include "archive/sqlite.h"
#include "support/ordinary_user.h"
#include "support/test.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace monitor_bench;
using Question = ScriptedService::Question;

class TroubledArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        QVERIFY(m_directory->isValid());
    }

    void cleanup()
    {
        ordinary_user::makeWritable(m_directory->path());
        m_directory.reset();
    }

    void theArchiveOfANewerProgramIsSaidWhereverItMatters()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 20); });
        const Connection connection = connectionTo(service.baseUrl());
        fillArchive(m_directory->path(), connection, 20);
        {
            const auto db = sqlite::Database::open(path(), sqlite::Database::Mode::ReadWrite);
            (*db)->execute("PRAGMA user_version = 999");
            QVERIFY(!(*db)->takeFailure());
        }
        Monitor monitor(setup(m_directory->path(), {connection}));
        const Monitor::Started started = monitor.start();
        QVERIFY(started.storage);
        QCOMPARE(started.storage->code, u"newer"_s);
        QSignalSpy tested(&monitor, &Monitor::connectionTested);
        monitor.testConnection(connection);
        QVERIFY(tested.isEmpty()); // never from inside the call
        QTRY_COMPARE(tested.size(), 1);
        QVERIFY(tested.first().first().value<ConnectionTest>().error == started.storage);
    }

    void aSecondMonitorFindsTheArchiveBusy()
    {
        ScriptedService service([](const Question &q) { return serve(q, 3, 20); });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor first(setup(m_directory->path(), {connection}));
        QVERIFY(!first.start().storage);
        {
            Monitor second(setup(m_directory->path(), {connection}));
            const Monitor::Started started = second.start();
            QVERIFY(started.storage);
            QCOMPARE(started.storage->code, u"busy"_s);
            QVERIFY(!started.isTemporary);
            second.refresh();
            second.watch({connection.account.id, u"ft-0"_s});
        }
        QTRY_COMPARE(first.jobs().size(), 3);
    }

    void aReadOnlyDirectoryIsShownAndWatchedForThisRun()
    {
        if (ordinary_user::isRoot())
            return runAsOrdinaryUser("aReadOnlyDirectoryIsShownAndWatchedForThisRun");
        int jobs = 3;
        ScriptedService service([&jobs](const Question &q) { return serve(q, jobs, 20); });
        const Connection connection = connectionTo(service.baseUrl());
        fillArchive(m_directory->path(), connection, 20);
        ordinary_user::makeReadOnly(m_directory->path());
        const QByteArray before = contents();

        jobs = 5;
        {
            Monitor monitor(setup(m_directory->path(), {connection}));
            const Monitor::Started started = monitor.start();
            QVERIFY(started.isTemporary && started.isCopied);
            QVERIFY(started.storage);
            QCOMPARE(started.storage->code, u"readonly"_s);
            QVERIFY(monitor.dataDir() != m_directory->path());
            QCOMPARE(monitor.homeDir(), m_directory->path());
            QCOMPARE(monitor.jobs().size(), 3);
            QVERIFY(monitor.accountState(connection.account.id).asOf.isValid());
            QTRY_COMPARE(monitor.jobs().size(), 5);
            const JobKey key{connection.account.id, u"ft-4"_s};
            monitor.watch(key);
            QTRY_COMPARE(monitor.logState(key).heldLines, 20);
        }
        QCOMPARE(contents(), before);
    }

    void aReadOnlyArchiveTooLargeToCopyIsSaid()
    {
        if (ordinary_user::isRoot())
            return runAsOrdinaryUser("aReadOnlyArchiveTooLargeToCopyIsSaid");
        {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.resize(3LL * 1024 * 1024 * 1024)); // takes no room: it is one hole
        }
        ScriptedService service([](const Question &q) { return serve(q, 3, 20); });
        ordinary_user::makeReadOnly(m_directory->path());
        Monitor monitor(setup(m_directory->path(), {connectionTo(service.baseUrl())}));
        const Monitor::Started started = monitor.start();
        QVERIFY(started.isTemporary);
        QVERIFY(!started.isCopied);
        QTRY_COMPARE(monitor.jobs().size(), 3);
    }

    void aDirectoryThatCannotBeMadeIsNoReasonToStop()
    {
        QFile file(m_directory->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ScriptedService service([](const Question &q) { return serve(q, 3, 20); });
        Monitor monitor(setup(m_directory->filePath(u"file/data"_s), {connectionTo(service.baseUrl())}));
        const Monitor::Started started = monitor.start();
        QVERIFY(started.isTemporary);
        QVERIFY(started.storage);
        QTRY_COMPARE(monitor.jobs().size(), 3);
    }

    void aDamagedArchiveIsSetAsideAndANewOneBegun_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a text") << QByteArray("Dear diary, ").repeated(1000);
        QTest::newRow("a handful of bytes") << QByteArray("\x01\x02\x03");
        QTest::newRow("the head of a database and nothing else") << QByteArray("SQLite format 3\0\x10\x00\x01\x01", 20);
    }

    void aDamagedArchiveIsSetAsideAndANewOneBegun()
    {
        QFETCH(QByteArray, bytes);
        {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        }
        ScriptedService service([](const Question &q) { return serve(q, 3, 20); });
        const Connection connection = connectionTo(service.baseUrl());
        Monitor monitor(setup(m_directory->path(), {connection}));
        const Monitor::Started started = monitor.start();
        QVERIFY(!started.storage);
        QVERIFY(!started.isTemporary);
        QVERIFY(!started.setAside.isEmpty());
        QFile aside(started.setAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
        QTRY_COMPARE(monitor.jobs().size(), 3);
        const JobKey key{connection.account.id, u"ft-0"_s};
        monitor.watch(key);
        QTRY_COMPARE(monitor.logState(key).heldLines, 20);
    }

private:
    /// Root may write everywhere: the test runs once more as somebody who may not.
    static void runAsOrdinaryUser(const char *test)
    {
        QProcess again;
        ordinary_user::start(again, QCoreApplication::applicationFilePath(),
                             {u"troubled_archive"_s, QString::fromLatin1(test)});
        QVERIFY2(again.waitForFinished(60'000), qPrintable(again.errorString()));
        const QByteArray told = again.readAllStandardOutput() + again.readAllStandardError();
        QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, told.constData());
        QVERIFY2(told.contains(QByteArray("PASS   : TroubledArchiveTest::") + test), told.constData());
    }

    QString path() const { return m_directory->filePath(u"archive.sqlite"_s); }

    QByteArray contents() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(troubled_archive, TroubledArchiveTest)
#include "tst_troubled_archive.moc"

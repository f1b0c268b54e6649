// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files that a person has opened: in the store, in the settings, from run to run.

#include "files/file_problem.h"
#include "files/local_files.h"
#include "files/storage_error.h"
#include "job_store.h"
#include "log_file.h"
#include "settings/settings.h"
#include "support/test.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One run of the program, as far as its local files go.
struct FilesRun
{
    explicit FilesRun(const QString &directory)
        : settings(directory)
        , files(jobs, settings)
    {
        files.restore();
    }

    QStringList names() const
    {
        QStringList all;
        for (const JobKey &key : files.keys())
            all << jobs.find(key)->name;
        return all;
    }

    JobStore jobs;
    Settings settings;
    LocalFiles files;
};

} // namespace

class ListOfFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFileIsOneEntry_data()
    {
        QTest::addColumn<QString>("again");
        QTest::newRow("the same path") << u"train.log"_s;
        QTest::newRow("by a detour") << u"runs/../train.log"_s;
        QTest::newRow("through a symlink") << u"latest.log"_s;
        QTest::newRow("through a symlinked folder") << u"here/train.log"_s;
    }

    void oneFileIsOneEntry()
    {
        QFETCH(QString, again);
        const QTemporaryDir folder;
        writeLog(folder.filePath(u"train.log"_s), 3);
        QVERIFY(QDir(folder.path()).mkdir(u"runs"_s));
        QVERIFY(QFile::link(folder.filePath(u"train.log"_s), folder.filePath(u"latest.log"_s)));
        QVERIFY(QFile::link(folder.path(), folder.filePath(u"here"_s)));
        FilesRun run(folder.path());
        const JobKey key = run.files.add(folder.filePath(u"train.log"_s));
        QCOMPARE(key, (JobKey{LocalFilesAccount, folder.filePath(u"train.log"_s)}));
        QCOMPARE(run.files.add(folder.filePath(again)), key);
        QCOMPARE(run.jobs.size(), 1);
        QCOMPARE(run.names(), QStringList{u"train.log"_s});
        QVERIFY(run.jobs.find(key)->created.isKnown());
        QCOMPARE(run.jobs.find(key)->status, JobStatus::Other);
    }

    void namesAreKeptFromRunToRun()
    {
        const QTemporaryDir folder;
        const QString longName = QString(200, u'n') + u".log"_s;
        const QStringList names{u"b.log"_s, u"训练 日志 (1).log"_s, longName, u"a, b; \"c\" 100%.log"_s};
        {
            FilesRun run(folder.path());
            for (const QString &name : names) {
                writeLog(folder.filePath(name), 3);
                run.files.add(folder.filePath(name));
            }
        }
        FilesRun next(folder.path());
        QCOMPARE(next.names(), names);
        // Their times come from the disk, in the background; none of them is opened for it.
        for (const JobKey &key : next.files.keys()) {
            QTRY_VERIFY(next.jobs.find(key)->created.isKnown());
            QCOMPARE(next.files.logState(key).phase, LogState::Phase::Loading);
            QVERIFY(next.files.facts(key).lines < 0);
        }
    }

    void rowsOnScreenAreReadOneByOne()
    {
        const QTemporaryDir folder;
        FilesRun run(folder.path());
        std::vector<JobKey> keys;
        for (const QString &name : {u"a.log"_s, u"b.log"_s, u"c.log"_s, u"d.log"_s}) {
            writeLog(folder.filePath(name), 150);
            keys.push_back(run.files.add(folder.filePath(name)));
        }
        // One of them is gone by then, and one is shown meanwhile.
        QVERIFY(QFile::remove(folder.filePath(u"b.log"_s)));
        run.files.sample({keys[0], keys[1], keys[2]});
        QVERIFY(run.files.isSampling());
        QVERIFY(run.files.log(keys[2]));
        QTRY_VERIFY_WITH_TIMEOUT(!run.files.isSampling(), 20'000);
        QVERIFY(run.jobs.digest(keys[0]).lastEvalLoss);
        QCOMPARE(run.jobs.find(keys[1])->statusText, u"Missing"_s);
        QTRY_VERIFY(run.jobs.digest(keys[2]).lastEvalLoss);
        QCOMPARE(run.jobs.digest(keys[3]), JobDigest());
        QCOMPARE(run.files.logState(keys[0]).phase, LogState::Phase::Loading); // closed again
        QCOMPARE(run.files.logState(keys[2]).phase, LogState::Phase::Streaming);
    }

    void aRowIsReadAgainWhenItsFileHasChanged()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 150);
        FilesRun run(folder.path());
        const JobKey key = run.files.add(path);
        run.files.sample({key});
        QTRY_VERIFY_WITH_TIMEOUT(!run.files.isSampling(), 20'000);
        QCOMPARE(run.files.facts(key).lines, 150);
        growLog(path, 150, 400);
        run.files.lookAgain();
        QTRY_COMPARE_WITH_TIMEOUT(run.files.facts(key).lines, 400, 20'000);
        QTRY_VERIFY(!run.files.isSampling());
        QCOMPARE(run.files.logState(key).phase, LogState::Phase::Loading); // closed again
        QVERIFY(QFile::remove(path));
        run.files.lookAgain();
        QTRY_COMPARE(run.jobs.find(key)->statusText, u"Missing"_s);
        writeLog(path, 30);
        run.files.lookAgain();
        QTRY_COMPARE_WITH_TIMEOUT(run.files.facts(key).lines, 30, 20'000);
        QTRY_COMPARE(run.jobs.find(key)->statusText, u"Log file"_s);
    }

    void aLargeFileIsNotReadForItsRow()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 150);
        QVERIFY(QFile::resize(path, 16 * 1024 * 1024 + 1));
        FilesRun run(folder.path());
        run.files.sample({run.files.add(path)});
        QVERIFY(!run.files.isSampling());
    }

    void whatIsGoneIsSaidAndStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 3);
        FilesRun(folder.path()).files.add(path);
        QVERIFY(QFile::remove(path));
        FilesRun next(folder.path());
        const JobKey key = next.files.keys().front();
        QTRY_COMPARE(next.jobs.find(key)->statusText, u"Missing"_s);
        QVERIFY(next.files.facts(key).error);
        QCOMPARE(next.jobs.find(key)->errorMessage, u"The file is not there."_s);
    }

    void whyItCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("gone") << u"missing"_s << u"The file is not there."_s;
        QTest::newRow("of somebody else") << u"denied"_s << u"You may not read this file."_s;
        QTest::newRow("a folder now") << u"directory"_s << u"A folder has its name now."_s;
        QTest::newRow("a pipe now") << u"pipe"_s << u"It is not a file on a disk."_s;
        QTest::newRow("what has no word") << u"io"_s << u"the system's sentence"_s;
    }

    void whyItCannotBeReadIsSaid()
    {
        QFETCH(QString, code);
        QFETCH(QString, sentence);
        QCOMPARE(fileProblem(files::storageError(code, u"the system's sentence"_s)), sentence);
    }

    void whatCannotBeReadIsSaidInAWord()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeLog(path, 3);
        FilesRun run(folder.path());
        const JobKey key = run.files.add(path);
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir(folder.path()).mkdir(u"train.log"_s));
        QVERIFY(run.files.log(key));
        QTRY_COMPARE(run.jobs.find(key)->statusText, u"Unreadable"_s);
    }

    void whatIsStillBeingPackedIsIncomplete()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log.gz"_s);
        QByteArray text;
        for (int line = 0; line < 100; ++line)
            text += logLine(line);
        const auto low = [](qsizetype number) { return char(number & 0xff); };
        const qsizetype size = text.size();
        // One block that is stored as it is, and not the last one.
        const QByteArray block = QByteArray(1, '\0') + low(size) + low(size >> 8) + low(~size) + low(~size >> 8) + text;
        writeBytes(path, QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + block);
        FilesRun run(folder.path());
        const JobKey key = run.files.add(path);
        QVERIFY(run.files.log(key));
        QTRY_COMPARE_WITH_TIMEOUT(run.files.facts(key).lines, 100, 20'000);
        QTRY_COMPARE(run.jobs.find(key)->statusText, u"Incomplete"_s);
        QVERIFY(run.jobs.find(key)->errorMessage.contains(u"ends early"_s));
        QCOMPARE(run.files.logState(key).phase, LogState::Phase::Streaming);
        QVERIFY(!run.files.logState(key).error);
        // Without a line it is as good as none.
        writeBytes(path, QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10));
        QTRY_COMPARE_WITH_TIMEOUT(run.jobs.find(key)->statusText, u"Unreadable"_s, 20'000);
        QCOMPARE(run.files.logState(key).phase, LogState::Phase::Failed);
    }

    void removingForgetsTheEntryAndNotTheFile()
    {
        const QTemporaryDir folder;
        FilesRun run(folder.path());
        for (const QString &name : {u"a.log"_s, u"b.log"_s, u"c.log"_s}) {
            writeLog(folder.filePath(name), 3);
            run.files.add(folder.filePath(name));
        }
        QVERIFY(run.files.log({LocalFilesAccount, folder.filePath(u"b.log"_s)})); // also of one that is open
        run.files.remove({{LocalFilesAccount, folder.filePath(u"b.log"_s)}});
        QCOMPARE(run.names(), (QStringList{u"a.log"_s, u"c.log"_s}));
        QCOMPARE(run.jobs.size(), 2);
        QVERIFY(QFile::exists(folder.filePath(u"b.log"_s)));
        QCOMPARE(FilesRun(folder.path()).names(), (QStringList{u"a.log"_s, u"c.log"_s}));
        run.files.removeAll();
        QVERIFY(run.files.isEmpty());
        QCOMPARE(run.jobs.size(), 0);
        QVERIFY(FilesRun(folder.path()).files.isEmpty());
    }

    void theTableKnowsWhatTheLogSays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"train.log"_s);
        writeBytes(path, "{'loss': 1.5, 'global_step/max_steps': '1/4'}\n{'loss': 1.25, 'global_step/max_steps': '2/4'}\n");
        FilesRun run(folder.path());
        const JobKey key = run.files.add(path);
        QVERIFY(run.files.log(key));
        QTRY_COMPARE(run.jobs.digest(key).lastTrainLoss, 1.25);
        QCOMPARE(run.jobs.digest(key).lastStep, 2);
        QCOMPARE(run.jobs.digest(key).totalSteps, 4);
        QCOMPARE(run.files.facts(key).lines, 2);
        QTRY_VERIFY(run.files.facts(key).isRead);
        // A file at its last step is done; nothing is saved behind it.
        growLog(path, 0, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("{'loss': 1.125, 'global_step/max_steps': '4/4'}\n");
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(run.jobs.digest(key).fraction, 1.0, 20'000);
        QCOMPARE(run.files.facts(key).lines, 3);
        QTRY_VERIFY(run.files.isReckoned(key));
    }
};

TUNEWATCH_TEST(list_of_files, ListOfFilesTest)
#include "tst_list_of_files.moc"

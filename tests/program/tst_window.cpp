// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window, without a screen: pictures of it, and two of them on one data directory.

#include "program_process.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// 0 for black, 255 for white, of the picture as a whole.
int brightness(const QImage &picture)
{
    return qGray(picture.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0));
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoIsPictured_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << QStringList{u"--theme"_s, u"light"_s} << QSize(1440, 900) << false;
        QTest::newRow("dark") << QStringList{u"--theme"_s, u"dark"_s} << QSize(1100, 700) << true;
        QTest::newRow("Chinese") << QStringList{u"--theme"_s, u"light"_s, u"--lang"_s, u"zh_CN"_s} << QSize(1280, 800) << false;
    }

    void theDemoIsPictured()
    {
        QFETCH(QStringList, options);
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        QTemporaryDir dir;
        const QString file = dir.filePath(u"window.png"_s);
        ProgramProcess program(dir.filePath(u"data"_s));
        const Finished finished = program.run(QStringList{u"--demo"_s, u"--screenshot"_s, file, u"--size"_s,
                                                          u"%1x%2"_s.arg(size.width()).arg(size.height()), u"--now"_s,
                                                          u"2026-11-20T14:05:00+08:00"_s}
                                              + options);
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        const QImage picture(file);
        QCOMPARE(picture.size(), size);
        QCOMPARE(brightness(picture) < 128, isDark);
        QCOMPARE(program.run({u"export"_s, u"jobs"_s}).outLines().size(), 1 + 38 + 41 + 17);
    }

    void aModelThatNobodyUsesIsSaidAndNotPictured()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"window.png"_s);
        ProgramProcess program(dir.filePath(u"data"_s));
        const Finished finished = program.run({u"--demo"_s, u"--screenshot"_s, file, u"--show"_s, u"model=nosuch"_s});
        QCOMPARE(finished.exitCode, 1);
        QVERIFY2(finished.err.contains("There is no model nosuch\n"), finished.err.constData());
        QVERIFY(!QFile::exists(file));
    }

    void aDeadServiceIsPicturedToo()
    {
        QString url;
        {
            const SimulatorProcess simulator({u"--jobs"_s, u"1"_s});
            url = simulator.baseUrl();
        }
        QTemporaryDir dir;
        const QString file = dir.filePath(u"window.png"_s);
        // The first walk is over when it has failed.
        const Finished finished = ProgramProcess(dir.path()).run(
            {u"--connect"_s, u"dashscope="_s + url, u"--screenshot"_s, file, u"--size"_s, u"1000x600"_s});
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        QCOMPARE(QImage(file).size(), QSize(1000, 600));
    }

    void aPictureThatCannotBeSavedIsSaid()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"1"_s});
        QTemporaryDir dir;
        const Finished finished = ProgramProcess(dir.path()).run(
            {u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"--screenshot"_s, dir.filePath(u"no/such/folder.png"_s)});
        QCOMPARE(finished.exitCode, 1);
        QVERIFY2(finished.err.contains("folder.png"), finished.err.constData());
    }

    void aSecondWindowLeavesToTheFirst()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"3"_s, u"--speed"_s, u"0"_s});
        const QStringList connect{u"--connect"_s, u"dashscope="_s + simulator.baseUrl()};
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const auto first = program.start(connect);
        QTRY_VERIFY_WITH_TIMEOUT(program.run({u"export"_s, u"jobs"_s}).outLines().size() == 4, 30'000);
        const Finished second = program.run(connect);
        QCOMPARE(second.exitCode, 0);
        QVERIFY2(second.err.contains("already open"), second.err.constData());
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(program.run(connect + QStringList{u"sync"_s}).exitCode, 3);
        first->kill();
        QVERIFY(first->waitForFinished());
    }

    void aWindowBesideASyncSaysSo()
    {
        const SimulatorProcess simulator({u"--jobs"_s, u"1"_s, u"--log-lines"_s, u"400000"_s, u"--latency"_s, u"50"_s});
        const QStringList connect{u"--connect"_s, u"dashscope="_s + simulator.baseUrl()};
        QTemporaryDir dir;
        ProgramProcess program(dir.path());
        const auto sync = program.start(connect + QStringList{u"sync"_s});
        QTRY_VERIFY_WITH_TIMEOUT(simulator.record().size() > 2, 20'000);
        const Finished window = program.run(connect);
        QCOMPARE(window.exitCode, 0);
        QVERIFY2(window.err.contains("without a window"), window.err.constData());
        sync->kill();
        QVERIFY(sync->waitForFinished());
    }

    void aLogFileIsPictured()
    {
        const QTemporaryDir dir;
        const QString picture = dir.filePath(u"window.png"_s);
        writeLog(dir.filePath(u"训练.log"_s));
        const Finished finished = ProgramProcess(dir.filePath(u"data"_s)).run(
            {dir.filePath(u"训练.log"_s), u"--screenshot"_s, picture, u"--size"_s, u"1000x700"_s});
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        QCOMPARE(QImage(picture).size(), QSize(1000, 700));
    }

    void aLogFileThatIsNotThereIsSaid()
    {
        const QTemporaryDir dir;
        const Finished finished = ProgramProcess(dir.filePath(u"data"_s)).run({dir.filePath(u"no-such.log"_s)});
        QCOMPARE(finished.exitCode, 1);
        QVERIFY2(finished.err.contains("no-such.log"), finished.err.constData());
    }

    void aLogFileThatIsNotThereKeepsNoOtherFromOpening()
    {
        const QTemporaryDir dir;
        writeLog(dir.filePath(u"train.log"_s));
        const QString picture = dir.filePath(u"window.png"_s);
        const Finished finished = ProgramProcess(dir.filePath(u"data"_s)).run(
            {dir.filePath(u"typo.log"_s), dir.path(), dir.filePath(u"train.log"_s), u"--screenshot"_s, picture});
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        QVERIFY(!QImage(picture).isNull());
        QFile settings(dir.filePath(u"data/settings.ini"_s));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(settings.readAll().contains("train.log"));
    }

    void aSecondStartHandsItsFileOver()
    {
        const QTemporaryDir dir;
        for (const QString &name : {u"first.log"_s, u"second.log"_s})
            writeLog(dir.filePath(name));
        ProgramProcess program(dir.filePath(u"data"_s));
        const auto first = program.start({dir.filePath(u"first.log"_s)});
        const auto isKnown = [&dir](const QByteArray &name) {
            QFile settings(dir.filePath(u"data/settings.ini"_s));
            return settings.open(QIODevice::ReadOnly) && settings.readAll().contains(name);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKnown("first.log"), 30'000);
        const Finished second = program.run({dir.filePath(u"second.log"_s)});
        QVERIFY2(second.exitCode == 0, second.err.constData());
        QTRY_VERIFY_WITH_TIMEOUT(isKnown("second.log"), 30'000);
        QCOMPARE(first->state(), QProcess::Running);
        first->kill();
        QVERIFY(first->waitForFinished());
    }

private:
    static void writeLog(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("{'loss': 1.5, 'epoch': 0.1}\n{'loss': 1.25, 'epoch': 0.2}\n") < 0)
            QTest::qFail("the file could not be written", __FILE__, __LINE__);
    }
};

TUNEWATCH_TEST(window, WindowTest)
#include "tst_window.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log as the window has it: in the main thread, told of what happens in another.

#include "files/local_log.h"

#include "log_file.h"
#include "support/ordinary_user.h"
#include "support/test.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <memory>
#include <set>
#include <thread>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray numberedText(int first, int count)
{
    QByteArray text;
    for (int i = first; i < first + count; ++i)
        text += "{'loss': 0.5, 'epoch': " + QByteArray::number(i) + "}\n";
    return text;
}

QByteArray textOf(LocalLogReader &reader)
{
    QByteArray text;
    for (qint64 block = 0; block * 1000 < reader.lineCount(); ++block) {
        const auto lines = reader.lines(block);
        text += lines ? textOf(*lines) : QByteArray("unreadable\n");
    }
    return text;
}

/// A log and what it told.
struct Watched
{
    explicit Watched(const QString &path)
        : log(path)
    {
        QObject::connect(&log, &LocalLog::changed, &log, [this](const std::vector<qint64> &blocks) {
            ++changes;
            told.insert(blocks.begin(), blocks.end());
        });
        QObject::connect(&log, &LocalLog::replaced, &log, [this] {
            ++replacements;
            told.clear();
        });
    }

    QByteArray text() const { return textOf(*log.makeReader()); }

    LocalLog log;
    std::set<qint64> told;
    int changes = 0;
    int replacements = 0;
};

} // namespace

class LocalLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogIsReadAndTold()
    {
        const QByteArray text = numberedText(0, 12'500);
        const LogFile file(text);
        Watched watched(file.path());
        QCOMPARE(watched.log.path(), file.path());
        QCOMPARE(watched.log.state(), LocalLogState());
        QTRY_VERIFY(watched.log.state().isAtEnd);
        const LocalLogState state = watched.log.state();
        QCOMPARE(state.lines, qint64(12'500));
        QCOMPARE(state.parsedLines, qint64(12'500));
        QCOMPARE(state.bytes, text.size());
        QCOMPARE(state.fileBytes, text.size());
        QCOMPARE(state.generation, 0);
        QCOMPARE(watched.told.size(), size_t(13));
        QVERIFY(watched.text() == text);
        const auto reader = watched.log.makeReader();
        QCOMPARE(reader->facts(12)->samples.size(), size_t(500));
        QVERIFY(!reader->facts(13));
    }

    void itsGrowthIsTold()
    {
        LogFile file("one\n");
        Watched watched(file.path());
        QTRY_VERIFY(watched.log.state().isAtEnd);
        file.append("tw");
        QTRY_COMPARE(watched.log.state().lines, qint64(2));
        file.append("o\nthree\n");
        QTRY_COMPARE(watched.text(), QByteArray("one\ntwo\nthree\n"));
        QCOMPARE(watched.replacements, 0);
    }

    void aReplacedLogIsTold()
    {
        LogFile file(numberedText(0, 5000));
        Watched watched(file.path());
        QTRY_VERIFY(watched.log.state().isAtEnd);
        file.replace("another\n");
        QTRY_COMPARE(watched.text(), QByteArray("another\n"));
        QCOMPARE(watched.replacements, 1);
        QCOMPARE(watched.log.state().generation, 1);
        QVERIFY(watched.told == std::set<qint64>{0});
        file.truncate(0);
        QTRY_COMPARE(watched.log.state().generation, 2);
        file.append("and again\n");
        QTRY_COMPARE(watched.text(), QByteArray("and again\n"));
    }

    void aFileThatIsGoneIsSaidAndComesBack()
    {
        LogFile file(numberedText(0, 10));
        Watched watched(file.path());
        QTRY_VERIFY(watched.log.state().isAtEnd);
        file.moveAway();
        QTRY_VERIFY(watched.log.state().error);
        QCOMPARE(watched.log.state().error->code, u"missing"_s);
        QCOMPARE(watched.log.state().lines, qint64(10));
        QCOMPARE(watched.text(), numberedText(0, 10));
        file.moveBack();
        QTRY_VERIFY(!watched.log.state().error);
        QCOMPARE(watched.replacements, 0);
        QCOMPARE(watched.text(), numberedText(0, 10));
    }

    void aFileThatMayNotBeReadIsSaid()
    {
        if (ordinary_user::isRoot())
            QSKIP("root may read everything");
        const LogFile file("secret\n");
        QFile::setPermissions(file.path(), {});
        Watched watched(file.path());
        QTRY_VERIFY(watched.log.state().error);
        QCOMPARE(watched.log.state().error->code, u"denied"_s);
        QFile::setPermissions(file.path(), QFile::ReadOwner);
        QTRY_VERIFY(watched.log.state().isAtEnd);
    }

    void aReaderOutlivesItsLog()
    {
        LogFile file(numberedText(0, 1500));
        auto watched = std::make_unique<Watched>(file.path());
        QTRY_VERIFY(watched->log.state().isAtEnd);
        const auto reader = watched->log.makeReader();
        watched.reset();
        file.append("later\n");
        QVERIFY(textOf(*reader) == numberedText(0, 1500));
        file.truncate(10);
        QVERIFY(!reader->lines(1));
    }

    void aReaderOfNothingIsEmpty()
    {
        const QTemporaryDir directory;
        const LocalLog log(directory.filePath(u"none"_s));
        const auto reader = log.makeReader();
        QCOMPARE(reader->lineCount(), qint64(0));
        QVERIFY(reader->lines(0)->isEmpty());
        QVERIFY(!reader->facts(0));
    }

    void itMayBeClosedAtAnyTime()
    {
        LogFile file(numberedText(0, 200'000));
        for (int round = 0; round < 20; ++round) {
            LocalLog log(file.path());
            for (int i = 0; i < round; ++i)
                QCoreApplication::processEvents();
        }
        // By somebody who hears of it, too.
        auto *log = new LocalLog(file.path());
        QPointer<LocalLog> alive(log);
        connect(log, &LocalLog::changed, this, [log] { delete log; });
        QTRY_VERIFY(!alive);
    }

    void severalReadersAndTheWorkerDoNotDisturbEachOther()
    {
        const QByteArray text = numberedText(0, 30'000);
        LogFile file(text);
        Watched watched(file.path());
        QTRY_VERIFY(watched.log.state().lines > 0);
        std::atomic<bool> stops = false;
        std::atomic<int> wrong = 0;
        const auto readOn = [&](std::unique_ptr<LocalLogReader> reader) {
            for (qint64 block = 0; !stops; block = (block + 1) % 40) {
                const auto lines = reader->lines(block);
                if (lines && !lines->isEmpty() && lines->at(0) != "{'loss': 0.5, 'epoch': " + QByteArray::number(block * 1000) + "}")
                    ++wrong;
                reader->facts(block);
            }
        };
        std::thread first(readOn, watched.log.makeReader());
        std::thread second(readOn, watched.log.makeReader());
        for (int i = 0; i < 20; ++i)
            file.append(numberedText(30'000 + i * 500, 500));
        QTRY_COMPARE(watched.log.state().parsedLines, qint64(40'000));
        stops = true;
        first.join();
        second.join();
        QCOMPARE(wrong.load(), 0);
    }
};

TUNEWATCH_TEST(local_log, LocalLogTest)
#include "tst_local_log.moc"

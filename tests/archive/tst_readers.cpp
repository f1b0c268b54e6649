// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "child.h"
#include "samples.h"

#include "support/test.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

/// Reads the log again and again until `isDone`; returns what was wrong.
QString readUntil(const QString &directory, const std::atomic<bool> &isDone)
{
    const auto reader = samples::openReader(directory);
    qint64 before = 0;
    for (bool isLast = false; !isLast;) {
        isLast = isDone;
        const LogIndex index = reader->logIndex(key()).value();
        if (index.heldLines() < before)
            return u"the log has shrunk"_s;
        before = index.heldLines();
        if (index.blocks.empty())
            continue;
        const LogIndex::Block last = index.blocks.back();
        const auto block = reader->block(index.id, last.number);
        if (!block)
            return describe(block.error());
        // It may have grown since the index was read, but text and facts belong together.
        const qsizetype count = block->lines.size();
        if (count < last.count || block->facts.lines.size() != size_t(count)
            || block->lines != samples::lines(block->firstLine, count))
            return u"block %1 is not what was written"_s.arg(last.number);
    }
    return u"saw %1 lines"_s.arg(before);
}

} // namespace

class ReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void readBesideTheWriter()
    {
        const auto archive = samples::open(m_directory->path());
        std::atomic<bool> isDone = false;
        QString seen[2];
        std::thread readers[2];
        for (size_t i = 0; i < 2; ++i)
            readers[i] = std::thread([&, i] { seen[i] = readUntil(m_directory->path(), isDone); });
        QString refusal = u"fine"_s;
        for (qint64 first = 0; first < 6000 && refusal == "fine"_L1; first += 125) {
            refusal = outcome(archive->putLines(key(), first, samples::lines(first, 125), first + 125, at(0)));
            if (first % 1000 == 0)
                archive->checkpoint();
        }
        isDone = true;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(refusal, u"fine"_s);
        QCOMPARE(seen[0], u"saw 6000 lines"_s);
        QCOMPARE(seen[1], u"saw 6000 lines"_s);
    }

    void leaveNoTransactionOpen()
    {
        const auto archive = samples::open(m_directory->path());
        const Job job = samples::job(u"ft-1"_s);
        QVERIFY(archive->putJobs({&job, 1}, at(0)));
        QVERIFY(archive->putLines(key(), 0, samples::lines(0, 2500), 2500, at(0)));
        const auto reader = samples::openReader(m_directory->path());
        const LogIndex index = reader->logIndex(key()).value();
        QVERIFY(reader->jobs() && reader->accounts() && reader->block(index.id, 1) && !reader->block(index.id, 9));
        QVERIFY(reader->facts(index.id) && reader->parsedAnew(index.id) && reader->staleLogs());
        QVERIFY(reader->checkpoints(key()) && reader->statusHistory(key()));
        // An open one would keep the write-ahead log from being emptied.
        archive->checkpoint();
        QCOMPARE(QFileInfo(m_directory->filePath(u"archive.sqlite-wal"_s)).size(), 0);
        QVERIFY(heldText(*reader, key()) == samples::lines(0, 2500));
    }

    void readAfterAKilledWriter()
    {
        {
            Child writer([this](const Child::Report &report) {
                const auto archive = samples::open(m_directory->path());
                report(archive->putLines(key(), 0, samples::lines(0, 1234), 1234, at(0)) ? "done" : "fail");
                ::pause();
            });
            QCOMPARE(writer.read(4), "done");
        }
        QVERIFY(heldText(*samples::openReader(m_directory->path()), key()) == samples::lines(0, 1234));
    }

    void seeTheFileOfAnotherProcessGrow()
    {
        samples::open(m_directory->path()).reset();
        Child writer([this](const Child::Report &report) {
            const auto archive = samples::open(m_directory->path());
            report(archive->putLines(key(), 0, samples::lines(0, 10), 10, at(0)) ? "done" : "fail");
            ::pause();
        });
        QCOMPARE(writer.read(4), "done");
        QVERIFY(heldText(*samples::openReader(m_directory->path()), key()) == samples::lines(0, 10));
    }

private:
    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(readers, ReadersTest)
#include "tst_readers.moc"

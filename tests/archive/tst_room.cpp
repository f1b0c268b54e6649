// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What logs take on the disk, and how a person gets that back.

#include "archive/log_room.h"
#include "archive/sqlite.h"
#include "samples.h"

#include "support/test.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

class RoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        m_archive = samples::open(m_directory->path());
    }

    void cleanup()
    {
        m_archive.reset();
        m_directory.reset();
    }

    void tellsTheLargestLogsFirst()
    {
        QVERIFY(m_archive->putLines(key(u"small"_s), 0, noise(0, 10), 10, at(1)));
        QVERIFY(m_archive->putLines(key(u"large"_s), 0, noise(0, 2500), 2500, at(2)));
        QVERIFY(m_archive->beginGeneration(key(u"small"_s)));
        QVERIFY(m_archive->putLines(key(u"small"_s), 0, noise(0, 20), 20, at(3)));
        const auto sizes = m_archive->reader().logSizes().value();
        QCOMPARE(sizes.size(), 2u);
        QCOMPARE(sizes[0].key, key(u"large"_s));
        QCOMPARE(sizes[0].lines, 2500);
        QVERIFY(sizes[0].bytes > 2500 * 400 && sizes[0].bytes < 2500 * 520);
        QCOMPARE(sizes[1].lines, 30); // all generations
        QCOMPARE(sizes[1].lastGrowth, at(3));
        QVERIFY(sizes[1].isRemovable);
    }

    void whatIsKnownOfLinesTakesRoomAsWell()
    {
        QVERIFY(m_archive->putLines(key(), 0, lines(0, 2500), 2500, at(0)));
        const LogIndex index = m_archive->reader().logIndex(key()).value();
        const qint64 all = m_archive->reader().logBytes(index.id).value();
        QCOMPARE(m_archive->reader().logSizes().value().front().bytes, all);
        m_archive.reset();
        const auto db = sqlite::Database::open(path(), sqlite::Database::Mode::ReadWrite).value_or(nullptr);
        const qint64 text = db->number("SELECT sum(length(data)) FROM block_text");
        const qint64 facts = db->number("SELECT sum(length(data)) FROM block_facts");
        const qint64 kinds = db->number("SELECT sum(length(data)) FROM block_lines");
        QVERIFY(text > 0 && facts > 0 && kinds > 0);
        QCOMPARE(all, text + facts + kinds);
    }

    void theSizeOfOneLogIsThatOfItsGeneration()
    {
        QVERIFY(m_archive->putLines(key(), 0, noise(0, 2500), 2500, at(1)));
        const qint64 before = m_archive->reader().logBytes(m_archive->reader().logIndex(key())->id).value();
        QVERIFY(m_archive->beginGeneration(key()));
        QVERIFY(m_archive->putLines(key(), 0, noise(0, 20), 20, at(2)));
        const qint64 now = m_archive->reader().logBytes(m_archive->reader().logIndex(key())->id).value();
        QVERIFY(now > 0 && now < before / 50);
        QCOMPARE(m_archive->reader().logSizes().value().front().bytes, before + now);
        QCOMPARE(m_archive->reader().logBytes(4711).value(), 0);
    }

    void theOldestAreOffered_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("no limit") << qint64(0) << QStringList();
        QTest::newRow("enough room") << qint64(1000) << QStringList();
        QTest::newRow("one is enough") << qint64(750) << QStringList{u"unknown"_s};
        QTest::newRow("more are needed") << qint64(600) << QStringList{u"unknown"_s, u"old"_s};
        QTest::newRow("all that may go") << qint64(1) << QStringList{u"unknown"_s, u"old"_s, u"young"_s};
    }

    void theOldestAreOffered()
    {
        QFETCH(qint64, limit);
        QFETCH(QStringList, offered);
        const std::vector<LogSize> all{{key(u"young"_s), 300, 1, at(500), true}, {key(u"old"_s), 200, 1, at(100), true},
                                       {key(u"events"_s), 100, 1, at(50), false}, {key(u"open"_s), 150, 1, at(0), true},
                                       {key(u"unknown"_s), 250, 1, QDateTime(), true}};
        QStringList ids;
        for (const LogSize &log : logsToOffer(all, limit, [](const JobKey &k) { return k.id == u"open"_s; }))
            ids << log.key.id;
        QCOMPARE(ids, offered);
    }

    void removedTextLeavesTheMetrics()
    {
        QVERIFY(m_archive->putLines(key(), 0, lines(0, 3500), 3500, at(0)));
        QVERIFY(m_archive->setComplete(key()));
        const QByteArrayList facts = heldFacts(m_archive->reader(), key());
        QCOMPARE(facts.size(), 4);
        QVERIFY(m_archive->removeText(key()));
        const LogIndex index = m_archive->reader().logIndex(key()).value();
        QCOMPARE(index.heldLines(), 0);
        QVERIFY(!index.isComplete);
        QCOMPARE(heldFacts(m_archive->reader(), key()), facts);
        QCOMPARE(m_archive->reader().firstOfTail(index.id).value().value(), 0);
        QVERIFY(m_archive->reader().logSizes().value().empty());
        QCOMPARE(outcome(m_archive->reader().lineFacts(index.id, 0)), u"not-held"_s);
        QVERIFY(m_archive->reader().staleLogs().value().empty());
    }

    void linesThatComeAgainTakeTheirPlace()
    {
        QVERIFY(m_archive->putLines(key(), 0, lines(0, 3500), 3500, at(0)));
        const QByteArrayList facts = heldFacts(m_archive->reader(), key());
        QVERIFY(m_archive->removeText(key()));
        QVERIFY(m_archive->putLines(key(), 3000, lines(3000, 500), 3500, at(1)));
        QCOMPARE(heldFacts(m_archive->reader(), key()).size(), 4);
        QCOMPARE(m_archive->reader().firstOfTail(m_archive->reader().logIndex(key())->id).value().value(), 0);
        for (const qint64 first : {2000, 0, 1000})
            QVERIFY(m_archive->putLines(key(), first, lines(first, 1000), 3500, at(1)));
        QCOMPARE(heldFacts(m_archive->reader(), key()), facts);
        QVERIFY(heldText(m_archive->reader(), key()) == lines(0, 3500));
    }

    void otherLogsStay()
    {
        QVERIFY(m_archive->putLines(key(), 0, lines(0, 1500), 1500, at(0)));
        QVERIFY(m_archive->putLines(key(u"other"_s), 0, lines(0, 1500), 1500, at(0)));
        const QByteArrayList facts = heldFacts(m_archive->reader(), key(u"other"_s));
        QVERIFY(m_archive->removeText(key()));
        QVERIFY(heldText(m_archive->reader(), key(u"other"_s)) == lines(0, 1500));
        QCOMPARE(heldFacts(m_archive->reader(), key(u"other"_s)), facts);
    }

    void aLogOfEventsStaysAsItIs()
    {
        Event event;
        event.id = u"e-1"_s;
        event.message = u"created"_s;
        QVERIFY(m_archive->putEvents(key(), std::vector{event}, Archive::EventSide::Newer, {}));
        QVERIFY(m_archive->numberEvents(key(), at(0)));
        QVERIFY(!m_archive->reader().logSizes().value().at(0).isRemovable);
        QVERIFY(m_archive->removeText(key()));
        QCOMPARE(m_archive->reader().logIndex(key())->heldLines(), 1);
    }

    void theRoomIsGivenBack_data()
    {
        QTest::addColumn<bool>("isOld");
        QTest::newRow("of an archive of today") << false;
        QTest::newRow("of an archive whose file cannot shrink piece by piece") << true;
    }

    void theRoomIsGivenBack()
    {
        QFETCH(bool, isOld);
        if (isOld) {
            m_archive.reset();
            const auto db = sqlite::Database::open(path(), sqlite::Database::Mode::ReadWrite).value_or(nullptr);
            db->execute("PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM");
            QCOMPARE(db->number("PRAGMA auto_vacuum"), 0);
            QVERIFY(!db->hasFailed());
        }
        m_archive = nullptr;
        m_archive = samples::open(m_directory->path());
        QVERIFY(m_archive->putLines(key(), 0, noise(0, 30'000), 30'000, at(0)));
        QVERIFY(m_archive->putLines(key(u"kept"_s), 0, lines(0, 5000), 5000, at(0)));
        m_archive->checkpoint();
        const qint64 before = QFileInfo(path()).size();
        QVERIFY(before > 12'000'000);
        QVERIFY(m_archive->removeText(key()));
        int steps = 0;
        for (Result<bool> hasMore = true; hasMore && *hasMore; ++steps)
            hasMore = m_archive->shrink();
        m_archive->checkpoint();
        QVERIFY(QFileInfo(path()).size() < before / 6);
        QVERIFY(isOld || steps > 1);
        QVERIFY(heldText(m_archive->reader(), key(u"kept"_s)) == lines(0, 5000));
        const auto again = m_archive->shrink();
        QVERIFY(again && !*again);
    }

private:
    QString path() const { return m_directory->filePath(u"archive.sqlite"_s); }

    std::optional<QTemporaryDir> m_directory;
    std::unique_ptr<Archive> m_archive;
};

TUNEWATCH_TEST(room, RoomTest)
#include "tst_room.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "archive/sqlite.h"
#include "support/test.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace samples;

namespace {

constexpr qint64 LineCount = 4700;

struct Piece
{
    qint64 first;
    qint64 count;
};

/// The pieces of one block each, cut at random, in order.
std::vector<std::vector<Piece>> cut(QRandomGenerator *random)
{
    std::vector<std::vector<Piece>> blocks;
    for (qint64 first = 0; first < LineCount; first += LinesPerBlock) {
        std::vector<Piece> &pieces = blocks.emplace_back();
        const qint64 end = std::min(first + LinesPerBlock, LineCount);
        for (qint64 begin = first; begin < end;) {
            const qint64 count = random->bounded(2) ? end - begin : random->bounded(1, int(end - begin) + 1);
            pieces.push_back({begin, count});
            begin += count;
        }
        std::reverse(pieces.begin(), pieces.end()); // taken from the back
    }
    return blocks;
}

/// What one reading from the first line to the last finds.
QByteArrayList factsInOrder()
{
    QByteArrayList packed;
    training::Carry carry;
    for (qint64 first = 0; first < LineCount; first += LinesPerBlock) {
        const qint64 count = std::min(qint64(LinesPerBlock), LineCount - first);
        const training::BlockFacts facts = training::parse(first, samples::lines(first, count), carry);
        carry = facts.carryOut;
        packed << QByteArray::number(first / LinesPerBlock) + ' ' + training::pack(facts);
    }
    return packed;
}

/// Does to the file what SQL can; nobody else has it open.
void alter(const QString &directory, const char *sql)
{
    const auto db = sqlite::Database::open(directory + u"/archive.sqlite"_s, sqlite::Database::Mode::ReadWrite);
    QVERIFY(db);
    (*db)->execute(sql);
    QVERIFY(!(*db)->hasFailed());
}

} // namespace

class FactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory.emplace(); }
    void cleanup() { m_directory.reset(); }

    void theSampleLogNeedsTheBlockBefore()
    {
        const training::BlockFacts first = training::parse(0, samples::lines(0, 1000), {});
        QVERIFY(!(first.carryOut == training::Carry()));
        const LogLines second = samples::lines(1000, 1000);
        QVERIFY(training::pack(training::parse(1000, second, first.carryOut))
                != training::pack(training::parse(1000, second, {})));
    }

    void anyOrderOfBlocksGivesTheFactsOfReadingInOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 15; ++seed)
            QTest::addRow("order %u", seed) << seed;
    }

    void anyOrderOfBlocksGivesTheFactsOfReadingInOrder()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto archive = samples::open(m_directory->path());
        std::vector<std::vector<Piece>> blocks = cut(&random);
        while (!blocks.empty()) {
            const auto chosen = blocks.begin() + random.bounded(int(blocks.size()));
            const Piece piece = chosen->back();
            const LogLines lines = samples::lines(piece.first, piece.count);
            QVERIFY(archive->putLines(key(), piece.first, lines, LineCount, at(0)));
            chosen->pop_back();
            if (chosen->empty())
                blocks.erase(chosen);
        }
        QCOMPARE(heldFacts(archive->reader(), key()), factsInOrder());
        QVERIFY(heldText(archive->reader(), key()) == samples::lines(0, LineCount));
    }

    void reportsTheBlockThatIsReadAnewBecauseOfTheOneBefore()
    {
        const auto archive = samples::open(m_directory->path());
        QVERIFY(archive->putLines(key(), 1000, samples::lines(1000, 1000), 2000, at(0)));
        QVERIFY(archive->putLines(key(), 0, samples::lines(0, 999), 2000, at(0)));
        const auto changed = archive->putLines(key(), 999, samples::lines(999, 1), 2000, at(0));
        QVERIFY(changed.value() == std::vector<qint64>({0, 1}));
    }

    void aNewerParserReadsOldLogsAgain()
    {
        fillTwoLogs();
        const QByteArrayList expected = heldFacts(*samples::openReader(m_directory->path()), key());
        pretendAnOlderParser();
        const auto archive = samples::open(m_directory->path());
        const auto stale = archive->reader().staleLogs().value();
        QCOMPARE(stale.size(), 2u);
        QCOMPARE(stale[0].first, key(u"newer"_s));
        QCOMPARE(stale[1].first, key());
        const auto parsed = samples::openReader(m_directory->path())->parsedAnew(stale[1].second).value();
        QVERIFY(archive->putFacts(stale[1].second, parsed));
        QCOMPARE(heldFacts(archive->reader(), key()), expected);
        QCOMPARE(archive->reader().staleLogs().value().size(), 1u);
    }

    void linesThatArriveDuringAReadingAreNotLost_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("count");
        QTest::newRow("behind the last") << qint64(2300) << qint64(700);
        QTest::newRow("far behind") << qint64(5000) << qint64(3);
        QTest::newRow("nothing") << qint64(2300) << qint64(0);
    }

    void linesThatArriveDuringAReadingAreNotLost()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, count);
        fillTwoLogs();
        pretendAnOlderParser();
        const auto archive = samples::open(m_directory->path());
        const qint64 log = archive->reader().logIndex(key()).value().id;
        const auto parsed = archive->reader().parsedAnew(log).value();
        QVERIFY(archive->putLines(key(), first, samples::lines(first, count), 9000, at(1)));
        QVERIFY(archive->putFacts(log, parsed));
        comparesWithAFreshArchive(*archive, {{0, 2300}, {first, count}});
    }

    void aBlockThatFillsAHoleDuringAReadingCounts()
    {
        {
            const auto archive = samples::open(m_directory->path());
            QVERIFY(archive->putLines(key(), 1000, samples::lines(1000, 1000), 2000, at(0)));
        }
        pretendAnOlderParser();
        const auto archive = samples::open(m_directory->path());
        const qint64 log = archive->reader().logIndex(key()).value().id;
        const auto parsed = archive->reader().parsedAnew(log).value();
        QVERIFY(archive->putLines(key(), 0, samples::lines(0, 1000), 2000, at(1)));
        QVERIFY(archive->putFacts(log, parsed));
        comparesWithAFreshArchive(*archive, {{0, 2000}});
    }

    void gapsStayMarkedWhenALogIsReadAgain()
    {
        qint64 log = 0;
        {
            const auto archive = samples::open(m_directory->path());
            QVERIFY(archive->putGap(key(), {0, 1000, u"unreadable"_s}, 1000, at(0)));
            log = archive->reader().logIndex(key()).value().id;
        }
        pretendAnOlderParser();
        const auto archive = samples::open(m_directory->path());
        QVERIFY(archive->putFacts(log, archive->reader().parsedAnew(log).value()));
        QCOMPARE(archive->reader().facts(log).value().at(0).second.lines.at(999).kind, LineKind::Missing);
    }

    void factsThatCannotBeReadAreMadeFromTheText()
    {
        fillTwoLogs();
        const QByteArrayList expected = heldFacts(*samples::openReader(m_directory->path()), key());
        alter(m_directory->path(), "UPDATE block_facts SET data = x'ff00ff'");
        QCOMPARE(heldFacts(*samples::openReader(m_directory->path()), key()), expected);
    }

    void aDamagedBlockCostsOnlyItsOwnText()
    {
        fillTwoLogs();
        alter(m_directory->path(), "UPDATE block_text SET data = x'28b52ffd0000' "
                                   "WHERE block = (SELECT id FROM block WHERE number = 1)");
        Archive::Opened opened;
        const auto archive = Archive::open(m_directory->path(), &opened).value();
        QVERIFY(opened.setAside.isEmpty());
        const LogIndex index = archive->reader().logIndex(key()).value();
        QCOMPARE(outcome(archive->reader().block(index.id, 1)), u"damaged"_s);
        QCOMPARE(outcome(archive->reader().lines(index.id, 1)), u"damaged"_s);
        QVERIFY(archive->reader().block(index.id, 0).value().lines == samples::lines(0, 1000));
        QCOMPARE(archive->reader().facts(index.id).value().size(), index.blocks.size());
        QCOMPARE(archive->reader().parsedAnew(index.id).value().size(), index.blocks.size());
        QVERIFY(archive->putLines(key(), 2300, samples::lines(2300, 10), 2310, at(1)));
    }

private:
    void fillTwoLogs()
    {
        const auto archive = samples::open(m_directory->path());
        Job older = samples::job(u"ft-1"_s);
        older.created.utc = at(-100);
        Job newer = samples::job(u"newer"_s);
        newer.created.utc = at(-50);
        QVERIFY(archive->putJobs(std::vector{older, newer}, at(0)));
        QVERIFY(archive->putLines(key(), 0, samples::lines(0, 2300), 2300, at(0)));
        QVERIFY(archive->putLines(key(u"newer"_s), 0, samples::lines(0, 10), 10, at(0)));
    }

    /// As if all facts had been written before the parser learnt something: another version, nothing found.
    void pretendAnOlderParser()
    {
        const auto db = sqlite::Database::open(m_directory->path() + u"/archive.sqlite"_s, sqlite::Database::Mode::ReadWrite);
        QVERIFY(db);
        (*db)->execute("UPDATE block SET parser = 0, carry_in = x'', carry_out = x''");
        for (const qint64 count : {10, 300, 1000}) {
            training::BlockFacts nothing;
            nothing.lines.resize(size_t(count));
            (*db)->statement("UPDATE block_facts SET data = ?2 WHERE block IN (SELECT id FROM block WHERE count = ?1)")
                .bind(count, training::pack(nothing))
                .run();
        }
        QVERIFY(!(*db)->hasFailed());
    }

    void comparesWithAFreshArchive(const Archive &archive, const std::vector<Piece> &pieces)
    {
        const QTemporaryDir other;
        const auto fresh = samples::open(other.path());
        for (const Piece &piece : pieces)
            QVERIFY(fresh->putLines(key(), piece.first, samples::lines(piece.first, piece.count), 9000, at(0)));
        QCOMPARE(heldFacts(archive.reader(), key()), heldFacts(fresh->reader(), key()));
    }

    std::optional<QTemporaryDir> m_directory;
};

TUNEWATCH_TEST(facts, FactsTest)
#include "tst_facts.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/row_map.h"

#include "archive/archive_reader.h"
#include "log/overview_ticks.h"
#include "support/test.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One letter a line: e(rror), w(arning), i(nfo), d(ebug), . (other), t(rain), p(rogress), ? (a line the service could not give).
std::shared_ptr<const BlockLevels> blockOf(const QString &letters)
{
    std::vector<LineFacts> facts;
    for (const QChar letter : letters) {
        switch (letter.unicode()) {
        case u'e': facts.push_back({Level::Error, LineKind::Error}); break;
        case u'w': facts.push_back({Level::Warning, LineKind::Warning}); break;
        case u'i': facts.push_back({Level::Info, LineKind::Plain}); break;
        case u'd': facts.push_back({Level::Debug, LineKind::Plain}); break;
        case u't': facts.push_back({Level::None, LineKind::Train}); break;
        case u'p': facts.push_back({Level::None, LineKind::Progress}); break;
        case u'?': facts.push_back({Level::None, LineKind::Missing}); break;
        default: facts.push_back({}); break;
        }
    }
    return std::make_shared<const BlockLevels>(facts);
}

LineFilter only(std::initializer_list<Level> levels)
{
    LineFilter filter;
    for (const Level level : levels)
        filter.levels.set(level, true);
    return filter;
}

/// A log of three blocks: errors at 3 and 700, nothing known of the second, a gap and an error in the third.
struct Log
{
    Log()
    {
        QString first(1000, u'.');
        first[3] = u'e';
        first[10] = u'w';
        first[700] = u'e';
        auto all = std::make_shared<LevelTable>();
        all->push_back(blockOf(first));
        all->push_back(nullptr);
        all->push_back(blockOf(u"..???..e"_s));
        table = all;
        rows.show(only({Level::Error}), table, 2008);
    }

    std::shared_ptr<const LevelTable> table;
    RowMap rows;
};

} // namespace

class RowMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFilterRowsAreLines()
    {
        RowMap rows;
        rows.showAll(100'000'000);
        QCOMPARE(rows.rows(), 100'000'000);
        QCOMPARE(rows.lineAt(77'777'777), 77'777'777);
        QCOMPARE(rows.rowOf(5), 5);
        QCOMPARE(rows.rowOf(100'000'000), -1);
        QCOMPARE(rows.nearestRow(200'000'000), 99'999'999);
        QCOMPARE(rows.shownFrom(99'999'990), 10);
        QVERIFY(!rows.isUnknown(3));
    }

    void aFilterWithEveryLevelIsNone()
    {
        RowMap rows;
        rows.show(only({Level::None, Level::Debug, Level::Info, Level::Warning, Level::Error}),
                  std::make_shared<LevelTable>(), 5000);
        QVERIFY(!rows.isFiltered());
        QCOMPARE(rows.rows(), 5000);
    }

    void rowsArePassingLinesUnknownBlocksAndGaps()
    {
        const Log log;
        QCOMPARE(log.rows.rows(), 5);
        QCOMPARE(log.rows.lineAt(0), 3);
        QCOMPARE(log.rows.lineAt(1), 700);
        QVERIFY(log.rows.isUnknown(2));
        QCOMPARE(log.rows.linesAt(2), std::pair(qint64(1000), qint64(1999)));
        QCOMPARE(log.rows.lineAt(3), 2002); // the gap, once
        QCOMPARE(log.rows.lineAt(4), 2007);
        QCOMPARE(log.rows.shownLines(), 4);
    }

    void linesKnowTheirRow_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::addColumn<qint64>("row");
        QTest::addColumn<qint64>("nearest");
        const auto row = [](const char *name, qint64 line, qint64 exact, qint64 nearest) {
            QTest::newRow(name) << line << exact << nearest;
        };
        row("a line that passes", 3, 0, 0);
        row("a hidden line: the next below", 4, -1, 1);
        row("a hidden line before an unknown block", 701, -1, 2);
        row("a line of an unknown block", 1500, 2, 2);
        row("the first line of a gap", 2002, 3, 3);
        row("another line of the gap", 2004, 3, 3);
        row("a hidden line behind the gap", 2005, -1, 4);
        row("beyond the end: the last", 9999, -1, 4);
        row("before the beginning", -5, -1, 0);
    }

    void linesKnowTheirRow()
    {
        QFETCH(qint64, line);
        const Log log;
        QTEST(log.rows.rowOf(line), "row");
        QTEST(log.rows.nearestRow(line), "nearest");
    }

    void newLinesAreThoseThatPass()
    {
        const Log log;
        QCOMPARE(log.rows.shownFrom(0), 4);
        QCOMPARE(log.rows.shownFrom(4), 3);
        QCOMPARE(log.rows.shownFrom(2003), 1);
        QCOMPARE(log.rows.shownFrom(2008), 0);
    }

    void everyRowIsFoundAgain()
    {
        const Log log;
        for (qint64 row = 0; row < log.rows.rows(); ++row)
            QCOMPARE(log.rows.rowOf(log.rows.lineAt(row)), row);
    }

    void aFilterThatLeavesNothing()
    {
        auto table = std::make_shared<LevelTable>();
        table->push_back(blockOf(u"iii"_s));
        RowMap rows;
        rows.show(only({Level::Error}), table, 3);
        QCOMPARE(rows.rows(), 0);
        QCOMPARE(rows.nearestRow(1), 0);
        QVERIFY(rows.linesAt(0).second < rows.linesAt(0).first);
    }

    void kindsAreFoundAcrossBlocks()
    {
        const Log log;
        const LineKinds error = kinds(LineKind::Error);
        QCOMPARE(nextOfKinds(*log.table, 0, error), 3);
        QCOMPARE(nextOfKinds(*log.table, 4, error), 700);
        QCOMPARE(nextOfKinds(*log.table, 701, error), 2007);
        QCOMPARE(nextOfKinds(*log.table, 2008, error), -1);
        QCOMPARE(previousOfKinds(*log.table, 9'000'000, error), 2007);
        QCOMPARE(previousOfKinds(*log.table, 700, error), 3);
        QCOMPARE(previousOfKinds(*log.table, 3, error), -1);
    }

    void theOverviewHasOneTickAPixelAtMost()
    {
        RowMap rows;
        rows.showAll(10'000'000);
        int asked = 0;
        const auto everyLine = [&](qint64 line) {
            ++asked;
            return line < 10'000'000 ? line : -1;
        };
        const std::vector<int> ticks = overviewTicks(200, rows, everyLine);
        QCOMPARE(ticks.size(), size_t(200));
        QVERIFY2(asked <= 201, qPrintable(QString::number(asked)));
        QCOMPARE(overviewTicks(200, rows, [](qint64 line) { return line <= 5'000'000 ? 5'000'000 : -1; }),
                 (std::vector<int>{100}));
        QVERIFY(overviewTicks(0, rows, everyLine).empty());
    }

    void hiddenLinesTickWhereTheyWouldStand()
    {
        const Log log;
        QCOMPARE(overviewTicks(50, log.rows, [](qint64 line) { return line <= 500 ? 500 : -1; }), (std::vector<int>{10}));
    }

    void hitsAloneAreNotFolded()
    {
        auto table = std::make_shared<LevelTable>();
        table->push_back(blockOf(u"pppppppp"_s));
        LineFilter filter;
        filter.setFolded(LineClass::Progress, true);
        filter.foldsRepeats = true;
        filter.matchingOnly = true;
        HitList hits;
        hits.set({0, 8, 0, {2}});
        RowMap rows;
        rows.show(filter, table, 8); // nothing is searched for
        QCOMPARE(rows.rows(), 1);
        QVERIFY(rows.foldAt(0));
        rows.show(filter, table, 8, &hits);
        QCOMPARE(rows.rows(), 3);
        QCOMPARE(rows.lineAt(0), 1);
        QCOMPARE(rows.rowOf(2), 1);
        for (qint64 row = 0; row < 3; ++row)
            QVERIFY(!rows.foldAt(row));
        QVERIFY(!rows.isFolded(2));
        rows.show(filter, table, 8);
        QCOMPARE(rows.rows(), 1);
    }

    void whatWouldFoldAloneKeepsItsRow()
    {
        auto table = std::make_shared<LevelTable>();
        QString first(1000, u'.');
        first[0] = u'p';
        first[2] = first[3] = u'p';
        first[999] = u'p';
        table->push_back(blockOf(first));
        table->push_back(blockOf(u"p.p"_s));
        LineFilter filter;
        filter.setFolded(LineClass::Progress, true);
        RowMap rows;
        rows.show(filter, table, 1003);
        QCOMPARE(rows.rows(), 1001);
        QVERIFY(!rows.foldAt(0));
        QVERIFY(!rows.isFolded(0));
        QVERIFY(!rows.runOf(0));
        rows.setOpen(0, true);
        QVERIFY(!rows.hasOpen());
        QCOMPARE(rows.foldAt(2)->count, 2);
        // Two lines of two blocks are neighbours.
        QVERIFY(rows.isFolded(999));
        QVERIFY(rows.isFolded(1000));
        QCOMPARE(rows.runOf(1000)->first, 999);
        QVERIFY(!rows.isFolded(1002));
        // When all that stands between folds as well, it has neighbours.
        filter.setFolded(LineClass::Info, true);
        rows.show(filter, table, 1003);
        QVERIFY(rows.isFolded(0));
        QCOMPARE(rows.rows(), 1);
    }

    void linesAreCountedByClass()
    {
        const Log log;
        const ClassCounts all = classCounts(*log.table, 0, 99);
        QCOMPARE(all[size_t(LineClass::Error)], qint64(3));
        QCOMPARE(all[size_t(LineClass::Warning)], qint64(1));
        QCOMPARE(all[size_t(LineClass::Info)], qint64(1001)); // gaps are of no class
        QCOMPARE(classCounts(*log.table, 1, 2)[size_t(LineClass::Error)], qint64(1));
    }
};

TUNEWATCH_TEST(row_map, RowMapTest)
#include "tst_row_map.moc"

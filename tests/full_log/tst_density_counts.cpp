// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/density_counts.h"

#include "archive/archive_reader.h"
#include "log/hit_list.h"
#include "support/test.h"

#include <QTest>

namespace {

/// Every 7th line is a warning, every 50th an error.
LevelTable tableOf(qint64 lines, int withoutBlock = -1)
{
    LevelTable table;
    for (qint64 first = 0; first < lines; first += LinesPerBlock) {
        std::vector<LineFacts> facts;
        for (qint64 line = first; line < std::min(lines, first + LinesPerBlock); ++line) {
            const Level level = line % 50 == 0 ? Level::Error : line % 7 == 0 ? Level::Warning : Level::Info;
            facts.push_back({level, LineKind::Plain, false});
        }
        const bool isUnknown = withoutBlock == int(table.size());
        table.push_back(isUnknown ? nullptr : std::make_shared<const BlockLevels>(facts));
    }
    return table;
}

std::pair<qint64, qint64> countedOneByOne(qint64 first, qint64 last)
{
    std::pair<qint64, qint64> found;
    for (qint64 line = first; line <= last; ++line) {
        found.first += line % 50 == 0;
        found.second += line % 50 != 0 && line % 7 == 0;
    }
    return found;
}

} // namespace

class DensityCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void troublesAreCountedToTheLine_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::newRow("inside a block") << qint64(120) << qint64(377);
        QTest::newRow("a whole block") << qint64(1000) << qint64(1999);
        QTest::newRow("over the border of two") << qint64(990) << qint64(1010);
        QTest::newRow("several blocks and parts of others") << qint64(555) << qint64(7777);
        QTest::newRow("a single line that is an error") << qint64(50) << qint64(50);
        QTest::newRow("up to the last line of a short block") << qint64(9000) << qint64(9499);
    }

    void troublesAreCountedToTheLine()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        QCOMPARE(troublesIn(tableOf(9500), first, last), countedOneByOne(first, last));
    }

    void ofUnknownBlocksNothingIsCounted()
    {
        const auto [errors, warnings] = troublesIn(tableOf(3000, 1), 0, 2999);
        const auto first = countedOneByOne(0, 999);
        const auto third = countedOneByOne(2000, 2999);
        QCOMPARE(errors, first.first + third.first);
        QCOMPARE(warnings, first.second + third.second);
    }

    void thePartsAreTheWholeLog_data()
    {
        QTest::addColumn<qint64>("lines");
        QTest::addColumn<int>("parts");
        QTest::newRow("more lines than parts") << qint64(9500) << 151;
        QTest::newRow("fewer lines than parts") << qint64(40) << 151;
        QTest::newRow("as many") << qint64(151) << 151;
        QTest::newRow("one line") << qint64(1) << 151;
    }

    void thePartsAreTheWholeLog()
    {
        QFETCH(qint64, lines);
        QFETCH(int, parts);
        DensityCounts counts;
        QVERIFY(counts.divide(lines, parts));
        counts.countLevels(tableOf(lines));
        qint64 next = 0;
        std::pair<qint64, qint64> sum;
        for (const MapPart &part : counts.parts()) {
            QCOMPARE(part.first, next);
            next = part.last + 1;
            sum.first += part.errors;
            sum.second += part.warnings;
        }
        QCOMPARE(next, lines);
        QCOMPARE(sum, countedOneByOne(0, lines - 1));
        QVERIFY(!counts.divide(lines, parts));
        QVERIFY(counts.divide(lines + 1, parts));
    }

    void hitsFallIntoTheirParts()
    {
        HitList hits;
        hits.set({.block = 0, .lineCount = 1000, .lines = {0, 499, 500, 999}});
        hits.set({.block = 2, .lineCount = 1000, .lines = {7}});
        DensityCounts counts;
        counts.divide(3000, 6);
        counts.countHits(&hits);
        std::vector<qint64> found;
        for (const MapPart &part : counts.parts())
            found.push_back(part.hits);
        QCOMPARE(found, (std::vector<qint64>{2, 2, 0, 0, 1, 0}));
        QCOMPARE(counts.mostHits(), 2);
        counts.countHits(nullptr);
        QCOMPARE(counts.mostHits(), 0);
    }

    void aLogWithoutLinesHasEmptyParts()
    {
        DensityCounts counts;
        counts.divide(0, 10);
        counts.countLevels({});
        counts.countHits(nullptr);
        QCOMPARE(counts.mostTroubles(), 0);
        for (const MapPart &part : counts.parts())
            QVERIFY(part.last < part.first);
    }

    void numbersStandAtRoundSteps_data()
    {
        QTest::addColumn<qint64>("lines");
        QTest::addColumn<qint64>("step");
        QTest::newRow("the picture's log") << qint64(1'204'318) << qint64(200'000);
        QTest::newRow("ten million") << qint64(10'000'000) << qint64(2'000'000);
        QTest::newRow("a short log") << qint64(2293) << qint64(500);
        QTest::newRow("five lines") << qint64(5) << qint64(1);
        QTest::newRow("none") << qint64(0) << qint64(0);
    }

    void numbersStandAtRoundSteps()
    {
        QFETCH(qint64, lines);
        QTEST(roundStep(lines, 756, 100), "step");
    }
};

TUNEWATCH_TEST(density_counts, DensityCountsTest)
#include "tst_density_counts.moc"

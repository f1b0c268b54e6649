// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_plan.h"

#include "support/test.h"

#include <QTest>
#include <limits>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

LogIndex indexWith(qint64 total, std::vector<LogIndex::Block> blocks)
{
    LogIndex index;
    index.total = total;
    index.blocks = std::move(blocks);
    return index;
}

QString text(const std::optional<LogRange> &range)
{
    return range ? QStringLiteral("%1+%2").arg(range->first).arg(range->count) : QStringLiteral("nothing");
}

/// Asks until nothing is left, answering each question with all lines it asked for, and writes down the questions.
QStringList questions(LogPlan &plan, qint64 total, int most = 100)
{
    QStringList asked;
    while (const auto range = plan.next()) {
        if (asked.size() == most)
            break;
        asked << text(range);
        plan.asked(*range);
        plan.answered(*range);
        plan.setTotal(total);
        plan.stored(range->first, std::min<qint64>(range->count, total - range->first));
    }
    return asked;
}

} // namespace

class LogPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInTheOrderAPersonNeeds()
    {
        LogPlan plan;
        QCOMPARE(questions(plan, 4500),
                 QStringList({u"0+1000"_s, u"4000+1000"_s, u"3000+1000"_s, u"2000+1000"_s, u"1000+1000"_s}));
        QVERIFY(plan.isEverythingHeld());
    }

    void theViewportGoesBeforeTheRest()
    {
        LogPlan plan;
        plan.load(indexWith(100'000, {{0, 1000}}));
        plan.setViewport(50'500, 50'600);
        QStringList first;
        for (int i = 0; i < 4; ++i) {
            const auto range = plan.next();
            first << text(range);
            plan.asked(*range);
        }
        QCOMPARE(first, QStringList({u"99000+1000"_s, u"98000+1000"_s, u"50000+1000"_s, u"51000+1000"_s}));
    }

    void scrollingIsLookedAheadOf_data()
    {
        QTest::addColumn<QList<qint64>>("viewports"); // first lines, one after the other
        QTest::addColumn<QStringList>("asked");
        QTest::newRow("after a jump, both sides") << QList<qint64>{50'500} << QStringList{u"50"_s, u"51"_s, u"49"_s, u"97"_s};
        QTest::newRow("downwards") << QList<qint64>{50'500, 51'500}
                                   << QStringList{u"51"_s, u"52"_s, u"53"_s, u"54"_s, u"55"_s, u"97"_s};
        QTest::newRow("upwards") << QList<qint64>{50'500, 49'500}
                                 << QStringList{u"49"_s, u"48"_s, u"47"_s, u"46"_s, u"45"_s, u"97"_s};
        QTest::newRow("back again") << QList<qint64>{50'500, 51'500, 50'500}
                                    << QStringList{u"50"_s, u"49"_s, u"48"_s, u"47"_s, u"46"_s, u"97"_s};
        QTest::newRow("within a block") << QList<qint64>{50'500, 51'100, 51'200}
                                        << QStringList{u"51"_s, u"52"_s, u"53"_s, u"54"_s, u"55"_s, u"97"_s};
        QTest::newRow("at the top") << QList<qint64>{0} << QStringList{u"1"_s, u"97"_s};
    }

    void scrollingIsLookedAheadOf()
    {
        QFETCH(QList<qint64>, viewports);
        QFETCH(QStringList, asked);
        LogPlan plan;
        plan.load(indexWith(100'000, {{0, 1000}, {98, 1000}, {99, 1000}}));
        for (const qint64 first : viewports)
            plan.setViewport(first, first + 60);
        QStringList blocks;
        while (blocks.size() < asked.size()) {
            const auto range = plan.next();
            blocks << QString::number(range->first / 1000);
            plan.asked(*range);
        }
        QCOMPARE(blocks, asked);
    }

    void theTailAndTheScreenAreMoreUrgentThanTheRest()
    {
        LogPlan plan;
        plan.load(indexWith(100'000, {{0, 1000}}));
        plan.setViewport(50'500, 50'600);
        QStringList seen;
        for (const LogPlan::Wish least : {LogPlan::Wish::Seen, LogPlan::Wish::Soon}) {
            while (const auto range = plan.next(least)) {
                QVERIFY(plan.wishFor(*range) <= least);
                seen << QString::number(range->first / 1000);
                plan.asked(*range);
            }
        }
        QCOMPARE(seen, QStringList({u"99"_s, u"98"_s, u"50"_s, u"51"_s, u"49"_s}));
        QVERIFY(plan.wishFor(*plan.next()) == LogPlan::Wish::Later);
    }

    void aServiceMaySayItHasAnyNumberOfLines()
    {
        LogPlan plan;
        plan.stored(0, 1000);
        plan.setTotal(std::numeric_limits<qint64>::max() / 2);
        plan.setViewport(4'000'000'000'000'000, 4'000'000'000'000'100);
        for (int i = 0; i < 1000; ++i) {
            const auto range = plan.next();
            QVERIFY(range);
            plan.asked(*range);
        }
        plan.setTotal(1500);
        QCOMPARE(text(plan.next()), u"1000+1000"_s);
    }

    /// Against a plan that looks at every line, whatever happens in whatever order.
    void agreesWithLookingAtEveryLine()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            std::mt19937 random(seed);
            LogPlan plan;
            QSet<qint64> held;
            QSet<qint64> busy; // blocks
            QSet<qint64> resting;
            std::vector<LogRange> flying;
            qint64 total = 0;
            for (int step = 0; step < 400; ++step) {
                const auto pick = random() % 8;
                if (pick == 0) {
                    total = std::max(plan.heldEnd(), qint64(random() % 20'000));
                    plan.setTotal(total);
                } else if (pick == 1) {
                    plan.wake();
                    resting.clear();
                } else if (pick == 2) {
                    plan.setViewport(qint64(random() % 20'000), qint64(random() % 20'000));
                } else if (pick < 5 && !flying.empty()) {
                    const LogRange range = flying.back();
                    flying.pop_back();
                    busy.remove(range.first / 1000);
                    plan.answered(range);
                    const qint64 count = std::min<qint64>(total - range.first, 1 + qint64(random()) % range.count);
                    if (random() % 5 == 0) {
                        plan.rest(range.first / 1000);
                        resting.insert(range.first / 1000);
                    } else if (count > 0) {
                        plan.stored(range.first, count);
                        for (qint64 line = range.first; line < range.first + count; ++line)
                            held.insert(line);
                    }
                } else if (const auto range = plan.next(); range && plan.total() >= 0 && flying.size() < 6) {
                    const qint64 block = range->first / 1000;
                    const QByteArray place = QByteArray::number(seed) + ' ' + QByteArray::number(step);
                    QVERIFY2(range->first < total && !held.contains(range->first), place.constData());
                    QVERIFY2(!busy.contains(block) && !resting.contains(block), place.constData());
                    busy.insert(block);
                    flying.push_back(*range);
                    plan.asked(*range);
                } else if (!range && plan.total() > 0) {
                    // Nothing to ask: then there is no line that could be asked for.
                    for (qint64 line = 0; line < total; ++line) {
                        const bool isThere = held.contains(line) || busy.contains(line / 1000) || resting.contains(line / 1000);
                        QVERIFY2(isThere, qPrintable(u"seed %1: line %2"_s.arg(seed).arg(line)));
                    }
                }
                QCOMPARE(plan.heldLines(), held.size());
            }
        }
    }

    void aPartlyHeldBlockIsContinued()
    {
        LogPlan plan;
        plan.load(indexWith(2000, {{0, 1000}, {1, 350}}));
        QCOMPARE(text(plan.next()), QStringLiteral("1350+650"));
    }

    void aBlockOnItsWayIsNotAskedAgain()
    {
        LogPlan plan;
        plan.asked({0, 1000});
        QCOMPARE(text(plan.next()), QStringLiteral("nothing"));
        QCOMPARE(text(plan.atEnd()), QStringLiteral("nothing"));
        plan.answered({0, 1000});
        QCOMPARE(text(plan.next()), QStringLiteral("0+1000"));
    }

    void aCappedServerIsReadOnByWhatCame()
    {
        LogPlan plan;
        plan.setTotal(300);
        plan.stored(0, 100);
        QCOMPARE(text(plan.next()), QStringLiteral("100+900"));
        plan.stored(100, 100);
        QCOMPARE(text(plan.next()), QStringLiteral("200+800"));
    }

    void growthIsLookedForBehindTheLastLine()
    {
        LogPlan plan;
        plan.load(indexWith(1350, {{0, 1000}, {1, 350}}));
        QCOMPARE(text(plan.next()), QStringLiteral("nothing"));
        QCOMPARE(text(plan.atEnd()), QStringLiteral("1350+650"));
        plan.stored(1350, 650);
        QCOMPARE(text(plan.atEnd()), QStringLiteral("2000+1000"));
    }

    void aTotalThatJumpsLeavesNoHole()
    {
        LogPlan plan;
        plan.load(indexWith(3000, {{0, 1000}, {1, 1000}, {2, 1000}}));
        QCOMPARE(text(plan.next()), u"nothing"_s);
        QCOMPARE(questions(plan, 9000), QStringList());
        plan.setTotal(9000);
        QCOMPARE(questions(plan, 9000), QStringList({u"8000+1000"_s, u"7000+1000"_s, u"6000+1000"_s, u"5000+1000"_s,
                                                     u"4000+1000"_s, u"3000+1000"_s}));
    }

    void aRestingBlockIsLeftAloneUntilItIsWoken()
    {
        LogPlan plan;
        plan.load(indexWith(2000, {{0, 1000}}));
        plan.rest(1);
        QCOMPARE(text(plan.next()), u"nothing"_s);
        QCOMPARE(text(plan.atEnd()), u"nothing"_s);
        plan.wake();
        QCOMPARE(text(plan.next()), u"1000+1000"_s);
    }

    void anEmptyLogIsLookedAtFromItsStart()
    {
        LogPlan plan;
        plan.setTotal(0);
        QCOMPARE(text(plan.next()), QStringLiteral("nothing"));
        QCOMPARE(text(plan.atEnd()), QStringLiteral("0+1000"));
    }

    void anUnreadableBlockIsAskedInPiecesAndThenWhole()
    {
        LogPlan plan;
        plan.load(indexWith(3000, {{0, 1000}, {2, 1000}}));
        plan.askForFewer({1000, 1000});
        QCOMPARE(text(plan.next()), QStringLiteral("1000+125"));
        plan.askForFewer({1000, 125});
        QCOMPARE(text(plan.next()), QStringLiteral("1000+15"));
        plan.stored(1000, 15);
        plan.askForMore({1000, 15});
        QCOMPARE(text(plan.next()), QStringLiteral("1015+30"));
    }

    void noLineIsEverAskedForTwice()
    {
        LogPlan plan;
        plan.load(indexWith(12'345, {{3, 1000}, {7, 120}, {12, 345}}));
        QSet<qint64> lines;
        while (const auto range = plan.next()) {
            plan.asked(*range);
            plan.answered(*range);
            const qint64 count = std::min<qint64>(range->count, 12'345 - range->first);
            for (qint64 line = range->first; line < range->first + count; ++line) {
                QVERIFY2(!lines.contains(line), qPrintable(QString::number(line)));
                lines.insert(line);
            }
            plan.stored(range->first, count);
        }
        QCOMPARE(lines.size(), 12'345 - 1000 - 120 - 345);
        QVERIFY(plan.isEverythingHeld());
    }
};

TUNEWATCH_TEST(log_plan, LogPlanTest)
#include "tst_log_plan.moc"

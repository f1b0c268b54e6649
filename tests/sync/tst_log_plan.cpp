// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_plan.h"

#include "support/test.h"

#include <QTest>

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
        QCOMPARE(first, QStringList({u"99000+1000"_s, u"98000+1000"_s, u"50000+1000"_s, u"97000+1000"_s}));
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

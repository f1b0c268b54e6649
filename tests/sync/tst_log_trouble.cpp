// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_trouble.h"

#include "support/test.h"

#include <QTest>

using Verdict = LogTrouble::Verdict;
using Evidence = LogTrouble::Evidence;

using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 20s;
const QDateTime Start = QDateTime::fromSecsSinceEpoch(1'800'000'000);
const QDateTime Later = Start.addSecs(30);

} // namespace

class LogTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockIsAskedThreeTimesBeforeItIsSplit()
    {
        LogTrouble trouble(Patience);
        QCOMPARE(trouble.failed({0, 1000}, Evidence::Refusal, Start), Verdict::AskAgain);
        QCOMPARE(trouble.failed({0, 1000}, Evidence::Refusal, Start), Verdict::AskAgain);
        QCOMPARE(trouble.failed({0, 1000}, Evidence::Refusal, Start), Verdict::AskForFewer);
    }

    void linesThatAreAnnouncedButNotGivenAreWaitedFor()
    {
        LogTrouble trouble(Patience);
        QCOMPARE(trouble.failed({500, 500}, Evidence::Answer, Start), Verdict::Wait);
        QCOMPARE(trouble.failed({500, 500}, Evidence::Answer, Start.addSecs(3)), Verdict::Wait);
    }

    void oneBadLineBetweenGoodOnesIsSkippedAfterSomeTime()
    {
        LogTrouble trouble(Patience);
        for (int i = 0; i < 3; ++i)
            trouble.failed({0, 1000}, Evidence::Refusal, Start);
        trouble.gaveLines(0);
        QCOMPARE(trouble.failed({15, 1}, Evidence::Refusal, Start), Verdict::Wait);
        QCOMPARE(trouble.failed({15, 1}, Evidence::Refusal, Later), Verdict::SkipLine);
    }

    void aServerThatIsDownLeavesNoGapHoweverLong()
    {
        LogTrouble trouble(Patience);
        for (int i = 0; i < 5; ++i)
            trouble.failed({0, 1000}, Evidence::Refusal, Start);
        QCOMPARE(trouble.failed({0, 1}, Evidence::Refusal, Later), Verdict::NotTheBlock);
        QCOMPARE(trouble.failed({0, 1}, Evidence::Refusal, Later.addDays(1)), Verdict::NotTheBlock);
    }

    void anAnswerWithoutItsLinesIsEnoughForAGapInTime()
    {
        LogTrouble trouble(Patience);
        for (int i = 0; i < 3; ++i)
            trouble.failed({0, 1}, Evidence::Answer, Start);
        QCOMPARE(trouble.failed({0, 1}, Evidence::Answer, Later), Verdict::SkipLine);
    }

    void aBlockThatGivesNothingIsSkippedWhole()
    {
        LogTrouble trouble(Patience);
        trouble.failed({0, 1}, Evidence::Answer, Start);
        int skipped = 0;
        for (int i = 0; i < 20; ++i) {
            const Verdict verdict = trouble.failed({skipped, 1}, Evidence::Answer, Later);
            if (verdict == Verdict::SkipBlock)
                break;
            skipped += verdict == Verdict::SkipLine ? 1 : 0;
        }
        QCOMPARE(skipped, 3);
    }

    void aLineThatComesLateIsNoGap()
    {
        LogTrouble trouble(Patience);
        for (int i = 0; i < 4; ++i)
            trouble.failed({0, 1}, Evidence::Answer, Start);
        trouble.gaveLines(0);
        QCOMPARE(trouble.failed({1, 1}, Evidence::Answer, Later), Verdict::Wait);
    }
};

TUNEWATCH_TEST(log_trouble, LogTroubleTest)
#include "tst_log_trouble.moc"

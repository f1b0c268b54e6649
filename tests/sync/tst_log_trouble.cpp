// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/log_trouble.h"

#include "support/test.h"

#include <QTest>

using Verdict = LogTrouble::Verdict;
using Evidence = LogTrouble::Evidence;

class LogTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockIsAskedThreeTimesBeforeItIsSplit()
    {
        LogTrouble trouble;
        QCOMPARE(trouble.failed({0, 1000}, Evidence::Refusal), Verdict::AskAgain);
        QCOMPARE(trouble.failed({0, 1000}, Evidence::Refusal), Verdict::AskAgain);
        QCOMPARE(trouble.failed({0, 1000}, Evidence::Refusal), Verdict::AskForFewer);
    }

    void oneBadLineBetweenGoodOnesIsSkipped()
    {
        LogTrouble trouble;
        for (int i = 0; i < 3; ++i)
            trouble.failed({0, 1000}, Evidence::Refusal);
        trouble.gaveLines(0);
        QCOMPARE(trouble.failed({15, 1}, Evidence::Refusal), Verdict::SkipLine);
    }

    void aServerThatIsDownLeavesNoGap()
    {
        LogTrouble trouble;
        for (int i = 0; i < 5; ++i)
            trouble.failed({0, 1000}, Evidence::Refusal);
        QCOMPARE(trouble.failed({0, 1}, Evidence::Refusal), Verdict::NotTheBlock);
        QCOMPARE(trouble.failed({0, 1}, Evidence::Refusal), Verdict::NotTheBlock);
    }

    void anAnswerWithoutItsLinesIsEnoughForAGap()
    {
        LogTrouble trouble;
        for (int i = 0; i < 3; ++i)
            trouble.failed({0, 1}, Evidence::Answer);
        QCOMPARE(trouble.failed({0, 1}, Evidence::Answer), Verdict::SkipLine);
    }

    void aBlockThatGivesNothingIsSkippedWhole()
    {
        LogTrouble trouble;
        int skipped = 0;
        for (int i = 0; i < 20; ++i) {
            const Verdict verdict = trouble.failed({skipped, 1}, Evidence::Answer);
            if (verdict == Verdict::SkipBlock)
                break;
            skipped += verdict == Verdict::SkipLine ? 1 : 0;
        }
        QCOMPARE(skipped, 3);
    }
};

TUNEWATCH_TEST(log_trouble, LogTroubleTest)
#include "tst_log_trouble.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables of metrics in the ways in which trainers, trackers and notebooks write them, and lists of words that are none.

#include "sample_rows.h"

#include "support/test.h"

#include <QTest>

using namespace sample_rows;
using namespace training;

class TablesTest : public QObject
{
    Q_OBJECT

private:
    static void row(const char *name, const QByteArrayList &lines, const QByteArrayList &samples)
    {
        QTest::newRow(name) << lines << samples;
    }

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArrayList>("samples");
        row("Lightning", {"epoch,step,train_loss,val_loss", "0,49,2.5,", "0,99,,2.25", "1,149,2.125,"},
            {"loss 1 step 49 epoch 0 = 2.5", "eval_loss 2 step 99 epoch 0 = 2.25", "loss 3 step 149 epoch 1 = 2.125"});
        row("the position in the middle", {"train_loss_step,step,lr-AdamW", "2.5,10,0.5"},
            {"train_loss_step 1 step 10 = 2.5", "lr-AdamW 1 step 10 = 0.5"});
        row("the position at the end", {",loss,grad_norm,learning_rate,epoch,step", "0,2.5,1.5,0.001,0.5,10", "1,2.25,,,1.0,20"},
            {"loss 1 step 10 epoch 0.5 = 2.5", "grad_norm 1 step 10 epoch 0.5 = 1.5", "learning_rate 1 step 10 epoch 0.5 = 0.001",
             "loss 2 step 20 epoch 1 = 2.25"});
        row("a notebook", {"Step,Training Loss,Validation Loss", "10,2.5,2.75", "20,No log,2.5"},
            {"loss 1 step 10 = 2.5", "eval_loss 1 step 10 = 2.75", "eval_loss 2 step 20 = 2.5"});
        row("a notebook by epochs, tabs", {"Epoch\tTraining Loss\tValidation Loss\tMean Token Accuracy", "1\tNo log\t2.75\t0.5", "2\t2.5\t2.5\t0.75"},
            {"eval_loss 1 epoch 1 = 2.75", "Mean Token Accuracy 1 epoch 1 = 0.5", "loss 2 epoch 2 = 2.5", "eval_loss 2 epoch 2 = 2.5",
             "Mean Token Accuracy 2 epoch 2 = 0.75"});
        row("an export of a tracker", {R"("Step","run-1 - train/loss","run-1 - train/reward")", R"("1","2.5","0.5")", "2,2.25,"},
            {"loss 1 step 1 = 2.5", "run-1 - train/reward 1 step 1 = 0.5", "loss 2 step 2 = 2.25"});
        row("of two runs the first is the loss", {R"("Step","a - train/loss","b, later - train/loss")", R"("1","","2.5")", R"("2","1.5","")"},
            {"b, later - train/loss 1 step 1 = 2.5", "loss 2 step 2 = 1.5"});
        row("semicolons", {"Step;Loss", "1;2.5", "2;nan"}, {"loss 1 step 1 = 2.5", "loss 2 step 2 = nan"});
        row("upper case", {"GLOBAL_STEP,LOSS,VAL_LOSS", "1,2.5,2.75"}, {"loss 1 step 1 = 2.5", "eval_loss 1 step 1 = 2.75"});
        row("the plain name counts", {"iteration,train_loss,loss", "1,2.5,2.75", "2,2.25,"},
            {"train_loss 1 step 1 = 2.5", "loss 1 step 1 = 2.75", "train_loss 2 step 2 = 2.25"});
        row("the step of the run counts", {"step,global_step,loss", "1,101,2.5"}, {"loss 1 step 101 = 2.5"});
        row("behind other lines", {"it's here: words", "step,loss", "1,2.5", "words", "2,2.25"}, {"loss 2 step 1 = 2.5"});

        row("a row of other cells ends it", {"step,loss,lr", "1,2.5", "2,2.25,0.5"}, {});
        row("a row without a position ends it", {"step,loss", ",2.5", "2,2.25"}, {});
        row("words end it", {"step,loss", "1,low", "2,2.25"}, {});
        row("no position", {"loss,val_loss", "1,2.5"}, {});
        row("no metric", {"step,by,epoch", "1,2,3"}, {});
        row("a sentence", {"Step, loss and time are what we look at", "1, 2.5, 3"}, {});
        row("a list of words", {"step, loss", "1, 2.5"}, {});
        row("words in front", {"the step,loss", "1,2.5"}, {});
        row("a sentence with a known word", {"loss,step, and more of it", "1,2,3"}, {});
        row("pairs", {"step: 1,loss: 2.5", "1,2.5"}, {});
        row("numbers", {"step,1,loss", "1,2,3"}, {});
        row("one column", {"step", "1"}, {});
        row("nothing between two commas", {"step,,loss", "1,2,3"}, {});
    }

    void isRead()
    {
        QFETCH(QByteArrayList, lines);
        QFETCH(QByteArrayList, samples);
        QCOMPARE(samplesOf(lines), samples);
        // A line with braces makes its neighbours go the long way: the answer has to be the same.
        QCOMPARE(samplesOf(lines + QByteArrayList{"{'a'}"}), samples);
    }

    void aTableGoesOnInTheNextBlock()
    {
        const LogLines lines = linesOf({"epoch;step;train_loss", "0;1;2.5", "0;2;2.25"});
        const BlockFacts first = parse(0, lines.mid(0, 2), {});
        const BlockFacts second = parse(2, lines.mid(2, 1), first.carryOut);
        QCOMPARE(second.samples.size(), size_t(1));
        QCOMPARE(text(second.samples.front()), QByteArray("loss 2 step 2 epoch 0 = 2.25"));
    }
};

TUNEWATCH_TEST(tables, TablesTest)
#include "tst_tables.moc"

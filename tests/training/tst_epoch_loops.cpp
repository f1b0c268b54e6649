// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loops that count the batches of each epoch, as people write them themselves, and lines that only look like them.

#include "sample_rows.h"

#include "support/test.h"

#include <QTest>

using namespace sample_rows;
using namespace training;

class EpochLoopsTest : public QObject
{
    Q_OBJECT

private:
    static void row(const char *line, const QByteArrayList &samples) { QTest::newRow(line) << QByteArray(line) << samples; }

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArrayList>("samples");
        row("Epoch [1/10], Step [100/400], Loss: 1.5", {"loss 0 step 100 epoch 0.25 = 1.5"});
        row("Epoch [3/10], Step [100/400], Loss: 1.5", {"loss 0 step 900 epoch 2.25 = 1.5"});
        row("Epoch: [3/10], Step: [ 100/ 400], loss: nan", {"loss 0 step 900 epoch 2.25 = nan"});
        row("Epoch [3/10] Step [100/400] loss: 1.5 acc: 0.5", {"loss 0 step 900 epoch 2.25 = 1.5", "token_accuracy 0 step 900 epoch 2.25 = 0.5"});
        row("Epoch[3/10] Iteration 100/400 | Train Loss: 1.5 | Val Loss: 1.75 | Accuracy: 45.3%",
            {"loss 0 step 900 epoch 2.25 = 1.5", "eval_loss 0 step 900 epoch 2.25 = 1.75"});
        row("2026-11-20 06:05:03,125 - INFO - Epoch [3/10], Step [100/400], Loss: 1.5, Time: 3.2s", {"loss 0 step 900 epoch 2.25 = 1.5"});
        row("Train Epoch [3/10] Batch [100/400] Loss: 1.5", {"loss 0 step 900 epoch 2.25 = 1.5"});
        row("Val Epoch [3/10] Batch [100/400] Loss: 1.5", {"eval_loss 0 epoch 3 = 1.5"});
        row("Epoch [3/10] [Val] Loss: 1.5", {"eval_loss 0 epoch 3 = 1.5"});
        row("Epoch [1/5] Train Loss: 0.5 Val Loss: 0.75", {"loss 0 epoch 1 = 0.5", "eval_loss 0 epoch 1 = 0.75"});
        row("Epoch 1/5 - loss: 0.5 - val_loss: 0.75", {"loss 0 epoch 1 = 0.5", "eval_loss 0 epoch 1 = 0.75"});
        row("Epoch 2/5, Train loss: 0.5, Val loss: 0.75", {"loss 0 epoch 2 = 0.5", "eval_loss 0 epoch 2 = 0.75"});
        // Who knows whether these are the steps of the epoch or of the run.
        row("Epoch [2/5], Step [300], Loss: 0.5", {"loss 0 epoch 2 = 0.5"});

        row("[XTuner][RANK 0][2025-05-04 08:52:15][INFO] [Train] (Epoch 1) Step 20/1920  loss: 1.25  lr: 0.000020  tgs: 3000",
            {"loss 0 step 20 epoch 1 rank 0 = 1.25", "learning_rate 0 step 20 epoch 1 rank 0 = 2e-05", "tgs 0 step 20 epoch 1 rank 0 = 3000"});
        row("[XTuner][RANK 3][2025-05-04 08:52:15][INFO] [Train] (Epoch 1) Step 20/1920  loss: 1.25", {"loss 0 step 20 epoch 1 rank 3 = 1.25"});

        for (const char *line : {
                 "Epoch 2/16",
                 "epoch 2/16",
                 "Epoch [2/16]",
                 "Epoch [2/16] took 3.5 s",
                 "Epoch [2/16], Step [100/400], lr: 0.5",
                 "Epoch [2/16], Step by step, the loss: 3",
                 "Epoch [17/16], Step [100/400], Loss: 1.5",
                 "Epoch [2/16], Step [500/400], Loss: 1.5",
                 "Epoch [2/0], Loss: 1.5",
                 "Epoch [2/16], Loss: low",
                 "Epoch 2 of 16, Loss: 1.5",
                 "In Epoch [2/16], Step [100/400], Loss: 1.5",
                 "Epoch 2/16 begins with this loss: 1.5",
                 "[XTuner][RANK 0][2025-05-04 08:52:15][INFO] the loss: 1.25",
                 "[XTuner][RANK 0",
             })
            row(line, {});
    }

    void isRead()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArrayList, samples);
        QCOMPARE(samplesOf({line}), samples);
        QCOMPARE(samplesOf({"words\n" + line + "\r\nwords"}), samples);
    }

    void theProgressCountsAllEpochs()
    {
        const StepProgress progress = parse(0, linesOf({"Epoch [3/10], Step [100/400], Loss: 1.5"}), {}).progress;
        QCOMPARE(progress.lastStep.value_or(-1), qint64(900));
        QCOMPARE(progress.totalSteps.value_or(-1), qint64(4000));
    }
};

TUNEWATCH_TEST(epoch_loops, EpochLoopsTest)
#include "tst_epoch_loops.moc"

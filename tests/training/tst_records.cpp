// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which values a log states: dicts, bars and lines of text, as `series line step epoch value` rows.

#include "sample_rows.h"

#include "support/test.h"

#include <QTest>

using namespace sample_rows;
using namespace training;

class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesValues_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QByteArrayList>("samples");
        const auto row = [](const char *name, const QByteArrayList &lines, const QByteArrayList &samples) {
            QTest::newRow(name) << lines << samples;
        };
        row("step and total in one key", {"{'loss': 1.0, 'global_step/max_steps': '3/9'}"},
            {"loss 0 step 3 = 1"});
        row("JSON", {R"({"loss": 1.0, "epoch": 0.5, "step": 4})"}, {"loss 0 step 4 epoch 0.5 = 1"});
        row("loss alone", {"{'loss': 1.0}"}, {"loss 0 = 1"});
        row("an anchor needs a position", {"{'grad_norm': 1.0}", "{'grad_norm': 1.0, 'epoch': 1}"},
            {"grad_norm 1 epoch 1 = 1"});
        row("a configuration is no record",
            {"{'epoch': 3, 'learning_rate': 1e-4}", "{'eval_steps': 50, 'step': 3}"}, {});
        row("other names", {"{'lm loss': 1, 'lr': 2, 'token_acc': 3, 'reward': 4, 'step': 5}"},
            {"loss 0 step 5 = 1", "learning_rate 0 step 5 = 2", "token_accuracy 0 step 5 = 3",
             "reward 0 step 5 = 4"});
        row("two keys of one name stay apart", {"{'loss': 1, 'train_loss': 2, 'step': 5}"},
            {"loss 0 step 5 = 1", "train_loss 0 step 5 = 2"});
        row("whichever comes first", {"{'train_loss': 2, 'loss': 1, 'step': 5}"},
            {"train_loss 0 step 5 = 2", "loss 0 step 5 = 1"});
        row("what people call the loss", {"{'training_loss': 1, 'validation_loss': 2, 'step': 5}",
                                          "{'Training Loss': 3, 'Validation Loss': 4, 'epoch': 1}",
                                          "{'Train Loss': 5, 'Val Loss': 6, 'step': 7}", "{'train loss': 7, 'val loss': 8, 'step': 9}"},
            {"loss 0 step 5 = 1", "eval_loss 0 step 5 = 2", "loss 1 epoch 1 = 3", "eval_loss 1 epoch 1 = 4", "loss 2 step 7 = 5",
             "eval_loss 2 step 7 = 6", "loss 3 step 9 = 7", "eval_loss 3 step 9 = 8"});
        row("such a name needs a position as well", {"{'Training Loss': 3, 'Validation Loss': 4}", "{'step_loss': 3}"}, {});
        row("NeMo's bar", {"Epoch 1:  10%|#  | 50/500 [00:33<04:57, v_num=0, reduced_train_loss=1.5, global_step=549.0]"},
            {"loss 0 step 549 epoch 1 after 33 = 1.5"});
        row("the bar of diffusers", {"Steps:  10%|#   | 50/500 [00:33<04:57,  1.32it/s, lr=0.0001, step_loss=0.25]"},
            {"learning_rate 0 step 50 after 33 = 0.0001", "loss 0 step 50 after 33 = 0.25"});
        row("the loss of a step beside the mean", {"Steps:  10%|#   | 50/500 [00:33<04:57,  1.32it/s, step_loss=0.25, loss=0.5]"},
            {"step_loss 0 step 50 after 33 = 0.25", "loss 0 step 50 after 33 = 0.5"});
        row("elapsed time", {"{'loss': 1, 'elapsed_time': '1m 2s', 'percentage': '2.00%'}"},
            {"loss 0 after 62 = 1"});
        row("null is nothing measured", {R"({"loss": null, "eval_loss": 1, "step": 2})"},
            {"eval_loss 0 step 2 = 1"});
        row("two on a line", {"{'loss': 1, 'step': 2}{'eval_loss': 3, 'step': 2}"},
            {"loss 0 step 2 = 1", "eval_loss 0 step 2 = 3"});
        row("nested values are not read", {"{'loss': 1, 'step': 2, 'sub': {'loss': 9, 'step': 1}}"},
            {"loss 0 step 2 = 1"});
        row("a brace inside a string", {R"({'loss': 1, 'note': 'a } \' {b', 'step': 2})"},
            {"loss 0 step 2 = 1"});
        row("a rank before it",
            {"[rank3]: {'loss': 1, 'step': 2}", "63: {'loss': 1}", "[RANK:2] {'loss': 3}"},
            {"loss 0 step 2 rank 3 = 1", "loss 1 rank 63 = 1", "loss 2 rank 2 = 3"});
        row("Ray's prefix", {"\x1b[36m(Task pid=12, ip=10.0.0.1)\x1b[0m {'loss': 1}"}, {"loss 0 = 1"});
        row("an apostrophe in front", {"{'a': it's here} then {'loss': 1, 'step': 2}"},
            {"loss 0 step 2 = 1"});
        row("an invalid byte in a name", {"{'loss': 1, 'x\xff': 2}"}, {"loss 0 = 1", "x\xef\xbf\xbd 0 = 2"});

        row("broken inside a number", {"{'loss': 1.2", "5, 'step': 2}"}, {"loss 1 step 2 = 1.25"});
        row("broken by a bar", {"{'loss': 1.2 10%|#   | 1/10 [00:01<00:09, 1.0it/s]5, 'step': 2}"},
            {"loss 0 step 2 = 1.25"});
        row("broken around a blank line and a bar",
            {"{'loss': 1.2", "", "\r 10%|#   | 1/10 [00:01<00:09, 1.0it/s]", "5}"}, {"loss 3 = 1.25"});
        row("a time inside the broken piece", {"{'loss': 1, 'elapsed_time': '", "10:00:24', 'step': 2}"},
            {"loss 1 step 2 after 36024 = 1"});
        row("a new dict ends the broken one", {"{'loss': 1, 'a': [1", "{'loss': 2, 'step': 3}"},
            {"loss 1 step 3 = 2"});
        row("a log line ends the broken one",
            {"{'loss': 1", "2026-01-01 00:00:00 - INFO - words", ", 'step': 2}"}, {});
        row("the rank of the first piece counts", {"[rank1]: {'loss': 1,", "'step': 2}"},
            {"loss 1 step 2 rank 1 = 1"});

        row("the last frame of a bar wins",
            {"steps: 10%|#  | 1/10 [00:02<00:18, 2s/it]\rsteps: 20%|#  | 2/10 [00:04<00:16, 2s/it, "
             "avr_loss=9]\r"
             "steps: 20%|#  | 2/10 [00:04<00:16, 2s/it, avr_loss=1]",
             "steps: 30%|#  | 3/10 [00:06<00:14, 2s/it, avr_loss=1]",
             "steps: 30%|#  | 3/10 [00:06<00:14, 2s/it, avr_loss=2]"},
            {"loss 0 step 2 after 4 = 1", "loss 2 step 3 after 6 = 2"});
        row("a record releases the bar",
            {"50%|#  | 1/2 [00:02<00:02, 2s/it, loss=3]", "{'eval_loss': 1, 'step': 1}"},
            {"loss 0 step 1 after 2 = 3", "eval_loss 1 step 1 = 1"});
        row("torchtune's description", {"1|25|Loss: 1.5: 10%|#  | 25/250 [00:33<04:57, 1.32s/it]"},
            {"loss 0 step 25 epoch 1 = 1.5"});
        row("Lightning begins anew each epoch",
            {"Epoch 3: 10%|#  | 50/500 [00:33<04:57, 1.32it/s, v_num=0, train_loss=1.2]"},
            {"loss 0 step 1550 epoch 3 after 33 = 1.2"});
        row("a bar without a loss is progress only", {"Map: 11%|#  | 1/9 [00:01<00:12, rate=2, lr=3]"}, {});

        row("consumed tokens",
            {" Actual number of consumed tokens is 1234!", " Actual number of consumed tokens is 5678 !"},
            {"consumed_tokens 0 = 1234", "consumed_tokens 1 = 5678"});
        row("torchtune's logger", {"Step 900 | loss:0.5 lr:1e-05 "},
            {"loss 0 step 900 = 0.5", "learning_rate 0 step 900 = 1e-05"});
        row("words about a step", {"Step 3 | of the plan", "the loss: 0.5 of step 3/10"}, {});
    }

    void statesValues()
    {
        QFETCH(QByteArrayList, lines);
        QFETCH(QByteArrayList, samples);
        QCOMPARE(samplesOf(lines), samples);
    }

    void givesUpABrokenDictAfterSomePieces()
    {
        QByteArrayList lines = {"{'loss': 1, 'x': [1"};
        lines.append(QByteArrayList(24, ", 2"));
        lines.append("], 'step': 2}");
        QCOMPARE(samplesOf(lines), QByteArrayList());
        QCOMPARE(samplesOf(lines.mid(0, 5) + lines.mid(25)), QByteArrayList{"loss 5 step 2 = 1"});
    }

    void aHugeDictOnOneLineIsReadWhole()
    {
        QByteArray history = "{\"log_history\": [";
        for (int i = 0; i < 20'000; ++i)
            history += "{\"loss\": 1, \"step\": 1}, ";
        history += "], \"best_metric\": 0.5}";
        const BlockFacts facts = parse(0, linesOf({history}), {});
        QCOMPARE(facts.samples.size(), size_t(0));
        QCOMPARE(facts.summary.size(), size_t(1));
        QCOMPARE(facts.summary[0].name, "best_metric");
    }

    void resultsOfTheRunAreNoPoints()
    {
        const BlockFacts facts = parse(
            0,
            linesOf(
                {"{'train_runtime': 9.5, 'train_loss': 0.5, 'epoch': 3.0, 'global_step/max_steps': '4/4'}",
                 "2026-01-01 00:00:00 - INFO - training usage 279808", "Estimated token: 393216",
                 "***** train metrics *****", "  epoch       =  3.0", "  train_loss  =  0.51",
                 "  total_flos  =  80871GF", "  samples     =  12", "  after = 3 it is over", "words", ""}),
            {});
        QByteArrayList rows;
        for (const SummaryValue &value : facts.summary)
            rows.append(QByteArray::fromStdString(value.name) + (value.isFallback ? " ~ " : " = ") +
                        QByteArray::number(value.value));
        QCOMPARE(rows, (QByteArrayList{"train_runtime = 9.5", "train_loss = 0.5", "usage = 279808",
                                       "estimated_tokens = 393216", "train_loss ~ 0.51", "samples ~ 12"}));
        QVERIFY(facts.samples.empty());
        QCOMPARE(facts.progress.lastStep, std::optional<qint64>(4));
        QCOMPARE(facts.carryOut, Carry());
    }

    void theLastRowOfLlamaFactoryMovesTheProgress()
    {
        const BlockFacts facts = parse(
            0, linesOf({R"({"current_steps": 50, "total_steps": 60, "epoch": 3.0, "throughput": 1.5})"}), {});
        QCOMPARE(facts.progress.lastStep, std::optional<qint64>(50));
        QCOMPARE(facts.progress.totalSteps, std::optional<qint64>(60));
        QVERIFY(facts.samples.empty());
    }

    void hasCues_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArrayList>("cues");
        const auto row = [](const char *line, const QByteArrayList &cues) {
            QTest::newRow(line) << QByteArray(line) << cues;
        };
        row("Training start!", {"run start 0"});
        row("[INFO|trainer.py:1786] 2026-01-07 21:03:00,137 >> ***** Running training *****",
            {"run start 0"});
        row("***** Running training *****", {"run start 0"});
        row("[INFO|trainer.py:1786] 2026-01-07 21:03:00,137 >>   Total optimization steps = 2,115",
            {"total steps 2115"});
        row("  Num Epochs = 3", {"epochs 3"});
        row("logging_steps=10,", {"logging steps 10"});
        row("run sh: python sft.py --lr 1 --logging_steps 5 --x", {"logging steps 5"});
        row("  \"logging_steps\": 20,", {"logging steps 20"});
        row("[INFO:swift] Saving model checkpoint to /data/out/checkpoint-600", {"checkpoint 600"});
        row(" loading checkpoint from /ckpt/demo at iteration 1200", {"resume 1200"});
        row("  successfully saved checkpoint at iteration     800 to /ckpt/demo", {"checkpoint 800"});
        row(" use checkpoint-640 as final checkpoint", {"checkpoint 640", "total steps 640"});
        row("2024-10-29 17:11:25,175 - INFO - ##FT_COMPLETE##", {"finished 0"});
        row("***** Running Evaluation *****", {});
        row("logging_steps_per_epoch=3", {});
    }

    void hasCues()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArrayList, cues);
        QCOMPARE(cuesOf({line}), cues);
    }
};

TUNEWATCH_TEST(records, RecordsTest)
#include "tst_records.moc"

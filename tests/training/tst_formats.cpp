// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines of the families of trainers that print no dicts, as their versions spell them, and lines that only look like them.

#include "sample_rows.h"

#include "support/test.h"
#include "training/run.h"

#include <QTest>

using namespace sample_rows;
using namespace training;

namespace {

/// The same rows of another line.
QByteArrayList anywhere(const QByteArrayList &rows, qint64 line)
{
    QByteArrayList moved;
    for (QByteArray row : rows)
        moved.append(row.replace(row.indexOf(" 0 "), 3, ' ' + QByteArray::number(line) + ' '));
    return moved;
}

} // namespace

class FormatsTest : public QObject
{
    Q_OBJECT

private:
    static void addColumns()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArrayList>("samples");
    }

    static void row(const char *line, const QByteArrayList &samples)
    {
        QTest::newRow(line) << QByteArray(line) << samples;
    }

    static void check()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArrayList, samples);
        QCOMPARE(samplesOf({line}), samples);
        // Beside a line with braces nothing is read in the short way for plain lines: the answer has to be the same.
        QCOMPARE(samplesOf({"{'a'}", line, "{'b'}"}), anywhere(samples, 1));
        QCOMPARE(samplesOf({"words\n" + line + "\r\nwords"}), samples);
    }

private Q_SLOTS:
    void megatron_data()
    {
        addColumns();
        row(" iteration       20/   40000 | consumed samples:         1280 | learning rate: 1.200000E-05 | lm loss: 1.145711E+01 | "
            "loss scale: 1.0 | grad norm: 2.456 | number of nan iterations:   0 |",
            {"consumed samples 0 step 20 = 1280", "learning_rate 0 step 20 = 1.2e-05", "loss 0 step 20 = 11.4571",
             "loss scale 0 step 20 = 1", "grad_norm 0 step 20 = 2.456", "number of nan iterations 0 step 20 = 0"});
        row(" [2024-10-24 21:02:23] iteration 7/10 | elapsed time per iteration (ms): 826.6 | throughput per GPU (TFLOP/s/GPU): 410.2 | "
            "load_balancing_loss: 1.0E+00 | mtp_1 loss: 2.5E+00 |",
            {"elapsed time per iteration (ms) 0 step 7 = 826.6", "throughput per GPU (TFLOP/s/GPU) 0 step 7 = 410.2",
             "load_balancing_loss 0 step 7 = 1", "mtp_1 loss 0 step 7 = 2.5"});
        row("[default7]: iteration 5/ 10 | lm loss: nan | grad norm: nan |",
            {"loss 0 step 5 rank 7 = nan", "grad_norm 0 step 5 rank 7 = nan"});
        row("7:  iteration        5/      10 | lm loss: 1.5E+00 | ", {"loss 0 step 5 rank 7 = 1.5"});
        row("15:  [2024-10-24 21:02:23.125] iteration 5/10 | lm loss: 1.5 |", {"loss 0 step 5 rank 15 = 1.5"});
        row("worker-1:  iteration        5/      10 | lm loss: 1.5E+00 |", {"loss 0 step 5 = 1.5"});
        row(" iteration      100/  300000 | elapsed time per iteration (ms): 439.9 | learning rate 9.4E-07 | lm loss 8.5E+00 |",
            {"elapsed time per iteration (ms) 0 step 100 = 439.9", "learning_rate 0 step 100 = 9.4e-07",
             "loss 0 step 100 = 8.5"});
        row(" validation loss at iteration 7000 | lm loss value: 7.174200E+00 | lm loss PPL: 1.305315E+03 | ",
            {"eval_loss 0 step 7000 = 7.1742", "eval_ppl 0 step 7000 = 1305.32"});
        row("[default3]: validation loss at iteration 70 on validation set | lm loss value: 7.5 | ",
            {"eval_loss 0 step 70 rank 3 = 7.5"});
        row(" validation loss at the end of training for val data | lm loss value: 2.5E+00 | lm loss PPL: 1.2E+01 | ",
            {"eval_loss 0 = 2.5", "eval_ppl 0 = 12"});
        row("Training epoch 1, iteration 9/999 | lr: 4.5e-06 | global_batch_size: 512 | global_step: 1009 | reduced_train_loss: 11.5 | "
            "train_step_timing in s: 12.5 | val_loss: 2.5",
            {"learning_rate 0 step 1009 epoch 1 = 4.5e-06", "global_batch_size 0 step 1009 epoch 1 = 512",
             "loss 0 step 1009 epoch 1 = 11.5", "train_step_timing in s 0 step 1009 epoch 1 = 12.5",
             "eval_loss 0 step 1009 epoch 1 = 2.5"});
    }
    void megatron() { check(); }

    void deepSpeed_data()
    {
        addColumns();
        row("[2024-01-02 03:04:05,678] [INFO] [logging.py:107:log_dist] [Rank 0] step=10, skipped=0, lr=[1e-05], mom=[[0.9, 0.99]]",
            {"learning_rate 0 step 10 rank 0 = 1e-05"});
        row("[2024-01-02 03:04:05,678] [INFO] [logging.py:96:log_dist] [Rank 0] step=20, skipped=3, lr=[9.6e-06, 9.6e-06], "
            "mom=[(0.9, 0.95), (0.9, 0.95)]",
            {"learning_rate 0 step 20 rank 0 = 9.6e-06"});
        row("[Rank 0] step=30, skipped=0, lr=[np.float64(2e-05)], mom=[0.9]", {"learning_rate 0 step 30 rank 0 = 2e-05"});
        row("[2024-01-02 03:04:05,678] [INFO] [logging.py:107:log_dist] [Rank 0] step=0, skipped=0, lr=[1e-05], mom=[[0.9, 0.99]]", {});
        row("steps: 10 loss: 0.1234 iter time (s): 2.345 samples/sec: 0.427 ",
            {"loss 0 step 10 = 0.1234", "iter time (s) 0 step 10 = 2.345", "samples/sec 0 step 10 = 0.427"});
        row("steps: 10 loss: 0.5 lm loss: 0.25 moe loss: 0.125 iter time (s): 2.5 samples/sec: 0.5",
            {"loss 0 step 10 = 0.5", "lm loss 0 step 10 = 0.25", "moe loss 0 step 10 = 0.125",
             "iter time (s) 0 step 10 = 2.5", "samples/sec 0 step 10 = 0.5"});
        row("steps: 10 loss: nan iter time (s): 2.5", {"loss 0 step 10 = nan", "iter time (s) 0 step 10 = 2.5"});
    }
    void deepSpeed() { check(); }

    void kohya_data()
    {
        addColumns();
        row("steps:  38%|███▊      | 36/96 [13:09<21:55, 21.93s/it, avr_loss=0.0796]", {"loss 0 step 36 after 789 = 0.0796"});
        row("[08:03:59] [STDERR] steps:  38%|###8      | 36/96 [13:09<21:55, 21.93s/it, avr_loss=nan]",
            {"loss 0 step 36 after 789 = nan"});
        row("steps:  38%|###8      | 36/96 [1:13:09<21:55,  1.93it/s, avr_loss=0.08, lr=0.0001, Average key norm=0.5]",
            {"loss 0 step 36 after 4389 = 0.08", "learning_rate 0 step 36 after 4389 = 0.0001",
             "Average key norm 0 step 36 after 4389 = 0.5"});
        row("epoch 7/16", {});
    }
    void kohya() { check(); }

    void cosyVoice_data()
    {
        addColumns();
        row("2025-04-08 10:09:49,523 DEBUG TRAIN Batch 0/100 loss 1.339771 acc 0.25 lr 0.00002 grad_norm 1.5 rank 0",
            {"loss 0 epoch 0 rank 0 = 1.33977", "token_accuracy 0 epoch 0 rank 0 = 0.25",
             "learning_rate 0 epoch 0 rank 0 = 2e-05", "grad_norm 0 epoch 0 rank 0 = 1.5"});
        row("2025-04-08 10:09:49,523 DEBUG CV Batch 3/100 loss 1.5 history loss 2.5 rank 1",
            {"eval_loss 0 epoch 3 rank 1 = 1.5", "eval_history loss 0 epoch 3 rank 1 = 2.5"});
        row("2025-04-08 10:09:49,523 DEBUG CV Batch 0/100 loss 1.5 acc 0.5  rank 0",
            {"eval_loss 0 epoch 0 rank 0 = 1.5", "eval_token_accuracy 0 epoch 0 rank 0 = 0.5"});
        row("2023-01-02 10:09:49,523 DEBUG TRAIN Batch 12/0 loss 253.5 loss_att 100.25 loss_ctc 500.5 lr 0.00000008 rank 2",
            {"loss 0 epoch 12 rank 2 = 253.5", "loss_att 0 epoch 12 rank 2 = 100.25", "loss_ctc 0 epoch 12 rank 2 = 500.5",
             "learning_rate 0 epoch 12 rank 2 = 8e-08"});
        row("2024-05-06 10:09:49,523 DEBUG TRAIN | steps/sec 5.250| Batch 1/100 loss nan lr 0.1 0.2 grad_norm inf rank 0",
            {"loss 0 epoch 1 rank 0 = nan", "learning_rate 0 epoch 1 rank 0 = 0.1", "grad_norm 0 epoch 1 rank 0 = inf"});
        row("2025-04-08 10:09:49,523 INFO Epoch 0 Step 1001 CV info lr 2e-05 0 rank loss_1.25 acc_0.5",
            {"eval_loss 0 step 1001 epoch 0 rank 0 = 1.25", "eval_token_accuracy 0 step 1001 epoch 0 rank 0 = 0.5"});
        row("2023-01-02 10:09:49,523 INFO Epoch 4 CV info cv_loss 12.5", {"eval_loss 0 epoch 4 = 12.5"});
        row("2024-05-06 10:09:49,523 INFO Epoch 4 Step 900 CV info lr 2e-05 cv_loss 1.5 rank 3 acc 0.5",
            {"eval_loss 0 step 900 epoch 4 rank 3 = 1.5", "eval_token_accuracy 0 step 900 epoch 4 rank 3 = 0.5"});
        row("2025-04-08 10:09:49,523 INFO Epoch 0 TRAIN info lr 1e-05 rank 0", {});
    }
    void cosyVoice() { check(); }

    void verl_data()
    {
        addColumns();
        row("\x1b[36m(TaskRunner pid=1651349)\x1b[0m step:12 - actor/entropy:0.19 - actor/pg_loss:np.float64(-0.0004) - "
            "training/global_step:12 - training/epoch:1 - critic/score/mean:-0.05",
            {"actor/entropy 0 step 12 epoch 1 = 0.19", "actor/pg_loss 0 step 12 epoch 1 = -0.0004",
             "critic/score/mean 0 step 12 epoch 1 = -0.05"});
        row("(main_task pid=99, ip=10.1.2.3) step:0 - val/test_score/openai/gsm8k:0.125", {"val/test_score/openai/gsm8k 0 step 0 = 0.125"});
        row("step:3 - val-core/gsm/reward/mean@1:0.5 - timing_s/gen:nan - note:None - flag:True - actor/lr:1e-06",
            {"val-core/gsm/reward/mean@1 0 step 3 = 0.5", "timing_s/gen 0 step 3 = nan", "actor/lr 0 step 3 = 1e-06"});
        row("step:10 - train/loss:1.25 - train/lr(1e-3):0.01", {"loss 0 step 10 = 1.25", "train/lr(1e-3) 0 step 10 = 0.01"});
    }
    void verl() { check(); }

    void others_data()
    {
        addColumns();
        row("05/04 08:52:15 - mmengine - INFO - Iter(train) [  10/1920]  lr: 3.2e-05  eta: 1 day, 0:11:00  time: 0.5  data_time: 0.25  "
            "memory: 9793  loss: 2.75  grad_norm: 1.5",
            {"learning_rate 0 step 10 = 3.2e-05", "time 0 step 10 = 0.5", "data_time 0 step 10 = 0.25",
             "memory 0 step 10 = 9793", "loss 0 step 10 = 2.75", "grad_norm 0 step 10 = 1.5"});
        row("2024/05/04 08:52:15 - mmengine - INFO - Epoch(train)  [2][ 100/7330]  lr: 2.0e-02  eta: 12:03:04  loss: 1.5  loss_cls: 0.5",
            {"learning_rate 0 step 7430 epoch 2 = 0.02", "loss 0 step 7430 epoch 2 = 1.5", "loss_cls 0 step 7430 epoch 2 = 0.5"});
        row("2024/05/04 08:52:15 - mmengine - INFO - Epoch(val)  [2][625/625]    coco/bbox_mAP: 0.375  data_time: 0.0012  time: 0.03",
            {"eval_coco/bbox_mAP 0 epoch 2 = 0.375"});
        row("2024/05/04 08:52:15 - mmengine - INFO - Iter(val) [ 10/625]    eta: 0:00:20  time: 0.03  memory: 1200", {});
        row("2024-07-12 12:33:01 - xtuner - INFO - [Train] (Epoch 1) Step 31/3136  lr: 0.000020  loss: 2.5  max_memory: 12.6GB  tgs: 3000",
            {"learning_rate 0 step 31 epoch 1 = 2e-05", "loss 0 step 31 epoch 1 = 2.5", "tgs 0 step 31 epoch 1 = 3000"});
        row("2021-05-04 08:52:15,123 - mmdet - INFO - Epoch [1][50/7330]\tlr: 1.978e-03, eta: 1 day, 0:02:01, time: 0.5, loss_cls: 0.5, loss: 2.25",
            {"learning_rate 0 step 50 epoch 1 = 0.001978", "time 0 step 50 epoch 1 = 0.5", "loss_cls 0 step 50 epoch 1 = 0.5",
             "loss 0 step 50 epoch 1 = 2.25"});

        row("[rank0]:[titan] 2025-06-27 12:34:56,789 - root - INFO - \x1b[31mstep:  1  \x1b[32mloss: 12.75  \x1b[33mmemory: 45.9GiB(48.3%)  "
            "\x1b[34mtps: 5,222  \x1b[35mmfu: 40.1%\x1b[39m",
            {"loss 0 step 1 rank 0 = 12.75"});
        row("2024-06-27 12:34:56,789 - root - INFO - step: 10  loss:  8.5  grad_norm: nan  memory: 1.2GiB(1.5%)  tflops: 0.5",
            {"loss 0 step 10 = 8.5", "grad_norm 0 step 10 = nan", "tflops 0 step 10 = 0.5"});
        row("[titan] 2025-06-27 12:34:56,789 - root - INFO - validate step: 100  loss:  4.5  memory: 1.2GiB(1.5%)  tps: 900",
            {"eval_loss 0 step 100 = 4.5", "eval_tps 0 step 100 = 900"});

        row("iter 10: loss 2.25, time 95.20ms, mfu 12.34%", {"loss 0 step 10 = 2.25"});
        row("step 250: train loss 2.125, val loss 2.25", {"loss 0 step 250 = 2.125", "eval_loss 0 step 250 = 2.25"});
        row("step    3/37 | loss 4.75 (+nanz)| norm 12.5 (+0.12z)| lr 3.00e-06 | 123.45 ms | 40.1% bf16 MFU | 1000 tok/s",
            {"loss 0 step 3 = 4.75", "norm 0 step 3 = 12.5", "learning_rate 0 step 3 = 3e-06"});
        row("step     7 | loss: 10.5 | lr 6.0000e-07 | norm: 15.25 | dt: 3000.00ms",
            {"loss 0 step 7 = 10.5", "learning_rate 0 step 7 = 6e-07", "norm 0 step 7 = 15.25"});
        row("step:125/6200 val_loss:6.5 train_time:281ms step_avg:nanms", {"eval_loss 0 step 125 = 6.5"});

        row("Iter 10: Train loss 2.25, Learning Rate 1.000e-05, It/sec 1.5, Tokens/sec 300.5, Trained Tokens 3000, Peak mem 10.2 GB",
            {"loss 0 step 10 = 2.25", "learning_rate 0 step 10 = 1e-05", "It/sec 0 step 10 = 1.5",
             "Tokens/sec 0 step 10 = 300.5", "Trained Tokens 0 step 10 = 3000"});
        row("Iter 1: Val loss 2.875, Val took 10.3s", {"eval_loss 0 step 1 = 2.875"});

        row("[2024-05-04 08:52:15,123] [    INFO] - loss: 1.25, learning_rate: 1e-05, global_step: 10, interval_runtime: 2.5, ppl: 3.5, "
            "progress_or_epoch: 0.02",
            {"loss 0 step 10 = 1.25", "learning_rate 0 step 10 = 1e-05", "interval_runtime 0 step 10 = 2.5",
             "ppl 0 step 10 = 3.5", "progress_or_epoch 0 step 10 = 0.02"});
        row("[2024-05-04 08:52:15,123] [    INFO] - eval_loss: 1.5, eval_ppl: 4.5, eval_runtime: 2.0, epoch: 1.0",
            {"eval_loss 0 epoch 1 = 1.5", "eval_ppl 0 epoch 1 = 4.5", "eval_runtime 0 epoch 1 = 2"});
        row("global step 100, epoch: 1, batch: 99, loss: 2.25, speed: 2.5 step/s",
            {"batch 0 step 100 epoch 1 = 99", "loss 0 step 100 epoch 1 = 2.25", "speed 0 step 100 epoch 1 = 2.5"});

        row("Training Epoch: 2/3, step 9/388 completed (loss: 1.75):   3%|\x1b[34m▎         \x1b[0m| 10/388 [00:33<20:57,  3.3s/it]",
            {"loss 0 step 397 epoch 2 = 1.75"});
        row(" step 10 is completed and loss is 1.75", {"loss 0 step 10 = 1.75"});
        row(" eval_ppl=tensor(3.5, device='cuda:0') eval_epoch_loss=tensor(1.25, device='cuda:0')", {"eval_ppl 0 = 3.5", "eval_loss 0 = 1.25"});

        row("Epoch 2/3:  10%|#         | 50/500 [00:33<04:57,  1.32it/s, loss=1.5]", {"loss 0 step 550 epoch 2 after 33 = 1.5"});
        row("Epoch 0:  10%|#         | 50/500 [00:33<04:57,  1.32it/s, v_num=0, train_loss_step=1.5, global_step=49.00]",
            {"train_loss_step 0 step 49 epoch 0 after 33 = 1.5"});
    }
    void others() { check(); }

    void dicts_data()
    {
        addColumns();
        row("{'loss': 1.25, 'acc': 0.5, 'learning_rate': 9.8e-05, 'memory(GiB)': 22.5, 'train_speed(iter/s)': 0.125, 'epoch': 0.5, "
            "'global_step': 40}",
            {"loss 0 step 40 epoch 0.5 = 1.25", "token_accuracy 0 step 40 epoch 0.5 = 0.5", "learning_rate 0 step 40 epoch 0.5 = 9.8e-05",
             "memory(GiB) 0 step 40 epoch 0.5 = 22.5", "train_speed(iter/s) 0 step 40 epoch 0.5 = 0.125"});
        row("{'loss': '1.25', 'token_acc': '0.5', 'epoch': '0.5', 'global_step/max_steps': '10/500', 'elapsed_time': '1m 2s', "
            "'remaining_time': '3d 2h 1m 0s', 'train_speed(s/it)': '5.5'}",
            {"loss 0 step 10 epoch 0.5 after 62 = 1.25", "token_accuracy 0 step 10 epoch 0.5 after 62 = 0.5",
             "train_speed(s/it) 0 step 10 epoch 0.5 after 62 = 5.5"});
        row("[rank7]: {'lm loss': 1.25, 'grad_norm': nan, 'iteration': '10/500'}",
            {"loss 0 step 10 rank 7 = 1.25", "grad_norm 0 step 10 rank 7 = nan"});
        row("[INFO|2024-12-04 06:05:40] llamafactory.train.callbacks:157 >> {'loss': 0.5, 'learning_rate': 5e-05, 'epoch': 0.05, "
            "'throughput': 1234.5}",
            {"loss 0 epoch 0.05 = 0.5", "learning_rate 0 epoch 0.05 = 5e-05", "throughput 0 epoch 0.05 = 1234.5"});
        row("[2025-05-19 17:03:46,240] [INFO] [axolotl.core:63] [PID:99566] [RANK:2] {'loss': 0.5, 'memory/max_active (GiB)': 10.5, "
            "'epoch': 0.25}   ",
            {"loss 0 epoch 0.25 rank 2 = 0.5", "memory/max_active (GiB) 0 epoch 0.25 rank 2 = 10.5"});
        row("{'reward': 0.5, 'rewards/format/mean': 0.25, 'kl': 0.125, 'loss': -0.5, 'epoch': 0.5}",
            {"reward 0 epoch 0.5 = 0.5", "rewards/format/mean 0 epoch 0.5 = 0.25", "kl 0 epoch 0.5 = 0.125", "loss 0 epoch 0.5 = -0.5"});
        row("1|25|Loss: 1.25:  10%|#         | 25/250 [00:33<04:57,  1.32s/it]", {"loss 0 step 25 epoch 1 = 1.25"});
        row("Step 4 | loss:0.5 lr:1e-05 grad_norm:nan rewards/chosen:-0.25 ",
            {"loss 0 step 4 = 0.5", "learning_rate 0 step 4 = 1e-05", "grad_norm 0 step 4 = nan", "rewards/chosen 0 step 4 = -0.25"});
    }
    void dicts() { check(); }

    void looksAlike_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {
                 "iteration 5/10 of the plan: loss 3",
                 "the iteration 5/10 | lm loss: 3 |",
                 "In iteration 5/10 | lm loss: 3 |",
                 " iteration 5 | lm loss: 3 |",
                 "validation loss at its best",
                 "Training epoch 3, iteration by iteration | loss: 3",
                 "[Rank 0] (after 1 iterations) memory (MB) | allocated: 5120.117 | max allocated: 14233.09",
                 "(min, max) time across ranks (ms):",
                 "    forward-backward ...............................: (826.60, 830.10)",
                 "  lr .............................................. 0.001",
                 "steps: 10 of them, time: 3",
                 "steps: many loss: 3",
                 "[2024-01-02 03:04:05,678] [INFO] [timer.py:260:stop] epoch=0/micro_step=10/global_step=10, RunningAvgSamplesPerSec=3.5",
                 "[2024-01-02 03:04:05,678] [INFO] [launch.py:145:main] WORLD INFO DICT: {'localhost': [0, 1]}",
                 "step=10 of the recipe, lr=[see below]",
                 "TRAIN Batch of cookies 3",
                 "2025-11-08 10:09:49,137 INFO training on multiple gpus, this gpu 0, rank 0, world_size 4",
                 "CV Batch files are 3/4 read",
                 "Epoch 3 Step by step",
                 "Epoch 3/10",
                 "Epoch 1 took 3.5 s, loss 0.5 or so",
                 "<think> Step 1: add the numbers. step:two - not a metric </think>",
                 "[response] 7 - 5 = 2 - step: 3 - done",
                 "step:3 - done - and well:done",
                 "step:3 - the answer is: 5",
                 "step: 3 - loss: low",
                 "step: 3  tokens: 5",
                 "step 3: loss of words",
                 "step 3 of 10: val 5",
                 "step 3 | of | the plan",
                 "iter 3: took 5",
                 "Iter 3: Saved adapter weights to adapters/0000003_adapters.safetensors.",
                 "loss: 0.5, as we have seen, step: 3",
                 "loss: 0.5",
                 "loss: 0.5, alpha: 2, beta: 3",
                 "global step 100, epoch: 1, speed: 2.5 step/s",
                 "[Train] (Epoch 1) begins",
                 "Iter(train) is a loop",
                 "Training Epoch: 1/3, step 9/388 completed (loss: 1.75)",
                 "Training Epoch: 1/3 (loss: low):   3%|3         | 10/388 [00:33<20:57,  3.3s/it]",
                 "eval_ppl=high eval_epoch_loss=low",
             })
            QTest::newRow(line) << QByteArray(line);
    }

    void looksAlike()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(samplesOf({line}), QByteArrayList());
        QCOMPARE(samplesOf({"{'a'}", line, "{'b'}"}), QByteArrayList());
    }

    void theLastFrameOfABarWithADescriptionWins()
    {
        QCOMPARE(samplesOf({"Training Epoch: 1/3, step 0/388 completed (loss: 2.5):   0%|          | 1/388 [00:03<20:57,  3.3s/it]\r"
                            "Training Epoch: 1/3, step 1/388 completed (loss: 2.25):   0%|          | 1/388 [00:06<20:57,  3.3s/it]\r"
                            "Training Epoch: 1/3, step 1/388 completed (loss: 2.25):   1%|          | 2/388 [00:06<20:57,  3.3s/it]"}),
                 (QByteArrayList{"loss 0 step 0 epoch 1 = 2.5", "loss 0 step 1 epoch 1 = 2.25"}));
    }

    void progressIsStepAndTotal_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("total");
        QTest::newRow("Megatron") << QByteArray(" iteration 7/ 10 | lm loss: 1.5 |") << qint64(7) << qint64(10);
        QTest::newRow("mmengine") << QByteArray("Iter(train) [  10/1920]  loss: 2.99") << qint64(10) << qint64(1920);
        QTest::newRow("a validation says nothing") << QByteArray("Iter(val) [  10/1920]  acc: 2.99") << qint64(-1) << qint64(-1);
        QTest::newRow("CosyVoice counts batches") << QByteArray("TRAIN Batch 3/100 loss 1.5 rank 0") << qint64(-1) << qint64(-1);
        QTest::newRow("llama-recipes")
            << QByteArray("Training Epoch: 2/3, step 9/388 completed (loss: 1.75):   3%|  | 10/388 [00:33<20:57,  3.3s/it]")
            << qint64(397) << qint64(1164);
        QTest::newRow("beyond all numbers")
            << QByteArray("Epoch(train)  [999999999999999999][ 1/999999999999999999]  loss: 1") << qint64(-1) << qint64(-1);
    }

    void progressIsStepAndTotal()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, step);
        QFETCH(qint64, total);
        const StepProgress progress = parse(0, linesOf({line}), {}).progress;
        QCOMPARE(progress.lastStep.value_or(-1), step);
        QCOMPARE(progress.totalSteps.value_or(-1), total);
    }

    void hasCues_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArrayList>("cues");
        const auto cueRow = [](const char *line, const QByteArrayList &cues) { QTest::newRow(line) << QByteArray(line) << cues; };
        cueRow("  successfully loaded checkpoint (version 3.0) from /ckpt/iteration5 [ t 0, p 0 ] at iteration 1200", {"resume 1200"});
        cueRow("  successfully saved checkpoint from iteration    1000 to /ckpt/demo [ t 1/1, p 1/1 ]", {"checkpoint 1000"});
        cueRow(" loading checkpoint shards", {});
        cueRow("running training / 学習開始", {"run start 0"});
        cueRow("  total optimization steps / 学習ステップ数: 960", {"total steps 960"});
        cueRow("  num epochs / epoch数: 16", {"epochs 16"});
        cueRow("[titan] 2025-06-27 12:34:56,789 - root - INFO - Training starts at step 1, with local batch size 8, "
               "sequence length 2048, total steps 1000 (warmup 200)",
               {"run start 0", "total steps 1000"});
        cueRow("Starting training..., iters: 600", {"run start 0", "total steps 600"});
        cueRow("TrainingArguments(output_dir='x', logging_steps=25, seed=1)", {"logging steps 25"});
        cueRow("[INFO|trainer.py:2410] 2026-01-07 21:03:00,137 >>   Continuing training from global step 500", {"resume 500"});
    }

    void hasCues()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArrayList, cues);
        QCOMPARE(cuesOf({line}), cues);
    }

    void batchesOfEpochsGetTheirStepsFromTheEvaluations()
    {
        QByteArrayList lines;
        for (int epoch = 0; epoch < 3; ++epoch) {
            for (int batch = 1; batch <= 4; ++batch)
                lines.append("TRAIN Batch " + QByteArray::number(epoch) + '/' + QByteArray::number(100 * batch) + " loss 1.5 rank 0");
            if (epoch < 2)
                lines.append("Epoch " + QByteArray::number(epoch) + " Step " + QByteArray::number(200 * (epoch + 1)) + " CV info 0 rank loss_1.5");
        }
        const BlockFacts facts = parse(0, linesOf(lines), {});
        const Run run = assemble({&facts, 1}, {});
        QCOMPARE(run.series.at(0).name, std::string("loss"));
        QCOMPARE(run.inferredSteps.at(0).size(), size_t(12));
        for (size_t i = 0; i < 12; ++i)
            QCOMPARE(run.inferredSteps[0][i], 50.0 * double(i + 1));
    }
};

TUNEWATCH_TEST(formats, FormatsTest)
#include "tst_formats.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a single line is: its level and its kind.

#include "training/parser.h"

#include "support/test.h"

#include <QTest>

using namespace training;

Q_DECLARE_METATYPE(Level)
Q_DECLARE_METATYPE(LineKind)

namespace {

std::vector<LineFacts> factsOf(const QByteArrayList &entries)
{
    LogLines lines;
    for (const QByteArray &entry : entries)
        lines.append(entry);
    return parse(0, lines, {}).lines;
}

} // namespace

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasALevel_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Level>("level");
        const auto row = [](const char *line, Level level) {
            QTest::newRow(*line ? line : "nothing") << QByteArray(line) << level;
        };
        row("2025-03-06 20:26:57,402 - INFO - data download succeeded", Level::Info);
        row("[2025-05-19 17:03:46,240] [INFO] [axolotl.train:63] [PID:1] text", Level::Info);
        row("[INFO:swift] registered", Level::Info);
        row("[INFO|trainer.py:1] 2024-12-04 06:05:15,244 >> ***** Running training *****", Level::Info);
        row("2026-07-01 00:00:01,001 | WARNING  | demo.main:run:12 - words", Level::Warning);
        row("2026-07-01T00:00:01.001Z ERROR it broke", Level::Error);
        row("2026-07-01T00:00:01+08:00 FATAL it broke", Level::Error);
        row("01/07/2026 21:03:00 - WARNING - trainkit.parse - process rank: 0", Level::Warning);
        row("INFO 06-20 05:18:00 [x.py:1] words", Level::Info);
        row("WARNING:torch.distributed.run:", Level::Warning);
        row("2026-06-20 05:18:00,001\tINFO worker.py:1832 -- started", Level::Info);
        row("2026-02-02 02:02:02,001 - grpo.trainer - CRITICAL - words", Level::Error);
        row("05/04 08:52:15 - mmengine - DEBUG - words", Level::Debug);
        row("\x1b[93m [WARNING] \x1b[0m optional op is not built", Level::Warning);
        row("[rank2]: [ERROR] it broke", Level::Error);
        row("W0303 03:03:03.101000 140211 run.py:793] Setting OMP_NUM_THREADS", Level::Warning);
        row("[F0303 03:03:03.101000 140211 run.py:793] dead", Level::Error);
        row("node-a:4100:4222 [0] NCCL WARN socketProgress: closed", Level::Warning);
        row("node-a:4100:4222 [0] transport/net.cc:12 NCCL INFO closed", Level::Info);
        row("/opt/x.py:100: FutureWarning: deprecated", Level::Warning);
        row("UserWarning: words", Level::Warning);
        row("torch.OutOfMemoryError: CUDA out of memory.", Level::Error);
        row("KeyboardInterrupt", Level::Error);
        row("my.pkg.RunnerFailure: words", Level::Error);
        row("something about CUDA out of memory here", Level::Error);
        row("Aborted (core dumped)", Level::Error);
        row("run.sh: line 3:  4242 Killed", Level::Error);
        row("Killed", Level::Error);
        row("  warnings.warn(message, FutureWarning)", Level::None);
        row("the ERROR word in the middle", Level::None);
        row("[Error] appears 0 times", Level::None);
        row("INFORMATION is no level", Level::None);
        row("Loss of Error: words", Level::None);
        row("Killed the job", Level::None);
        row("{'loss': 0.5, 'epoch': 0.1}", Level::None);
        row("", Level::None);
        row("Error: a word alone is no exception", Level::None);
    }

    void hasALevel()
    {
        QFETCH(QByteArray, line);
        QFETCH(Level, level);
        QCOMPARE(factsOf({line}).at(0).level, level);
        // A neighbour with braces takes the line off the short way for prose: the answer has to be the same.
        QCOMPARE(factsOf({"{'a'", line, "}"}).at(1).level, level);
    }

    void hasAKind_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<LineKind>("kind");
        const auto row = [](const char *line, LineKind kind) {
            QTest::newRow(line) << QByteArray(line) << kind;
        };
        row("plain words", LineKind::Plain);
        row("2025-03-06 20:26:57,402 - INFO - data download succeeded", LineKind::Plain);
        row("{'loss': 0.5, 'epoch': 0.1}", LineKind::Train);
        row("2025-03-06 20:26:57,402 - INFO - {'loss': 0.5, 'epoch': 0.1}", LineKind::Train);
        row("{'eval_loss': 0.5, 'epoch': 0.1}", LineKind::Eval);
        row("{'train_runtime': 12.0, 'train_loss': 0.5, 'epoch': 3.0}", LineKind::Summary);
        row("{'loss': nan, 'epoch': 0.1}", LineKind::Error);
        row("{'eval_loss': inf, 'epoch': 0.1}", LineKind::Error);
        row("{'loss': 0.0, 'grad_norm': nan, 'epoch': 0.1}", LineKind::Train);
        row("2025-03-06 20:26:57,402 - WARNING - late", LineKind::Warning);
        row("/opt/x.py:10: UserWarning: words", LineKind::Warning);
        row("2025-03-06 20:26:57,402 - CRITICAL - words", LineKind::Error);
        row("ValueError: no", LineKind::Error);
        row(" 12%|█▏        | 12/100 [00:10<01:14,  1.18it/s]", LineKind::Progress);
        row("\r 12%|█▏        | 12/100 [00:10<01:14,  1.18it/s]\r          \r", LineKind::Progress);
        row("steps:  38%|███▊      | 36/96 [13:09<21:55, 21.93s/it, avr_loss=0.0796]", LineKind::Train);
        row(" 12%|█▏        | 12/100 [00:10<01:14,  1.18it/s]{'loss': 0.5, 'epoch': 0.1}", LineKind::Train);
        row("2024-10-29 17:11:25,175 - INFO - ##FT_COMPLETE##", LineKind::End);
        row("the rate is 12%| of it", LineKind::Plain);
        row("model_kwargs: {'device_map': 'cuda:0', 'learning_rate': 0.1}", LineKind::Plain);
        row("{'epoch': 3, 'learning_rate': 0.0001, 'eval_steps': 50}", LineKind::Plain);
    }

    void hasAKind()
    {
        QFETCH(QByteArray, line);
        QFETCH(LineKind, kind);
        QCOMPARE(factsOf({line}).at(0).kind, kind);
    }

    void anInfiniteLossIsAnErrorOnlyForTheEye()
    {
        QCOMPARE(factsOf({"{'loss': nan, 'epoch': 0.1}"}).at(0).level, Level::None);
    }

    void aTracebackHasTheLevelOfItsHead()
    {
        const auto levels = [](const std::vector<LineFacts> &facts) {
            QByteArray text;
            for (const LineFacts &line : facts)
                text.append("-DIWE"[int(line.level)]);
            return text;
        };
        QCOMPARE(levels(factsOf({"Traceback (most recent call last):", "  File \"a.py\", line 1", "",
                                 "ValueError: no", "words"})),
                 "EEEE-");
        QCOMPARE(levels(factsOf({"[INFO:swift] Traceback (most recent call last):", "  File \"a.py\"",
                                 "kit.LengthError: long", ""})),
                 "III-");
        QCOMPARE(levels(factsOf({"Traceback (most recent call last):", "  File",
                                 "2026-01-01 00:00:00 - INFO - on we go"})),
                 "EEI");
        QCOMPARE(levels(factsOf({"Traceback (most recent call last):", "  File",
                                 "The above exception was the direct cause", "", "KeyError"})),
                 "EEEEE");
        QCOMPARE(levels(factsOf({"[rank3]: Traceback (most recent call last):", "[rank1]: words",
                                 "[rank3]:   File", "[rank3]: KeyError: 1", "[rank3]: words"})),
                 "E-EE-");
    }

    void anEntryOfSeveralLinesIsItsWorst()
    {
        const auto facts = factsOf(
            {"words\n2026-01-01 00:00:00 - WARNING - late\r\n{'loss': 0.5, 'epoch': 0.1}\nmore", "next"});
        QCOMPARE(facts.size(), size_t(2));
        QCOMPARE(facts[0].level, Level::Warning);
        QCOMPARE(facts[0].kind, LineKind::Train);
        QCOMPARE(facts[1], LineFacts());
    }
};

TUNEWATCH_TEST(lines, LinesTest)
#include "tst_lines.moc"

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second pass: ranks, restarts, duplicates, steps, and the few numbers for the table.

#include "training/run.h"

#include "support/test.h"

#include <QTest>
#include <cmath>

using namespace training;

namespace {

struct RunLog
{
    LogLines lines;

    RunLog &say(const QByteArray &line)
    {
        lines.append(line);
        return *this;
    }

    /// Records of steps `first` to `last`, every `by`.
    RunLog &train(int first, int last, int by, double loss = 1.0)
    {
        for (int step = first; step <= last; step += by)
            say("{'loss': " + QByteArray::number(loss) + ", 'step': " + QByteArray::number(step) + "}");
        return *this;
    }

    Run run() const
    {
        const BlockFacts facts = parse(0, lines, {});
        return assemble({&facts, 1}, pending(facts.carryOut));
    }
};

QByteArray segmentsOf(const Run &run)
{
    QByteArrayList rows;
    for (const Segment &s : run.segments.at("loss"))
        rows.append(QByteArray::number(s.firstX) + ".." + QByteArray::number(s.lastX) + " x" +
                    QByteArray::number(s.count));
    return rows.join(", ");
}

int chartPoints(const Run &run, std::string_view name)
{
    return run.chartPoints(size_t(run.find(name) - run.series.data()));
}

QByteArray namesOf(const Run &run)
{
    QByteArrayList names;
    for (const Series &series : run.series)
        names.append(QByteArray::fromStdString(series.name));
    return names.join(' ');
}

QByteArray stepsOf(const Run &run, std::string_view name)
{
    QByteArrayList steps;
    if (run.inferredSteps.empty())
        return "unknown";
    for (const double step : run.inferredSteps.at(size_t(run.find(name) - run.series.data())))
        steps.append(QByteArray::number(step));
    return steps.join(' ');
}

} // namespace

class RunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRestarts_data()
    {
        QTest::addColumn<LogLines>("lines");
        QTest::addColumn<QByteArray>("segments");
        QTest::addColumn<int>("points");
        const auto row = [](const char *name, const RunLog &log, const char *segments, int points) {
            QTest::newRow(name) << log.lines << QByteArray(segments) << points;
        };
        row("one run", RunLog().train(10, 100, 10), "10..100 x10", 10);
        row("a resume", RunLog().train(10, 100, 10).train(50, 120, 10), "10..100 x10, 50..120 x8", 12);
        row("from the start again", RunLog().train(10, 100, 10).train(10, 30, 10), "10..100 x10, 10..30 x3", 3);
        row("a drop of three intervals is reordering", RunLog().train(10, 100, 10).train(70, 120, 10),
            "10..120 x16", 12);
        row("a drop of four is not", RunLog().train(10, 100, 10).train(60, 120, 10), "10..100 x10, 60..120 x7",
            12);
        row("two writers",
            RunLog()
                .train(1020, 1020, 1)
                .train(1010, 1010, 1)
                .train(1030, 1030, 1)
                .train(1020, 1020, 1)
                .train(1040, 1040, 1),
            "1020..1040 x5", 4);
        row("a banner makes of any drop a restart",
            RunLog().train(10, 100, 10).say("Training start!").train(90, 120, 10), "10..100 x10, 90..120 x4",
            12);
        row("a banner alone does not",
            RunLog().say("Training start!").train(10, 100, 10).say("Training start!").train(110, 120, 10),
            "10..120 x12", 12);
        row("a clock that begins anew does",
            RunLog()
                .train(1, 9, 1)
                .say("{'loss': 1, 'step': 10, 'elapsed_time': '50s'}")
                .say("{'loss': 1, 'step': 9, 'elapsed_time': '5s'}"),
            "1..10 x10, 9..9 x1", 9);
        row("one record, then a fresh start", RunLog().train(500, 500, 1).train(10, 50, 10),
            "500..500 x1, 10..50 x5", 5);
        row("three runs", RunLog().train(10, 100, 10).train(10, 90, 10).train(40, 120, 10),
            "10..100 x10, 10..90 x9, 40..120 x9", 12);
        RunLog byEpoch;
        for (const char *epoch : {"0.1", "0.2", "0.3", "0.4", "0.5", "0.1", "0.2"})
            byEpoch.say("{'loss': 1, 'epoch': " + QByteArray(epoch) + "}");
        row("by epoch, where no step is printed", byEpoch, "0.1..0.5 x5, 0.1..0.2 x2", 2);
    }

    void findsRestarts()
    {
        QFETCH(LogLines, lines);
        QFETCH(QByteArray, segments);
        QFETCH(int, points);
        const Run run = RunLog{lines}.run();
        QCOMPARE(segmentsOf(run), segments);
        QCOMPARE(chartPoints(run, "loss"), points);
    }

    void aRestartSupersedesAllSeries()
    {
        const Run run = RunLog()
                            .train(10, 100, 10)
                            .say("{'eval_loss': 2, 'step': 50}")
                            .say("{'eval_loss': 2, 'step': 100}")
                            .train(60, 80, 10)
                            .say("{'eval_loss': 1, 'step': 80}")
                            .run();
        QCOMPARE(chartPoints(run, "eval_loss"), 2);
        const Series *eval = run.find("eval_loss");
        QCOMPARE(run.isCurrent[size_t(eval - run.series.data())], (std::vector<bool>{true, false, true}));
    }

    void theLastOfEqualStepsWins()
    {
        const Run run = RunLog().train(1, 3, 1).train(3, 3, 1, 7.0).run();
        QCOMPARE(run.isCurrent[0], (std::vector<bool>{true, true, false, true}));
    }

    void withoutStepsNothingIsMerged()
    {
        const Run run = RunLog().say("{'loss': 1, 'epoch': 0.1}").say("{'loss': 1, 'epoch': 0.1}").run();
        QCOMPARE(chartPoints(run, "loss"), 2);
    }

    void theLowestRankIsTheMainSeries()
    {
        const Run run = RunLog()
                            .say("[rank3]: {'loss': 3, 'step': 1}")
                            .say("[rank1]: {'loss': 1, 'kl': 5, 'step': 1}")
                            .run();
        QCOMPARE(namesOf(run), "loss@rank3 loss kl");
        QCOMPARE(run.find("loss")->points[0].value, 1.0);
    }

    void linesWithoutARankBelongToTheLowest()
    {
        const Run run =
            RunLog().train(1, 2, 1).say("[rank7]: {'loss': 3, 'step': 3}").say("{'loss': 3, 'step': 4}").run();
        QCOMPARE(namesOf(run), "loss");
        QCOMPARE(run.find("loss")->points.size(), size_t(4));
        QCOMPARE(run.find("loss")->points[2].step, qint64(3));
    }

    void aMetricsBlockFillsOnlyWhatIsMissing()
    {
        const Run run = RunLog()
                            .say("{'train_runtime': 9.5, 'train_loss': 0.5}")
                            .say("***** train metrics *****")
                            .say("  train_loss = 0.51")
                            .say("  x = 2")
                            .run();
        QCOMPARE(run.summary,
                 (std::map<std::string, double>{{"train_loss", 0.5}, {"train_runtime", 9.5}, {"x", 2}}));
    }

    void infersSteps_data()
    {
        QTest::addColumn<LogLines>("lines");
        QTest::addColumn<QByteArray>("steps");
        QTest::addColumn<QByteArray>("evalSteps");
        const auto epochs = [](RunLog log, std::initializer_list<double> all) {
            for (const double epoch : all)
                log.say("{'loss': 1, 'epoch': " + QByteArray::number(epoch) + "}");
            return log;
        };
        const auto evaluated = [](RunLog log) { return log.say("{'eval_loss': 1, 'epoch': 9}"); };
        const auto row = [](const char *name, const RunLog &log, const char *steps, const char *evalSteps) {
            QTest::newRow(name) << log.lines << QByteArray(steps) << QByteArray(evalSteps);
        };
        const RunLog ten = RunLog().say("logging_steps=10,");
        row("order times interval", evaluated(epochs(ten, {0.1, 0.2, 0.3})), "10 20 30", "30");
        row("the first step logged", evaluated(epochs(ten, {0.01, 0.1, 0.2, 0.3})), "1 10 20 30", "30");
        row("an interval told by the first step", evaluated(epochs(RunLog(), {0.001, 0.01, 0.02, 0.03})),
            "1 10 20 30", "30");
        row("from the planned steps and epochs",
            evaluated(epochs(RunLog().say("  Num Epochs = 3").say("  Total optimization steps = 300"),
                             {0.05, 0.1, 0.15})),
            "5 10 15", "15");
        row("a resume counts on", evaluated(epochs(ten, {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.3, 0.4})),
            "10 20 30 40 50 60 30 40", "40");
        row("a log that begins in the middle", evaluated(epochs(ten, {0.5, 0.6, 0.7})), "50 60 70", "70");
        row("through records that have both",
            RunLog()
                .say("{'loss': 1, 'step': 10, 'epoch': 1}")
                .say("{'loss': 1, 'step': 20, 'epoch': 2}")
                .say("{'eval_loss': 1, 'epoch': 1.5}"),
            "10 20", "15");
    }

    void infersSteps()
    {
        QFETCH(LogLines, lines);
        QFETCH(QByteArray, steps);
        QFETCH(QByteArray, evalSteps);
        const Run run = RunLog{lines}.run();
        QCOMPARE(stepsOf(run, "loss"), steps);
        QCOMPARE(stepsOf(run, "eval_loss"), evalSteps);
    }

    void infersNothingWhereNothingTells()
    {
        QVERIFY(RunLog().train(1, 3, 1).run().inferredSteps.empty());
        QVERIFY(RunLog()
                    .say("{'loss': 1, 'epoch': 0.5}")
                    .say("{'loss': 1, 'epoch': 0.51}")
                    .run()
                    .inferredSteps.empty());
        QVERIFY(RunLog().say("Actual number of consumed tokens is 5!").run().inferredSteps.empty());
    }

    void digestsARun()
    {
        const JobDigest found = digest(RunLog()
                                           .train(10, 30, 10, 0.5)
                                           .say("{'eval_loss': 0.7, 'step': 30}")
                                           .say("{'eval_loss': 0.9, 'global_step/max_steps': '40/100'}")
                                           .run(),
                                       {});
        JobDigest expected;
        expected.lastStep = 40;
        expected.totalSteps = 100;
        expected.fraction = 0.4;
        expected.lastTrainLoss = 0.5;
        expected.lastEvalLoss = 0.9;
        expected.bestEvalLoss = 0.7;
        expected.lastEvalStep = 40;
        expected.bestEvalStep = 30;
        expected.timeLeft.kind = TimeLeft::Kind::Unknown;
        expected.curve = {0.5F, 0.5F, 0.5F};
        QCOMPARE(found, expected);
    }

    void digestsALogWithoutSteps()
    {
        const RunLog log = RunLog().say("{'loss': 1, 'epoch': 0.5}").say("{'loss': 1, 'epoch': 0.75}");
        QCOMPARE(digest(log.run(), 3.0).fraction, std::optional(0.25));
        QCOMPARE(digest(log.run(), {}).fraction, std::nullopt);
        QCOMPARE(digest(Run(), 3.0), JobDigest());
    }

    void digestNamesTheStepWhereTheLossBroke()
    {
        QCOMPARE(digest(RunLog()
                            .train(10, 20, 10)
                            .say("{'loss': nan, 'step': 30}")
                            .say("{'loss': inf, 'step': 40}")
                            .run(),
                        {})
                     .nanStep,
                 std::optional<qint64>(30));
        QCOMPARE(digest(RunLog().train(10, 20, 10).run(), {}).nanStep, std::nullopt);
        // The record that broke was taken back by a resume.
        QCOMPARE(
            digest(RunLog().train(10, 90, 10).say("{'loss': nan, 'step': 100}").train(50, 100, 10).run(), {})
                .nanStep,
            std::nullopt);
    }
};

TUNEWATCH_TEST(run, RunTest)
#include "tst_run.moc"

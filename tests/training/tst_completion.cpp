// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the table of a finished job adds to the curve that its log told.

#include "corpus.h"
#include "training/completion.h"

#include "support/test.h"

#include <QTest>

using namespace training;
using namespace Qt::Literals::StringLiterals;

namespace {

BlockFacts messages(const QByteArrayList &entries)
{
    LogLines lines;
    for (const QByteArray &entry : entries)
        lines.append(entry);
    return parse(0, lines, {});
}

/// `1=0.9@0 2=0.8@0`: step, value and line of every point.
QString points(const Run &run, std::string_view name)
{
    const Series *series = run.find(name);
    QStringList words;
    for (const MetricPoint &point : series ? series->points : MetricPoints())
        words << u"%1=%2@%3"_s.arg(point.step).arg(point.value).arg(point.line);
    return words.join(u' ');
}

Run completed(const BlockFacts &log, const QByteArray &csv)
{
    return assemble({&log, 1}, {}, readResultFile(csv));
}

} // namespace

class CompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileFillsAndWins()
    {
        const BlockFacts log = messages({"Step 10/30: training loss=0.90", "checkpoint", "Step 20/30: training loss=0.50"});
        const Run run = completed(log, "step,train_loss,valid_loss\n5,1.1,\n10,0.912,0.95\n15,0.7,\n20,0.498,\n30,0.4,0.45\n");
        QCOMPARE(points(run, "loss"), u"5=1.1@0 10=0.912@0 15=0.7@0 20=0.498@2 30=0.4@2"_s);
        QCOMPARE(points(run, "eval_loss"), u"10=0.95@0 30=0.45@2"_s);
        QCOMPARE(run.progress.lastStep, 30);
        QCOMPARE(run.progress.totalSteps, 30);
        QCOMPARE(run.chartPoints(0), 5);
    }

    void whatOnlyTheLogStatesStays()
    {
        const BlockFacts log = messages({"Step 10/30: training loss=0.90", "Step 40/30: training loss=0.10"});
        const Run run = completed(log, "step,valid_loss\n10,0.95\n");
        QCOMPARE(points(run, "loss"), u"10=0.9@0 40=0.1@1"_s);
        QCOMPARE(points(run, "eval_loss"), u"10=0.95@0"_s);
        QCOMPARE(run.progress.lastStep, 40);
    }

    void withoutALogTheFileIsTheCurve()
    {
        const Run run = completed({}, "\xef\xbb\xbfstep,train_loss\r\n2,0.8\r\n1,0.9\r\n");
        QCOMPARE(points(run, "loss"), u"1=0.9@0 2=0.8@0"_s);
    }

    void theOrderOfTheColumnsDoesNotMatter()
    {
        const Run run = completed({}, "train_loss,train_accuracy,step\n0.9,0.5,1\n0.8,,2\n");
        QCOMPARE(points(run, "loss"), u"1=0.9@0 2=0.8@0"_s);
        QCOMPARE(points(run, "token_accuracy"), u"1=0.5@0"_s);
    }

    void afterARestartTheFileTellsTheLastRun()
    {
        const BlockFacts log = messages({"Step 1/6: training loss=0.9", "Step 2/6: training loss=0.8", "Step 3/6: training loss=0.7",
                                         "Step 6/6: training loss=0.6", "Step 1/6: training loss=0.5", "Step 6/6: training loss=0.2"});
        const Run run = completed(log, "step,train_loss\n1,0.51\n2,0.41\n3,0.31\n6,0.21\n");
        QCOMPARE(points(run, "loss"), u"1=0.9@0 2=0.8@1 3=0.7@2 6=0.6@3 1=0.51@4 2=0.41@4 3=0.31@4 6=0.21@5"_s);
        QCOMPARE(run.chartPoints(0), 4);
    }

    void aFileThatIsNoneChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a header alone") << QByteArray("step,train_loss\n");
        QTest::newRow("a page of HTML") << QByteArray("<html>\n<body>1,2</body>\n</html>\n");
        QTest::newRow("no column of steps") << QByteArray("train_loss,valid_loss\n0.9,0.8\n");
        QTest::newRow("bytes") << QByteArray("\x00\x01,\xff\n1,2\n", 8);
    }

    void aFileThatIsNoneChangesNothing()
    {
        QFETCH(QByteArray, csv);
        const BlockFacts log = messages({"Step 10/30: training loss=0.90"});
        const Run run = completed(log, csv);
        QCOMPARE(points(run, "loss"), u"10=0.9@0"_s);
        QCOMPARE(run.series.size(), size_t(1));
    }

    void onlyTheSeriesThatAreShown()
    {
        RunBuilder builder(Wanted::Shown);
        builder.complete(readResultFile("step,train_loss,train_accuracy\n1,0.9,0.5\n"));
        const Run run = builder.finish();
        QCOMPARE(run.series.size(), size_t(1));
        QCOMPARE(points(run, "loss"), u"1=0.9@0"_s);
    }

    void theCorpusFileIsReadWhole()
    {
        const Run run = completed({}, corpus::bytes(u"d17_openai_result"_s));
        QCOMPARE(run.find("loss")->points.size(), size_t(1000));
        QCOMPARE(run.find("eval_loss")->points.size(), size_t(40));
    }
};

TUNEWATCH_TEST(completion, CompletionTest)
#include "tst_completion.moc"
